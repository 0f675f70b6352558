"""`python -m lkipaudit` is the command."""

from lkipaudit.cli import main

if __name__ == "__main__":
    main()
