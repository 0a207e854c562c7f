"""``nodeeditor render FILE -o OUT.png``: a graph as a figure, with no display."""

from __future__ import annotations

import argparse
import re
from dataclasses import replace
from pathlib import Path

from nodeeditor.catalog.store import load_snapshot
from nodeeditor.commands.asked_engine import reports_of
from nodeeditor.commands.command import SOUND, Command, add_file
from nodeeditor.commands.keras import known_catalog
from nodeeditor.commands.results import claimed_output
from nodeeditor.commands.saying import say
from nodeeditor.document import Document, load
from nodeeditor.figures.options import FigureOptions, Flow, Look, Shapes
from nodeeditor.graph.elements import NodeId
from nodeeditor.graph.expansion import expand
from nodeeditor.language import tr
from nodeeditor.problems import Problem, ProblemError, problem

#: Endings that say the kind of picture.
_ENDINGS = (".png", ".svg", ".pdf")
_MILLIMETRES = {"mm": 1.0, "cm": 10.0, "in": 25.4, "": 1.0}
#: Figures are at least and at most so many millimetres wide.
_NARROWEST, _WIDEST = 10.0, 5000.0


def run(options: argparse.Namespace) -> int:
    """Draw the graph, or one of its blocks, as it was chosen."""
    path = Path(options.out)
    if path.suffix.lower() not in _ENDINGS:
        raise ProblemError(problem("command.picture_ending", path=options.out))
    document = load(Path(options.file))
    if options.block is not None and options.block not in document.graph.blocks:
        raise ProblemError(_no_block(document, options.block))
    nodes = _only(document, options)
    with claimed_output():
        _draw(document, path, options, nodes)
    return SOUND


def _draw(document: Document, path: Path, options: argparse.Namespace, nodes: frozenset[NodeId] | None) -> None:
    from nodeeditor.figures.advice import advice
    from nodeeditor.figures.files import write_figure
    from nodeeditor.figures.subject import subject_of

    catalog = known_catalog() or load_snapshot()
    reports = reports_of(expand(document.graph).graph)
    subject = subject_of(document.graph, catalog, reports, Path(options.file).stem, options.block)
    subject = replace(subject, nodes=nodes)
    try:
        figure = write_figure(subject, _chosen(options), path)
    except OSError as error:
        raise ProblemError(
            problem("command.picture_failed", path=str(path), reason=error.strerror or str(error))
        ) from error
    for sentence in advice(figure):
        say(sentence)


def _chosen(options: argparse.Namespace) -> FigureOptions:
    return FigureOptions(
        title="" if options.no_title else options.title,
        shapes=Shapes.NONE if options.no_shapes else Shapes(options.shapes),
        counts=not options.no_counts,
        legend=options.legend,
        expand=options.expand,
        problems=options.problems,
        flow=Flow(options.flow),
        look=Look(options.look),
        transparent=options.transparent,
        width=options.width,
    )


def _no_block(document: Document, name: str) -> Problem:
    known = ", ".join(sorted(document.graph.blocks))
    return problem("command.no_block", name=name, known=known) if known else problem("command.no_blocks", name=name)


def _only(document: Document, options: argparse.Namespace) -> frozenset[NodeId] | None:
    """The nodes that are to be drawn, None for all. Raises :class:`ProblemError` for a name that no node has."""
    if options.only is None:
        return None
    graph = document.graph
    level = graph if options.block is None else graph.blocks[options.block].body
    nodes = {name: level.node_named(name) for name in filter(None, map(str.strip, options.only.split(",")))}
    for name, node in nodes.items():
        if node is None:
            raise ProblemError(problem("command.no_node", name=name))
    return frozenset(node for node in nodes.values() if node is not None)


def _length(text: str) -> float:
    """A length in millimetres, of a text such as ``85mm`` or ``3.3in``."""
    found = re.fullmatch(r"\s*([0-9]{1,6}(?:\.[0-9]{1,6})?)\s*(mm|cm|in)?\s*", text)
    length = float(found[1]) * _MILLIMETRES[found[2] or ""] if found else 0.0
    if not _NARROWEST <= length <= _WIDEST:
        raise argparse.ArgumentTypeError(
            tr("'{text}' is no width from 10 mm to 5 m; write one such as 85mm or 3.3in", text=text[:40])
        )
    return length


def _add_options(parser: argparse.ArgumentParser) -> None:
    add_file(parser)
    add = parser.add_argument
    add("-o", dest="out", required=True, metavar="OUT", help="the picture to write: .png, .svg or .pdf")
    add("--block", metavar="NAME", help="draw what is inside of this block")
    add("--expand", action="store_true", help="draw what is inside of blocks in their place, laid out anew")
    add("--only", metavar="NAME,NAME...", help="draw these nodes alone")
    title = parser.add_mutually_exclusive_group()
    title.add_argument("--title", metavar="TEXT", help="what stands above; by default the name of the file")
    title.add_argument("--no-title", action="store_true", help="nothing stands above")
    shapes = parser.add_mutually_exclusive_group()
    shapes.add_argument("--shapes", choices=[one.value for one in Shapes], default="nodes", help="where shapes stand")
    shapes.add_argument("--no-shapes", action="store_true", help="no shapes")
    add("--no-counts", action="store_true", help="no counts of parameters")
    add("--legend", action="store_true", help="explain icons and colours below")
    add("--problems", action="store_true", help="mark what is wrong")
    add("--flow", choices=[one.value for one in Flow], default="auto", help="which way the data runs")
    add("--theme", dest="look", choices=[one.value for one in Look], default="light", help="the colours")
    add("--transparent", action="store_true", help="no background")
    add("--width", type=_length, metavar="LENGTH", help="how wide: 85mm, 17.5cm, 3.3in; by default as on a screen")


COMMAND = Command("render", "a graph as a figure: PNG, SVG or PDF, with no display", _add_options, run)
