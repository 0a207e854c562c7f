"""The main window in Chinese: whatever it says is Chinese, but for names and for what comes from Keras."""

from __future__ import annotations

import functools
import json
import re
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QAbstractItemModel, QModelIndex, QSettings, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QComboBox,
    QMenu,
    QTabBar,
    QTableView,
    QTreeView,
    QWidget,
)

from nodeeditor.app import create_main_window
from nodeeditor.preferences.choices import AtClose, Language
from nodeeditor.resources import assets, examples
from nodeeditor.theme import faces
from nodeeditor.translators import use_language
from nodeeditor.workspace.selection import Selection
from tests.disposal import discard
from tests.fake_engine import FakeEngines
from tests.menu_letters import faults
from tests.translations.extraction import extracted

#: Words that are the same in Chinese: programs, formats, keys, units, names of Keras and of this program.
SAME = re.compile(
    r"""\b(
    nodeeditor|Keras|keras|TensorFlow|TensorBoard|Python|Qt|XLA|NumPy|ONNX|LiteRT|SavedModel|PNG|SVG|PDF|CSV|
    Ctrl|Shift|Alt|Tab|Esc|Enter|Del|Delete|Backspace|Home|End|PgUp|PgDown|Space|F\d+|Return|Up|Down|Left|Right|
    CPU|GPU|tflite|onnx|MB|GB|KB|Input|Output|Dense|Conv2D|Reshape|Flatten|Dropout|None|auto|balanced|softmax|
    Runtime|Serving|English|Inception|Linnerud|select|ops|or|conv|[a-z]+(_[a-z0-9]+)+|[a-z]+\.[a-z_.]+
    )\b""",
    re.VERBOSE,
)
#: What stands in the window beside: parameters and their values, types of Keras, names of files and of columns.
NAMES = {
    "Add",
    "Layer",
    "columns",
    "in",
    "none",
    "standardize",
    "loss",
    "off",
    "on",
    "precision",
    "RGB",
    "RGBA",
    "优化器 learning rate",
    "digit: target",
    "image: images",
}
_TELLING = (
    "text",
    "toolTip",
    "placeholderText",
    "windowTitle",
    "accessibleName",
    "accessibleDescription",
    "title",
)
_TWO_WORDS = re.compile(r"[A-Za-z]{2,}[;:.]? [a-z]{2,}")


@functools.cache
def of_source() -> set[str]:
    """The texts as they are in the source, but for those that are the same in Chinese."""
    return {text for _, text in extracted() if re.search(r"[A-Za-z]{2}", SAME.sub("", text)) and "{" not in text}


@pytest.fixture
def english() -> set[str]:
    return of_source()


@pytest.fixture(scope="module")
def window(qapp, tmp_path_factory):
    folder, font = tmp_path_factory.mktemp("chinese"), qapp.font()
    settings = QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)
    settings.setValue("look/language", Language.CHINESE.value)
    made = create_main_window(examples() / "digits.knet", settings=settings, open_channel=FakeEngines())
    made.show()
    QApplication.processEvents()
    made.workspace.start_engine()
    yield made
    made.workspace.undo_stack.setClean()
    made.workspace.preferences.change(at_close=AtClose.GO_ON)
    made.close()
    discard(made)
    use_language(Language.ENGLISH)
    qapp.setFont(font)
    faces._chinese = ()


def test_what_the_window_says_is_chinese(window, english):
    selections = [[], [next(iter(window.workspace.level.nodes))], list(window.workspace.level.nodes)]
    faulty: set[str] = set()
    heard = 0
    for nodes in selections:
        window.workspace.select(Selection(frozenset(nodes)))
        QApplication.processEvents()
        texts = {text for widget in (window, *window.findChildren(QWidget)) for text in said(widget)}
        heard += len(texts)
        faulty |= {text for text in texts if is_english(text, english)}
    assert heard > 600
    assert not faulty, "\n".join(sorted(faulty))


def test_what_its_windows_say_is_chinese(window, english):
    window.preferences.edit()
    window.guide.keys()
    QApplication.processEvents()
    windows = [widget for widget in QApplication.topLevelWidgets() if widget is not window and widget.isVisible()]
    texts = {text for one in windows for widget in (one, *one.findChildren(QWidget)) for text in said(widget)}
    assert {"偏好设置", "按键与手势"} <= texts
    faulty = {text for text in texts if is_english(text, english)}
    assert not faulty, "\n".join(sorted(faulty))


def test_menus_have_their_letters_behind_the_text(window):
    bar = window.menuBar().actions()
    assert [action.text() for action in bar][:2] == ["文件(&F)", "编辑(&E)"]
    assert not faults(bar)
    texts = {action.text() for action in bar[0].menu().actions()}
    assert {"打开(&O)…\tCtrl+O", "打开(&O)…"} & texts, texts


@pytest.mark.parametrize("text", ["File", "Train on", "Keras is ready", "保存 the network 到文件", "nothing is here"])
def test_english_is_seen(text, english):
    assert is_english(text, english)


@pytest.mark.parametrize(
    "text", ["文件", "Keras 就绪", "Conv2D", "kernel_size", "digits.knet", "在 ONNX Runtime 中", "Ctrl+Tab"]
)
def test_names_are_let_through(text, english):
    assert not is_english(text, english)


@functools.cache
def of_keras() -> str:
    """All that Keras says of layers, objects and parameters."""
    return (assets() / "catalog.json").read_text(encoding="utf-8")


def is_english(text: str, english: set[str]) -> bool:
    """Whether a line is a text of the source, or has two English words beside each other that Keras does not say."""
    for line in text.splitlines():
        if line in NAMES:
            continue
        if line in english:
            return True
        if _TWO_WORDS.search(SAME.sub("", line)) and json.dumps(line, ensure_ascii=False)[1:-1] not in of_keras():
            return True
    return False


def said(widget: QWidget) -> Iterator[str]:
    """All that a widget tells, by sight, by tool tips and to a screen reader."""
    for name in (
        "text",
        "toolTip",
        "placeholderText",
        "windowTitle",
        "accessibleName",
        "accessibleDescription",
        "title",
    ):
        found = getattr(widget, name, None)
        if callable(found) and isinstance(told := found(), str):
            yield from filter(None, [told])
    for action in widget.actions():
        yield from of_action(action)
    match widget:
        case QMenu():
            widget.aboutToShow.emit()
            for action in widget.actions():
                yield from of_action(action)
        case QComboBox():
            yield from (widget.itemText(at) for at in range(widget.count()))
        case QTabBar():
            yield from (told(at) for at in range(widget.count()) for told in (widget.tabText, widget.tabToolTip))
        case QAbstractItemView() if widget.model() is not None:
            headers = (Qt.Orientation.Horizontal,) if isinstance(widget, QTableView | QTreeView) else ()
            yield from of_model(widget.model(), headers)


def of_action(action: QAction) -> Iterator[str]:
    yield from filter(None, (action.text(), action.toolTip(), action.statusTip()))


def of_model(model: QAbstractItemModel, headers: tuple[Qt.Orientation, ...]) -> Iterator[str]:
    for header in headers:
        for section in range(model.columnCount()):
            for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
                yield str(model.headerData(section, header, role) or "")
    for row in range(model.rowCount()):
        for column in range(model.columnCount() if headers else 1):
            told = model.data(model.index(row, column, QModelIndex()), Qt.ItemDataRole.DisplayRole)
            if isinstance(told, str):
                yield told
