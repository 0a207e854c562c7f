"""What stands in the way of a training, or stops it."""

from __future__ import annotations

from nodeeditor.language import marked

TRAINING: dict[str, str] = {
    "training.no_weights": marked(
        "The network has no weights that training could change. Add a layer with weights, such as Dense, "
        "or set 'trainable' on one."
    ),
    "training.no_samples": marked("The data has no samples left to train on; give more data, or hold back fewer."),
    "training.unknown_monitor": marked(
        "Early stopping watches '{monitor}', which this training does not have. It has {names}."
    ),
    "training.keras_refused": marked("Keras can't train this network: {reason}"),
    "training.metric_misfit": marked(
        "{metric}, a metric of Output '{node}', can't compare targets of shape {target} with predictions of shape "
        "{got}. Choose another one: for class numbers, accuracy or one whose name begins with Sparse."
    ),
    "training.keras_stopped": marked("Keras stopped the training in epoch {epoch}: {reason}"),
    "training.out_of_memory": marked(
        "There is not enough memory to train with batches of {size}. Make the batch size, or the network, smaller."
    ),
    "training.nan": marked(
        "The loss was no number any more in epoch {epoch}, batch {step}; the last good weights are kept. "
        "A smaller learning rate (now {rate}), scaled inputs, or a fitting loss would help."
    ),
    "training.run_exists": marked("The folder '{folder}' holds a run already; choose another for the new one."),
    "training.no_folder": marked(
        "The folder '{folder}' for the run can't be made ({reason}); choose another, or mend what is in its way."
    ),
    "training.no_run": marked("The folder '{folder}' holds no run; choose one that does."),
    "training.bad_run": marked("The run in '{folder}' can't be read: {reason}"),
    "training.problem_unknown": marked(
        "The run ended with a problem that this version has no words for ({name}). Update nodeeditor to read it."
    ),
    "training.no_checkpoint": marked(
        "The run in '{folder}' kept no weights to go on from; it ended too early. Train again from the start."
    ),
    "training.bad_checkpoint": marked(
        "The weights kept in '{folder}' can't be read: {reason}. Train again from the start."
    ),
    "training.weights_missing": marked(
        "Run '{run}' has no weights for layer '{layer}' of this network. "
        "Undo the change of the network, or train it from the start."
    ),
    "training.weights_left": marked(
        "Run '{run}' has weights for a layer '{layer}' that this network does not have. "
        "Undo the change of the network, or train it from the start."
    ),
    "training.weights_differ": marked(
        "The weights of layer '{layer}' have shape {got} in run '{run}', and this network needs {needed}. "
        "Undo the change of the network, or train it from the start."
    ),
}
