"""What belongs to a graph beside its nodes: where data and first weights come from, and how it is trained."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TypeAlias

from nodeeditor.values import FrozenMap

#: The data sets that ship with scikit-learn and need no download.
BUNDLED_SETS = ("iris", "wine", "breast_cancer", "digits", "diabetes", "linnerud")


@dataclass(frozen=True, slots=True)
class BundledSource:
    """A data set that ships with scikit-learn: one of :data:`BUNDLED_SETS`."""

    name: str


@dataclass(frozen=True, slots=True)
class RandomArray:
    """One array of a :class:`RandomSource`.

    ``shape`` is that of one sample. ``kind`` is ``"normal"`` (mean 0, standard deviation 1),
    ``"uniform"`` (0 to 1) or ``"classes"`` (whole numbers from 0 to ``classes`` - 1).
    """

    name: str
    shape: tuple[int, ...]
    kind: str = "normal"
    classes: int = 0


@dataclass(frozen=True, slots=True)
class RandomSource:
    """Arrays of random numbers, the same for the same seed."""

    arrays: tuple[RandomArray, ...]
    samples: int = 1000
    seed: int = 0


@dataclass(frozen=True, slots=True)
class CsvSource:
    """A table with a header line. ``path`` is relative to the graph file's folder once that is saved."""

    path: str
    delimiter: str = ","


@dataclass(frozen=True, slots=True)
class NumpySource:
    """An ``.npy`` or ``.npz`` file; the first axis of every array counts the samples."""

    path: str


class ColorMode(Enum):
    """The channels that pictures are brought to: 3, 1, or 4. The values are Keras's names."""

    RGB = "rgb"
    GRAYSCALE = "grayscale"
    RGBA = "rgba"


class Fitting(Enum):
    """How pictures of other proportions become as large as they are to be. The last two are Keras's names."""

    STRETCH = "stretch"
    CROP = "crop_to_aspect_ratio"
    """What is too much at two sides is cut off."""
    PAD = "pad_to_aspect_ratio"
    """What is missing at two sides is black."""


#: The greatest height and width of the pictures of an :class:`ImageFolderSource`.
LARGEST_SIDE = 4096


@dataclass(frozen=True, slots=True)
class ImageFolderSource:
    """A folder of pictures, as ``keras.utils.image_dataset_from_directory`` takes them: the column ``image``.

    With ``classes`` each folder in it is a class, in the order of their names, and the column ``label`` has its number
    a picture. ``path`` is relative to the graph file's folder once that is saved.
    """

    path: str
    height: int = 256
    width: int = 256
    colors: ColorMode = ColorMode.RGB
    fitting: Fitting = Fitting.STRETCH
    classes: bool = True

    @property
    def channels(self) -> int:
        """How many numbers a pixel has."""
        return {ColorMode.RGB: 3, ColorMode.GRAYSCALE: 1, ColorMode.RGBA: 4}[self.colors]


#: What lies in a file, or in a folder.
FileSource: TypeAlias = CsvSource | NumpySource | ImageFolderSource

DataSource: TypeAlias = BundledSource | RandomSource | FileSource


@dataclass(frozen=True, slots=True)
class DataSettings:
    """The data of a graph. Which column feeds which node is said by the Inputs and Outputs themselves.

    ``validation`` is the share of samples held back, 0 for none; ``seed`` decides which ones.
    """

    source: DataSource | None = None
    validation: float = 0.2
    seed: int = 0


@dataclass(frozen=True, slots=True)
class WeightsSource:
    """Where the weights come from that the layers begin with, instead of fresh ones.

    ``path`` names the folder of a run, a ``.keras`` file or a ``.weights.h5`` file; it is relative to the graph
    file's folder once that is saved. What fits is taken over by layer, and the rest is fresh.
    """

    path: str


class Mode(Enum):
    """Which way a watched value is better."""

    AUTO = "auto"
    """As the loss or the metric behind the value says."""
    MIN = "min"
    MAX = "max"


class Precision(Enum):
    """What the layers compute with; with a mixed one, weights stay float32. The values are Keras's names."""

    FLOAT32 = "float32"
    MIXED_BFLOAT16 = "mixed_bfloat16"
    MIXED_FLOAT16 = "mixed_float16"
    """Keras scales the loss then, so that small gradients do not vanish."""


@dataclass(frozen=True, slots=True)
class EarlyStopping:
    """Stop when ``monitor`` has not improved by ``min_delta`` for ``patience`` epochs.

    Epochs before number ``start_from_epoch`` do not count; the value has to be better than ``baseline``.
    """

    monitor: str = "val_loss"
    patience: int = 5
    min_delta: float = 0.0
    restore_best: bool = True
    mode: Mode = Mode.AUTO
    start_from_epoch: int = 0
    baseline: float | None = None


@dataclass(frozen=True, slots=True)
class ReduceOnPlateau:
    """Multiply the learning rate by ``factor`` when ``monitor`` has not improved by ``min_delta`` for some epochs.

    ``patience`` counts them; after a reduction ``cooldown`` epochs do not count. The rate does not fall below
    ``min_lr``. The defaults are those of ``keras.callbacks.ReduceLROnPlateau``.
    """

    monitor: str = "val_loss"
    factor: float = 0.1
    patience: int = 10
    min_delta: float = 0.0001
    cooldown: int = 0
    min_lr: float = 0.0
    mode: Mode = Mode.AUTO


@dataclass(frozen=True, slots=True)
class KeptCheckpoints:
    """Which checkpoints stay beside the last one.

    That of the epoch with the best ``monitor``, empty for none, and one ``every`` so many epochs, 0 for none.
    """

    monitor: str = ""
    mode: Mode = Mode.AUTO
    every: int = 0


@dataclass(frozen=True, slots=True)
class TrainingSettings:
    """How a graph is trained. Losses and metrics are said by the Outputs.

    ``optimizer`` names a class of the catalog with its parameters:
    ``{"class_name": "Adam", "config": {"learning_rate": 0.001}}``. ``csv_log`` and ``tensorboard`` ask for logs
    in the run's folder. Where ``jit_compile`` is None, Keras decides whether XLA compiles the steps.
    """

    epochs: int = 10
    batch_size: int = 32
    seed: int = 0
    shuffle: bool = True
    optimizer: FrozenMap = FrozenMap(class_name="RMSprop", config={"learning_rate": 0.001})
    early_stopping: EarlyStopping | None = None
    reduce_on_plateau: ReduceOnPlateau | None = None
    checkpoints: KeptCheckpoints = KeptCheckpoints()
    csv_log: bool = False
    tensorboard: bool = False
    precision: Precision = Precision.FLOAT32
    jit_compile: bool | None = None
