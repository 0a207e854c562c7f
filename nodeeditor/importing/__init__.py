"""Models of Keras as graphs: a ``.keras`` file, or its configuration, is read as plain data and never run."""

from nodeeditor.importing.errors import ModelFileError
from nodeeditor.importing.model import Imported, import_config, import_model
from nodeeditor.importing.opening import GRAPH_ENDING, open_any

__all__ = ["GRAPH_ENDING", "Imported", "ModelFileError", "import_config", "import_model", "open_any"]
