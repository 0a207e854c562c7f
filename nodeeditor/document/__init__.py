"""Graph files: their format, reading them strictly, writing them safely."""

from nodeeditor.document.document import Camera, Document
from nodeeditor.document.errors import GraphFileError
from nodeeditor.document.storage import load, save

__all__ = ["Camera", "Document", "GraphFileError", "load", "save"]
