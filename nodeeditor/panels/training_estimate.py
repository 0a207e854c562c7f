"""What a training will take, and how that compared with the last one, in words."""

from __future__ import annotations

from nodeeditor.language import marked, tr
from nodeeditor.panels.counts import size_text
from nodeeditor.workspace.estimate import TrainingEstimate
from nodeeditor.workspace.memory import Memory
from nodeeditor.workspace.pace import ROUGHLY


def estimate_text(estimate: TrainingEstimate) -> tuple[str, str]:
    """The line that stands near Train, empty while nothing is known, and what it is made of."""
    memory, seconds = estimate.memory, estimate.seconds
    time = "" if seconds is None else _span_text(seconds) if estimate.is_rough else seconds_text(seconds)
    expected, took = estimate.compared or (None, None)
    expected_size, held = estimate.compared_memory or (None, None)
    lines = {
        marked("Next: about {what}"): _what(None if memory is None else memory.total, time),
        marked("Took {what}"): _what(held, "" if took is None else seconds_text(took)),
        marked("Estimated {what}"): _what(expected_size, "" if expected is None else seconds_text(expected)),
    }
    told = "\n".join(tr(line, what=what) for line, what in lines.items() if what)
    return told, "" if memory is None else _details(memory)


def _what(size: int | None, time: str) -> str:
    """``24.8 MB, 114 ms an epoch``, or what of it is known."""
    if size is None:
        return tr("{time} an epoch", time=time) if time else ""
    told = size_text(size)
    return tr("{size}, {time} an epoch", size=told, time=time) if time else tr("{size} of memory", size=told)


def seconds_text(seconds: float) -> str:
    """``85 ms``, ``1.4 s``, ``2.5 min``, ``3.1 h``."""
    if seconds < 0.9995:
        return tr("{count} ms", count=f"{1000 * seconds:.2g}" if seconds < 0.0995 else f"{1000 * seconds:.0f}")
    if seconds < 99.5:
        return tr("{count} s", count=f"{seconds:.1f}" if seconds < 9.95 else f"{seconds:.0f}")
    if seconds < 99.5 * 60:
        return tr("{count} min", count=f"{seconds / 60:.1f}")
    return tr("{count} h", count=f"{seconds / 3600:.1f}")


def _span_text(seconds: float) -> str:
    """``2.0 to 18 s``: what a time comes to that is roughly known, to two digits."""
    least, most = (seconds_text(float(f"{end:.2g}")) for end in (seconds / ROUGHLY, seconds * ROUGHLY))
    (count, unit), (_, other) = least.split(" "), most.split(" ")
    return tr("{least} to {most}", least=count if unit == other else least, most=most)


def _details(memory: Memory) -> str:
    return tr(
        "Weights and two copies to go back to {weights}, gradients {gradients}, optimizer {optimizer}, "
        "activations of a batch {activations}, data {data} ({loading} with the weights while it is read), "
        "graphs {graphs}; TensorFlow itself takes some hundred MB more. "
        "The time is learnt from earlier trainings on this machine, before the first ones from small networks that "
        "were measured: that of a network that was never trained here may be several times off.",
        weights=size_text(memory.weights),
        gradients=size_text(memory.gradients),
        optimizer=size_text(memory.optimizer),
        activations=size_text(memory.activations),
        data=size_text(memory.data),
        loading=size_text(memory.loading),
        graphs=size_text(memory.graphs),
    )
