"""What the settings of a run are called, whose paths (``source.validation``) are the names of their fields."""

from __future__ import annotations

from nodeeditor.language import marked, tr

_NAMES = {
    "batch_size": marked("batch size"),
    "checkpoints": marked("checkpoints"),
    "csv_log": marked("csv log"),
    "early_stopping": marked("early stopping"),
    "epochs": marked("epochs"),
    "optimizer": marked("optimizer"),
    "precision": marked("precision"),
    "reduce_on_plateau": marked("reduce on plateau"),
    "samples": marked("samples"),
    "seed": marked("seed"),
    "shuffle": marked("shuffle"),
    "source": marked("source"),
    "validation": marked("validation"),
}


def setting_name(path: str, between: str = ".") -> str:
    """The setting at ``path`` in words, with ``between`` them where it is part of another one.

    What belongs to an object of Keras or to a file is called as it is there.
    """
    return between.join(tr(_NAMES[part]) if part in _NAMES else part.replace("_", " ") for part in path.split("."))
