"""The style sheet of the window, made of the theme's colours; distances are steps of 4.

A widget says what it is by the property ``role``: labels are ``title``, ``heading``, ``second``,
``third``, ``mono``, ``error`` or ``warning``; buttons are ``primary`` (one in the window), ``quiet``
or ``link``; a frame is ``bar``, ``panel``, ``strip`` or ``popup``.
"""

from __future__ import annotations

from dataclasses import fields
from string import Template

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractSpinBox, QWidget

from nodeeditor.resources import assets
from nodeeditor.theme.faces import monospaced_faces
from nodeeditor.theme.tokens import Theme

_SHEET = Template("""
* { outline: none; }
QWidget { color: $text; font-size: 13px; }
QMainWindow, QDialog { background: $panel; }
QMainWindow::separator { background: $border; width: 1px; height: 1px; }
QMainWindow::separator:hover { background: $accent; }
QToolTip { background: $raised; color: $text; border: 1px solid $border; padding: 4px 8px; }

QLabel { background: transparent; }
QLabel[role="title"] { font-size: 16px; font-weight: 600; }
QLabel[role="heading"] { color: $third; font-size: 11px; font-weight: 600; }
QLabel[role="strong"] { font-weight: 600; }
QLabel[role="second"] { color: $second; font-size: 12px; }
QLabel[role="third"] { color: $third; font-size: 12px; }
QLabel[role="mono"] { font-family: "$mono"; font-size: 12px; }
QLabel[role="error"] { color: $error; font-size: 12px; }
QLabel[role="warning"] { color: $warning; font-size: 12px; }
QLabel[role="ok"] { color: $ok; font-size: 12px; }
QLabel[role="parameter"] { color: $second; font-size: 12px; }
QLabel[role="parameter"][emphasis="true"] { color: $text; }
QLabel:disabled { color: $third; }

QFrame[role="bar"] { background: $panel; border: none; border-bottom: 1px solid $border; }
QFrame[role="panel"], QWidget[role="panel"] { background: $panel; border: none; }
QFrame[role="strip"] { background: $raised; border: none; border-bottom: 1px solid $border; }
QFrame[role="popup"] { background: $panel; border: 1px solid $border; border-radius: 8px; }
QFrame[role="tour"] { background: $panel; border: 1px solid $accent; border-radius: 8px; }
QFrame[role="rule"] { background: $border; border: none; max-height: 1px; min-height: 1px; }

/* Words are enough: Qt's own pictures are of another hand. */
QDialogButtonBox, QMessageBox, QFileDialog { dialogbuttonbox-buttons-have-icons: 0; }
QPushButton {
    background: $raised; color: $text; border: 1px solid $border; border-radius: 6px;
    padding: 0 12px; min-height: 26px;
}
QPushButton:hover { border-color: $third; }
QPushButton:pressed { background: $border; }
QPushButton:focus { border-color: $accent; }
QPushButton:disabled { color: $third; background: $panel; }
QPushButton[role="primary"] { background: $accent; color: $on_accent; border-color: $accent; font-weight: 600; }
QPushButton[role="primary"]:focus { border-color: $text; }
QPushButton[role="primary"]:disabled { background: $raised; color: $third; border-color: $border; }
QPushButton[role="quiet"] { background: transparent; border-color: transparent; color: $second; padding: 0 8px; }
QPushButton[role="quiet"]:hover { background: $raised; color: $text; }
QPushButton[role="quiet"]:focus { border-color: $accent; }
QPushButton[role="link"] {
    background: transparent; border: none; color: $accent; padding: 0; min-height: 18px; text-align: left;
    font-size: 12px;
}
QPushButton[role="link"]:hover, QPushButton[role="link"]:focus { text-decoration: underline; }
QPushButton[role="status"] {
    background: transparent; border: none; color: $second; padding: 0 4px; min-height: 20px; font-size: 12px;
    text-align: left;
}
QPushButton[role="status"][state="ready"] { color: $ok; }
QPushButton[role="status"][state="dead"] { color: $error; }
QPushButton[role="status"][state="dead"]:hover { text-decoration: underline; }
QPushButton[role="node"] {
    background: transparent; border: none; color: $text; font-weight: 600; padding: 0; min-height: 18px;
    text-align: left;
}
QPushButton[role="node"]:hover, QPushButton[role="node"]:focus { color: $accent; }
QPushButton[role="fold"] {
    background: transparent; border: none; color: $second; padding: 0; min-height: 24px; font-size: 12px;
    text-align: left;
}
QPushButton[role="fold"]:hover, QPushButton[role="fold"]:focus { color: $text; }

QToolButton { background: transparent; border: 1px solid transparent; border-radius: 6px; padding: 2px 4px; }
QToolButton:hover { background: $raised; }
QToolButton:focus { border-color: $accent; }
QToolButton:checked { background: $raised; }
QToolButton:disabled { color: $third; }
QToolButton[role="handle"] { padding: 0; border: none; background: transparent; }
QToolButton::menu-indicator { image: none; }

QLineEdit, QSpinBox, QDoubleSpinBox, QComboBox, QPlainTextEdit {
    background: $raised; color: $text; border: 1px solid $border; border-radius: 6px;
    selection-background-color: $accent; selection-color: $on_accent; placeholder-text-color: $third;
}
QLineEdit, QComboBox { min-height: 26px; padding: 0 8px; }
QSpinBox, QDoubleSpinBox { min-height: 24px; }
QLineEdit:hover, QSpinBox:hover, QDoubleSpinBox:hover, QComboBox:hover { border-color: $third; }
QLineEdit:focus, QSpinBox:focus, QDoubleSpinBox:focus, QComboBox:focus { border-color: $accent; }
QLineEdit:disabled, QSpinBox:disabled, QDoubleSpinBox:disabled, QComboBox:disabled {
    color: $third; background: $panel;
}
QLineEdit[refused="true"], QComboBox[refused="true"] { border-color: $error; }
QLineEdit[role="name"] {
    background: transparent; border-color: transparent; font-size: 16px; font-weight: 600; padding: 0;
}
QLineEdit[role="name"]:hover { border-color: $border; }
QLineEdit[role="name"]:focus { background: $raised; border-color: $accent; padding: 0 4px; }
QLineEdit[role="name"][refused="true"] { border-color: $error; }
QLineEdit[role="palette"] { min-height: 34px; font-size: 14px; }
QComboBox { padding: 0 0 0 8px; }
QComboBox::drop-down { border: none; width: 20px; }
QAbstractSpinBox > QLineEdit, QComboBox > QLineEdit {
    background: transparent; border: none; border-radius: 0; padding: 0; min-height: 0;
}
QComboBox::down-arrow { image: url("$controls/chevron-down-$shade.svg"); width: 12px; height: 12px; }
QComboBox QAbstractItemView {
    background: $panel; border: 1px solid $border; padding: 4px; selection-background-color: $raised;
    selection-color: $text;
}

QAbstractSpinBox::up-button, QAbstractSpinBox::down-button {
    subcontrol-origin: border; width: 18px; border: none; background: transparent;
}
QAbstractSpinBox::up-button { subcontrol-position: top right; margin: 2px 2px 0 0; }
QAbstractSpinBox::down-button { subcontrol-position: bottom right; margin: 0 2px 2px 0; }
QAbstractSpinBox::up-arrow { image: url("$controls/chevron-up-$shade.svg"); width: 10px; height: 10px; }
QAbstractSpinBox::down-arrow { image: url("$controls/chevron-down-$shade.svg"); width: 10px; height: 10px; }

QCheckBox { spacing: 8px; background: transparent; }
QCheckBox:disabled { color: $third; }
QCheckBox::indicator, QTreeView::indicator, QListView::indicator, QTableView::indicator {
    width: 14px; height: 14px; border: 1px solid $third; border-radius: 4px; background: $raised;
}
QCheckBox::indicator:focus, QCheckBox::indicator:hover { border-color: $accent; }
QCheckBox::indicator:checked, QTreeView::indicator:checked, QListView::indicator:checked,
QTableView::indicator:checked {
    background: $accent; border-color: $accent; image: url("$controls/check-$shade.svg");
}
QRadioButton { spacing: 8px; background: transparent; }
QRadioButton:disabled { color: $third; }
QRadioButton::indicator {
    width: 14px; height: 14px; border: 1px solid $third; border-radius: 8px; background: $raised;
}
QRadioButton::indicator:focus, QRadioButton::indicator:hover { border-color: $accent; }
QRadioButton::indicator:checked { width: 6px; height: 6px; border: 5px solid $accent; background: $panel; }

QTabWidget::pane { border: none; background: $panel; }
QTabWidget::tab-bar { left: 8px; }
QTabBar { background: $panel; qproperty-drawBase: 0; }
QTabBar::tab {
    background: transparent; color: $second; border: none; border-bottom: 2px solid transparent;
    padding: 8px 8px 6px 8px; margin-right: 16px;
}
QTabBar::tab:hover { color: $text; }
QTabBar::tab:selected { color: $text; border-bottom-color: $accent; font-weight: 600; }
QTabBar::tab:focus { color: $accent; }
QTabBar[role="documents"] { background: $raised; }
QTabBar[role="documents"]::tab {
    color: $second; border: none; border-right: 1px solid $border; padding: 7px 8px 7px 14px; margin: 0;
    min-width: 96px;
}
QTabBar[role="documents"]::tab:hover { color: $text; }
QTabBar[role="documents"]::tab:selected { background: $panel; color: $text; font-weight: 600; }
QTabBar[role="documents"]::tab:focus { color: $accent; }

QDockWidget {
    background: $panel; border: 1px solid $border;
    titlebar-close-icon: url("$controls/close-$shade.svg"); titlebar-normal-icon: url("$controls/float-$shade.svg");
}
QDockWidget::title { background: $panel; color: $second; padding: 8px 12px; text-align: left; }

QMenuBar { background: $panel; border: none; padding: 2px 8px 0 8px; }
QToolBar { background: $panel; border: none; padding: 0; margin: 0; spacing: 0; }
QMenuBar::item { background: transparent; color: $second; padding: 4px 8px; border-radius: 4px; }
QMenuBar::item:selected { background: $raised; color: $text; }
QMenu { background: $panel; border: 1px solid $border; padding: 4px; }
QMenu::item { padding: 5px 24px 5px 24px; border-radius: 4px; }
QMenu::item:selected { background: $raised; color: $text; }
QMenu::item:disabled { color: $third; }
QMenu::icon { padding-left: 8px; }
QMenu::separator { height: 1px; background: $border; margin: 4px 8px; }
QMenu::indicator { width: 12px; height: 12px; left: 6px; }
QMenu::indicator:checked { image: url("$controls/tick-$shade.svg"); }

QStatusBar { background: $raised; border: none; min-height: 26px; }
QStatusBar::item { border: none; }
QStatusBar QLabel { color: $second; font-size: 12px; }
QStatusBar QLabel[role="third"] { color: $third; }

QAbstractScrollArea { background: $panel; border: none; }
QAbstractScrollArea[role="field"] { background: $raised; border: 1px solid $border; border-radius: 6px; }
QAbstractScrollArea[role="field"]:focus { border-color: $accent; }
QScrollArea > QWidget > QWidget { background: transparent; }
QScrollArea[role="welcome"], QScrollArea > QWidget > QWidget[role="welcome"] { background: $canvas; }
QTreeView, QListView, QTableView {
    background: $panel; border: none; alternate-background-color: $panel; selection-background-color: $raised;
    selection-color: $text; gridline-color: $border;
}
QTreeView::item { padding: 3px 4px; border: none; }
QListView::item { padding: 2px 4px; border-radius: 4px; }
QTableView::item { padding: 0 6px; border: none; }
QTreeView::item:hover, QListView::item:hover, QTableView::item:hover { background: $raised; }
QTreeView::item:selected, QListView::item:selected, QTableView::item:selected { background: $raised; color: $text; }
QTreeView::branch { background: transparent; }
QHeaderView { background: $panel; border: none; }
QHeaderView::section {
    background: $panel; color: $third; border: none; border-bottom: 1px solid $border; padding: 4px 8px;
    font-size: 11px; font-weight: 600;
}
QTableCornerButton::section { background: $panel; border: none; }

QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle { background: $border; border-radius: 3px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:hover { background: $third; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QProgressBar { background: $raised; border: none; border-radius: 4px; max-height: 8px; min-height: 8px; color: $text; }
QProgressBar::chunk { background: $accent; border-radius: 4px; }
QSplitter::handle { background: $border; }
QSplitter::handle:horizontal { width: 1px; }
QSplitter::handle:vertical { height: 1px; }
QGroupBox { border: none; margin-top: 20px; font-weight: 600; }
QGroupBox::title { subcontrol-origin: margin; left: 0; color: $third; }
""")


def stylesheet(theme: Theme) -> str:
    """The style sheet in the colours of ``theme``."""
    tokens = {field.name: getattr(theme, field.name) for field in fields(theme)}
    controls = (assets() / "controls").as_posix()
    shade = "dark" if theme.is_dark else "light"
    return _SHEET.substitute(tokens, controls=controls, shade=shade, mono='", "'.join(monospaced_faces()))


def set_role(widget: QWidget, role: str) -> None:
    """Say what ``widget`` is, for the style sheet."""
    set_style_property(widget, "role", role)


def set_style_property(widget: QWidget, name: str, value: str | bool) -> None:
    """Set a property the style sheet asks for, and have the widget look at the sheet again."""
    if widget.property(name) == value:
        return
    widget.setProperty(name, value)
    if widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):  # else it looks when it is first shown
        widget.style().unpolish(widget)
        widget.style().polish(widget)


def dress_spin_box(box: QAbstractSpinBox) -> None:
    """Give the text of a spin box the distance from the frame that other fields have.

    Style sheets leave a spin box's padding out, and without its buttons give the text no room at all.
    """
    box.lineEdit().setTextMargins(8, 0, 0, 0)
    box.setMinimumWidth(64)
