"""What a node tells: its texts, ports, badges, read from graph, catalog and reports."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

from nodeeditor.canvas.geometry import WIDTH, Frame, frame_of
from nodeeditor.catalog.catalog import Catalog
from nodeeditor.catalog.describe import shown_parameters, subtitle
from nodeeditor.catalog.specs import Kind, LayerSpec
from nodeeditor.editing.ports import ports_of_node
from nodeeditor.graph.blocks import block_of
from nodeeditor.graph.elements import Layer, Link, NodeId, NodeMode
from nodeeditor.graph.graph import is_port
from nodeeditor.graph.inference import Masking, NodeReport, Shape, TensorSpec
from nodeeditor.graph.level import Level
from nodeeditor.language import tr
from nodeeditor.layout.sizes import SizeOf
from nodeeditor.problems import Problem
from nodeeditor.values import EMPTY, FrozenMap
from nodeeditor.weights.gathering import NodeFate
from nodeeditor.workspace.training_phase import Role

#: The family of layer types that the catalog does not have.
UNKNOWN_FAMILY = "unknown"


class Reports(Protocol):
    """What is known of the nodes' tensors; the workspace's inference is one."""

    def report(self, node: NodeId) -> NodeReport | None:
        """The last answer for ``node``."""

    def is_stale(self, node: NodeId) -> bool:
        """Whether that answer may be out of date."""

    def fate(self, node: NodeId) -> NodeFate | None:
        """What ``node`` keeps of the weights that the network begins with."""

    def role(self, node: NodeId) -> Role | None:
        """What the training at work does to ``node``."""


@dataclass(frozen=True, slots=True)
class FixedReports:
    """Reports that do not change any more: for a picture."""

    reports: Mapping[NodeId, NodeReport]

    def report(self, node: NodeId) -> NodeReport | None:
        """The report of ``node``."""
        return self.reports.get(node)

    def is_stale(self, node: NodeId) -> bool:
        """Never."""
        return False

    def fate(self, node: NodeId) -> NodeFate | None:
        """Nothing is told of it."""

    def role(self, node: NodeId) -> Role | None:
        """Nothing is told of a training."""


@dataclass(frozen=True, slots=True)
class Content:
    """All that the picture of one node depends on, apart from pointer and selection.

    ``fields`` are the parameters in the subtitle, by name, with what stands for each there.
    ``count`` is the number of parameters of the layer, None while unknown. ``type_known`` is false
    for a placeholder, whose type the catalog lacks. ``masked_in`` and ``masked_out`` name the ports
    whose tensors a mask goes along with. ``left_out`` nodes are muted, or depend on such alone; past a bypassed one
    goes what comes in at the port ``passes``. ``role`` is what the training at work does to it.
    """

    title: str
    subtitle: str
    shape: str
    count: int | None
    type: str
    family: str
    frame: Frame
    type_known: bool = True
    stale: bool = False
    shared: bool = False
    frozen: bool = False
    fate: NodeFate | None = None
    problems: tuple[Problem, ...] = ()
    fields: tuple[tuple[str, str], ...] = ()
    masked_in: frozenset[str] = frozenset()
    masked_out: frozenset[str] = frozenset()
    masking: Masking | None = None
    mode: NodeMode = NodeMode.ACTIVE
    passes: str = ""
    left_out: bool = False
    role: Role | None = None

    @property
    def is_aside(self) -> bool:
        """Whether the node does not count."""
        return self.left_out or self.mode is not NodeMode.ACTIVE

    @property
    def broke(self) -> bool:
        """Whether the numbers of the last training broke here first."""
        return any(map(_tells_origin, self.problems))

    @property
    def has_error(self) -> bool:
        """Whether something stands in the way of training."""
        return any(not problem.warning for problem in self.problems)


def _tells_origin(problem: Problem) -> bool:
    """Whether a problem tells where the numbers of a training broke, be it inside of a block."""
    reason = problem.arguments.get("reason")
    code = str(reason["code"]) if isinstance(reason, FrozenMap) and problem.code == "block.inside" else problem.code
    return code.startswith("non_finite.")


def content_of(graph: Level, catalog: Catalog, reports: Reports, node: NodeId, *, left_out: bool = False) -> Content:
    """What ``node`` shows. Raises ``KeyError`` for a node that is not in the graph."""
    element, layer = graph.nodes[node], graph.layer_of(node)
    spec = catalog.layer(layer.type)
    config = EMPTY if is_port(graph, layer) else layer.config
    frame = frame_of_node(graph, catalog, node)
    report = reports.report(node)
    return Content(
        title=element.name,
        subtitle=subtitle(spec, config) if spec else layer.type,
        shape=_shape_line(report, [] if frame.outputs else graph.links_into(node), reports),
        count=report.parameters if report else None,
        type=layer.type,
        family=spec.family if spec else UNKNOWN_FAMILY,
        frame=frame,
        type_known=spec is not None,
        stale=reports.is_stale(node),
        shared=graph.is_shared(node),
        frozen=_is_frozen(layer, report),
        fate=reports.fate(node),
        problems=report.problems if report else (),
        fields=tuple(one for one in shown_parameters(spec, config) if _fits_in_a_line(spec, one[0])) if spec else (),
        masked_in=frozenset(link.target_port for link in graph.links_into(node) if _is_masked(link, reports)),
        masked_out=frozenset(port for port, tensor in report.outputs if tensor.mask) if report else frozenset(),
        masking=report.masking if report else None,
        mode=element.mode,
        passes=element.passes,
        left_out=left_out,
        role=reports.role(node),
    )


def blank(frame: Frame) -> Content:
    """What a node shows of which nothing is known."""
    return Content("", "", "", None, "", UNKNOWN_FAMILY, frame)


def _is_frozen(layer: Layer, report: NodeReport | None) -> bool:
    """Whether a training leaves a layer as it is; a use of a block, where it leaves all that is inside."""
    if block_of(layer.type) is None or report is None:
        return layer.config.get("trainable") is False
    return bool(report.parameters) and report.trainable == 0


def frame_of_node(graph: Level, catalog: Catalog, node: NodeId) -> Frame:
    """The outline of ``node``. Raises ``KeyError`` for a node that is not in the graph."""
    ports = ports_of_node(graph, catalog, node)
    into = tuple([(link.target_port, link.position) for link in graph.links_into(node)])
    return frame_of(ports.inputs, ports.outputs, into)


def node_sizes(graph: Level, catalog: Catalog) -> SizeOf:
    """How large the nodes of ``graph`` are drawn, for what places them."""
    return lambda node: (WIDTH, frame_of_node(graph, catalog, node).height)


def shape_text(shape: Shape) -> str:
    """A shape as people read it: ``None × 8 × 8 × 16``."""
    return " × ".join("None" if size is None else str(size) for size in shape)


def tight_shape(text: str) -> str:
    """A text of :func:`shape_text` in less room."""
    return text.replace(" × ", "×")


def tensor_text(tensor: TensorSpec) -> str:
    """A tensor as people read it: ``None × 6  int32``, with a word where a mask goes along with it."""
    words = (
        shape_text(tensor.shape),
        "" if tensor.dtype == "float32" else tensor.dtype,
        tr("masked") if tensor.mask else "",
    )
    return "  ".join(word for word in words if word)


def mode_text(mode: NodeMode, *, left_out: bool) -> str:
    """That a node does not count, and why, in a sentence; empty for one that does."""
    if mode is NodeMode.MUTED:
        return tr("Muted: it counts as not there.")
    if left_out:
        return tr("Left out: all that it depends on is muted.")
    return tr("Bypassed: what comes in goes on in its place.") if mode is NodeMode.BYPASSED else ""


def role_text(role: Role) -> str:
    """What the training at work does to a node, in a sentence."""
    return {
        Role.TRAINS: tr("Is being trained"),
        Role.FROZEN: tr("The training leaves its weights as they are"),
        Role.DIFFERS: tr("Edited since the training began: what is trained is as it was before"),
    }[role]


def masking_text(masking: Masking) -> str:
    """What a layer does with masks, in a sentence."""
    return {
        Masking.MAKES: tr("Gives a mask: the layers after it leave out the masked steps."),
        Masking.USES: tr("Uses the mask that comes in: masked steps are left out."),
        Masking.PASSES: tr("Hands on the mask that comes in."),
        Masking.DROPS: tr("The mask that comes in ends here, unused: masked steps count like all others."),
    }[masking]


def _is_masked(link: Link, reports: Reports) -> bool:
    tensor = link_tensor(link, reports)
    return tensor is not None and tensor.mask is not None


def link_tensor(link: Link, reports: Reports) -> TensorSpec | None:
    """The tensor that flows along ``link``."""
    report = reports.report(link.source)
    return report.output(link.source_port) if report else None


def is_broken(link: Link, reports: Reports) -> bool:
    """Whether ``link`` can't hold: its target refuses what arrives at this port."""
    report = reports.report(link.target)
    return report is not None and any(
        not problem.warning
        and (problem.port == link.target_port or (problem.port is None and problem.parameter is None))
        for problem in report.problems
    )


def _shape_line(report: NodeReport | None, into: list[Link], reports: Reports) -> str:
    """The shape of the first output; of what arrives by ``into``, for a node that has no output."""
    if report and report.outputs:
        first = shape_text(report.outputs[0][1].shape)
        return f"{first}  +{len(report.outputs) - 1}" if report.outputs[1:] else first
    arriving = link_tensor(into[0], reports) if into and report is not None else None
    return shape_text(arriving.shape) if arriving else ""


def _fits_in_a_line(spec: LayerSpec, name: str) -> bool:
    """Whether a parameter can be edited on the node; code is edited where all of it is seen."""
    parameter = spec.parameter(name)
    return parameter is None or parameter.kind is not Kind.CODE
