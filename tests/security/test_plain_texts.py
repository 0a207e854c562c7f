"""Names and texts of files are shown letter by letter: Qt guesses rich text, which would load pictures and links."""

from __future__ import annotations

import ast
from functools import lru_cache
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QEvent, QPoint
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QLabel

import nodeeditor
from nodeeditor.catalog.store import load_snapshot
from nodeeditor.figures.figure import Figure
from nodeeditor.figures.files import svg
from nodeeditor.figures.options import FigureOptions
from nodeeditor.panels.elided import ElidedLabel
from nodeeditor.panels.plot.chart import Chart
from nodeeditor.theme.tips import literal_tip, plain_tip
from nodeeditor.theme.tokens import LIGHT
from tests.figures.conftest import made

PACKAGE = Path(nodeeditor.__file__).parent
PICTURE = '<img src="file:///etc/passwd"> <a href="http://127.0.0.1/">x</a>'
_QT = ("canvas", "panels", "theme", "figures", "workspace")


@lru_cache(maxsize=1)
def _trees() -> tuple[tuple[str, str, ast.Module], ...]:
    """The files of the parts with Qt that show tips, labels or boxes: name, source, tree."""
    found = []
    for part in _QT:
        for path in sorted((PACKAGE / part).rglob("*.py")):
            source = path.read_text("utf-8")
            if any(word in source for word in ("ToolTip", "WhatsThis", "QLabel(", "QMessageBox(", "Html(")):
                found.append((path.relative_to(PACKAGE).as_posix(), source, ast.parse(source)))
    return tuple(found)


def _is_ours(node: ast.expr) -> bool:
    """Whether a text is written in the program, with nothing of a file in it, or made plain."""
    if isinstance(node, ast.Constant):
        return True
    if isinstance(node, ast.IfExp):
        return _is_ours(node.body) and _is_ours(node.orelse)
    if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name):
        return False
    if node.func.id in ("plain_tip", "literal_tip"):
        return True
    return node.func.id == "tr" and not any(isinstance(one.value, ast.Name | ast.Attribute) for one in node.keywords)


#: Tips whose texts come from tables of the program, through a variable.
_OF_TABLES = {"panels/preferences/keys_page.py", "panels/inspector/facts.py", "panels/handlers/files.py"}


def test_every_tool_tip_is_a_text_of_the_program_or_made_plain() -> None:
    loose, seen = [], 0
    for path, _, tree in _trees():
        for node in ast.walk(tree):
            told = _told(node)
            seen += told is not None
            if told is not None and not _is_ours(told):
                loose.append((path, ast.unparse(told)))
    assert [one for one in loose if one[0] not in _OF_TABLES] == []
    assert seen > 60


def _told(node: ast.AST) -> ast.expr | None:
    """The text of a tool tip that is set by a call."""
    if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute):
        return None
    match node.func.attr:
        case "setToolTip" | "setWhatsThis":
            return node.args[-1]
        case "setItemData" if "ToolTipRole" in ast.unparse(node.args[-1]):
            return node.args[-2]
        case "showText" if "QToolTip" in ast.unparse(node.func):
            return node.args[1]
    return None


def test_models_make_their_tips_plain() -> None:
    """Where a model answers for tool tips, the answer is made plain in that very branch."""
    loose, seen = [], 0
    for path, _, tree in _trees():
        for node in ast.walk(tree):
            if isinstance(node, ast.match_case | ast.If):
                asked = node.pattern if isinstance(node, ast.match_case) else node.test
                if "ToolTipRole" not in ast.unparse(asked):
                    continue
                answers = [one for part in node.body for one in ast.walk(part) if isinstance(one, ast.Return)]
                seen += len(answers)
                loose += [(path, ast.unparse(one)) for one in answers if not _is_plain(one.value)]
    assert loose == []
    assert seen >= 8


def _is_plain(answer: ast.expr | None) -> bool:
    return answer is None or _is_ours(answer) or any(word in ast.unparse(answer) for word in ("_tip(", "_TIP"))


def test_every_label_and_every_box_of_ours_is_plain() -> None:
    """A ``QLabel`` is made with a text of the program alone, or its file tells labels that they are plain."""
    loose = []
    for path, source, tree in _trees():
        is_told = "setTextFormat(Qt.TextFormat.PlainText)" in source
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and not is_told:
                is_label = node.func.id == "QLabel" and node.args and not _is_ours(node.args[0])
                if is_label or node.func.id == "QMessageBox":
                    loose.append(path)
            if isinstance(node, ast.Attribute) and node.attr in ("setHtml", "insertHtml"):
                loose.append(path)
    assert loose == []


@pytest.mark.parametrize("tip", [plain_tip, literal_tip])
def test_a_made_up_picture_is_shown_as_it_is_written(qtbot, tip) -> None:
    label = QLabel(tip(PICTURE))
    qtbot.addWidget(label)
    assert "&lt;img" in label.text()
    assert literal_tip("a & b") == "a & b"


def test_the_tip_of_a_cut_name_is_no_markup(qtbot) -> None:
    label = ElidedLabel()
    qtbot.addWidget(label)
    label.setText(PICTURE)
    label.resize(20, 20)
    label.show()
    qtbot.waitExposed(label)
    QApplication.sendEvent(label, QHelpEvent(QEvent.Type.ToolTip, QPoint(2, 2), label.mapToGlobal(QPoint(2, 2))))
    tips = [one for one in QApplication.topLevelWidgets() if one.inherits("QTipLabel")]
    assert all("<img" not in one.text() for one in tips)  # type: ignore[attr-defined]
    assert "<img" not in label.toolTip()
    assert "&lt;img" in label.toolTip()


def test_what_a_run_calls_its_values_is_no_markup_above_a_chart(qtbot) -> None:
    chart = Chart(PICTURE, LIGHT)
    qtbot.addWidget(chart)
    shown = chart.getPlotItem().titleLabel.item
    assert shown.toPlainText() == PICTURE


def test_a_figure_names_its_network_in_sound_xml(qapp) -> None:
    options = FigureOptions(title=f"{PICTURE}</title>&\x01\u202e")
    tree = ElementTree.fromstring(svg(Figure(made(load_snapshot()), options)))
    title = tree.find("{http://www.w3.org/2000/svg}title")
    assert title is not None
    assert title.text == f"{PICTURE}</title>&\\x01\\u202e"
    assert not {one.tag.rpartition("}")[2] for one in tree.iter()} & {"script", "image", "a", "img"}
