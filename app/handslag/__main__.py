"""``python -m handslag``, and the script ``handslag``."""

import gc
import sys

gc.disable()  # what is imported stays; looking through it again and again takes 65 ms of the start

from handslag.main import main  # noqa: E402 - after the collector was stopped, as said

if __name__ == "__main__":
    sys.exit(main())
