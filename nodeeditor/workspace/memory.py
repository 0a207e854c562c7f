"""What memory a training takes, worked out from its parts.

Each part is what the training's process holds at the moment it holds the most, before a step's gradients are
used. What the numbers come from stands at each; all together they are held against real processes in
``tests/benchmarks/bench_estimate.py``.
"""

from __future__ import annotations

from dataclasses import dataclass

from nodeeditor.workspace.number_sizes import FLOAT32

#: The weights themselves; those that the running call of several steps began with; and those that the call before
#: it began with, which are the last ones that gave a finite loss (``FusedSteps``, ``Loop``).
_WEIGHTS = 3
#: Beside a gradient and what the optimizer keeps there are so many values a weight while its step is worked out:
#: TensorFlow does that for all weights at once. Measured with RMSprop, Adam and SGD.
_STEP = 2
#: On the way back there are the gradients of a result and of what it was made of, at the largest result of all. They
#: count as float32 also where layers compute with 16 bits: measured with bfloat16, a CPU holds them so for a while.
_ON_THE_WAY_BACK = 2
#: Read, bound to the Inputs, looked through for its fingerprint, and handed to TensorFlow, which keeps that one.
_LOADING = 4
#: Bytes of the blocks and batches of data that stays on disk. Measured.
_BLOCKS = 200_000_000
#: Bytes of the graphs that TensorFlow makes: of the whole, and of a layer and its gradients. Measured.
_GRAPHS = 8 * 1024 * 1024
_GRAPH = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Memory:
    """Bytes that a training holds, besides TensorFlow itself. ``data`` is 0 while no data was described.

    ``loading`` is what there is instead before the first step, while the data is read.
    """

    weights: int
    gradients: int
    optimizer: int
    activations: int
    data: int
    graphs: int = 0
    loading: int = 0

    @property
    def total(self) -> int:
        """The most that there is at one time."""
        training = self.weights + self.gradients + self.optimizer + self.activations + self.data
        return max(training, self.loading) + self.graphs


@dataclass(frozen=True, slots=True)
class Demand:
    """What the memory of a training hangs on.

    ``slots`` are the values that the optimizer keeps a weight, ``kept`` and ``largest`` the bytes of the results of
    an example that are kept for its gradients, and of the largest, ``sample`` those of its inputs and targets,
    which ``stays_on_disk`` says are read when they are needed. ``weight_size`` are the bytes of a weight, on average.
    With mixed precision weights stay float32, and so do gradients and what the optimizer keeps; ``copies`` are the
    bytes of the weights in 16 bits that a step computes with. The gradients that are 16-bit for a moment are not
    counted, nor what a kernel needs while it runs. Held against measured trainings on a CPU, never on a GPU.
    """

    parameters: int
    trainable: int
    slots: float
    kept: int
    largest: int
    nodes: int
    batch_size: int
    sample: int
    samples: int
    stays_on_disk: bool = False
    weight_size: float = FLOAT32
    copies: int = 0

    @property
    def memory_of_example(self) -> int:
        """Bytes that each example of a batch takes while it is trained on."""
        return self.kept + _ON_THE_WAY_BACK * self.largest

    @property
    def memory(self) -> Memory:
        """The parts of it."""
        trained = round(self.trainable * self.weight_size)
        kept = round(self.slots * trained)
        data = self.samples * self.sample
        loading = _LOADING * data
        if self.stays_on_disk:
            data = loading = min(loading, _BLOCKS)
        batch = min(self.batch_size, self.samples) if self.samples else self.batch_size
        return Memory(
            weights=_WEIGHTS * round(self.parameters * self.weight_size) + self.copies,
            gradients=trained,
            optimizer=kept + _STEP * trained,
            activations=batch * self.memory_of_example,
            data=data,
            graphs=_GRAPHS + _GRAPH * self.nodes,
            loading=round(self.parameters * self.weight_size) + kept + loading,
        )
