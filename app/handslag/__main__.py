"""``python -m handslag``."""

import sys

from handslag.main import main

if __name__ == "__main__":
    sys.exit(main())
