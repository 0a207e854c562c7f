"""What Keras, or the catalog, says of a layer, and what would help."""

from __future__ import annotations

from nodeeditor.language import marked

LAYERS: dict[str, str] = {
    # Types and parameters
    "layer.unknown": marked(
        "'{node}' is a {type}, which the installed Keras does not have; it is kept as it is. "
        "Update Keras, or put another layer here by Graph > Change Type."
    ),
    "layer.placeholder": marked(
        "'{node}' keeps the place of a {type}, {reason}. "
        "Put a layer here by Graph > Change Type, or link around it and delete it."
    ),
    "layer.placeholder_code": marked(
        "'{node}' keeps the place of a Lambda whose file holds its code as bytes that can't be read as text; they are "
        "never run. Write the code as function in the inspector, or put another layer here by Graph > Change Type."
    ),
    "layer.untrusted": marked(
        "{type} '{node}' holds Python code that you have not trusted yet ({text}). Nothing of it was run. "
        "Read it, then press Trust and Run at its function in the inspector."
    ),
    "layer.code_failed": marked("{type} '{node}': its function can't be made, since Python says: {reason}."),
    "layer.code_raises": marked(
        "{type} '{node}': its function fails in line {line}: {reason}. Change the code, or set output_shape where "
        "Keras can't find out what it gives."
    ),
    "layer.of_package": marked(
        "'{node}' is a {type}, of a package that is not named here or was not imported; it is kept as it is. "
        "Name the package under Edit > Layer Packages."
    ),
    "layer.not_placeable": marked("{type} '{node}' can't stand in a network: {reason}."),
    "layer.parameter": marked("{type} '{node}': {reason}"),
    "layer.bad_config": marked("{type} '{node}' can't be made, since Keras says: {reason}. Change the parameter."),
    "layer.object_unknown": marked(
        "{type} '{node}' names the {kind} '{name}', which Keras does not have. Choose one that it has."
    ),
    "layer.object_bad": marked(
        "{type} '{node}' names the {kind} '{name}', which can't be made, since Keras says: {reason}. "
        "Change its parameters."
    ),
    "layer.not_learned": marked(
        "{type} '{node}' has no {parameter}, which it has to learn from data first. "
        "Set it, or let the network learn it in a training."
    ),
    "layer.frequencies_padded": marked(
        "{type} '{node}' learned {words} words and pads their frequencies to {places}, which Keras could not load "
        "from a file again; it needs max_tokens to be their number. Set max_tokens to {words}."
    ),
    "layer.word_unkeepable": marked(
        "{type} '{node}' learned the word {word}, which is empty or has a line break; a Keras file can keep words "
        "of one line. Change those texts, or take a TextVectorization, which splits them."
    ),
    # Links
    "layer.input_open": marked(
        "{type} '{node}' has nothing at '{port}'; it needs a tensor there. Link an output to it."
    ),
    "layer.operand_open": marked(
        "{type} '{node}' has nothing at '{port}'; it needs a tensor or a number there. "
        "Link an output to it, or set {port}."
    ),
    "layer.operand_unused": marked(
        "{type} '{node}' has a link at '{port}', so that the number set there is not used. "
        "Cut the link, or clear {port}."
    ),
    "layer.input_crowded": marked("{type} '{node}' has {count} links at '{port}', which takes one. Cut the others."),
    "layer.port_unknown": marked("{type} '{node}' has a link at '{port}', but its inputs are: {ports}. Cut that link."),
    "layer.source_gone": marked(
        "{type} '{node}' is linked to an output '{port}' that is not there any more. Link another output."
    ),
    "layer.inputs_exactly": marked("{type} '{node}' got {count} tensors; it needs exactly {needed}. Link or cut some."),
    "layer.inputs_at_least": marked("{type} '{node}' got {count} tensors; it needs at least {needed}. Link more."),
    "layer.states": marked(
        "{type} '{node}' needs {needed} initial states, as many as it carries from step to step; it got {count}. "
        "Link or cut some."
    ),
    "layer.state_size": marked(
        "{type} '{node}' got {got} as initial state {number}; it needs size {needed}, as its own states have. "
        "Use as many units as the layer that gives the states."
    ),
    # Shapes
    "layer.rank_low": marked("{type} '{node}' got {got}; it needs {needed}. Insert Reshape."),
    "layer.steps_low": marked(
        "{type} '{node}' got {got}; it needs {needed}. "
        "Where a recurrent layer comes before it, set return_sequences there; else insert Reshape."
    ),
    "layer.rank_high": marked(
        "{type} '{node}' got {got}; it needs {needed}. Insert Flatten, Reshape or a pooling layer."
    ),
    "layer.axis_size": marked(
        "{type} '{node}' got {got}; it needs size {needed} on axis {axis}. Change the layer before it."
    ),
    "layer.shared_misfit": marked(
        "{type} '{node}' got {got}, but its shared layer was made for {first}: size {needed} on axis {axis}. "
        "Bring both to one size, or give the node a layer of its own."
    ),
    "layer.unequal": marked(
        "{type} '{node}' got {first} and {other}; it needs equal shapes. Change the layers before it."
    ),
    "layer.unequal_but": marked(
        "{type} '{node}' got {first} and {other}; it needs shapes that are equal except on axis {axis}. "
        "Change the layers before it, or the axis."
    ),
    "layer.too_small": marked(
        "{type} '{node}' got {got}, which is smaller than its window, so that nothing would be left. "
        "Use padding 'same' or a smaller window."
    ),
    "layer.too_large": marked("{type} '{node}' would be larger than any computer can hold. Make its sizes smaller."),
    "layer.other_size": marked(
        "{type} '{node}' got {got}, which holds {values} values a sample; its target shape {target} holds {places}. "
        "Change the target shape."
    ),
    "layer.no_such_axis": marked(
        "{type} '{node}' got {got}, which has no axis {axis}; it needs one from 0 to {last}, or -1 for the last."
    ),
    "layer.open_size": marked(
        "{type} '{node}' got {got}; it needs sizes where None stands after the batch. Give the Input its full shape."
    ),
    "layer.size_learned": marked(
        "{type} '{node}' got {got}; {maker_type} '{maker}' leaves a size open (None after the batch) until it has "
        "learned its {learned} from the data, and {type} needs it before. Set it at '{maker}'."
    ),
    "layer.size_left_open": marked(
        "{type} '{node}' got {got}; {maker_type} '{maker}' leaves a size open (None after the batch), and {type} "
        "needs it. Set it at '{maker}'."
    ),
    "layer.wrong_kind": marked(
        "{type} '{node}' got values of the kind {got}, with which it can't compute; it needs float32. "
        "Set the dtype of the Input, or put an Embedding or an ops.cast between."
    ),
    "layer.texts": marked(
        "{type} '{node}' got texts, with which it can't compute; it needs numbers. "
        "Put a StringLookup, a TextVectorization or a Hashing between."
    ),
    "layer.no_texts": marked("{type} '{node}' got {got} values; it needs texts. Set its Input's dtype to string."),
    "layer.other_shape": marked(
        "{type} '{node}' got {got}; Keras computes {computed} of that, but promises {told} to the layers after it. "
        "It needs another number of axes: insert Flatten or Reshape."
    ),
    "layer.other_form": marked(
        "{type} '{node}' got {got}; Keras computes {computed} of that, but promises {told} to the layers after it. "
        "They need one shape: put a Reshape to {target} after it."
    ),
    # Masks at ports of their own
    "layer.mask_misfit": marked(
        "{type} '{node}' got a mask of {got} at '{port}'; it needs one of {needed}, true where something counts. "
        "Link such a mask, or leave '{port}' open."
    ),
    "layer.mask_texts": marked(
        "{type} '{node}' got texts at '{port}', which are no mask; it needs bool of {needed}. "
        "Set the dtype of the Input to bool, or leave '{port}' open."
    ),
    "layer.mask_refused": marked(
        "{type} '{node}' can't use the mask of {got} at '{port}'; it takes the other tensors without it. "
        "Link another mask, or leave '{port}' open."
    ),
    "layer.mask_unread": marked(
        "{type} '{node}' got a mask at '{given}', so that Keras leaves out the one that comes along with another "
        "tensor, and all of that counts. Link a mask to '{port}' too."
    ),
    "layer.gives_input": marked(
        "{type} '{node}' hands its input on as its output, of which Keras can't make a network. "
        "Put it into a Pipeline, or use another layer."
    ),
    "layer.refused": marked("{type} '{node}' got {got}, which it can't take, since Keras says: {reason}."),
    "layer.unsupported": marked(
        "{type} '{node}' got {got}, which Keras can't work with there. Change its inputs or parameters."
    ),
    # Outputs
    "output.one_class": marked(
        "Output '{node}' got {got}, but {loss} needs (batch, classes) with two classes or more. "
        "Use binary_crossentropy, or give the layer before it a unit a class."
    ),
    "output.loss_misfit": marked(
        "Output '{node}' got {got}, on which {loss} can't work, since Keras says: {reason}. Choose another loss."
    ),
    "output.mask_misfit": marked(
        "Output '{node}' got {got} with a mask of {mask}, by which {loss} can't leave anything out, since it gives a "
        "number for all of the last axis. Put a layer between at which the mask ends, such as Reshape."
    ),
    "output.logits": marked(
        "{loss} of Output '{node}' takes probabilities, and {type} '{other}' gives numbers without bounds. "
        "Set its activation to {activation}."
    ),
    "output.softmax_of_one": marked(
        "Output '{node}' gets the softmax of the one unit of {type} '{other}', which is always 1. "
        "Set its activation to {activation}."
    ),
    # Objects outside of a layer
    "object.unknown": marked("There is no {kind} '{name}' in Keras. Choose one that it has."),
    "object.bad": marked("The {kind} '{name}' can't be made, since Keras says: {reason}. Change its parameters."),
    # Building
    "build.no_memory": marked("There is not enough memory for the weights of {type} '{node}'. Make the layer smaller."),
    "build.failed": marked("{type} '{node}' can't be built, since Keras says: {reason}."),
    "build.no_model": marked("The network can't be built, since Keras says: {reason}. Change the nodes it names."),
    # Where a size comes from
    "chain.from_input": marked("{shape} comes from '{maker}' ({type})."),
    "chain.kept": marked("{shape} has that size from '{maker}' ({type}), which gives {given}."),
    "chain.made": marked("{shape} comes from '{maker}' ({type}), which got {got}."),
    "chain.made_by": marked("{shape} comes from '{maker}' ({type}, {parameter} {value}), which got {got}."),
    # What helps
    "fix.show_code": marked("Look at the code; it runs once you trust it."),
    "fix.insert_flatten": marked("Insert Flatten."),
    "fix.insert_reshape": marked("Insert Reshape to {shape}."),
    "fix.insert_dense": marked("Insert Dense with {units} units at link {input} ({parameters:,} parameters)."),
    "fix.insert_layers": marked("Insert {what} after '{other}'."),
    "fix.set_parameter": marked("Set {parameter} to {value}."),
    "fix.set_parameter_of": marked("Set {parameter} of '{other}' to {value}."),
    "fix.text_input": marked("Make '{other}' an Input of one text: shape 1, dtype string."),
    "fix.link_states": marked("Link all {count} states of '{other}'."),
    "fix.link": marked("Link '{other}' to {port}, too."),
    "fix.set_parameters_of": marked("Set {what} of '{other}'."),
    "fix.unshare": marked("Give '{node}' a layer of its own."),
}
