"""The open document: the one place where it is changed, and what tells of its changes."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from uuid import uuid4

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoStack

from nodeeditor.catalog.catalog import Catalog
from nodeeditor.catalog.of_blocks import Offer, with_blocks, with_offers
from nodeeditor.document.document import Camera, Document
from nodeeditor.document.format import dumps
from nodeeditor.document.paths import relative_to
from nodeeditor.editing.levels import on_level, renamed_blocks
from nodeeditor.graph.changes import ChangeSet
from nodeeditor.graph.edits import Edit
from nodeeditor.graph.graph import Graph
from nodeeditor.graph.level import Level
from nodeeditor.graph.places import Place
from nodeeditor.graph.settings import CsvSource
from nodeeditor.workspace.block_library import BlockLibrary
from nodeeditor.workspace.collecting import uncollected
from nodeeditor.workspace.outside_reading import OutsideReading
from nodeeditor.workspace.selection import Selection
from nodeeditor.workspace.undo import EditCommand, Step


class OpenDocument(QObject):
    """The open document, its undo stack, its selection and the catalog it is read against."""

    #: After every edit, undo and redo: a :class:`ChangeSet`.
    changed = Signal(object)
    #: After :attr:`changed` of an undo or a redo: the :class:`ChangeSet` of the level that is shown.
    retraced = Signal(object)
    #: Another document was taken up; views start afresh.
    replaced = Signal()
    #: The new :class:`Selection`.
    selection_changed = Signal(object)
    #: The catalog is another one: the engine described the installed Keras.
    catalog_changed = Signal()
    #: After :attr:`changed`: the catalog has other blocks, or the same with other ports or arguments.
    blocks_changed = Signal()
    #: After :attr:`changed` of any edit: the :class:`ChangeSet` of the level that is shown.
    level_changed = Signal(object)
    #: Another level is shown, of this document or of another one; its views start afresh.
    level_replaced = Signal()
    #: The document has another path.
    path_changed = Signal()
    #: :attr:`is_modified` is another one.
    modified_changed = Signal(bool)
    #: The document was written to its file, as it is or as it was a moment ago.
    written = Signal()

    def __init__(self, catalog: Catalog, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.undo_stack = QUndoStack(self)
        self.undo_stack.cleanChanged.connect(self._tell_modified)
        self._is_being_saved = self._was_clean = self._was_modified = False
        #: What the document names outside of its folder, as far as it is held back.
        self.outside = OutsideReading(self)
        #: Blocks that can be added; none is read before somebody asks for them.
        self.block_library = BlockLibrary(self)
        self._offered: tuple[Catalog, tuple[Offer, ...], Catalog] | None = None
        self._installed = self._catalog = catalog
        self._document = Document()
        self._path: Path | None = None
        self._is_read_only = False
        self._name = ""
        self._selection = Selection()
        self._place = Place()
        self._identity = uuid4().hex
        #: Where the user looked last, inside each block that was entered.
        self._cameras: dict[str, Camera] = {}

    @property
    def document(self) -> Document:
        """The open document."""
        return self._document

    @property
    def graph(self) -> Graph:
        """The graph of the open document; to be changed by :meth:`apply` alone."""
        return self._document.graph

    @property
    def place(self) -> Place:
        """Which level is shown and edited: the network itself, or the inside of a block."""
        return self._place

    @property
    def level(self) -> Level:
        """What is shown and edited; to be changed by :meth:`apply` alone."""
        return self._place.level(self.graph)

    @property
    def inside(self) -> str | None:
        """The name of the block whose inside is shown, None for the network itself."""
        return self._place.block(self.graph)

    @property
    def origin(self) -> str:
        """A name of the level that is shown, which no level of another document has: ids mean something in it."""
        return f"{self._identity}/{self.inside or ''}"

    def go(self, place: Place) -> None:
        """Show another level, as far in as there is one. Not an undo step.

        What is selected stays so inside the same block, be it seen as another use or repetition has it.
        """
        place = place.as_far_as_there(self.graph)
        if place != self._place:
            level, self._place = self.level, place
            if self.level is not level:
                self._selection = Selection()
            self.level_replaced.emit()
            self.selection_changed.emit(self._selection)

    @property
    def path(self) -> Path | None:
        """The file of the document, None for one that was never saved."""
        return self._path

    @property
    def is_read_only(self) -> bool:
        """Whether the document's own file is not to be written: what is changed can be saved into another one."""
        return self._is_read_only

    @property
    def name(self) -> str:
        """What the document is called, without an ending: after its file, or as it was taken up; else empty."""
        return self._path.stem if self._path else self._name

    @property
    def folder(self) -> Path:
        """Where relative paths of the document start: the folder of its file."""
        return self._path.parent if self._path else Path.cwd()

    def data_path(self, file: Path) -> str:
        """How a data source of this document names ``file``: in full while the document has no file itself."""
        source = CsvSource(str(file.absolute()))
        return (relative_to(source, self._path.parent) if self._path else source).path

    def text(self, epochs: int | None = None) -> str:
        """The document as it stands, as the text of a graph file; with another number of ``epochs`` where given."""
        if epochs is None:
            return dumps(self._document)
        graph = self.graph.copy()
        graph.training = replace(graph.training, epochs=epochs)
        return dumps(replace(self._document, graph=graph))

    @property
    def catalog(self) -> Catalog:
        """The layer types and objects there are, the blocks of the document among them."""
        return self._catalog

    @property
    def offered(self) -> Catalog:
        """What can be added to the document: :attr:`catalog`, and the blocks that are not in it yet."""
        offers = tuple(offer for offer in self.block_library.offers if not offer.is_in(self.graph))
        if self._offered is None or self._offered[0] is not self._catalog or self._offered[1] != offers:
            self._offered = self._catalog, offers, with_offers(self._catalog, offers)
        return self._offered[2]

    @property
    def installed(self) -> Catalog:
        """The layer types and objects of Keras alone."""
        return self._installed

    @property
    def selection(self) -> Selection:
        """What is selected."""
        return self._selection

    @property
    def is_modified(self) -> bool:
        """Whether there are changes that no file holds."""
        return not self.undo_stack.isClean() or (self._is_being_saved and not self._was_clean)

    def set_catalog(self, catalog: Catalog) -> None:
        """Read the document against another catalog from now on."""
        self._installed = catalog
        self._catalog = with_blocks(catalog, self.graph)
        self.catalog_changed.emit()

    @uncollected()
    def take_up(
        self,
        document: Document,
        path: Path | None,
        name: str = "",
        *,
        is_saved: bool = True,
        is_read_only: bool = False,
    ) -> None:
        """Show another document, with an undo stack and a selection that are empty.

        ``name`` is what a document without a file is called until it is saved. One that is not ``is_saved`` holds
        changes that no file has; one that ``is_read_only`` can be saved into another file only.
        """
        self._document, self._identity = document, uuid4().hex
        self._catalog = with_blocks(self._installed, document.graph)
        self._path = path
        self._is_read_only = is_read_only
        self._name = name
        self._selection = Selection()
        self._place = Place()
        self._cameras.clear()
        self._is_being_saved = False
        self.undo_stack.clear()
        if is_saved:
            self.undo_stack.setClean()
        else:
            self.undo_stack.resetClean()
        self.outside.take_up(path, self.folder, document.graph)
        self.replaced.emit()
        self.level_replaced.emit()
        self.path_changed.emit()
        self.selection_changed.emit(self._selection)

    @property
    def camera(self) -> Camera | None:
        """Where the user looked last at the level that is shown; None for one that was not looked at yet."""
        inside = self.inside
        return self._document.camera if inside is None else self._cameras.get(inside)

    def remember_camera(self, camera: Camera) -> None:
        """Keep where the user looks: at the network for the next save, inside a block while the document is open."""
        inside = self.inside
        if inside is None:
            self._document.camera = camera
        else:
            self._cameras[inside] = camera

    def begin_saving(self) -> None:
        """The document as it stands is about to be written: :meth:`mark_saved` or :meth:`give_up_saving` follows.

        It counts as changed until then, if it did; what is edited meanwhile can be told from what is written.
        """
        self._is_being_saved, self._was_clean = True, self.undo_stack.isClean()
        self.undo_stack.setClean()

    def mark_saved(self, path: Path, digest: str = "", *, is_clean: bool = True, moved: bool = False) -> None:
        """The document is in the file ``path`` now, whose content has this digest.

        It ``is_clean`` where it is as it was when that began. One that is not, and was ``moved`` to another folder, is
        as in its file no more by undoing: its paths start elsewhere.
        """
        is_elsewhere = path != self._path
        self._path = path
        self._is_read_only = self._is_being_saved = False
        self._document.digest = digest
        if is_clean:
            self.undo_stack.setClean()
        elif moved:
            self.undo_stack.resetClean()
        self._tell_modified()
        if is_elsewhere:
            self.outside.move(path, self.folder, self.graph)
            self.path_changed.emit()
        self.written.emit()

    def give_up_saving(self) -> None:
        """The document could not be written: it is in its file as little as before."""
        self._is_being_saved = False
        if not self._was_clean:
            self.undo_stack.resetClean()
        self._tell_modified()

    def _tell_modified(self, *_: object) -> None:
        if self.is_modified != self._was_modified:
            self._was_modified = self.is_modified
            self.modified_changed.emit(self._was_modified)

    @uncollected()
    def apply(
        self,
        edit: Edit,
        text: str,
        *,
        gesture: str | None = None,
        select: Selection | None = None,
        of_graph: bool = False,
    ) -> None:
        """Change the document by ``edit``, made for the level that is shown, as one undo step named ``text``.

        One that is ``of_graph`` was made for the graph as a whole, whatever level is shown.

        Steps that follow each other with the same ``gesture`` become one step. ``select`` is what is
        selected afterwards; by default what was selected and is still there. Raises
        :class:`~nodeeditor.graph.graph.EditError`, and then nothing changed.
        """
        before, inside = self._selection, self.inside
        if not of_graph:
            edit = on_level(inside, edit)
        applied = self.graph.apply(edit)
        place = self._place
        if self._follow_names(edit):
            inside = self.inside
        changes = _of_level(applied.changes, inside)
        there = self._place.as_far_as_there(self.graph).level(self.graph)
        after = before.after(changes, there) if select is None else select.within(there)
        step = Step(text, edit, applied.inverse, before, after, place, gesture)
        self.undo_stack.push(EditCommand(step, self._perform))
        self._tell(applied.changes, after)

    @uncollected()
    def select(self, selection: Selection) -> None:
        """Select this and nothing else. Not an undo step."""
        selection = selection.within(self.level)
        if selection != self._selection:
            self._selection = selection
            self.selection_changed.emit(selection)

    @uncollected()
    def _perform(self, edit: Edit, selection: Selection, place: Place) -> None:
        """Do a step once more, or undo it, where it was done: what it changes is seen."""
        for block, name in renamed_blocks(edit):
            if name not in self.graph.blocks:  # it is undone: the place had that name before
                place = place.renamed(name, block)
        self.go(place)
        changes = self.graph.apply(edit).changes
        self._follow_names(edit)
        self._tell(changes, selection)
        self.retraced.emit(_of_level(changes, self.inside))

    def _follow_names(self, edit: Edit) -> bool:
        """Stay inside of a block that ``edit`` named anew; whether the place has another name now."""
        before = self._place
        for block, name in renamed_blocks(edit):
            self._place = self._place.renamed(block, name)
        return self._place != before

    def _tell(self, changes: ChangeSet, selection: Selection) -> None:
        known = self._catalog
        if changes.data or changes.weights:
            self.outside.follow(self.folder, self.graph)
        if changes.blocks:
            self._catalog = with_blocks(self._installed, self.graph, known)
        place = self._place.as_far_as_there(self.graph)
        is_gone, self._place = place != self._place, place
        self.changed.emit(changes)
        if self._catalog is not known:
            self.blocks_changed.emit()
        if is_gone:  # the use by which it was entered, or its block
            self._selection = Selection()
            self.level_replaced.emit()
            self.selection_changed.emit(self._selection)
        else:
            self.level_changed.emit(_of_level(changes, self.inside))
            self.select(selection)


def _of_level(changes: ChangeSet, inside: str | None) -> ChangeSet:
    """What of ``changes`` is seen inside a block, or of the network itself."""
    return changes if inside is None else changes.blocks.get(inside, ChangeSet())
