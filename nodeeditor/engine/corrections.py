"""What introspection can't know of Keras's classes. Each entry is a matter of taste or has its reason here."""

from __future__ import annotations

from typing import Any

from nodeeditor.catalog.specs import Kind
from nodeeditor.language import marked

#: What a fresh layer gets for a required parameter, by its name, or by "Type.name" where one class differs.
#: They are sizes that give a small sound layer for most inputs; Keras knows no such values.
STARTS: dict[str, Any] = {
    "pool_size": 2,
    "output_size": 2,
    "num_heads": 4,
    "num_query_heads": 4,
    "num_key_value_heads": 2,
    "input_dim": 1000,
    "n": 4,
    "dims": (2, 1),
    "axes": -1,
    "stddev": 0.1,
    "factor": 0.2,
    "max_number": 10,
    "initial_learning_rate": 0.001,
    "decay_steps": 1000,
    "first_decay_steps": 1000,
    "decay_rate": 0.9,
    "boundaries": (1000,),
    "values": (0.001, 0.0001),
    "num_classes": 10,
    "target_class_ids": (0,),
    "recall": 0.5,
    "precision": 0.5,
    "sensitivity": 0.5,
    "specificity": 0.5,
    # Bytes to the range from 0 to 1, which is what rescaling is mostly for.
    "Rescaling.scale": 1 / 255,
    # The product that Dense does, on the last axis of any input.
    "EinsumDense.equation": "...x,xy->...y",
    "EinsumDense.output_shape": (32,),
    # The default is None, and with None the layer can't be made.
    "CategoryEncoding.num_tokens": 32,
    "Discretization.num_bins": 32,
    # Bits a colour channel keeps: a whole number from 1 to 8.
    "RandomPosterization.factor": 4,
    # Of operations. Where a number of axes is needed, that of a batch of vectors or of sequences.
    "axis": -1,
    "axis1": 1,
    "axis2": 2,
    "source": 1,
    "destination": -1,
    "x_min": 0.0,
    "x_max": 1.0,
    "threshold": 0.0,
    "default_value": 0.0,
    "pad_width": ((0, 0), (1, 1)),
    "max_val": 1.0,
    "sequence_length": 4,
    "sequence_stride": 2,
    "fft_length": 4,
    "subscripts": "...a,...a->...a",
    "newshape": (-1, 1),
    "ops.unstack.num": 4,
    "ops.image.resize.size": (8, 8),
    "ops.image.extract_patches_3d.size": (2, 2, 2),
    "ops.image.pad_images.top_padding": 1,
    "ops.image.pad_images.bottom_padding": 1,
    "ops.image.pad_images.left_padding": 1,
    "ops.image.pad_images.right_padding": 1,
    "ops.image.crop_images.top_cropping": 1,
    "ops.image.crop_images.bottom_cropping": 1,
    "ops.image.crop_images.left_cropping": 1,
    "ops.image.crop_images.right_cropping": 1,
    "ops.digitize.bins": (0.0, 1.0),
    "ops.slice.start_indices": (0, 0),
    "ops.slice.shape": (-1, 2),
    "ops.slice_update.start_indices": (0, 0),
    "ops.multi_hot.num_classes": 10,
    "ops.unfold.kernel_size": 2,
    # A list of layers that takes images, as Pipeline is made for.
    "Pipeline.layers": ({"class_name": "Rescaling", "config": {"scale": 1 / 255}},),
}

#: The metrics that Keras gives no direction: it can't watch them, and what is better is plain.
DIRECTIONS: dict[str, str] = {
    "TruePositives": "up",
    "TrueNegatives": "up",
    "FalsePositives": "down",
    "FalseNegatives": "down",
}

#: Kinds that neither default nor documentation tell and that Keras accepts in silence.
KINDS: dict[str, Kind] = {
    "seed": Kind.INTEGER,
    "salt": Kind.INTEGERS,
    "output_padding": Kind.INTEGERS,
    "logit_soft_cap": Kind.NUMBER,
    "idf_weights": Kind.NUMBERS,
    "bin_boundaries": Kind.NUMBERS,
    "vocabulary": Kind.LIST,
    "ignore_class": Kind.INTEGER,
    "num_labels": Kind.INTEGER,
    "threshold": Kind.NUMBER,
    # "The token is mapped to index 0", says its documentation, which reads as a whole number.
    "StringLookup.mask_token": Kind.TEXT,
    # Keras keeps a schedule that is given here, and can't compute with it; a value a channel it can.
    "Rescaling.offset": Kind.NUMBERS,
    "Rescaling.scale": Kind.NUMBERS,
    "RandomErasing.fill_value": Kind.NUMBERS,
    # A number, or a range of them.
    "RandAugment.factor": Kind.NUMBERS,
    "AugMix.factor": Kind.NUMBERS,
    "RandomPosterization.factor": Kind.NUMBERS,
    "clipnorm": Kind.NUMBER,
    "clipvalue": Kind.NUMBER,
    "global_clipnorm": Kind.NUMBER,
    "ema_overwrite_frequency": Kind.INTEGER,
    "loss_scale_factor": Kind.NUMBER,
    "gradient_accumulation_steps": Kind.INTEGER,
    "Dice.axis": Kind.INTEGERS,
    "Tversky.axis": Kind.INTEGERS,
    # The default is written as a whole number, the norm is none.
    "MaxNorm.max_value": Kind.NUMBER,
    "get_item.key": Kind.SLICES,
    # Of operations: what their documentation leaves open.
    "einsum.subscripts": Kind.TEXT,
    "resize.size": Kind.INTEGERS,
    "extract_patches.strides": Kind.INTEGERS,
    "extract_patches_3d.strides": Kind.INTEGERS,
    "posinf": Kind.NUMBER,
    "neginf": Kind.NUMBER,
    "initial": Kind.NUMBER,
    "rcond": Kind.NUMBER,
    "tol": Kind.NUMBER,
    "norm.ord": Kind.NUMBER,
    "layer_normalization.epsilon": Kind.NUMBER,
    "rms_normalization.epsilon": Kind.NUMBER,
    "normalize.epsilon": Kind.NUMBER,
    "tile.repeats": Kind.INTEGERS,
    "repeat.repeats": Kind.INTEGERS,
    "roll.shift": Kind.INTEGERS,
    "pad.pad_width": Kind.INTEGERS,
    "Normalization.mean": Kind.NUMBERS,
    "Normalization.variance": Kind.NUMBERS,
}

#: Arguments of ``call`` that take a list of tensors, though one of the layers does not say so: Bidirectional
#: hands the states on to its two layers, of which each may have several.
SEVERAL = ("initial_state",)

#: Parameters that say most of a layer, wherever they occur; the required ones come before them.
TELLING = (
    "pool_size",
    "size",
    "cropping",
    "activation",
    "strides",
    "return_sequences",
    "rate",
    "factor",
    "axis",
    "negative_slope",
    "alpha",
    "output_mode",
    "merge_mode",
    "padding",
    "momentum",
    "mask_value",
    "dropout",
    "interpolation",
    "value_range",
)

#: The parameters shown on a node where the general rule picks badly.
IMPORTANT: dict[str, tuple[str, ...]] = {}


def start(type_name: str, parameter: str) -> Any:
    """The value a fresh layer gets for a required parameter, None where the kind decides."""
    return STARTS.get(f"{type_name}.{parameter}", STARTS.get(parameter))


def kind(type_name: str, parameter: str) -> Kind | None:
    """The kind of a parameter where introspection can't find it."""
    return KINDS.get(f"{type_name}.{parameter}", KINDS.get(parameter))


#: Layers that come first in their family: what people look for, which Keras's own source does not tell.
FIRST = (
    "Dense",
    "Embedding",
    "Conv2D",
    "Conv1D",
    "Conv3D",
    "MaxPooling2D",
    "AveragePooling2D",
    "GlobalAveragePooling2D",
    "Concatenate",
    "Add",
    "BatchNormalization",
    "LayerNormalization",
    "Dropout",
    "Flatten",
    "Reshape",
    "LSTM",
    "GRU",
    "SimpleRNN",
    "MultiHeadAttention",
    "Attention",
    "Activation",
    "ReLU",
    "Normalization",
    "Rescaling",
)

#: Parameters that say what the data means or how it is computed: another value may fit by chance, and is no repair.
MEANINGS: frozenset[str] = frozenset(
    {"data_format", "batch_size", "trainable", "mask_zero", "seed", "unroll", "stateful", "groups", "attention_axes"}
)


#: Layers whose whole numbers are places in a table: words become indices for them, and vectors for others.
TAKE_INDICES: frozenset[str] = frozenset({"Embedding", "ReversibleEmbedding", "CategoryEncoding"})


def is_meaning(parameter: str) -> bool:
    """Whether a parameter must not be set only because a shape would fit then."""
    return parameter in MEANINGS


#: Types that could be made, and still must not stand in a graph.
REASONS: dict[str, str] = {
    # It loads and runs what a file holds, and opening a graph must run nothing.
    "TFSMLayer": marked("It runs a program from a file, which opening a graph must never do."),
}
