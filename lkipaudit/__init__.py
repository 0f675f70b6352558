"""lkipaudit: finds where a government performance report (LKIP) contradicts itself."""

__version__ = "0.1.0"
