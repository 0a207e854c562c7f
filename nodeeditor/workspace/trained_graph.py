"""The training of the open graph as views of the graph tell it: node by node, and where its numbers broke."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject, QTimer, Signal

from nodeeditor.document import GraphFileError, load
from nodeeditor.graph.changes import ChangeSet
from nodeeditor.graph.elements import OUTPUT, Link, NodeId
from nodeeditor.graph.expansion import expand
from nodeeditor.graph.graph import Graph
from nodeeditor.graph.structure import live_nodes
from nodeeditor.protocol.answers import (
    BatchesDone,
    DataRead,
    LayerAdapts,
    NonFiniteFound,
    TrainingChanged,
    TrainingDone,
    TrainingStarted,
)
from nodeeditor.runs.folder import RunFolder
from nodeeditor.workspace.flat_graph import FlatGraph
from nodeeditor.workspace.inference import GraphInference
from nodeeditor.workspace.open_document import OpenDocument
from nodeeditor.workspace.training import TrainingSession, TrainingState
from nodeeditor.workspace.training_phase import Phase, Role
from nodeeditor.workspace.tuning import edit_to

#: Milliseconds between two reports of how far it is: as often as an eye can read.
PAUSE = 100

_ENDS = {
    "finished": Phase.FINISHED,
    "early_stopping": Phase.STOPPED,
    "stopped": Phase.STOPPED,
    "nan": Phase.BROKEN,
}


class TrainedGraph(QObject):
    """Follows the training and the graph, which may be edited meanwhile; keeps the graph as it is trained.

    Nodes are named as in the graph without blocks, uses of blocks too. Nothing is done for each batch but to note that
    there is something to tell.
    """

    #: The phase is another one, or the graph is, or is no longer, as it is trained.
    changed = Signal()
    #: There are newer values and another place.
    progressed = Signal()
    #: A frozenset of the nodes whose role is another one; None for all of them.
    roles_changed = Signal(object)

    def __init__(
        self,
        document: OpenDocument,
        flat: FlatGraph,
        inference: GraphInference,
        training: TrainingSession,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._document = document
        self._flat = flat
        self._inference = inference
        self._training = training
        self._phase = Phase.NONE
        #: What is done before the first batch.
        self.preparing: DataRead | LayerAdapts | None = None
        #: Where the last training's numbers broke; kept while the graph lacks that node as it was.
        self._found: NonFiniteFound | None = None
        #: The graph as it is trained, drawn and without blocks; None where nothing is told of one.
        self._drawn: Graph | None = None
        self._then: Graph | None = None
        self._live: set[NodeId] = set()
        self._differing: set[NodeId] = set()
        self._soon = QTimer(self, singleShot=True, interval=PAUSE)
        self._soon.timeout.connect(self.progressed)
        flat.changed.connect(self._on_edited)
        flat.replaced.connect(self._forget)
        for signal, slot in (
            (training.state_changed, self._on_state),
            (training.adapting, self._on_adapting),
            (training.started, self._on_started),
            (training.batches, self._on_batches),
            (training.epoch, self._on_epoch),
            (training.changed, self._on_tuned),
            (training.non_finite, self._on_non_finite),
            (training.done, self._on_done),
            (training.failed, self._on_failed),
        ):
            signal.connect(slot)

    # What is told

    @property
    def phase(self) -> Phase:
        """Where it is."""
        return self._phase

    @property
    def is_older(self) -> bool:
        """Whether the graph was edited since the training at work began."""
        return self._phase.is_at_work and bool(self._differing)

    @property
    def origin(self) -> NonFiniteFound | None:
        """Where the numbers of the last training broke; None where the node is no longer as it was then."""
        found = self._found
        return None if found is None or found.first.node in self._differing else found

    @property
    def place(self) -> tuple[int, int, int, int]:
        """The epoch at work and how many there are, the batches of it that are done and how many there are."""
        at_work = self._training.at_work
        epochs = at_work.plan.epochs if at_work.plan is not None else 0
        return min(at_work.epoch + 1, epochs), epochs, at_work.step, at_work.steps

    @property
    def share(self) -> float:
        """How much of the whole training is done, 0 to 1."""
        planned = self._training.at_work.planned
        return min(1.0, self._training.at_work.reached / planned) if planned else 0.0

    def role(self, node: NodeId) -> Role | None:
        """What the training at work does to a node; None where it does nothing to it, and where there is none."""
        if self._then is None or not self._phase.is_at_work:
            return None
        inside = self._flat.gathering.nodes_of(node)
        if self._differing and (
            any(one in self._differing for one in inside)
            or any(gone.startswith(f"{node}/") for gone in self._differing)
        ):
            return Role.DIFFERS
        if not any(one in self._live for one in inside):
            return None
        report = self._inference.report(node)
        if report is None or not report.parameters:
            return None
        return Role.TRAINS if report.trainable else Role.FROZEN

    def values(self) -> dict[NodeId, list[tuple[str, float, float | None]]]:
        """What each Output of the network tells: names, newest values, and those of the validation where there is one.

        The Output's own name is left out; they stay after the training until the graph is edited.
        """
        logs, then = self._training.at_work.logs, self._then
        if then is None or self._phase in (Phase.NONE, Phase.PREPARING) or not logs:
            return {}
        outputs = [node for node in self._live if then.layer_of(node).type == OUTPUT]
        if len(outputs) == 1:
            return {outputs[0]: _rows(logs, "")}
        found = {node: _rows(logs, f"{then.nodes[node].name}_") for node in outputs}
        return {node: rows for node, rows in found.items() if rows}

    # What happens

    def _on_state(self, state: TrainingState) -> None:
        if self._training.is_of_another_document:
            self._take(None)
            self._set_phase(Phase.NONE)
        elif state is TrainingState.STARTING:
            self._begin()
            self._set_phase(Phase.PREPARING)
        elif state is TrainingState.RUNNING:
            if self._then is None:
                self._begin()
            self._set_phase(Phase.RUNNING if self._phase is Phase.PAUSED else Phase.COMPILING)
        elif state in (TrainingState.PAUSED, TrainingState.STOPPING):
            self._set_phase(Phase.PAUSED if state is TrainingState.PAUSED else Phase.STOPPING)
        elif self._phase.is_at_work:  # let go of, and nothing more is told
            self._set_phase(Phase.NONE)

    def _begin(self) -> None:
        """Keep the graph as it is trained."""
        self._withdraw()
        self.preparing = None
        self._take(self._document.graph.copy() if self._training.trains_document else None)

    def _take(self, drawn: Graph | None) -> None:
        self._drawn = drawn
        self._then = None if drawn is None else expand(drawn).graph
        self._live = set() if self._then is None else live_nodes(self._then)
        self._differing.clear()
        if self._then is not None and not self._training.trains_document:
            self._compare({*self._then.nodes, *self._flat.graph.nodes})

    def _on_adapting(self, message: DataRead | LayerAdapts) -> None:
        if self._phase is Phase.PREPARING:
            self.preparing = message
            self.changed.emit()

    def _on_started(self, _started: TrainingStarted) -> None:
        if self._then is None and not self._training.is_of_another_document:
            self._take(self._of_run())
        self.preparing = None
        self.changed.emit()
        self.roles_changed.emit(None)

    def _of_run(self) -> Graph | None:
        """The graph of a run that began elsewhere."""
        if self._training.run is None:
            return None
        try:
            return load(RunFolder(self._training.run).graph).graph
        except GraphFileError:
            return None

    def _on_batches(self, _done: BatchesDone) -> None:
        if self._phase is Phase.COMPILING:
            self._set_phase(Phase.RUNNING)
        self._on_epoch()

    def _on_epoch(self, _done: object = None) -> None:
        if not self._soon.isActive():
            self._soon.start()

    def _on_tuned(self, changed: TrainingChanged) -> None:
        if self._drawn is None:
            return
        edit = edit_to(self._drawn, self._document.catalog, changed.changes)
        if edit is None:
            return
        self._drawn.apply(edit)
        self._then = expand(self._drawn).graph
        self._compare(self._then.nodes)
        self.changed.emit()
        self.roles_changed.emit(None)

    def _on_non_finite(self, found: NonFiniteFound) -> None:
        if not self._training.is_of_another_document and self._then is not None:
            self._found = found
            self._tell_origin()

    def _on_done(self, done: TrainingDone) -> None:
        if self._then is not None and not self._training.is_of_another_document:
            self._set_phase(_ENDS.get(done.reason, Phase.FINISHED))
            self.progressed.emit()

    def _on_failed(self, _fault: object) -> None:
        if self._then is not None and not self._training.is_of_another_document:
            self._set_phase(Phase.FAILED)

    def _on_edited(self, changes: ChangeSet) -> None:
        if self._then is None or not changes.touches_shapes:
            return
        ends = {link.target for link in (*changes.linked, *changes.unlinked)}
        was_older, had = bool(self._differing), self.origin
        other = self._compare({*changes.added, *changes.removed, *changes.changed, *ends})
        if not self._phase.is_at_work and self._differing and self._phase is not Phase.NONE:
            self._set_phase(Phase.NONE)  # what it came to was about another graph
        elif was_older is not bool(self._differing):
            self.changed.emit()
        if self.origin is not had:
            self._tell_origin()
        if other and self._phase.is_at_work:
            self.roles_changed.emit(self._flat.with_uses(other))

    def _compare(self, nodes: Iterable[NodeId]) -> set[NodeId]:
        """Look which of ``nodes`` are no longer, or again, as they are trained; those that are now otherwise."""
        assert self._then is not None
        now, found = self._flat.graph, set()
        for node in nodes:
            if _differs(now, self._then, node) is not (node in self._differing):
                found.add(node)
        self._differing ^= found
        return found

    def _tell_origin(self) -> None:
        origin = self.origin
        self._inference.set_training_problems(() if origin is None else (origin.problem,))
        self.changed.emit()

    def _withdraw(self) -> None:
        """A new training tells its own."""
        self._found = None
        self._inference.set_training_problems(())

    def _forget(self) -> None:
        """Another document is open."""
        self._found = self._drawn = self._then = None
        self._live.clear()
        self._differing.clear()
        self._set_phase(Phase.NONE)

    def _set_phase(self, phase: Phase) -> None:
        before, self._phase = self._phase, phase
        if phase is not before:
            self.changed.emit()
            if before.is_at_work is not phase.is_at_work:
                self.roles_changed.emit(None)
            self.progressed.emit()


def _differs(now: Graph, then: Graph, node: NodeId) -> bool:
    if node not in now.nodes or node not in then.nodes:
        return node in now.nodes or node in then.nodes
    ours, theirs = now.layer_of(node), then.layer_of(node)
    if (ours.id, ours.type) != (theirs.id, theirs.type) or ours.config != theirs.config:
        return True
    return _links(now, node) != _links(then, node)


def _links(graph: Graph, node: NodeId) -> set[Link]:
    return set(graph.links_into(node))


def _rows(logs: dict[str, float], prefix: str) -> list[tuple[str, float, float | None]]:
    """The logs whose names begin with ``prefix``, the loss first."""
    rows = [
        (name.removeprefix(prefix), value, logs.get(f"val_{name}"))
        for name, value in logs.items()
        if name.startswith(prefix) and not name.startswith("val_")
    ]
    return sorted(rows, key=lambda row: row[0] != "loss")
