"""The library's rows: families with their layers, or what a search found."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QMimeData, QModelIndex, QObject, QPersistentModelIndex, Qt

from nodeeditor.canvas.mime import LAYER_MIME, layer_mime
from nodeeditor.catalog.catalog import Catalog
from nodeeditor.catalog.describe import layer_tip, type_text
from nodeeditor.catalog.of_blocks import FAMILY as BLOCKS
from nodeeditor.catalog.of_blocks import origin_text
from nodeeditor.catalog.search import search
from nodeeditor.catalog.specs import LayerSpec
from nodeeditor.language import tr
from nodeeditor.theme.icons import family_icon
from nodeeditor.theme.tips import literal_tip
from nodeeditor.theme.tokens import Theme

_Index = QModelIndex | QPersistentModelIndex
#: More hits than anyone reads; keeps typing a single letter quick.
_LIMIT = 60


@dataclass(frozen=True, slots=True)
class Row:
    """A heading, when ``layer`` is None, or a layer type."""

    family: str
    layer: LayerSpec | None = None


def heading_text(family: str) -> str:
    """What stands above the layers of a family."""
    return tr("blocks") if family == BLOCKS else tr(family)


class LibraryModel(QAbstractListModel):
    """Rows of the library, narrowed by a text; families can be folded."""

    def __init__(self, catalog: Catalog, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._catalog = catalog
        self._theme = theme
        self._text = ""
        # Operations are many, and most networks have none: their headings tell that they are there.
        self._folded = {spec.family for spec in catalog.layers if spec.is_operation}
        self._rows: list[Row] = []
        self._refresh()

    @property
    def theme(self) -> Theme:
        """The theme the icons wear."""
        return self._theme

    def set_catalog(self, catalog: Catalog) -> None:
        """List another catalog."""
        self._catalog = catalog
        self._refresh()

    def set_theme(self, theme: Theme) -> None:
        """Draw the icons in the colours of another theme."""
        self._theme = theme
        self._refresh()

    def set_text(self, text: str) -> None:
        """Narrow the rows to what ``text`` finds; empty lists everything by family."""
        self._text = text.strip()
        self._refresh()

    def toggle(self, family: str) -> None:
        """Fold a family, or show its layers again."""
        self._folded ^= {family}
        self._refresh()

    def is_folded(self, family: str) -> bool:
        """Whether only the heading of the family is shown."""
        return family in self._folded

    def row(self, index: _Index) -> Row | None:
        """The row at ``index``."""
        return self._rows[index.row()] if index.isValid() else None

    def layer(self, index: _Index) -> LayerSpec | None:
        """The layer type at ``index``, None for a heading."""
        row = self.row(index)
        return row.layer if row else None

    def first_placeable(self) -> QModelIndex:
        """Where the first layer that can stand in a graph is; invalid when there is none."""
        for number, row in enumerate(self._rows):
            if row.layer is not None and row.layer.placeable:
                return self.index(number)
        return QModelIndex()

    def _refresh(self) -> None:
        self.beginResetModel()
        self._rows = self._found() if self._text else self._listed()
        self.endResetModel()

    def _found(self) -> list[Row]:
        return [Row(spec.family, spec) for spec in search(self._catalog, self._text, _LIMIT, placeable_only=False)]

    def _listed(self) -> list[Row]:
        rows: list[Row] = []
        for family in self._catalog.families:
            rows.append(Row(family))
            if family not in self._folded:
                members = [spec for spec in self._catalog.layers if spec.family == family]
                members.sort(key=lambda spec: not spec.placeable)
                rows += [Row(family, spec) for spec in members]
        return rows

    # Qt overrides

    def rowCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.row(index)
        if row is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return type_text(row.layer.type) if row.layer else heading_text(row.family)
            case Qt.ItemDataRole.AccessibleTextRole if row.layer:
                return f"{type_text(row.layer.type)} {origin_text(row.layer.type)}".rstrip()
            case Qt.ItemDataRole.DecorationRole if row.layer:
                return family_icon(row.family, self._theme, 16)
            case Qt.ItemDataRole.AccessibleDescriptionRole if row.layer:
                return layer_tip(row.layer)
            case Qt.ItemDataRole.ToolTipRole if row.layer:
                return literal_tip(layer_tip(row.layer))
        return None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        layer = self.layer(index)
        if layer is None:
            return Qt.ItemFlag.ItemIsEnabled
        if not layer.placeable:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsDragEnabled

    def mimeTypes(self) -> list[str]:
        return [LAYER_MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        layer = next((layer for layer in map(self.layer, indexes) if layer is not None), None)
        return layer_mime(layer.type) if layer else QMimeData()
