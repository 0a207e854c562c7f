"""An editor as ``nodeeditor`` starts it, but for its engine; tells by its output which files it has open."""

from __future__ import annotations

import sys
from functools import partial

from PySide6.QtCore import QTimer

import nodeeditor.app
from nodeeditor.cli import main
from tests.fake_engine import FakeEngines

create = partial(nodeeditor.app.create_main_window, open_channel=FakeEngines())


def create_telling(path=None):
    """The window; it says so once it listens, and each time it has another document."""
    window = create(path)

    def tell() -> None:
        print("open", window.workspace.path, flush=True)

    window.workspace.replaced.connect(tell)
    show_warning = window.messages.show_warning
    window.messages.show_warning = lambda text: (print("warned", text, flush=True), show_warning(text))
    QTimer.singleShot(0, partial(print, "shown", flush=True))
    return window


if __name__ == "__main__":
    nodeeditor.app.create_main_window = create_telling
    sys.exit(main(sys.argv[1:]))
