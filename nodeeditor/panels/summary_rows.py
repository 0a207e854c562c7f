"""What Keras's ``model.summary()`` tells, made of the reports of the open graph."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from nodeeditor.canvas.content import Reports, shape_text
from nodeeditor.catalog.describe import type_text
from nodeeditor.graph.elements import OUTPUT, LayerId, NodeId
from nodeeditor.graph.graph import Graph
from nodeeditor.graph.inference import NodeCost
from nodeeditor.graph.queries import topological_order
from nodeeditor.graph.summary import total_cost
from nodeeditor.language import marked, tr
from nodeeditor.panels.counts import large_text, multiply_adds_text, size_text
from nodeeditor.workspace.inference import Totals

#: Bytes of one weight by the layer's data type; all others keep their weights in float32.
_BYTES = {"float16": 2, "bfloat16": 2, "float64": 8}
_FLOAT32 = 4
HEADINGS = (
    marked("Layer"),
    marked("Type"),
    marked("Output shape"),
    marked("Parameters"),
    marked("Multiply-adds"),
    marked("Activations"),
    marked("Connected to"),
)
#: The columns of numbers.
NUMBERS = (3, 4, 5)


class Costs(Protocol):
    """What is known of the nodes' costs; the workspace's is one."""

    def cost(self, node: NodeId) -> NodeCost:
        """The last answer for ``node``."""

    def is_stale(self, node: NodeId) -> bool:
        """Whether that answer may be out of date."""


@dataclass(frozen=True, slots=True)
class SummaryRow:
    """One call of a layer and what it costs for one example.

    ``parameters`` is None while unknown; ``repeated`` marks a further call of a layer.
    """

    node: NodeId
    name: str
    type: str
    shape: str
    parameters: int | None
    connected: str
    cost: NodeCost = NodeCost()
    size: int = 0
    repeated: bool = False
    stale: bool = False

    @property
    def count(self) -> str:
        """The number of parameters as it stands in the table."""
        if self.repeated:
            return tr("shared")
        return "" if self.parameters is None else f"{self.parameters:,}"

    @property
    def cells(self) -> tuple[str, ...]:
        """The texts of the row in the order of :data:`HEADINGS`."""
        products, activations = self.cost.multiply_adds, self.cost.activations
        return (
            self.name,
            self.type,
            self.shape,
            self.count,
            "" if products is None else large_text(products),
            "" if activations is None else size_text(activations),
            self.connected,
        )


def summary_rows(graph: Graph, reports: Reports, costs: Costs) -> list[SummaryRow]:
    """A row for each call of a layer, those that feed it first; Outputs are no layers."""
    rows: list[SummaryRow] = []
    seen: set[LayerId] = set()
    for node in topological_order(graph):
        layer = graph.layer_of(node)
        if layer.type == OUTPUT:
            continue
        report = reports.report(node)
        parameters = report.parameters if report else None
        width = _BYTES.get(str(layer.config.get("dtype")), _FLOAT32)
        rows.append(
            SummaryRow(
                node=node,
                name=graph.nodes[node].name,
                type=type_text(layer.type),
                shape="  ".join(shape_text(tensor.shape) for _, tensor in report.outputs) if report else "",
                parameters=parameters,
                connected=", ".join(graph.nodes[link.source].name for link in graph.links_into(node)),
                cost=costs.cost(node),
                size=0 if layer.id in seen else (parameters or 0) * width,
                repeated=layer.id in seen,
                stale=reports.is_stale(node),
            )
        )
        seen.add(layer.id)
    return rows


def totals_text(rows: list[SummaryRow], totals: Totals, batch: int) -> str:
    """The line below the table; costs are those of a ``batch`` of so many examples."""
    text = tr(
        "{total} parameters · {trainable} trainable · {fixed} not trainable · {size}",
        total=f"{totals.parameters:,}",
        trainable=f"{totals.trainable:,}",
        fixed=f"{totals.parameters - totals.trainable:,}",
        size=size_text(sum(row.size for row in rows)),
    )
    if not totals.complete:
        return tr("{text} · some layers are not known yet", text=text)
    cost = total_cost(row.cost for row in rows)
    if cost.multiply_adds is None or cost.activations is None:
        return text
    return tr(
        "{text}\n{products} an example · a batch of {batch}: {all_products}, {size} of activations",
        text=text,
        products=multiply_adds_text(cost.multiply_adds),
        batch=f"{batch:,}",
        all_products=multiply_adds_text(batch * cost.multiply_adds),
        size=size_text(batch * cost.activations),
    )


def as_text(rows: list[SummaryRow], totals: Totals, batch: int) -> str:
    """The whole summary as a table in plain text."""
    table = [tuple(tr(heading) for heading in HEADINGS), *(row.cells for row in rows)]
    widths = [max(len(cells[column]) for cells in table) for column in range(len(HEADINGS))]
    lines = [
        "  ".join(
            cell.rjust(width) if column in NUMBERS else cell.ljust(width)
            for column, (cell, width) in enumerate(zip(cells, widths, strict=True))
        ).rstrip()
        for cells in table
    ]
    lines.insert(1, "-" * max(map(len, lines)))
    return "\n".join([*lines, "", totals_text(rows, totals, batch), ""])
