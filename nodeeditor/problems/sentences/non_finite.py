"""Where the numbers of a training were first none any more, and what is behind it."""

from __future__ import annotations

from nodeeditor.language import marked

NON_FINITE: dict[str, str] = {
    "training.nan_from": marked(
        "The loss was no number any more in epoch {epoch}, batch {step}; the last good weights are kept. {origin}"
    ),
    "training.weights_nan_from": marked(
        "Weights were no numbers any more in epoch {epoch}, batch {step}; the last good ones are kept. {origin}"
    ),
    "non_finite.input": marked(
        "It began in the data: '{node}' got {count} numbers that are not finite, the first in column {column} of data "
        "row {row}. Mend the data, and train again."
    ),
    "non_finite.target": marked(
        "It began in the data: '{node}' was to learn {count} numbers that are not finite, the first in column {column} "
        "of data row {row}. Mend the data, and train again."
    ),
    "non_finite.sample_weight": marked(
        "It began in the data: {count} weights of samples for '{node}' are not finite, the first in data row {row}. "
        "Mend the weights, and train again."
    ),
    "non_finite.output": marked(
        "It began in {type} '{node}': {count} of the {size} numbers that it gave are not finite ({others}). {why}"
    ),
    "non_finite.weight": marked(
        "It began in the weights of {type} '{node}': after a step, {count} of the {size} numbers of its {name} were "
        "not finite. {why}"
    ),
    "non_finite.loss": marked(
        "It began in the loss of '{node}': for {count} of {size} samples it is not finite, though their targets and "
        "predictions are. {why}"
    ),
    "non_finite.mean": marked(
        "It began in the loss of '{node}': those of the samples are finite, {largest} at most, and their mean is more "
        "than can be held. Scale the targets, or take a smaller learning rate (now {rate})."
    ),
    "non_finite.penalty": marked(
        "It began in {type} '{node}': what its regularizer adds to the loss is not finite. Its weights have grown too "
        "large; a smaller learning rate, or less regularization, would help."
    ),
    "non_finite.gradient": marked(
        "It began in the gradient of {type} '{node}': {count} of {size} numbers are not finite. {why}"
    ),
    "phrase.none_finite": marked("no other is left"),
    "phrase.finite_between": marked("the others lie from {least} to {most}"),
    # What is behind it, and what helps
    "why.not_known": marked("What is behind it could not be found out."),
    "why.finite_before": marked("What came in is finite, {largest} at most."),
    "why.half_input": marked(
        "Up to {largest} came in, and float16 ends at 65504. Scale what comes in, or train in mixed_bfloat16."
    ),
    "why.half": marked(
        "It comes to {largest}, and float16 ends at 65504. Train in mixed_bfloat16, or normalize what comes in."
    ),
    "why.log_zero": marked("There is no logarithm of 0, which came in. Add a small number before it, such as 1e-7."),
    "why.log_negative": marked(
        "There is no logarithm of numbers as small as {least}, which came in. Have them positive before it, for "
        "instance by softplus."
    ),
    "why.root_negative": marked(
        "There is no root of numbers below 0, and {least} came in. Have them positive before it, for instance by relu."
    ),
    "why.divided_by_zero": marked(
        "Numbers around 0 come where it divides. Add a small number before it, such as 1e-7."
    ),
    "why.exponential": marked(
        "It takes the exponential of {largest}, and {limit} is the most that can be held. Scale what comes in, or take "
        "another activation."
    ),
    "why.product": marked(
        "Up to {largest} came in, whose product is more than can be held. Scale what comes in, or normalize it."
    ),
    "why.no_spread": marked(
        "{count} of the deviations that it divides by are 0, and its epsilon adds nothing to them. "
        "Set epsilon to 0.001."
    ),
    "why.grown": marked(
        "Its weights have grown to {largest}, and up to {arriving} came in. A smaller learning rate (now {rate}), or "
        "clipnorm in the optimizer, would help."
    ),
    "why.large_weights": marked(
        "Its weights are {largest} at most, and up to {arriving} came in. Begin with smaller weights: change its "
        "initializer."
    ),
    "why.large_input": marked(
        "Up to {arriving} came in, though its weights are {largest} at most. Normalize what comes in."
    ),
    "why.steep_root": marked(
        "The root of 0 has no finite slope, and 0 came in. Add a small number before it, such as 1e-7."
    ),
    "why.gradient": marked("The gradients that arrive there are finite."),
    "why.update": marked(
        "Its gradient was finite, {largest} at most: the step was too large. A smaller learning rate (now {rate}), or "
        "clipnorm in the optimizer, would help."
    ),
    "why.statistic": marked("It is no weight that is trained, but what the layer keeps of the batches that it saw."),
    "why.squares": marked(
        "The differences reach {largest}, and their squares are more than can be held. Scale the targets, or take a "
        "smaller learning rate (now {rate})."
    ),
    "why.no_class": marked(
        "The predictions of {count} samples are 0 for every class, and the loss divides by their sum. "
        "Let softmax be the last activation."
    ),
    "why.poisson": marked(
        "It takes the logarithm of the predictions, and {least} is one of them. Let softplus or exponential be the "
        "last activation."
    ),
    "why.loss": marked("The predictions are {largest} at most."),
}
