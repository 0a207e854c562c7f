"""An editor for a Keras object: which one, and below it the object's own parameters."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from nodeeditor.catalog.catalog import Catalog
from nodeeditor.catalog.defaults import kept_config, start_config
from nodeeditor.catalog.nested import layers_within
from nodeeditor.catalog.ports import switches_of
from nodeeditor.catalog.specs import Kind, Parameter
from nodeeditor.language import tr
from nodeeditor.panels.inspector.context import EditorContext
from nodeeditor.panels.inspector.editors.base import HANDLE_WIDTH, INDENT, CalmComboBox, ValueEditor, keep_place
from nodeeditor.panels.inspector.subject import MIXED, Shown, fields_of
from nodeeditor.theme.icons import action_icon
from nodeeditor.theme.stylesheet import set_role
from nodeeditor.theme.tips import literal_tip
from nodeeditor.values import EMPTY, FrozenMap, Value, freeze, identical

if TYPE_CHECKING:
    from nodeeditor.panels.inspector.form import ParameterForm


@dataclass(frozen=True, slots=True)
class Option:
    """An object that can be chosen."""

    name: str
    parameters: tuple[Parameter, ...]
    summary: str
    #: What a fresh one needs, so that it can be made at once.
    start: FrozenMap = EMPTY
    #: What says which outputs a layer has is never folded away.
    switches: frozenset[str] = frozenset()


def options(catalog: Catalog, parameter: Parameter, kind: Kind) -> list[Option]:
    """The objects of ``kind`` that ``parameter`` may name; for a layer kind, the layers it may hold."""
    if kind is Kind.LAYER:
        layers = layers_within(catalog, parameter)
        return [
            Option(spec.type, spec.parameters, spec.summary, start_config(spec), switches_of(spec)) for spec in layers
        ]
    objects = catalog.objects(kind)
    return [Option(spec.name, spec.parameters, spec.summary, start_config(spec)) for spec in objects]


def split(value: Value) -> tuple[str, FrozenMap]:
    """The name and the configuration of an object value; an empty name for none."""
    if isinstance(value, FrozenMap):
        config = value.get("config")
        return str(value.get("class_name", "")), config if isinstance(config, FrozenMap) else EMPTY
    return (value if isinstance(value, str) else ""), EMPTY


def joined(kind: Kind, name: str, config: FrozenMap) -> Value:
    """The value that names an object: plain text where nothing is configured, but a map for layers."""
    if config or kind is Kind.LAYER:
        return FrozenMap(class_name=name, config=config)
    return name


class ObjectEditor(ValueEditor):
    """A combo box of objects; an arrow beside it opens the chosen object's own parameters below."""

    def __init__(self, parameter: Parameter, context: EditorContext, offered: list[Option] | None = None) -> None:
        """``offered`` are the objects to choose from where the parameter is one place of a list."""
        super().__init__()
        self._parameter = parameter
        self._context = context
        self._kind = parameter.kind
        self._value: Shown = MIXED
        self._options = options(context.catalog(), parameter, self._kind) if offered is None else offered
        self._form: ParameterForm | None = None
        self._form_for = ""
        self._unfolded = False
        self._parameters: tuple[Parameter, ...] = ()
        self.combo = CalmComboBox()
        self.combo.setAccessibleName(parameter.name)
        self.combo.setPlaceholderText(tr("several values"))
        self._names = self._listed_names()
        self.combo.addItems([name or tr("none") for name in self._names])
        for number, name in enumerate(self._names):
            self.combo.setItemData(number, literal_tip(self._summary(name)), Qt.ItemDataRole.ToolTipRole)
        self.combo.activated.connect(self._on_chosen)
        self.unfold = QToolButton()
        self.unfold.setCheckable(True)
        self.unfold.setIconSize(QSize(12, 12))
        self.unfold.setFixedSize(HANDLE_WIDTH, 28)
        set_role(self.unfold, "handle")
        keep_place(self.unfold)
        self.handle = self.unfold
        self.unfold.setToolTip(tr("Show the parameters of this object"))
        self.unfold.setAccessibleName(tr("Show the parameters of {name}", name=parameter.name))
        self.unfold.toggled.connect(self._on_unfolded)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.combo)
        self.details: QWidget = QWidget()
        self._column = QVBoxLayout(self.details)
        self._column.setContentsMargins(INDENT, 0, 0, 4)
        self.details.hide()
        self.setFocusProxy(self.combo)

    def show_value(self, value: Shown) -> None:
        before = split(self._value)[0] if self._value is not MIXED else None
        self._value = value
        if value is MIXED:
            self.combo.setCurrentIndex(-1)
            self._show_form("", EMPTY)
            return
        name, config = split(value)
        canonical = self._canonical(name)
        if canonical not in self._names:
            self._names.append(canonical)
            self.combo.addItem(canonical)
        self.combo.setCurrentIndex(self._names.index(canonical))
        if before is None and config:
            self.unfold.setChecked(True)
        self._show_form(canonical, config)

    def _listed_names(self) -> list[str]:
        none = [""] if self._parameter.optional else []
        return none + [option.name for option in self._options]

    def _option(self, name: str) -> Option | None:
        return next((option for option in self._options if option.name == name), None)

    def _summary(self, name: str) -> str:
        option = self._option(name)
        return option.summary if option else ""

    def _canonical(self, name: str) -> str:
        """The listed name of an object, whatever alias a file names it by."""
        spec = self._context.catalog().object(self._kind, name) if self._kind is not Kind.LAYER else None
        return spec.name if spec else name

    def _on_chosen(self, number: int) -> None:
        name = self._names[number]
        if self._value is not MIXED and name == self._canonical(split(self._value)[0]):
            return
        self.changed.emit(joined(self._kind, name, self._fresh(name)) if name else None)

    def _fresh(self, name: str) -> FrozenMap:
        """What another object starts with: what it needs, and what the one before said that means the same."""
        option = self._option(name)
        if option is None:
            return EMPTY
        if self._value is MIXED:
            return option.start
        before, config = split(self._value)
        old = self._option(self._canonical(before))
        return kept_config(config, None if old is None else old.parameters, option.parameters, option.start)

    def _on_unfolded(self, _checked: bool) -> None:
        if self._value is not MIXED:
            name, config = split(self._value)
            self._show_form(self._canonical(name), config)

    def _on_rest_unfolded(self, unfolded: bool) -> None:
        self._unfolded = unfolded

    def _show_form(self, name: str, config: FrozenMap) -> None:
        from nodeeditor.panels.inspector.form import ParameterForm  # the form is made of editors

        option = self._option(name)
        self._parameters = parameters = option.parameters if option else ()
        theme = self._context.theme()
        first = frozenset(config) | (option.switches if option else frozenset())
        unfolded = self.unfold.isChecked()
        self.unfold.setVisible(bool(parameters))
        self.unfold.setIcon(action_icon("chevron-down" if unfolded else "chevron-right", theme, 12, theme.second))
        wanted = bool(parameters) and unfolded
        if self._form is not None and (not wanted or self._form_for != name):
            self._column.removeWidget(self._form)
            self._form.hide()
            self._form.deleteLater()
            self._form = None
        if wanted:
            if self._form is None:
                self._form = ParameterForm(parameters, self._context, nested=True, first=first, unfolded=self._unfolded)
                self._form.unfolded.connect(self._on_rest_unfolded)
                self._form.changed.connect(self._on_configured)
                self._form.reset.connect(self._on_reset)
                self._form_for = name
                self._column.insertWidget(0, self._form)
            self._form.show_fields(fields_of([config], parameters))
        self.details.setVisible(wanted)

    def _on_configured(self, name: str, value: Value) -> None:
        parameter = next(parameter for parameter in self._parameters if parameter.name == name)
        if identical(value, freeze(parameter.default)):
            self._on_reset(name)
        elif self._value is not MIXED:
            self._offer(split(self._value)[1].with_value(name, value))

    def _on_reset(self, name: str) -> None:
        if self._value is not MIXED:
            self._offer(split(self._value)[1].without(name))

    def _offer(self, config: FrozenMap) -> None:
        if self._value is not MIXED:
            self.changed.emit(joined(self._kind, self._canonical(split(self._value)[0]), config))
