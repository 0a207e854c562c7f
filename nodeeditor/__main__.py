"""``python -m nodeeditor`` is the command ``nodeeditor``."""

from __future__ import annotations

import sys

from nodeeditor.cli import main

if __name__ == "__main__":
    sys.exit(main())
