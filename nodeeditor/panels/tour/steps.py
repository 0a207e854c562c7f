"""The steps: one object each, with what is to be done now, where, and how it is known to be done."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum

from nodeeditor.graph.elements import OUTPUT, NodeId
from nodeeditor.graph.queries import inputs, outputs, upstream
from nodeeditor.language import marked
from nodeeditor.protocol.answers import DataDescribed
from nodeeditor.workspace.training import TrainingState
from nodeeditor.workspace.workspace import Workspace

_DENSE = "Dense"


class Target(Enum):
    """What a hint is about."""

    CANVAS = "canvas"
    SOURCE = "source"
    BIND = "bind"
    NODE = "node"
    TRAIN = "train"


@dataclass(frozen=True, slots=True)
class Hint:
    """A sentence or two on what to do now, and what it is about; ``node`` for :attr:`Target.NODE`."""

    text: str
    target: Target
    node: NodeId | None = None


@dataclass(frozen=True, slots=True)
class Step:
    """One step. ``is_done`` tells None while that is not known, as while Keras is asked."""

    title: str
    hint: Callable[[Workspace], Hint]
    is_done: Callable[[Workspace], bool | None]


def _of_type(workspace: Workspace, type_name: str) -> list[NodeId]:
    graph = workspace.graph
    return [node for node in graph.nodes if graph.layer_of(node).type == type_name]


def _fed(workspace: Workspace, type_name: str) -> list[NodeId]:
    """The nodes of a type that an Input leads to."""
    graph = workspace.graph
    starts = set(inputs(graph))
    return [node for node in _of_type(workspace, type_name) if upstream(graph, [node]) & starts - {node}]


# Input


def _has_input(workspace: Workspace) -> bool:
    return bool(inputs(workspace.graph))


def _add_input(_workspace: Workspace) -> Hint:
    return Hint(
        marked("Every network starts at an Input. Type 'input' over the canvas and press Enter."), Target.CANVAS
    )


# Dense


def _has_dense(workspace: Workspace) -> bool:
    return bool(_fed(workspace, _DENSE))


def _add_dense(workspace: Workspace) -> Hint:
    loose = _of_type(workspace, _DENSE)
    if loose:
        text = marked("Nothing feeds it yet. Drag from the dot at the right of the Input to the dot at its left.")
        return Hint(text, Target.NODE, loose[0])
    selected = workspace.selection.nodes
    if selected & set(inputs(workspace.graph)):
        text = marked("Layers do the work. The Input is selected: type 'dense' and press Enter, and it comes wired.")
    else:
        text = marked("Layers do the work. Click the Input, type 'dense' and press Enter, and it comes wired.")
    return Hint(text, Target.CANVAS)


# Output


def _has_output(workspace: Workspace) -> bool:
    return bool(_fed(workspace, OUTPUT))


def _add_output(workspace: Workspace) -> Hint:
    loose = _of_type(workspace, OUTPUT)
    if loose:
        text = marked("Nothing leads to it yet. Drag from the dot at the right of the Dense to the dot at its left.")
        return Hint(text, Target.NODE, loose[0])
    if workspace.selection.nodes & set(_of_type(workspace, _DENSE)):
        text = marked(
            "It holds the loss: how wrong an answer is. The Dense is selected: type 'output' and press Enter."
        )
    else:
        text = marked("It holds the loss: how wrong an answer is. Click the Dense, type 'output' and press Enter.")
    return Hint(text, Target.CANVAS)


# Data


def _is_bound(workspace: Workspace) -> bool:
    graph = workspace.graph
    ends = [*inputs(graph), *outputs(graph)]
    return bool(ends) and all(graph.layer_of(node).config.get("columns") for node in ends)


def _fits_data(workspace: Workspace) -> bool | None:
    if workspace.graph.data.source is None or not _is_bound(workspace):
        return False
    if not isinstance(workspace.data.current, DataDescribed) or not workspace.inference.is_settled:
        return None
    return not _faults(workspace)


def _faults(workspace: Workspace) -> list[NodeId | None]:
    """The nodes, or None for the network, of which something is wrong or can be made better."""
    problems = workspace.inference.problems
    return [NodeId(one.node) if one.node else None for one in problems if one.fixes or not one.warning]


def _choose_data(workspace: Workspace) -> Hint:
    if workspace.graph.data.source is None:
        return Hint(
            marked(
                "A network learns from examples. In the Data tab, choose Wine: 13 measurements of 178 wines of 3 kinds."
            ),
            Target.SOURCE,
        )
    if not _is_bound(workspace):
        return Hint(
            marked(
                "In the Data tab, press Bind automatically: it tells which columns feed the Input, and what to learn."
            ),
            Target.BIND,
        )
    nodes = [node for node in _faults(workspace) if node is not None and node in workspace.level.nodes]
    if nodes:
        text = marked(
            "Something does not fit the data yet. Click the node with the mark, then press each repair below it."
        )
        return Hint(text, Target.NODE, nodes[0])
    return Hint(marked("One moment: Keras looks at the data."), Target.SOURCE)


# Training


def _train(workspace: Workspace) -> Hint:
    if workspace.training.state is not TrainingState.IDLE:
        return Hint(
            marked("It trains. Every batch is drawn below: the loss falls while the network learns."), Target.TRAIN
        )
    return Hint(marked("Everything fits. Press Train and watch the loss."), Target.TRAIN)


def _never(_workspace: Workspace) -> bool:
    """That a training came to its end is told by a signal, not by the document."""
    return False


STEPS: tuple[Step, ...] = (
    Step(marked("Add an Input"), _add_input, _has_input),
    Step(marked("Add a Dense layer"), _add_dense, _has_dense),
    Step(marked("Add an Output"), _add_output, _has_output),
    Step(marked("Choose data"), _choose_data, _fits_data),
    Step(marked("Train"), _train, _never),
)
