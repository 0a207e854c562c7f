"""What is wrong with a model that is imported, and what an import tells of what it changed."""

from __future__ import annotations

from nodeeditor.language import marked

IMPORTING: dict[str, str] = {
    # The file as a whole
    "import.missing": marked("{place}: there is no such file. Look whether it was moved or renamed."),
    "import.special": marked("{place}: this is no file; a .keras file or a JSON configuration is needed."),
    "import.unreadable": marked("{place}: the system can't read this file ({reason}). Try again, or use another copy."),
    "import.hdf5": marked(
        "{place}: this is a file of the older HDF5 format; a .keras file is needed. "
        "Load it in Keras and save it under a name that ends in .keras."
    ),
    "import.weights_alone": marked(
        "{place}: these are weights alone, without the network they belong to. Open the .keras file of the model, "
        "or a network first, which begins with them by Train > Load Weights."
    ),
    "import.one_way": marked(
        "{place}: this is a {kind} model, which tells no layers of Keras any more. "
        "Open the .keras file that it was made from."
    ),
    "import.saved_model": marked(
        "{place}: this is a SavedModel of TensorFlow, which tells no layers of Keras any more. "
        "Save the model with model.save() under a name that ends in .keras, and open that."
    ),
    "import.folder": marked("{place}: this is a folder; a graph file or a model of Keras is needed."),
    "import.other_framework": marked(
        "{place}: this is a file of another framework; a .keras file, or a JSON configuration of Keras, is needed."
    ),
    "import.picture": marked("{place}: this is a picture or a document; a graph file or a model of Keras is needed."),
    "import.graph_file": marked("{place}: this is a graph file already; there is nothing to import."),
    "import.data": marked("{place}: this is data; choose it in the tab Data, as what the network is trained on."),
    "import.no_archive": marked(
        "{place}: this is no .keras file, which is a zip archive. Save the model again with model.save()."
    ),
    "import.broken_archive": marked("{place}: the archive is damaged or cut ({reason}). Use another copy of it."),
    "import.many_entries": marked("{place}: the archive has {count} entries; a model has at most {limit}."),
    "import.path_outside": marked(
        "{place}: the archive has an entry that leads out of it ('{entry}'); no model needs that. "
        "Do not use this file, wherever it came from."
    ),
    "import.symbolic_link": marked(
        "{place}: the archive has a symbolic link ('{entry}'); no model needs that. "
        "Do not use this file, wherever it came from."
    ),
    "import.encrypted": marked("{place}: the archive is locked by a password; save the model without one."),
    "import.no_config": marked(
        "{place}: the archive has no config.json, so it is no model. Save the model again with model.save()."
    ),
    "import.two_configs": marked("{place}: the archive has two files config.json; a model has one."),
    "import.config_big": marked(
        "{place}: the configuration has more than {limit} MB, which no model needs. Is it the right file?"
    ),
    "import.no_weights_file": marked(
        "{place}: this holds no weights that can be read; a run, a .keras file or a .weights.h5 file of Keras 3 does."
    ),
    "import.no_weights": marked(
        "{place}: the archive has no model.weights.h5, so there are no weights in it. Save the model with model.save()."
    ),
    "import.two_weights": marked("{place}: the archive has two files model.weights.h5; a model has one."),
    "import.entry_twice": marked("{place}: the archive has two files '{entry}'; a model has one."),
    "import.overlapping": marked(
        "{place}: the entry '{entry}' of the archive lies over another one, which no model needs. "
        "Do not use this file, wherever it came from."
    ),
    "import.entry_bomb": marked(
        "{place}: '{entry}' would grow from {packed} KB to {size} MB, which nothing in a model does. "
        "Do not use this file, wherever it came from."
    ),
    "import.not_utf8": marked("{place}, byte {byte}: this is not UTF-8 text, which a configuration is."),
    # Its configuration
    "import.long_text": marked(
        "{place}: the text that begins with '{text}' has {count:,} characters; in a model one has at most {limit:,}."
    ),
    "import.many_values": marked(
        "{place}: there are more than {limit:,} values, which no model needs. Is it the right file?"
    ),
    "import.many_layers": marked(
        "{place}: there are more than {limit:,} layers; so many can't be drawn. Is it the right file?"
    ),
    "import.kind": marked("{place}: got {got}; it needs {needed}."),
    "import.no_model": marked(
        "{place}: this is a {got}; a functional or a Sequential model is needed. "
        "Other models are Python code, which no file can hold."
    ),
    "import.not_a_model": marked(
        "{place}: there is no list of layers; the configuration of a functional or a Sequential model has one. "
        "Write it with model.to_json()."
    ),
    "import.old_links": marked(
        "{place}: its calls are written as Keras 2 did; Keras 3 is needed. "
        "Load the model in Keras 3 and save it as a .keras file."
    ),
    "import.no_layer": marked("{place}: it is fed by '{name}', which is no layer of the model."),
    "import.no_call": marked("{place}: it is fed by call {call} of '{name}', which has {count}."),
    "import.name_twice": marked("{place}: two layers have the name '{name}'."),
    "import.structure": marked("{place}: {reason}"),
    # What an import tells
    "import.placeholder": marked(
        "'{node}' is a {type}, {reason}; its place is kept by a node of that name. Put a layer there."
    ),
    "import.code": marked("which holds Python code as bytes that are never run"),
    "import.foreign": marked("a layer of its own package '{package}', which Keras does not have"),
    "import.unknown": marked("which this Keras does not have"),
    "import.unfit": marked("which can't stand in a graph as it is used here"),
    "import.renamed": marked("The name '{old}' can't stand in a graph; it is '{new}' now."),
    "import.value_left": marked("'{node}': its '{parameter}' is left out, since {reason}."),
    "import.value_code": marked("it is code or an object that Keras does not have"),
    "import.value_file": marked("it names a file, which is not read as a model is opened; give the words themselves"),
    "import.value_unknown": marked("this Keras has no such parameter"),
    "import.argument_left": marked(
        "'{node}' is called with {argument}={value}, which a graph can't hold; it is left out."
    ),
    "import.training_argument": marked(
        "'{node}' is called with training={value}, which each training and prediction of Keras sets anew, so the graph "
        "leaves it out. Freeze the layers that are to stay as they are."
    ),
    "import.batch_left": marked("'{node}' takes batches of {size} samples only; here any number."),
    "import.no_shape": marked("'{node}' has no shape in the model; give it one."),
    "import.loss_chosen": marked("'{node}' has no loss in the model; it has {loss} now. Choose another if need be."),
    "import.training_left": marked("The {setting} of the training is left out, since {reason}."),
}
