"""What stands in the way of a training, or stops it."""

from __future__ import annotations

from nodeeditor.language import marked

TRAINING: dict[str, str] = {
    "training.no_weights": marked(
        "The network has no weights that training could change. Add a layer with weights, such as Dense, "
        "or set 'trainable' on one."
    ),
    "training.no_samples": marked("The data has no samples left to train on; give more data, or hold back fewer."),
    "training.unknown_monitor.early_stopping": marked(
        "Early stopping watches '{monitor}', which this training does not have. It has {names}."
    ),
    "training.unknown_monitor.reduce_on_plateau": marked(
        "The learning rate is to fall where '{monitor}' does not improve, which this training does not have. "
        "It has {names}."
    ),
    "training.unknown_monitor.checkpoints": marked(
        "The best checkpoint is to be that of '{monitor}', which this training does not have. It has {names}."
    ),
    "tensorboard.missing": marked(
        "TensorBoard is not installed for this Python; install it with: pip install nodeeditor[tensorboard]."
    ),
    "tensorboard.ended": marked(
        "TensorBoard ended by itself ({reason}). Install it again: pip install --upgrade tensorboard."
    ),
    "tensorboard.no_logs": marked(
        "No run here has a log for TensorBoard; switch 'tensorboard' on under Logs in the Training tab, and train."
    ),
    # In journals of earlier versions, which told it at the end
    "training.log_failed": marked(
        "The CSV or TensorBoard log of the run could not be written ({reason}); the run itself is whole. "
        "Make room on the disk, and train again for the logs."
    ),
    "training.log_stopped": marked(
        "The log '{log}' can't be written ({reason}); the training goes on without it, and the journal has its values. "
        "Mend that, and train again for the log."
    ),
    "training.schedule_negative": marked(
        "The schedule gives the learning rate {rate} at step {step} of the training; it needs 0 or more. "
        "Change its parameters, or train fewer steps."
    ),
    "training.schedule_not_finite": marked(
        "The schedule gives no finite learning rate at step {step} of the training. Change its parameters."
    ),
    "training.schedule_short": marked(
        "The schedule comes to its end after {end} of {steps} steps; the rate stays {rate} from then on."
    ),
    "training.schedule_long": marked(
        "The schedule is made for {end} steps, and the training has {steps}; the rate is {rate} at its end."
    ),
    "training.plateau_and_schedule": marked(
        "The learning rate follows a schedule, so it can't fall on a plateau too. "
        "Give the optimizer a number, or switch the reduction on a plateau off."
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
    "training.batch_out_of_memory": marked(
        "There is not enough memory to train with batches of {size}. A batch size of {smaller} may fit."
    ),
    "training.batch_too_large": marked(
        "There is not enough memory to train with batches of {size}: a step asked for {asked} GB more, and {free} GB "
        "were free. A batch size of {smaller} should fit."
    ),
    "training.nan": marked(
        "The loss was no number any more in epoch {epoch}, batch {step}; the last good weights are kept. "
        "A smaller learning rate (now {rate}), scaled inputs, or a fitting loss would help."
    ),
    "training.weights_nan": marked(
        "Weights were no numbers any more in epoch {epoch}, batch {step}; the last good ones are kept. "
        "A smaller learning rate (now {rate}), or scaled inputs, would help."
    ),
    # What happened meanwhile, and the training went on
    "training.xla_not_for": marked(
        "Keras does not let XLA compile a network with {layers}, so the training goes on without it. "
        "Set jit_compile to off, or take such layers out."
    ),
    "training.xla_not_here": marked(
        "Keras does not use XLA on this machine, so the training goes on without it. Set jit_compile to off."
    ),
    "training.xla_failed": marked(
        "XLA can't compile the steps of this training ({reason}), so it goes on without it. Set jit_compile to off."
    ),
    "training.xla_failed_at": marked(
        "XLA can't compile {type} '{layer}' ({reason}), so the training goes on without it. "
        "Set jit_compile to off, or change that layer."
    ),
    "training.slept": marked("The machine slept for {time} here, and the training went on when it woke."),
    "training.slept_or_set": marked(
        "The machine slept here, or its clock was set forward, by {time}; the training goes on."
    ),
    "training.clock_forward": marked("The clock of the machine was set forward by {time} here; the training goes on."),
    "training.clock_back": marked("The clock of the machine was set back by {time} here; the training goes on."),
    # The folders of runs
    "training.run_exists": marked("The folder '{folder}' holds a run already; choose another for the new one."),
    "training.no_folder": marked(
        "The folder '{folder}' for the run can't be made or written ({reason}); "
        "choose another, or mend what is in its way."
    ),
    "training.end_not_kept": marked(
        "The end of the run in '{folder}' could not be written ({reason}). Make that possible, and resume the run: "
        "it goes on from its last checkpoint, or begins again where it has none."
    ),
    "training.end_waits": marked(
        "The training of '{folder}' has ended, and the disk is full. Free some space within {minutes} minutes: "
        "the weights wait for it, and are lost after that."
    ),
    "training.at_work": marked(
        "The run in '{folder}' is being trained right now, by process {process}. Wait for its end, or stop that "
        "process, which keeps its weights; then resume the run."
    ),
    "training.no_run": marked("The folder '{folder}' holds no run; choose one that does."),
    "training.bad_run": marked(
        "The run in '{folder}' can't be read ({reason}); bring that file back from a backup, or begin a new run."
    ),
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
    "training.no_room": marked(
        "The disk of '{folder}' has {free} left, and the checkpoints of this training need {needed}. "
        "Free some, or choose another folder."
    ),
    "training.checkpoint_failed": marked(
        "A checkpoint could not be written ({reason}); the one before it is kept, and the training goes on. "
        "Free some space on the disk."
    ),
    "training.journal_waits": marked(
        "The journal could not be written ({reason}); the training goes on, and what was not written waits. "
        "Free some space on the disk."
    ),
    "training.journal_cut": marked(
        "The run in '{folder}' has ended and its weights are kept, but its journal lacks the end ({reason}), and so do "
        "its curves. Free some space on the disk before the next training."
    ),
    "training.checkpoint_damaged": marked(
        "The checkpoint {name} is damaged ({reason}); it is set aside, and the one before it is used."
    ),
    "training.other_versions": marked(
        "The run '{run}' began with {versions}; with other versions its numbers may differ a little from here on."
    ),
    "training.other_graph": marked(
        "The run in '{folder}' is one of another graph ({differences}). Undo the change, or begin a new run."
    ),
    "training.other_data": marked(
        "The data is not what the run in '{folder}' began with. Bring the former data back, or begin a new run."
    ),
    "training.no_best": marked("No epoch has ended yet, so there are no best weights; the last ones are kept."),
    "training.best_kept": marked("The best weights are kept: those of epoch {epoch}, with {monitor} {value}."),
    "training.rate_bad": marked("The learning rate can't be {got}; it needs a number of 0 or more."),
    "training.batch_size_bad": marked("The batch size can't be {got}; it needs a whole number of 1 or more."),
    "training.loss_weight_bad": marked("The loss weight of '{node}' can't be {got}; it needs a number of 0 or more."),
    "training.dropout_bad": marked("The dropout rate of '{node}' can't be {got}; it needs a number from 0 to below 1."),
    "training.drops_nothing": marked("'{node}' is a {type}, which drops nothing; name a node with a dropout rate."),
    "training.no_such_node": marked("There is no node '{node}' in the network that is trained; name another."),
    "training.no_such_output": marked("'{node}' is no Output; loss weights belong to those."),
    "training.no_cluster": marked(
        "The strategy multi-worker needs to know its workers; set TF_CONFIG, or start it by srun. "
        "'nodeeditor export --to cluster' writes files that do so."
    ),
    "training.bad_cluster": marked(
        "TF_CONFIG can't be used: {reason}. It needs the addresses of all workers and the task of this one."
    ),
    "training.bad_slurm": marked(
        "What Slurm tells of the tasks can't be used ({reason}); "
        "start it by srun, or with --strategy single for one task."
    ),
    "training.cluster_failed": marked("The workers did not come together: {reason}"),
    "training.port_taken": marked(
        "This worker can't listen at {address} ({reason}); end what does, or give the worker another port."
    ),
    "training.batch_not_shared": marked(
        "A batch of {size} can't be shared evenly by {devices} devices; set the batch size to {nearest}."
    ),
    "training.worker_gone": marked(
        "{worker} is gone, and the training can't go on without it; the last checkpoint is kept. "
        "Start the workers again with --resume, as many as there are."
    ),
    "training.worker_left": marked(
        "{worker} ended before the training began; what it said itself tells why. "
        "Mend that, and start all workers again."
    ),
    "training.workers_differ": marked(
        "Worker {worker} has another graph, other data or another checkpoint than the first one; "
        "give all of them the same files."
    ),
    "training.too_few_samples": marked(
        "The {samples} samples to train on are fewer than the {devices} devices; take fewer devices."
    ),
}
