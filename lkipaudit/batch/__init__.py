"""Many submissions: found in folders, audited by workers under limits, kept in a store."""
