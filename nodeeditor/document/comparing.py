"""Two graph files held beside each other."""

from __future__ import annotations

from nodeeditor.document.document import Document
from nodeeditor.graph.comparing.comparison import Comparison

#: Where the user looked last is no content of a file.
_CAMERA = "camera"


def compare_documents(first: Document, second: Document) -> Comparison:
    """What tells two documents apart, fields that this version does not know included."""
    unknown = first.unknown.without(_CAMERA), second.unknown.without(_CAMERA)
    return Comparison(first.graph, second.graph, unknown)
