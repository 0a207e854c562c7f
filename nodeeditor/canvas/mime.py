"""How a layer type travels while it is dragged from the library, and a fragment on the clipboard."""

from __future__ import annotations

from PySide6.QtCore import QMimeData

#: The data is the layer type's name in UTF-8.
LAYER_MIME = "application/x-nodeeditor-layer"


def layer_mime(type_name: str) -> QMimeData:
    """What to drag for a layer type (``"Dense"``)."""
    data = QMimeData()
    data.setData(LAYER_MIME, type_name.encode())
    data.setText(type_name)
    return data


def layer_type(data: QMimeData) -> str | None:
    """The layer type that is dragged, None for anything else."""
    if not data.hasFormat(LAYER_MIME):
        return None
    return bytes(data.data(LAYER_MIME).data()).decode(errors="replace")
