"""The page itself: lies over the canvas until something is opened, added or typed."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QDragEnterEvent, QKeyEvent, QPixmap, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QBoxLayout,
    QComboBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from nodeeditor.canvas.mime import layer_type
from nodeeditor.canvas.view import CanvasView
from nodeeditor.language import tr
from nodeeditor.panels.welcome.card import Card
from nodeeditor.panels.welcome.examples import installed
from nodeeditor.panels.welcome.neighbour import nearest
from nodeeditor.panels.welcome.recent_row import PICTURE, RecentRow
from nodeeditor.panels.welcome.thumbnails import Thumbnails
from nodeeditor.preferences.choices import AtStart
from nodeeditor.preferences.model import Preferences
from nodeeditor.theme.icons import action_icon
from nodeeditor.theme.labels import PlainLabel
from nodeeditor.theme.stylesheet import set_role
from nodeeditor.theme.tokens import Theme
from nodeeditor.workspace.workspace import Workspace

_WIDEST, _CARD, _GAP, _EDGE = 920, 200, 16, 24
#: Of the files of late the first ones are shown; all are in the File menu.
_MOST_RECENT = 5
#: Pictures begin so many milliseconds after the page shows: it is on the screen by then.
_FIRST_PAINT = 150
_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class WelcomePage(QScrollArea):
    """Offers examples, files of late, an empty network and a tour; ``theme`` is followed by :meth:`set_theme`."""

    example_wanted = Signal(object)
    file_wanted = Signal(object)
    new_wanted = Signal()
    open_wanted = Signal()
    tour_wanted = Signal()
    #: The user wants the canvas instead.
    left = Signal()

    def __init__(self, canvas: CanvasView, workspace: Workspace, theme: Theme) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._workspace = workspace
        self._theme = theme
        self._thumbnails = Thumbnails(workspace.installed, theme, self)
        self._thumbnails.made.connect(self._show_picture)
        #: How large the pictures of the cards are, or are to be.
        self._pictures = QSize()
        self.cards: dict[Path, Card] = {}
        self.rows: list[RecentRow] = []
        set_role(self, "welcome")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAcceptDrops(True)
        self.setAccessibleName(tr("Welcome"))
        self._lay_out()
        self._fill_recent()
        canvas.installEventFilter(self)
        workspace.recent.changed.connect(self._fill_recent)
        workspace.preferences.changed.connect(self._on_preferences)
        self._show_at_start(workspace.preferences.now.at_start)

    def open(self) -> None:
        """Lie over the canvas, with the keyboard."""
        self._fill_recent()
        self.setGeometry(self._canvas.rect())
        self.show()
        self.raise_()
        self.setFocus()

    def set_theme(self, theme: Theme) -> None:
        """Wear another theme, and have all pictures painted in it."""
        self._theme = theme
        for part in (*self.cards.values(), *self.rows):
            part.set_theme(theme)
        self.close_button.setIcon(action_icon("close", theme, 16))
        self._thumbnails.set_theme(theme)
        self._arrange()  # texts may have another size

    @property
    def is_painted(self) -> bool:
        """Whether every picture that can be had is there."""
        return self._thumbnails.is_done

    # What it is made of

    def _lay_out(self) -> None:
        self.new_button = QPushButton(tr("New"))
        self.new_button.setToolTip(tr("Start an empty network"))
        self.new_button.clicked.connect(self.new_wanted)
        self.open_button = QPushButton(tr("Open…"))
        self.open_button.setToolTip(tr("Open a graph file, or a model of Keras"))
        self.open_button.clicked.connect(self.open_wanted)
        self.tour_button = QPushButton(tr("First network: five steps"))
        self.tour_button.setToolTip(tr("Build and train a small network, with a hint at each step"))
        self.tour_button.clicked.connect(self.tour_wanted)
        self.close_button = QToolButton()
        self.close_button.setIcon(action_icon("close", self._theme, 16))
        self.close_button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.close_button.setToolTip(tr("Show the canvas"))
        self.close_button.setAccessibleName(tr("Show the canvas"))
        self.close_button.clicked.connect(self.left)
        self.at_start = QComboBox()
        for choice in AtStart:
            self.at_start.addItem(tr(choice.text), choice)
        self.at_start.setAccessibleName(tr("At start"))
        self.at_start.activated.connect(
            lambda index: self._workspace.preferences.change(at_start=self.at_start.itemData(index))
        )

        head = QHBoxLayout()
        head.addWidget(PlainLabel(tr("Welcome to nodeeditor"), "title"), 1)
        head.addWidget(self.close_button)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(8)
        for button in (self.new_button, self.open_button, self.tour_button):
            self._buttons.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        self._buttons.addStretch(1)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(PlainLabel(tr("At start"), "third"))
        foot.addWidget(self.at_start)
        foot.addStretch(1)

        self._column = QWidget()
        self._column.setMaximumWidth(_WIDEST)
        column = QVBoxLayout(self._column)
        column.setContentsMargins(_EDGE, 20, _EDGE, 20)
        column.setSpacing(0)
        column.addLayout(head)
        column.addSpacing(4)
        said = tr("Draw a network, see every shape and every mistake while you draw, then train it.")
        column.addWidget(PlainLabel(said, "second", wraps=True))
        column.addSpacing(16)
        column.addLayout(self._buttons)
        self._recent_heading = PlainLabel(tr("RECENT FILES"), "heading")
        self._recent = QVBoxLayout()
        self._recent.setSpacing(0)
        self._recent_area = QWidget()
        area = QVBoxLayout(self._recent_area)
        area.setContentsMargins(0, 20, 0, 0)
        area.setSpacing(4)
        area.addWidget(self._recent_heading)
        area.addLayout(self._recent)
        column.addWidget(self._recent_area)
        column.addSpacing(20)
        column.addWidget(PlainLabel(tr("EXAMPLES"), "heading"))
        column.addSpacing(8)
        self._grid = QGridLayout()
        self._grid.setSpacing(_GAP)
        column.addLayout(self._grid)
        column.addSpacing(20)
        column.addLayout(foot)
        column.addStretch(1)
        for example in installed():
            card = Card(tr(example.title), tr(example.sentence), self._theme, self._column)
            card.clicked.connect(lambda _checked=False, path=example.path: self.example_wanted.emit(path))
            self.cards[example.path] = card
        inside = QWidget()
        set_role(inside, "welcome")
        row = QHBoxLayout(inside)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._column)
        self.setWidget(inside)
        for widget in self._stops():
            widget.installEventFilter(self)

    def _fill_recent(self) -> None:
        for row in self.rows:
            row.hide()
            self._recent.removeWidget(row)
            row.deleteLater()
        self._thumbnails.forget(PICTURE)
        self.rows = [RecentRow(path, self._theme) for path in self._workspace.recent.paths[:_MOST_RECENT]]
        for row in self.rows:
            row.wanted.connect(self.file_wanted)
            row.removed.connect(self._forget)
            row.face.installEventFilter(self)
            row.remove.installEventFilter(self)
            self._recent.addWidget(row)
            if not row.is_gone:
                self._thumbnails.want(row.path, PICTURE, self.devicePixelRatioF())
        self._recent_area.setVisible(bool(self.rows))

    def _forget(self, path: Path) -> None:
        """Take a file off the list; the keyboard stays where it was, on the next one."""
        number = next(number for number, row in enumerate(self.rows) if row.path == path)
        self._workspace.recent.remove(path)
        if self.rows:
            self.rows[min(number, len(self.rows) - 1)].remove.setFocus()
        else:
            self.tour_button.setFocus()

    def _arrange(self) -> None:
        """Put the cards into as many columns as there is room for, and the buttons below each other if need be."""
        width = min(self.viewport().width(), _WIDEST) - 2 * _EDGE
        buttons = (self.new_button, self.open_button, self.tour_button)
        is_narrow = sum(button.sizeHint().width() + self._buttons.spacing() for button in buttons) > width
        way = QBoxLayout.Direction.TopToBottom if is_narrow else QBoxLayout.Direction.LeftToRight
        self._buttons.setDirection(way)
        columns = max(1, min(4, (width + _GAP) // (_CARD + _GAP)))
        each = (width - (columns - 1) * _GAP) // columns
        for number, card in enumerate(self.cards.values()):
            self._grid.addWidget(card, number // columns, number % columns, Qt.AlignmentFlag.AlignTop)
            card.fit_width(each)
        for path, card in self.cards.items():
            if card.picture_size != self._pictures:
                self._thumbnails.forget(self._pictures)
                self._thumbnails.want(path, card.picture_size, self.devicePixelRatioF())
        if self.cards:
            self._pictures = next(iter(self.cards.values())).picture_size

    def _show_picture(self, path: Path, size: QSize, picture: QPixmap) -> None:
        if size == PICTURE:
            for row in self.rows:
                if row.path == path:
                    row.face.set_picture(picture)
        elif path in self.cards and self.cards[path].picture_size == size:
            self.cards[path].set_picture(picture)

    def _on_preferences(self, _before: Preferences, now: Preferences) -> None:
        self._show_at_start(now.at_start)

    def _show_at_start(self, choice: AtStart) -> None:
        self.at_start.setCurrentIndex(self.at_start.findData(choice))

    # The keyboard

    def _stops(self) -> list[QWidget]:
        """What the keyboard can go to."""
        kinds = (QAbstractButton, QComboBox)
        found = [widget for kind in kinds for widget in self.widget().findChildren(kind)]
        return [widget for widget in found if widget.isEnabled() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus]

    def _press(self, widget: QWidget, event: QKeyEvent) -> bool:
        """What a key means on the page; whether it means anything."""
        key, held = event.key(), event.modifiers()
        if key == Qt.Key.Key_Escape:
            self.left.emit()
            return True
        arrow = _ARROWS.get(Qt.Key(key))
        if arrow is not None and not held & ~Qt.KeyboardModifier.KeypadModifier:
            if isinstance(widget, QComboBox):
                return False
            goal = self.new_button if widget is self else nearest(widget, self._stops(), arrow, self.widget())
            if goal is not None:
                goal.setFocus(Qt.FocusReason.TabFocusReason)
                self.ensureWidgetVisible(goal)
            return True
        is_typed = event.text().isprintable() and event.text().strip() != ""
        if is_typed and not held & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier):
            self.left.emit()
            self._canvas.press_key(event)
            return True
        return False

    # Qt overrides

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._canvas:
            if event.type() == QEvent.Type.Resize and not self.isHidden():
                self.setGeometry(self._canvas.rect())
            elif event.type() == QEvent.Type.FocusIn and self.isVisible():
                self.setFocus()
            return False
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and isinstance(watched, QWidget):
            return self._press(watched, event)
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._press(self, event):
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        # PySide would keep a bound method with a context for ever.
        QTimer.singleShot(_FIRST_PAINT, self._thumbnails, lambda: self._thumbnails.wake())  # noqa: PLW0108

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if layer_type(event.mimeData()) is not None:
            self.left.emit()  # what is dragged is meant for the canvas below
        event.ignore()
