"""`python -m extract …`."""

from extract.cli import main
from extract.leaving import leave

if __name__ == "__main__":
    try:
        main()
    except SystemExit as ended:
        leave(ended.code)
