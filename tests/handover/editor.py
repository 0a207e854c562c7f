"""An editor as ``nodeeditor`` starts it, but for its engine; tells by its output which files it has open."""

from __future__ import annotations

import sys
from functools import partial

from PySide6.QtCore import QTimer

import nodeeditor.app
from nodeeditor.cli import main
from tests.fake_engine import FakeEngines

create = partial(nodeeditor.app.create_desk, open_channel=FakeEngines())


def create_telling(paths=(), **more):
    """The windows; they say so once they listen, and which document came to the front for one from outside."""
    desk = create(paths, **more)
    open_path, warn = desk.open_path, desk.warn

    def open_telling(path) -> None:
        open_path(path)
        if path is not None:
            print("open", desk.current.workspace.path, flush=True)

    def warn_telling(problem) -> None:
        print("warned", problem.text, flush=True)
        warn(problem)

    desk.open_path, desk.warn = open_telling, warn_telling
    QTimer.singleShot(0, partial(print, "shown", flush=True))
    return desk


if __name__ == "__main__":
    nodeeditor.app.create_desk = create_telling
    sys.exit(main(sys.argv[1:]))
