"""The Outline panel: the open document as a tree under a search field."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, QModelIndex, QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QMenu, QVBoxLayout

from nodeeditor import editing
from nodeeditor.canvas.menus import beside_menu, link_menu, node_menu
from nodeeditor.canvas.view import CanvasView
from nodeeditor.finding.nodes import Search
from nodeeditor.graph.annotations import FrameId
from nodeeditor.graph.elements import Link, NodeId
from nodeeditor.graph.places import Place
from nodeeditor.language import tr
from nodeeditor.panels.outline.branches import Entry, Framed, Key, Noted
from nodeeditor.panels.outline.delegate import OutlineDelegate
from nodeeditor.panels.outline.model import OutlineModel
from nodeeditor.panels.outline.view import OutlineView
from nodeeditor.theme.labels import PlainLabel
from nodeeditor.theme.stylesheet import set_role
from nodeeditor.theme.tokens import Theme
from nodeeditor.workspace.selection import Selection
from nodeeditor.workspace.workspace import Workspace

#: A search opens what it left, so that all of it is seen, up to so many entries.
_OPENED = 200
#: In larger networks a search waits for a pause of the typing, of so many milliseconds: all rows are laid out anew.
_AT_ONCE, _PAUSE = 2000, 80


class OutlinePanel(QFrame):
    """What is selected here is selected in the document, and the other way round; both edit the same document."""

    def __init__(self, workspace: Workspace, canvas: CanvasView, theme: Theme) -> None:
        super().__init__()
        set_role(self, "panel")
        self._workspace = workspace
        self._canvas = canvas
        self._is_following = False
        self.search = QLineEdit()
        self.search.setClearButtonEnabled(True)
        self.search.setPlaceholderText(tr("Find, such as conv units>256"))
        self.search.setAccessibleName(tr("Find in the outline"))
        self._told = PlainLabel("", "second", wraps=True)
        self._told.hide()
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._later = QTimer(self, singleShot=True, interval=_PAUSE)
        self.model = OutlineModel(workspace, self)
        self.tree = OutlineView(canvas, theme)
        self.tree.setModel(self.model)
        self._delegate = OutlineDelegate(workspace, theme, self.tree)
        self.tree.setItemDelegate(self._delegate)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 0)
        column.setSpacing(4)
        inset = QVBoxLayout()
        inset.setContentsMargins(12, 0, 12, 0)
        inset.addWidget(self.search)
        inset.addWidget(self._told)
        column.addLayout(inset)
        below = QVBoxLayout()
        below.setContentsMargins(6, 0, 0, 0)
        below.addWidget(self.tree)
        column.addLayout(below, 1)
        self._connect()

    def set_theme(self, theme: Theme) -> None:
        """Wear another theme."""
        self._delegate.theme = self.tree.theme = theme
        self.tree.viewport().update()

    def focus_tree(self) -> None:
        """Give the keyboard to the tree, on what is selected."""
        if not self.tree.currentIndex().isValid() and self.model.rowCount():
            self._make_current(self.model.index(0, 0))
        self.tree.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def wake(self, seen: bool) -> None:
        """Follow the document while the panel is seen; behind another one it costs nothing."""
        self.model.awake = seen

    # Support

    def _connect(self) -> None:
        workspace = self._workspace
        # Once for all that a step changes: each time the rows would be laid out anew.
        self._soon.timeout.connect(self._follow)
        for signal in (workspace.selection_changed, workspace.level_replaced, workspace.level_changed):
            signal.connect(self._on_elsewhere)
        self._later.timeout.connect(lambda: self._search(self.search.text()))
        self.search.textChanged.connect(self._on_search)
        self.search.installEventFilter(self)
        self.model.modelAboutToBeReset.connect(self._remember_opened)
        self.model.modelReset.connect(self._open_again)
        self.model.reorder_wanted.connect(self._reorder)
        self.model.rename_wanted.connect(self._canvas.commands.rename)
        self.model.title_wanted.connect(self._rename_frame)
        self.model.owner_wanted.connect(self._canvas.annotating.put)
        self.model.rowsInserted.connect(lambda above, *_: self._show_frames(above))
        self.tree.expanded.connect(self._on_expanded)
        self.tree.collapsed.connect(self._on_collapsed)
        self.tree.selectionModel().selectionChanged.connect(self._on_selected)
        self.tree.doubleClicked.connect(self._on_double_click)
        self.tree.menu_wanted.connect(self._open_menu)
        self.tree.reorder_wanted.connect(self._move_link)
        self.tree.follow_wanted.connect(self._go_to_source)
        self._opened: list[tuple[Place, NodeId]] = []
        #: The frames that the user closed here; all others show what they own.
        self._closed: set[tuple[Place, FrameId]] = set()

    def _on_search(self, text: str) -> None:
        if len(self._workspace.graph.nodes) > _AT_ONCE:
            self._later.start()
        else:
            self._search(text)

    def _search(self, text: str) -> None:
        fault = self.model.set_search(Search.of(text) if text.strip() else None)
        nothing = tr("Nothing found") if text.strip() and not self.model.rowCount() else ""
        self._told.setText(fault.text if fault is not None else nothing)
        self._told.setVisible(bool(self._told.text()))
        if text.strip():
            self._open_found()

    def _open_found(self) -> None:
        """Open the uses of blocks that a search left."""
        waiting, count = [QModelIndex()], 0
        while waiting and count < _OPENED:
            above = waiting.pop()
            for row in range(min(self.model.rowCount(above), _OPENED)):
                index = self.model.index(row, 0, above)
                entry = self.model.entry(index)
                if entry is not None and entry.node is not None and self._is_use(entry):
                    self.tree.expand(index)
                    waiting.append(index)
                    count += 1

    def _is_use(self, entry: Entry) -> bool:
        assert entry.node is not None
        return self._workspace.graph.definition_of(entry.level.layer_of(entry.node)) is not None

    # Selection, both ways

    def _on_elsewhere(self, *_: object) -> None:
        if not self._is_following and self.model.awake:
            self._soon.start()

    def _follow(self) -> None:
        """Select here what is selected in the document."""
        if self._is_following or not self.model.awake:
            return
        workspace, model = self._workspace, self.model
        selection, place = workspace.selection, workspace.place
        self._is_following = True
        try:
            chosen = QItemSelection()
            for first, last in _stretches(self._rows(place, selection.nodes)):
                chosen.select(first, last)
            beside: list[Key] = [*map(Framed, selection.frames), *map(Noted, selection.notes)]
            others = [model.index_of_link(place, link) for link in selection.links]
            others += [model.index_of(place, key) for key in beside]
            for index in others:
                if index.isValid():
                    chosen.select(index, index)
            self.tree.selectionModel().select(chosen, QItemSelectionModel.SelectionFlag.ClearAndSelect)
            alone = [*others, *([model.index_of(place, next(iter(selection.nodes)))] if selection.nodes else [])]
            if len(selection.nodes) + len(others) == 1 and alone[0].isValid():
                self.tree.selectionModel().setCurrentIndex(alone[0], QItemSelectionModel.SelectionFlag.NoUpdate)
                self.tree.scrollTo(alone[0])
        finally:
            self._is_following = False

    def _rows(self, place: Place, nodes: Iterable[NodeId]) -> list[QModelIndex]:
        found = [self.model.index_of(place, node) for node in nodes]
        return sorted((index for index in found if index.isValid()), key=lambda at: (at.internalId(), at.row()))

    def _on_selected(self, *_: object) -> None:
        """Select in the document what is selected here, on the level of what was selected last."""
        if self._is_following:
            return
        current = self.model.entry(self.tree.currentIndex())
        entries = [entry for entry in map(self.model.entry, self.tree.selectedIndexes()) if entry is not None]
        if not entries:
            return
        leading = current if current in entries and current is not None else entries[-1]
        if leading.block is not None:
            return
        self._is_following = True
        try:
            place = leading.place
            if not _same_level(place, self._workspace.place):
                self._workspace.go(place)
            here = [entry for entry in entries if entry.block is None and _same_level(entry.place, place)]
            chosen = Selection(
                frozenset(entry.node for entry in here if entry.node is not None),
                frozenset(entry.link for entry in here if entry.link is not None),
                frozenset(entry.frame for entry in here if entry.frame is not None),
                frozenset(entry.note for entry in here if entry.note is not None),
            )
            self._canvas.select(chosen)
            self._show_on_canvas(leading)
        finally:
            self._is_following = False

    def _show_on_canvas(self, entry: Entry) -> None:
        scene, camera = self._canvas.canvas_scene, self._canvas.camera_control
        node = entry.node or (entry.link.target if entry.link is not None else None)
        if node is not None and node in scene.nodes:
            camera.show_rect(scene.nodes[node].body())
        elif entry.frame in scene.annotations.frames or entry.note in scene.annotations.notes:
            frames = {entry.frame} if entry.frame is not None else ()
            notes = {entry.note} if entry.note is not None else ()
            camera.show_rect(scene.annotations.rect_of(frames, notes))

    def _make_current(self, index: QModelIndex) -> None:
        self.tree.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def _remember_opened(self) -> None:
        opened = [index for index in self.model.opened() if self.tree.isExpanded(index)]
        entries = [self.model.entry(index) for index in opened]
        self._opened = [(entry.place, entry.node) for entry in entries if entry is not None and entry.node is not None]

    def _open_again(self) -> None:
        for place, node in self._opened if self.model.awake else ():
            index = self.model.index_of(place, node)
            if index.isValid():
                self.tree.expand(index)
        if self.model.awake:
            self._show_frames(QModelIndex())
        self._follow()

    def _show_frames(self, above: QModelIndex) -> None:
        """Open the frames below an entry, but for those that the user closed."""
        for index in self.model.frames_of(above):
            entry = self.model.entry(index)
            if entry is not None and entry.frame is not None and (entry.place, entry.frame) not in self._closed:
                self.tree.expand(index)

    def _on_expanded(self, index: QModelIndex) -> None:
        entry = self.model.entry(index)
        if entry is not None and entry.frame is not None:
            self._closed.discard((entry.place, entry.frame))
        self._show_frames(index)

    def _on_collapsed(self, index: QModelIndex) -> None:
        entry = self.model.entry(index)
        if entry is not None and entry.frame is not None:
            self._closed.add((entry.place, entry.frame))

    # What is done to the current row

    def _on_double_click(self, index: QModelIndex) -> None:
        entry = self.model.entry(index)
        if entry is None:
            return
        if entry.block is not None:
            self._workspace.go(Place((), entry.block))
        elif entry.link is not None:
            self._go_to_source()
        elif entry.node is not None:
            self._canvas.edit_requested.emit(entry.node)
        elif entry.frame is not None:
            self.tree.edit(index)
        else:
            self._canvas.edit_annotation()

    def _rename_frame(self, frame: FrameId, title: str) -> None:
        known = self._workspace.level.frames.get(frame)
        if known is not None and known.title != title:
            with self._canvas.refusals_said():
                self._canvas.annotating.set_title(frame, title)

    def _go_to_source(self) -> None:
        entry = self.model.entry(self.tree.currentIndex())
        if entry is not None and entry.link is not None:
            index = self.model.index_of(entry.place, entry.link.source)
            if index.isValid():
                self._make_current(index)

    def _move_link(self, by: int) -> None:
        entry = self.model.entry(self.tree.currentIndex())
        if entry is None or entry.link is None:
            return
        others = entry.level.links_into(entry.link.target, entry.link.target_port)
        place = others.index(entry.link) + by
        if 0 <= place < len(others):
            self._reorder(entry.link, place)

    def _reorder(self, link: Link, place: int) -> None:
        """Make ``link`` the one at ``place`` of its input; it stays the current row."""
        level = self._workspace.level
        if not level.has_link(link) or self._canvas.tool is not None:
            return
        edit = editing.reorder_input(level, link, place)
        with self._canvas.refusals_said():
            self._canvas.perform(edit, tr("Reorder inputs"))
        moved = self._workspace.level.links_into(link.target, link.target_port)
        index = self.model.index_of_link(self._workspace.place, moved[min(place, len(moved) - 1)])
        if index.isValid():
            self._make_current(index)

    def _open_menu(self, point: QPoint) -> None:
        menu = self.menu()
        if menu is not None:
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.popup(point)

    def menu(self) -> QMenu | None:
        """What one can do with the current row: the menu that it has on the canvas."""
        entry = self.model.entry(self.tree.currentIndex())
        if entry is None or entry.block is not None:
            return None
        if entry.node is not None:
            return node_menu(self._canvas, entry.node)
        if entry.frame is not None:
            return beside_menu(self._canvas, Selection(frames=frozenset({entry.frame})))
        if entry.note is not None:
            return beside_menu(self._canvas, Selection(notes=frozenset({entry.note})))
        assert entry.link is not None
        items = self._canvas.canvas_scene.links
        middle = items[entry.link].bounds.center() if entry.link in items else self._canvas.visible_rect().center()
        return link_menu(self._canvas, entry.link, middle)

    # Qt overrides

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and watched is self.search:
            if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.focus_tree()
                return True
            if event.key() == Qt.Key.Key_Escape and self.search.text():
                self.search.clear()
                return True
        return super().eventFilter(watched, event)


def _same_level(one: Place, other: Place) -> bool:
    """Whether two places are the same way in, whatever repetition is looked at."""
    return one.of == other.of and [step.use for step in one.steps] == [step.use for step in other.steps]


def _stretches(rows: list[QModelIndex]) -> list[tuple[QModelIndex, QModelIndex]]:
    """Rows that follow each other below one entry, as the first and the last of them."""
    stretches: list[tuple[QModelIndex, QModelIndex]] = []
    for index in rows:
        last = stretches[-1][1] if stretches else None
        if last is not None and last.internalId() == index.internalId() and last.row() + 1 == index.row():
            stretches[-1] = stretches[-1][0], index
        else:
            stretches.append((index, index))
    return stretches
