"""What is wrong with weights that a network is to begin with, and what is told of them."""

from __future__ import annotations

from nodeeditor.language import marked

WEIGHTS: dict[str, str] = {
    "weights.missing": marked(
        "The weights to begin with are not there any more: {path}. Bring them back, choose others, or begin with fresh "
        "ones."
    ),
    "weights.deadly": marked(
        "Keras's process ended twice while it looked at {path}, which is probably damaged; it is not looked at again. "
        "Use another copy of it, or choose other weights."
    ),
    "weights.no_run": marked(
        "{place}: this folder holds no run. A run, a .keras file or a .weights.h5 file is needed."
    ),
    "weights.run_empty": marked(
        "{place}: the run has kept no weights yet. Wait for its first checkpoint, or choose another run."
    ),
    "weights.damaged": marked("{place}: the weights can't be read ({reason}). Use another copy of them."),
    "weights.old": marked(
        "{place}: these weights do not tell the names of their layers, as those that an older Keras saved. "
        "Begin with the .keras file of the model, which tells them, or load it in Keras and save it once more."
    ),
    "weights.link": marked(
        "{place}: '{name}' is a link to another place, which no weights of Keras have. "
        "Do not use this file, wherever it came from."
    ),
    "weights.external": marked(
        "{place}: the values of '{name}' are in other files, which no weights of Keras need. "
        "Do not use this file, wherever it came from."
    ),
    "weights.dtype": marked("{place}: '{name}' holds values of the kind {dtype}; weights are numbers."),
    "weights.shape": marked(
        "{place}: '{name}' says that it has the shape {shape}, for which the file is too small. Use another copy of it."
    ),
    "weights.packed": marked(
        "{place}: '{name}' is not stored as Keras stores weights. Load the model in Keras and save it once more."
    ),
    "weights.name": marked(
        "{place}: the name '{name}' is damaged or longer than {limit} characters. Use another copy of the weights."
    ),
    "weights.many": marked("{place}: the file has more than {limit} groups and variables, which no model has."),
    "weights.deep": marked("{place}: '{name}' is nested too deep, as in no model."),
    "weights.begins": marked(
        "Begins with the weights of {source}: layers kept {kept}, partly {partly}, new {new}; there not used {left}. "
        "The run's weights.json tells of each."
    ),
    "weights.exported": marked(
        "Not all layers have the weights of {source}: kept {kept}, partly {partly}, new {new}; there not used {left}."
    ),
    "weights.fits_nothing": marked(
        "No layer has anything in common with the weights of {source}, so all would be fresh. Choose other weights, "
        "or say that fresh ones are meant."
    ),
    "weights.changed": marked(
        "The weights that run '{run}' began with are not what they were: {path}. It can't be made again from others."
    ),
    "weights.gone": marked(
        "The run began with the weights of {path}, and its checkpoints are gone; a run that begins anew is needed."
    ),
    "weights.learned_anew": marked(
        "'{node}' learns its words from the data again, since these weights do not hold them; what comes after it may "
        "mean other words."
    ),
}
