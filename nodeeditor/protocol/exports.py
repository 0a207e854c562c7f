"""What an export is: the kinds of files there are, and how near what was written is to the model."""

from __future__ import annotations

from enum import Enum

from nodeeditor.problems import Problem
from nodeeditor.protocol.message import Message


class Target(Enum):
    """What a network is written as."""

    PYTHON = "python"
    KERAS = "keras"
    SAVEDMODEL = "savedmodel"
    """A folder, as TensorFlow Serving takes it."""
    LITERT = "litert"
    ONNX = "onnx"

    @property
    def ending(self) -> str:
        """The ending that its files have; that of a folder is none."""
        return _ENDINGS[self]

    @property
    def has_weights(self) -> bool:
        """Whether weights are written too."""
        return self is not Target.PYTHON


_ENDINGS = {
    Target.PYTHON: ".py",
    Target.KERAS: ".keras",
    Target.SAVEDMODEL: "",
    Target.LITERT: ".tflite",
    Target.ONNX: ".onnx",
}


class Step(Enum):
    """What an export is at."""

    BUILDING = "building"
    WRITING = "writing"
    RUNNING = "running"
    """The file is loaded again, to see that it gives what the model gives."""
    EXPLAINING = "explaining"
    """It gives something else, and why is looked for."""


class Verdict(Enum):
    """What running a file again proved."""

    SAME = "same"
    """No output differs by more than :data:`TOLERATED`."""
    EXPLAINED = "explained"
    """One does, for a reason that is no mistake and was shown."""
    DIFFERENT = "different"
    """One does, and it is no rounding."""
    NOT_RUN = "not_run"


#: Larger differences want a reason.
TOLERATED = 1e-5


class Difference(Message, frozen=True):
    """How far one output of a file is from that of the model: at most, and as a share of the model's largest value.

    Of texts, ``absolute`` is the share that differs.
    """

    output: str
    absolute: float
    relative: float


class Proof(Message, frozen=True):
    """A file was loaded again and run on so many random ``samples``; ``told`` says in words what came of it."""

    verdict: Verdict
    told: tuple[Problem, ...]
    samples: int = 0
    differences: tuple[Difference, ...] = ()

    @property
    def absolute(self) -> float | None:
        """The largest difference of all outputs, None where nothing was compared."""
        return max((one.absolute for one in self.differences), default=None)

    @property
    def relative(self) -> float | None:
        """The largest difference as a share of the values, None where nothing was compared."""
        return max((one.relative for one in self.differences), default=None)
