"""Commands on blocks: the user's library of them, and blocks of the document that are edited without a use."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from nodeeditor.catalog.of_blocks import YOURS, Offer
from nodeeditor.graph.blocks import block_of, offer_type
from nodeeditor.graph.places import way_to
from nodeeditor.language import tr
from nodeeditor.panels.block_name_dialog import BlockNameDialog
from nodeeditor.panels.message_strip import MessageStrip
from nodeeditor.problems import ProblemError
from nodeeditor.workspace.workspace import Workspace


class BlockCommands:
    """Keeps blocks for other documents; the strip tells how it went."""

    def __init__(self, window: QWidget, workspace: Workspace, strip: MessageStrip) -> None:
        self._window = window
        self._workspace = workspace
        self._library = workspace.block_library
        self._strip = strip
        self.dialog: BlockNameDialog | None = None
        self._library.trouble.connect(strip.show_error)

    def save_to_library(self) -> None:
        """Ask for a name, and keep the block that the selected node uses, or whose inside is shown."""
        workspace = self._workspace
        nodes = workspace.selection.nodes
        types = {workspace.level.layer_of(node).type for node in nodes}
        block = block_of(types.pop()) if len(types) == 1 else workspace.inside if not nodes else None
        if block is not None and block in workspace.graph.blocks:
            self.save_block(block)

    def save_block(self, block: str) -> None:
        """Ask for a name, and keep a block of the document."""

        def take(name: str) -> None:
            self._library.save(self._workspace.graph, block, name)
            self._strip.show_note(tr("The block {name} is in your library now, for all graphs.", name=name))

        self._ask(tr("Save Block to Library"), block, tr("Save"), take, replaces=True)

    def rename_in_library(self, name: str) -> None:
        """Ask for another name of a block in the user's library."""
        self._ask(
            tr("Rename Block in Library"),
            name,
            tr("Rename"),
            lambda new: self._library.rename(name, new),
            replaces=False,
        )

    def remove_from_library(self, name: str) -> None:
        """Take a block out of the user's library; the strip offers to bring it back."""
        offer = self._library.offer(offer_type(YOURS, name))
        if offer is None:
            return
        try:
            self._library.remove(name)
        except ProblemError as error:
            self._strip.show_error(str(error))
            return
        self._strip.show_note(
            tr("The block {name} is no longer in your library; graphs that use it keep it.", name=name),
            tr("Undo"),
            lambda: self._bring_back(offer),
        )

    def edit_block(self, block: str) -> None:
        """Show the inside of a block of the document, by its first use; without one, just so."""
        self._workspace.go(way_to(self._workspace.graph, block))

    def _bring_back(self, offer: Offer) -> None:
        try:
            self._library.save(offer.graph, offer.name, offer.name)
        except ProblemError as error:
            self._strip.show_error(str(error))

    def _ask(self, title: str, name: str, accept: str, take: Callable[[str], None], *, replaces: bool) -> None:
        self.dialog = BlockNameDialog(self._window, title, name, accept, take, self._library.has if replaces else None)
        self.dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.dialog.open()
