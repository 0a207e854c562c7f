"""Type to add: the popup that finds a layer by a few letters."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, SignalInstance
from PySide6.QtCore import Signal as QtSignal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QListView, QVBoxLayout, QWidget

from nodeeditor.canvas.accessible.voice import say_rows
from nodeeditor.canvas.add_list import HEADING, ROW, AddModel, AddRowPainter
from nodeeditor.canvas.add_rows import AddRow, Section, add_rows, configured
from nodeeditor.canvas.style import text_font
from nodeeditor.catalog.catalog import Catalog
from nodeeditor.catalog.search import Found, Frequency
from nodeeditor.catalog.specs import LayerSpec
from nodeeditor.catalog.typed import Given, Typed, find_typed, given
from nodeeditor.graph.inference import Fitting
from nodeeditor.language import tr
from nodeeditor.theme.tokens import Theme
from nodeeditor.values import FrozenMap

_WIDTH = 340
_ROWS = 8
_MOST = 60
#: So many rows that are not known yet are asked about, and so many adapters looked for: those near the top.
_ASKED, _ADAPTERS = 24, 12
#: Types of these families can take Keras seconds, and nothing else is answered meanwhile.
_SLOW = ("preprocessing", "image operation")
#: Milliseconds after the last letter until those are asked about: who types on means something else.
_REST = 400
_NOTHING = Given()


class Fittings(Protocol):
    """What is known of the place where a layer is to be added; the workspace's search of what fits is one."""

    told: SignalInstance

    def fitting(self, type_name: str, config: FrozenMap) -> Fitting | None:
        """Whether a type with what was said of its parameters fits, None while that is not known."""

    def want(self, types: list[str], adapters: list[str], later: list[str], configs: FrozenMap) -> None:
        """Ask about types, about what would help others, and about types that are less likely meant, in that order.

        ``configs`` has by type what was said of parameters.
        """


class AddPopup(QFrame):
    """Finds a layer type by typing; Enter takes it, arrows choose, Esc closes."""

    #: The type that was chosen, the :class:`Fix` that names the layers it needs before it, else None, and what was
    #: typed of its configuration.
    chosen = QtSignal(str, object, object)
    closed = QtSignal()

    def __init__(
        self,
        catalog: Catalog,
        theme: Theme,
        accepts: Callable[[LayerSpec], bool],
        parent: QWidget,
        fittings: Fittings | None = None,
        frequency: Frequency = lambda _: 0,
    ) -> None:
        super().__init__(parent)
        self._catalog = catalog
        self._accepts = accepts
        self._fittings = fittings
        self._frequency = frequency
        self._found: list[Found] = []
        #: What was typed: a name, and values of parameters.
        self._asked = Typed("")
        self._given: dict[str, Given] = {}
        #: Whether the user stepped through the list: what is current then stays so when more is known.
        self._stepped = False
        self._typing = QTimer(self, singleShot=True, interval=_REST)
        self._typing.timeout.connect(self._on_told)
        self.setObjectName("add_popup")
        # A press on a heading is not meant for the canvas below, where it would close the popup.
        self.setAttribute(Qt.WidgetAttribute.WA_NoMousePropagation)
        self.setAccessibleName(tr("Add a layer"))
        self.setStyleSheet(_sheet(theme))
        self.field = QLineEdit(self)
        self.field.setPlaceholderText(tr("Add a layer: dense, conv2d 64 3 relu …"))
        self.field.setFont(text_font(14))
        self.field.installEventFilter(self)
        self.field.textChanged.connect(self._find)
        self.model = AddModel(self)
        self.list = QListView(self)
        self.list.setModel(self.model)
        self.list.setItemDelegate(AddRowPainter(self.model, theme, _WIDTH - 32, self))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        for part in (self, self.list):
            part.setFocusProxy(self.field)  # else a click would give the focus to the canvas around
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setMouseTracking(True)
        self.list.setAccessibleName(tr("Layers"))
        self.list.clicked.connect(lambda index: self._choose(self.model.rows[index.row()]))
        say_rows(self.field, self.list)
        self._nothing = QLabel(tr("No layer has such a name."), self)
        self._nothing.setTextFormat(Qt.TextFormat.PlainText)
        self._nothing.setObjectName("nothing")
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(6)
        column.addWidget(self.field)
        column.addWidget(self.list)
        column.addWidget(self._nothing)
        if fittings is not None:
            fittings.told.connect(self._on_told)
        self._find("")

    @property
    def current(self) -> AddRow | None:
        """The row that Enter takes."""
        row = self.list.currentIndex().row()
        return self.model.rows[row] if row >= 0 else None

    def open_at(self, point: QPoint, text: str) -> None:
        """Open with ``text`` in the field, near a point of the parent and all inside of it."""
        self._point = point
        self.field.setAccessibleName(self.field.placeholderText())
        self.field.setText(text)
        self._place()
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)
        self.field.deselect()
        self.field.end(False)

    def close_popup(self) -> None:
        """Close without a choice."""
        if self.isVisible():
            self.hide()
            self.closed.emit()

    def _find(self, text: str) -> None:
        found, self._asked = find_typed(self._catalog, text, self._frequency)
        self._given.clear()
        self._found = [one for one in found if self._accepts(one.spec)]
        self._stepped = False
        self._typing.start()
        self._show_rows()

    def _on_told(self) -> None:
        """More is known of what fits, or more is to be asked."""
        if not self.isHidden():
            self._show_rows()

    def _show_rows(self) -> None:
        """Show what was found, and ask about those near the top of which nothing is known."""
        current = self.current if self._stepped else None
        fittings = self._fittings
        rows = add_rows([one.spec for one in self._found], self._fitting, _MOST)
        if self._asked.given:
            rows = [row if row.spec is None else self._configured(row, row.spec) for row in rows]
        if rows != self.model.rows:
            self.model.show(rows)
            place = self.model.place_of(current.spec.type) if current is not None and current.spec is not None else -1
            self._go(place if place >= 0 else self._first())
            self._fit_height()
        if fittings is not None:
            self._want(fittings, [row for row in rows if row.spec is not None])

    def _configured(self, row: AddRow, spec: LayerSpec) -> AddRow:
        known = self._fitting(spec)
        is_told = known is not None and bool(known.outputs or known.problem)
        return configured(row, self._typed(spec), is_told=is_told)

    def _fitting(self, spec: LayerSpec) -> Fitting | None:
        """Whether a type fits with what was typed of its parameters, as far as that is known."""
        return None if self._fittings is None else self._fittings.fitting(spec.type, self._typed(spec).config)

    def _typed(self, spec: LayerSpec) -> Given:
        """What the words after the name come to for a type."""
        if not self._asked.given:
            return _NOTHING
        found = self._given.get(spec.type)
        if found is None:
            found = self._given[spec.type] = given(spec, self._asked, self._catalog)
        return found

    def _want(self, fittings: Fittings, rows: list[AddRow]) -> None:
        """Ask about the rows near the top; slow ones, and those that have the letters somewhere, once typing rests."""
        begun = {one.spec.type for one in self._found if one.is_begun}
        likely = {one.spec.type for one in self._found if one.is_begun and one.spec.family not in _SLOW}
        rests = not self._typing.isActive()
        types = [row.spec.type for row in rows[:_ASKED] if row.spec is not None and not row.unknown]
        misfits = [row for row in rows if row.section is Section.ADAPTED and row.adapter is None]
        adapters = [row.spec.type for row in misfits[:_ADAPTERS] if row.spec is not None]
        fittings.want(
            [one for one in types if one in likely],
            [one for one in adapters if one in (begun if rests else likely)],
            [one for one in types if one not in likely] if rests else [],
            FrozenMap({one: self._given[one].config for one in types if one in self._given}),
        )

    def _fit_height(self) -> None:
        rows = self.model.rows
        self.list.setVisible(bool(rows))
        self._nothing.setVisible(not rows)
        self.list.setFixedHeight(sum(HEADING if row.is_heading else ROW for row in rows[:_ROWS]) + 2)
        self.setFixedSize(_WIDTH, self.layout().sizeHint().height())
        if self.isVisible():
            self._place()

    def _first(self) -> int:
        """The row that Enter is to take: the first one, unless what was typed is the name of another.

        One whose name begins so goes before those that only have the letters somewhere.
        """
        best = self._found[0] if self._found else None
        places = [place for place, row in enumerate(self.model.rows) if not row.is_heading]
        first = self.model.rows[places[0]].spec if places else None
        if best is None or first is None or best.spec is first or not self.field.text().strip():
            return places[0] if places else -1
        rival = next(one for one in self._found if one.spec is first)
        if (best.is_named and not rival.is_named) or (best.is_begun and not rival.is_begun):
            place = self.model.place_of(best.spec.type)
            return place if place >= 0 else places[0]
        return places[0]

    def _go(self, place: int) -> None:
        self.list.setCurrentIndex(self.model.index(place))

    def _place(self) -> None:
        area = self.parentWidget().rect().adjusted(8, 8, -8, -8)
        # While one types the list gets shorter: the field stays where the eye is.
        top = self.y() if self.isVisible() else self._point.y()
        self.move(
            max(area.left(), min(self._point.x(), area.right() - self.width())),
            max(area.top(), min(top, area.bottom() - self.height())),
        )

    def _choose_current(self) -> None:
        if self.current is not None:
            self._choose(self.current)

    def _choose(self, row: AddRow) -> None:
        if row.spec is not None and not row.unknown:
            self.hide()
            self.closed.emit()
            self.chosen.emit(row.spec.type, row.adapter, row.config)

    def _step(self, by: int) -> None:
        """Go so many rows on, round and round, over headings."""
        places = [place for place, row in enumerate(self.model.rows) if not row.is_heading]
        if places:
            here = self.list.currentIndex().row()
            self._stepped = True
            self._go(places[(places.index(here) + by) % len(places)])

    # Qt overrides

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut and self.isVisible():
            self.close_popup()
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: _ROWS, Qt.Key.Key_PageUp: -_ROWS}
            key = Qt.Key(event.key())
            if key in steps:
                self._step(steps[key])
                return True
            if key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
                self._step(1 if key == Qt.Key.Key_Tab else -1)
                return True
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                # A line edit passes this key on, and the canvas would take it for a wish to edit.
                self._choose_current()
                return True
            if key == Qt.Key.Key_Escape:
                self.close_popup()
                return True
        return super().eventFilter(watched, event)


def _sheet(theme: Theme) -> str:
    return f"""
        #add_popup {{ background: {theme.panel}; border: 1px solid {theme.border}; border-radius: 10px; }}
        QLineEdit {{ background: {theme.raised}; color: {theme.text}; border: 1px solid {theme.border};
                     border-radius: 6px; padding: 6px 8px; selection-background-color: {theme.accent}; }}
        QLineEdit:focus {{ border-color: {theme.accent}; }}
        QListView {{ background: transparent; border: none; outline: none; }}
        QScrollBar:vertical {{ background: transparent; width: 8px; margin: 2px 0; }}
        QScrollBar::handle:vertical {{ background: {theme.border}; border-radius: 3px; min-height: 24px; }}
        QScrollBar::add-line, QScrollBar::sub-line {{ height: 0; }}
        QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
        #nothing {{ color: {theme.second}; padding: 4px 8px; }}
    """
