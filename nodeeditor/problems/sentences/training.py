"""What stands in the way of a training, or stops it."""

from __future__ import annotations

from nodeeditor.language import marked

TRAINING: dict[str, str] = {
    "training.graph_has_problems": marked(
        "The network can't be trained while it has problems ({count}); the first: {first}"
    ),
    "training.no_loss": marked(
        "No Output has a loss, and training needs at least one to make smaller. "
        "Choose a loss at Output '{node}', such as {example}."
    ),
    "training.no_weights": marked(
        "The network has no weights that training could change. Add a layer with weights, such as Dense, "
        "or set 'trainable' on one."
    ),
    "training.nothing_to_do": marked("Training was asked for {epochs} epochs; ask for 1 or more."),
    "training.bad_batch_size": marked("The batch size is {size}; it must be 1 or more."),
    "training.no_samples": marked("The data has no samples left to train on; give more data, or hold back fewer."),
    "training.unknown_monitor": marked(
        "Early stopping watches '{monitor}', which this training does not have. It has {names}."
    ),
    "training.target_missing": marked(
        "Output '{node}' has a loss but no data to compare with. Bind it to a column, or take its loss away."
    ),
    "training.input_missing": marked("Input '{node}' gets no data. Bind it to a column or array of the data."),
    "training.keras_refused": marked("Keras can't train this network: {reason}"),
    "training.keras_stopped": marked("Keras stopped the training in epoch {epoch}: {reason}"),
    "training.out_of_memory": marked(
        "There is not enough memory to train with batches of {size}. Make the batch size, or the network, smaller."
    ),
    "training.nan": marked(
        "The loss was no number any more in epoch {epoch}, batch {step}; the last good weights are kept. "
        "A smaller learning rate (now {rate}), scaled inputs, or a fitting loss would help."
    ),
    "training.run_exists": marked("The folder '{folder}' holds a run already; choose another for the new one."),
    "training.no_run": marked("The folder '{folder}' holds no run; choose one that does."),
    "training.bad_run": marked("The run in '{folder}' can't be read: {reason}"),
    "training.no_checkpoint": marked(
        "The run in '{folder}' kept no weights to go on from; it ended too early. Train again from the start."
    ),
    "training.bad_checkpoint": marked(
        "The weights kept in '{folder}' can't be read: {reason}. Train again from the start."
    ),
    "training.other_network": marked(
        "The weights of run '{run}' do not fit this network: {difference}. "
        "Undo the change of the network, or train it from the start."
    ),
    "training.weights_missing": marked("layer '{layer}' has weights now and had none"),
    "training.weights_left": marked("layer '{layer}' had weights that this network has no place for"),
    "training.weights_differ": marked("the weights of layer '{layer}' were {got} and are {needed} now"),
    "training.write_failed": marked(
        "'{path}' can't be written: {reason}. Free some space or choose another folder; what was there is unchanged."
    ),
}
