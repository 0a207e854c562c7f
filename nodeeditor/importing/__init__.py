"""Models of Keras as graphs: a ``.keras`` file, or its configuration, is read as plain data and never run."""

from nodeeditor.importing.errors import ModelFileError
from nodeeditor.importing.model import Imported, import_config, import_model

__all__ = ["Imported", "ModelFileError", "import_config", "import_model"]
