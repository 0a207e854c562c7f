"""Commands on the tabs and windows that documents are in."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from nodeeditor.panels.main_window import MainWindow


class DocumentCommands:
    """Opens, closes and moves the pages of documents. A page that stands alone, in no window of tabs, closes itself."""

    def __init__(self, page: MainWindow) -> None:
        self._page = page

    def new_window(self) -> None:
        """Open another window with an empty document."""
        desk = self._page.desk
        if desk is not None:
            desk.new_window().show()

    def close(self) -> None:
        """Close the document."""
        desk = self._page.desk
        if desk is None:
            self._page.close()
        else:
            desk.window_of(self._page).close_page(self._page)

    def following(self) -> None:
        """Bring the next document of the window to the front."""
        self._step(1)

    def previous(self) -> None:
        """Bring the document before this one to the front."""
        self._step(-1)

    def detach(self) -> None:
        """Give the document a window of its own."""
        desk = self._page.desk
        if desk is not None:
            desk.move_out(self._page)

    def quit(self) -> None:
        """Close everything."""
        desk = self._page.desk
        if desk is None:
            self._page.close()
        else:
            desk.quit()

    def _step(self, by: int) -> None:
        desk = self._page.desk
        if desk is not None:
            desk.window_of(self._page).step(by)
