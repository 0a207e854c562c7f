"""An editor as ``nodeeditor`` starts it, but for its engine; tells by its output which files it has open."""

from __future__ import annotations

import sys
from functools import partial

from PySide6.QtCore import QTimer

import nodeeditor.app
from nodeeditor.cli import main
from tests.fake_engine import FakeEngines

create = partial(nodeeditor.app.create_desk, open_channel=FakeEngines())


def create_telling(paths=()):
    """The windows; they say so once they listen, and each time a page has another document."""
    desk = create(paths)
    make_page, warn = desk.make_page, desk.warn

    def follow(page):
        page.workspace.replaced.connect(lambda: print("open", page.workspace.path, flush=True))
        return page

    def warn_telling(problem) -> None:
        print("warned", problem.text, flush=True)
        warn(problem)

    desk.make_page = lambda: follow(make_page())
    desk.warn = warn_telling
    for page in desk.pages:
        follow(page)
    QTimer.singleShot(0, partial(print, "shown", flush=True))
    return desk


if __name__ == "__main__":
    nodeeditor.app.create_desk = create_telling
    sys.exit(main(sys.argv[1:]))
