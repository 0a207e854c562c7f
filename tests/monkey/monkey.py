"""Does anything a hand can do to the program, without a thought, by a seed, and looks at what must always hold."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialog,
    QFileDialog,
    QMenu,
    QMessageBox,
    QPushButton,
    QToolButton,
    QWidget,
)

from nodeeditor.actions.table import ACTIONS
from nodeeditor.document.format import dumps, loads
from nodeeditor.panels.documents.desk import Desk
from nodeeditor.panels.documents.tabbed_window import TabbedWindow
from nodeeditor.panels.main_window import MainWindow
from nodeeditor.resources import examples

_LEFT, _MIDDLE, _RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton, Qt.MouseButton.RightButton
_HELD = (
    *[Qt.KeyboardModifier.NoModifier] * 6,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
)
_KEYS = (
    Qt.Key.Key_Escape,
    Qt.Key.Key_Return,
    Qt.Key.Key_Tab,
    Qt.Key.Key_Backtab,
    Qt.Key.Key_Delete,
    Qt.Key.Key_Backspace,
    Qt.Key.Key_Left,
    Qt.Key.Key_Right,
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_Home,
    Qt.Key.Key_PageDown,
    Qt.Key.Key_PageUp,
    Qt.Key.Key_F2,
    Qt.Key.Key_Space,
    Qt.Key.Key_F,
    Qt.Key.Key_L,
    Qt.Key.Key_Q,
    Qt.Key.Key_1,
    Qt.Key.Key_2,
)
_WORDS = (
    "dense",
    "conv2d 8 3",
    "add",
    "concat",
    "input 4x4x1",
    "output",
    "relu",
    "x",
    "flatten",
    "0",
    "1e99",
    "-",
    "线",
)
#: What leaves the program for others.
_LEFT_OUT = ("open_tensorboard", "full_screen")
#: More documents in tabs are closed, so that one window can be played with for long.
_MOST_TABS = 3


class Monkey:
    """Plays with the windows of a desk, mostly one. Dialogs are answered at random, files are never chosen."""

    def __init__(self, desk: Desk, seed: int, tell: Callable[[str], object] = lambda _: None) -> None:
        self._desk = desk
        self._random = random.Random(seed)
        self._tell = tell
        self.count = 0
        assert set(_LEFT_OUT) <= ACTIONS.keys()
        self._commands = [name for name in ACTIONS if name not in _LEFT_OUT]

    @property
    def window(self) -> MainWindow:
        """The page in front, of a new window where the last one was closed, which would end the program."""
        page = self._desk.current
        if page is None:
            self._said("open a window")
            window = self._desk.new_window()
            window.resize(1200, 800)
            window.show()
            (page,) = window.pages
        return page

    def play(self, events: int) -> None:
        """Send so many events, and look after each hundred, and at the end, whether all is as it must be."""
        acts: Sequence[tuple[int, Callable[[], object]]] = (
            (6, self._drag),
            (6, self._click),
            (2, self._double_click),
            (6, self._key),
            (3, self._word),
            (3, self._wheel),
            (3, self._command),
            (2, self._undo),
            (1, self._context_menu),
            (1, self._press_button),
        )
        kinds, weights = [act for _, act in acts], [weight for weight, _ in acts]
        for number in range(events):
            self.count = number + 1
            self._random.choices(kinds, weights)[0]()
            self._leave_dialogs()
            let_events_pass()
            if number % 100 == 99:
                self.check()
                self._tidy()
        self.check()

    def play_on_canvas(self, events: int) -> None:
        """Send so many events of mouse and keys to what is drawn, and to nothing else."""
        for _ in range(events):
            self._random.choice((self._drag, self._drag, self._key, self._double_click, self._wheel))()
            self._leave_dialogs()
            let_events_pass()

    def check(self) -> None:
        """All documents are as they must be."""
        for page in self._desk.pages:
            check(page)

    def _tidy(self) -> None:
        """Close documents where there are many, and open a network where there is nothing to play with."""
        for window in self._desk.windows[1:]:
            self._said("close a window")
            window.close()
        window = self.window.window()
        assert isinstance(window, TabbedWindow)
        if len(window.pages) > _MOST_TABS:
            page = self._random.choice(window.pages)
            self._said("close a tab")
            window.close_page(page)
            let_events_pass()
        if len(self.window.workspace.graph.nodes) < 3:
            example = self._random.choice(sorted(examples().glob("*.knet")))
            self._said("example", example.name)
            self.window.files.open_example(example)
            let_events_pass()

    # Events

    def _point(self, widget: QWidget) -> QPoint:
        """A place on the canvas, every other time on a node or a port."""
        scene, canvas = self.window.canvas.canvas_scene, self.window.canvas
        if widget is canvas.viewport() and scene.nodes and self._random.random() < 0.7:
            item = self._random.choice(list(scene.nodes.values()))
            body = item.body()
            x = self._random.choice((body.left(), body.center().x(), body.right()))
            return canvas.mapFromScene(QPointF(x, body.center().y()))
        return QPoint(self._random.randrange(max(1, widget.width())), self._random.randrange(max(1, widget.height())))

    def _target(self) -> QWidget:
        """The canvas mostly, or any widget that is seen."""
        if self._random.random() < 0.7:
            return self.window.canvas.viewport()
        seen = [one for one in self.window.findChildren(QWidget) if one.isVisible() and one.isEnabled()]
        return self._random.choice(seen)

    def _held(self) -> Any:
        return self._random.choice(_HELD)

    def _said(self, what: str, *more: object) -> None:
        self._tell(f"{self.count}: {what} {' '.join(map(str, more))}")

    def _drag(self) -> None:
        widget, held = self.window.canvas.viewport(), self._held()
        button = self._random.choice((_LEFT, _LEFT, _LEFT, _MIDDLE))
        start = self._point(widget)
        self._said("drag", start.toTuple(), button.name, held)
        QTest.mousePress(widget, button, held, start)
        for _ in range(self._random.randrange(1, 6)):
            QTest.mouseMove(widget, self._point(widget))
            QApplication.processEvents()
        if self._random.random() < 0.15:
            QTest.keyClick(widget, Qt.Key.Key_Escape)
        QTest.mouseRelease(widget, button, held, self._point(widget))

    def _click(self) -> None:
        widget, held = self._target(), self._held()
        if isinstance(widget, QAbstractButton):
            return  # they have an act of their own, which asks what they do
        point = self._point(widget)
        self._said("click", type(widget).__name__, point.toTuple(), held)
        QTest.mouseClick(widget, _LEFT, held, point)

    def _double_click(self) -> None:
        widget = self.window.canvas.viewport()
        point = self._point(widget)
        self._said("double click", point.toTuple())
        QTest.mouseClick(widget, _LEFT, Qt.KeyboardModifier.NoModifier, point)
        QTest.mouseDClick(widget, _LEFT, Qt.KeyboardModifier.NoModifier, point)

    def _focus(self) -> QWidget:
        return QApplication.focusWidget() or self.window.canvas.viewport()

    def _key(self) -> None:
        key, held = self._random.choice(_KEYS), self._held()
        self._said("key", key.name, held)
        QTest.keyClick(self._focus(), key, held)

    def _word(self) -> None:
        word = self._random.choice(_WORDS)
        self._said("type", word)
        for letter in word:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):  # QTest knows Latin letters only
                event = QKeyEvent(kind, Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier, letter)
                QApplication.sendEvent(self._focus(), event)
        if self._random.random() < 0.7:
            QTest.keyClick(self._focus(), Qt.Key.Key_Return)

    def _wheel(self) -> None:
        widget = self.window.canvas.viewport()
        point = QPointF(self._point(widget))
        angle = QPoint(self._random.choice((0, 0, 120, -120)), self._random.choice((0, 120, -120, 960, -960, 1)))
        self._said("wheel", point.toTuple(), angle.toTuple())
        event = QWheelEvent(
            point,
            QPointF(widget.mapToGlobal(point.toPoint())),
            QPoint(),
            angle,
            Qt.MouseButton.NoButton,
            self._held(),
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(widget, event)

    def _command(self) -> None:
        action = self.window.actions_[self._random.choice(self._commands)]
        if action.isEnabled():
            self._said("command", action.objectName())
            action.trigger()

    def _undo(self) -> None:
        stack = self.window.workspace.undo_stack
        act = self._random.choice((stack.undo, stack.undo, stack.redo))
        for _ in range(self._random.randrange(1, 8)):
            act()
        self._said("undo or redo, now at", stack.index())

    def _context_menu(self) -> None:
        widget = self.window.canvas.viewport()
        point = self._point(widget)
        self._said("context menu", point.toTuple())
        event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, point, widget.mapToGlobal(point))
        QApplication.sendEvent(widget, event)

    def _press_button(self) -> None:
        seen = [
            one
            for one in self.window.findChildren(QAbstractButton)
            if one.isVisible() and one.isEnabled() and not one.window().objectName().startswith("qt_")
        ]
        if seen:
            button = self._random.choice(seen)
            self._said("button", type(button).__name__, button.text(), button.accessibleName())
            menu = button.menu() if isinstance(button, QPushButton | QToolButton) else None
            if menu is None:
                button.click()
            else:  # a click would wait for it in C++, where nothing can answer
                menu.aboutToShow.emit()
                self.answer_menu(menu)

    # What stands in the way

    def answer_menu(self, menu: QMenu) -> Any:
        """What the user takes from a menu that waits; mostly nothing."""
        actions = [one for one in menu.actions() if one.isEnabled() and not one.isSeparator() and one.menu() is None]
        actions = [one for one in actions if one.objectName() not in _LEFT_OUT]
        if not actions or self._random.random() < 0.5:
            return None
        action = self._random.choice(actions)
        self._said("of a menu", action.text())
        action.trigger()
        return action

    def answer_dialog(self, dialog: QDialog) -> int:
        """How the user leaves a dialog that waits."""
        self._said("dialog", type(dialog).__name__, dialog.windowTitle())
        if isinstance(dialog, QMessageBox):
            button = self._random.choice(dialog.buttons())
            dialog.show()
            button.click()
            return 0
        return int(self._random.random() < 0.3)

    def _leave_dialogs(self) -> None:
        """Close what opened beside the window, after a look at it."""
        for widget in QApplication.topLevelWidgets():
            if isinstance(widget, QDialog | QMenu) and widget.isVisible() and self._random.random() < 0.5:
                self._said("close", type(widget).__name__)
                widget.close()


def let_events_pass() -> None:
    """A turn of the event loop. Outside of one Qt would keep whatever is to be deleted later."""
    QApplication.processEvents()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def let_nothing_wait(monkey: Monkey, patch: Callable[[type, str, Any], object]) -> None:
    """Have the monkey answer whatever would wait for a user in an event loop of its own."""

    def leave(dialog: QDialog) -> int:  # a method of the monkey would not be told which dialog it is called of
        return monkey.answer_dialog(dialog)

    patch(QDialog, "exec", leave)
    patch(QMessageBox, "exec", leave)
    patch(QMenu, "exec", lambda menu, *_: monkey.answer_menu(menu))
    for name in ("getOpenFileName", "getSaveFileName"):
        patch(QFileDialog, name, staticmethod(lambda *_, **__: ("", "")))
    patch(QFileDialog, "getExistingDirectory", staticmethod(lambda *_, **__: ""))


def check(window: MainWindow) -> None:
    """What holds whatever was done: the canvas shows the document, and that can be written and read again.

    The page is part of its window: one that is drawn as a window within it is flushed by two once it moves on.
    """
    assert window.windowHandle() is None
    workspace, scene = window.workspace, window.canvas.canvas_scene
    level = workspace.level
    assert set(scene.nodes) == set(level.nodes)
    assert set(scene.links) == set(level.links)
    assert workspace.selection.nodes <= set(level.nodes)
    text = dumps(workspace.document)
    assert dumps(loads(text)) == text
    assert loads(text).graph == workspace.graph
