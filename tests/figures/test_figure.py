"""What a figure shows: blocks as blocks or in place, the way the data runs, sizes in print."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations, pairwise

import pytest
from PySide6.QtCore import QPointF, QRectF

from nodeeditor.editing import frame_nodes
from nodeeditor.figures.advice import advice
from nodeeditor.figures.drawing import Ink
from nodeeditor.figures.figure import READABLE, Figure
from nodeeditor.figures.options import FigureOptions, Flow, Look, Shapes
from nodeeditor.figures.subject import Subject, subject_of
from nodeeditor.graph.annotations import Note, NoteId
from nodeeditor.graph.edits import Rename, SetFrame, SetNote
from nodeeditor.graph.elements import Layer, LayerId, Link, Node, NodeId
from nodeeditor.graph.graph import Graph
from nodeeditor.problems import problem
from nodeeditor.values import FrozenMap


def titles(figure: Figure) -> list[str]:
    return sorted(box.content.title for box in figure.drawing.boxes)


def texts(figure: Figure) -> set[str]:
    return {text.text for box in figure.drawing.boxes for text in box.texts}


def rects(figure: Figure) -> list[QRectF]:
    return [box.rect for box in figure.drawing.boxes]


def test_uses_of_blocks_are_drawn_as_blocks(subject) -> None:
    figure = Figure(subject, FigureOptions())
    stage = next(box.content for box in figure.drawing.boxes if box.content.title == "stage")
    assert (stage.family, stage.type_known) == ("block", True)
    assert stage.subtitle.startswith("residual")
    assert titles(figure) == ["dense", "digit", "image", "narrow", "pool", "stage"]
    assert len(figure.drawing.wires) == len(subject.graph.links)


@pytest.mark.parametrize("flow", [Flow.RIGHT, Flow.DOWN])
def test_what_is_inside_of_blocks_is_shown_in_place(subject, flow) -> None:
    figure = Figure(subject, FigureOptions(expand=True, flow=flow))
    frames = figure.drawing.frames
    assert sorted(frame.title.text.split()[0] for frame in frames) == ["narrow", "stage"]
    assert titles(figure).count("conv") == 2
    assert "x" not in titles(figure)  # the Inputs inside are where lines come in
    for frame in frames:
        assert sum(frame.rect.contains(rect) for rect in rects(figure)) == 5
    assert not any(one.intersects(other) for one, other in combinations(rects(figure), 2))
    assert not frames[0].rect.intersects(frames[1].rect)


@pytest.mark.parametrize("flow", [Flow.RIGHT, Flow.DOWN])
def test_lines_go_on_inside_of_frames_and_shapes_stay_there(subject, flow) -> None:
    figure = Figure(subject, FigureOptions(expand=True, flow=flow, shapes=Shapes.LINKS))
    starts = [wire.path.pointAtPercent(0.0) for wire in figure.drawing.wires]
    ends = [wire.path.pointAtPercent(1.0) for wire in figure.drawing.wires]
    for frame in figure.drawing.frames:
        rect = frame.rect
        edge_in, edge_out = (rect.top(), rect.bottom()) if flow is Flow.DOWN else (rect.left(), rect.right())
        around = rect.adjusted(-1, -1, 1, 1)
        entered = [at for at in starts if at_edge(at, edge_in, flow) and around.contains(at)]
        assert len(entered) == 2  # the Input inside feeds two nodes
        assert any(at_edge(at, edge_out, flow) for at in ends)
        inside = [box for box in figure.drawing.boxes if rect.contains(box.rect)]
        for label in figure.drawing.labels:
            width = figure.style.mono_metrics.horizontalAdvance(label.text)
            if any(box.rect.adjusted(-1, -1, 12, 20).contains(label.at) for box in inside):
                assert rect.contains(label.at)
                assert label.at.x() + width < rect.right()


def at_edge(point: QPointF, edge: float, flow: Flow) -> bool:
    return abs((point.y() if flow is Flow.DOWN else point.x()) - edge) < 0.5


def test_shapes_that_differ_from_repetition_to_repetition_are_not_told(subject) -> None:
    figure = Figure(subject, FigureOptions(expand=True))
    stage = next(frame for frame in figure.drawing.frames if frame.content.title == "stage")
    shapes = {box.content.title: box.content.shape for box in figure.drawing.boxes if stage.rect.contains(box.rect)}
    assert shapes["drop"] == "None × 8 × 64"
    assert shapes["conv"] == ""


def test_the_inside_of_a_block_is_drawn_with_the_shapes_of_its_first_use(inside) -> None:
    figure = Figure(inside, FigureOptions())
    assert figure.title == "residual"
    assert {"x", "y", "conv"} <= set(titles(figure))
    assert any(text.startswith("None × 8 × 1") for text in texts(figure))


def test_data_runs_the_way_that_was_chosen(subject) -> None:
    for flow, ahead in ((Flow.DRAWN, QRectF.x), (Flow.RIGHT, QRectF.x), (Flow.DOWN, QRectF.y)):
        places = {box.content.title: box.rect for box in Figure(subject, FigureOptions(flow=flow)).drawing.boxes}
        order = ["image", "stage", "narrow", "pool", "dense", "digit"]
        assert sorted(order, key=lambda name: ahead(places[name])) == order


def test_a_figure_is_as_wide_as_was_asked_and_its_letters_can_be_read(subject) -> None:
    for width in (85.0, 174.0):
        figure = Figure(subject, FigureOptions(width=width, legend=True))
        assert figure.millimetres.width() == pytest.approx(width, abs=0.01)
        assert figure.smallest_letters >= READABLE
        assert advice(figure) == []


def test_a_long_network_goes_on_in_a_next_row_where_its_letters_would_be_too_small(qapp, catalog) -> None:
    names = [f"dense_{number}" for number in range(16)]
    graph = Graph.build(
        [Layer(LayerId(name), "Dense", name, FrozenMap(units=8)) for name in names],
        [Node(NodeId(name), LayerId(name), name, 220.0 * number) for number, name in enumerate(names)],
        [Link(NodeId(one), "output", NodeId(other), "inputs") for one, other in pairwise(names)],
    )
    figure = Figure(subject_of(graph, catalog, {}, "long"), FigureOptions(width=174.0))
    assert (figure.flow, advice(figure)) == (Flow.RIGHT, [])
    rows: dict[int, list[str]] = {}
    for box in sorted(figure.drawing.boxes, key=lambda box: (box.rect.y(), box.rect.x())):
        rows.setdefault(round(box.rect.y()), []).append(box.content.title)
    assert len(rows) > 1
    assert [name for row in rows.values() for name in row] == names


def test_letters_that_can_not_be_read_are_told_of(subject) -> None:
    figure = Figure(subject, FigureOptions(width=85.0, flow=Flow.DRAWN))
    (sentence,) = advice(figure)
    assert "let the data run down" in sentence
    assert "85 × " in sentence
    assert advice(Figure(subject, FigureOptions(flow=Flow.DRAWN))) == []  # none was asked for print


def test_shapes_stand_on_nodes_or_on_links_or_nowhere(subject) -> None:
    on_nodes = Figure(subject, FigureOptions())
    assert "None × 8 × 64" in texts(on_nodes)
    assert on_nodes.drawing.labels == []
    for flow in (Flow.DRAWN, Flow.RIGHT, Flow.DOWN):
        on_links = Figure(subject, FigureOptions(shapes=Shapes.LINKS, flow=flow))
        assert len(on_links.drawing.labels) == 5  # one for each node that feeds another
        assert not any("8 × 64" in text for text in texts(on_links))
        for label in on_links.drawing.labels:
            metrics = on_links.style.mono_metrics
            room = QRectF(label.at.x(), label.at.y() - metrics.ascent(), metrics.horizontalAdvance(label.text), 8)
            assert not any(room.intersects(rect) for rect in rects(on_links)), (flow, label.text)
    nowhere = Figure(subject, FigureOptions(shapes=Shapes.NONE))
    assert nowhere.drawing.labels == []
    assert not any("64" in text for text in texts(nowhere))


def test_problems_are_marked_only_when_asked(subject) -> None:
    report = subject.report
    bad = replace(problem("graph.no_input"), node="dense")
    told = {"dense": replace(report("dense"), problems=(bad,))}
    subject = replace(subject, report=lambda node: told.get(node) or report(node))
    for wanted in (False, True):
        figure = Figure(subject, FigureOptions(problems=wanted))
        assert any(box.content.has_error for box in figure.drawing.boxes) is wanted
        assert any(wire.broken for wire in figure.drawing.wires) is wanted


def test_some_nodes_alone(subject) -> None:
    nodes = frozenset(node for node in subject.graph.nodes if subject.graph.nodes[node].name in ("pool", "dense"))
    figure = Figure(replace(subject, nodes=nodes), FigureOptions())
    assert titles(figure) == ["dense", "pool"]
    assert len(figure.drawing.wires) == 1


def test_nothing_is_drawn_of_nothing(subject) -> None:
    figure = Figure(replace(subject, nodes=frozenset()), FigureOptions(legend=True, title=""))
    assert figure.drawing.boxes == []
    assert figure.size.width() > 0


def test_the_legend_tells_each_family_once_in_words(subject) -> None:
    figure = Figure(subject, FigureOptions(legend=True, look=Look.PRINT))
    words = [entry.text.text for entry in figure._legend.entries]
    assert sorted(words) == sorted({box.content.family for box in figure.drawing.boxes})
    assert all(entry.icon.right() < entry.text.at.x() for entry in figure._legend.entries)


def attention(catalog) -> Subject:
    rows = [("x", "Input", {"shape": (4, 8)}), ("look", "MultiHeadAttention", {"num_heads": 2, "key_dim": 4})]
    links = [Link(NodeId("x"), "output", NodeId("look"), port) for port in ("query", "value")]
    graph = Graph.build(
        [Layer(LayerId(name), kind, name, FrozenMap(config)) for name, kind, config in rows],
        [Node(NodeId(name), LayerId(name), name, 240.0 * number) for number, (name, *_) in enumerate(rows)],
        links,
    )
    return subject_of(graph, catalog, {}, "attention")


@pytest.mark.parametrize("flow", [Flow.DRAWN, Flow.RIGHT, Flow.DOWN])
def test_ports_are_named_where_several_are_linked(qapp, catalog, flow) -> None:
    figure = Figure(attention(catalog), FigureOptions(flow=flow))
    box = next(box for box in figure.drawing.boxes if box.content.title == "look")
    named = {text.text: text for text in box.texts if text.text in ("query", "key", "value", "attention_mask")}
    assert sorted(named) == ["query", "value"]
    tips = [wire.tip[0] for wire in figure.drawing.wires]
    for text, tip in zip((named["query"], named["value"]), tips, strict=True):  # each beside its arrow
        at = text.moved(box.rect.topLeft()).at
        away = tip - at
        assert abs(away.x() if flow is Flow.DOWN else away.y()) < 20
        assert box.rect.contains(at)
    others = [text for text in box.texts if text.text not in named]
    if flow is Flow.DOWN:
        assert all(text.at.y() > named["query"].at.y() + 6 for text in others)
    else:
        assert all(text.at.x() > named["query"].at.x() + 20 for text in others)


def test_long_names_are_broken_where_the_data_runs_down(subject) -> None:
    report, graph = subject.report, subject.graph
    graph.apply(Rename(graph.node_named("dense"), "a_very_long_name.of_a_layer", "long"))
    figure = Figure(replace(subject, report=report), FigureOptions(flow=Flow.DOWN))
    assert "a_very_long_name.of_a_layer" not in texts(figure)
    box = next(box for box in figure.drawing.boxes if box.content.title == "a_very_long_name.of_a_layer")
    assert "".join(text.text for text in box.texts if text.ink is Ink.TITLE) == "a_very_long_name.of_a_layer"
    assert box.rect.width() < 150


@pytest.mark.parametrize("flow", [Flow.DRAWN, Flow.RIGHT, Flow.DOWN])
def test_frames_are_drawn_round_their_nodes_and_notes_where_nodes_are_as_drawn(subject, flow) -> None:
    graph = subject.graph.copy()
    edit, frame = frame_nodes(graph, [graph.node_named("pool"), graph.node_named("dense")], "Head")
    graph.apply(edit)
    graph.apply(SetFrame(frame, replace(graph.frames[frame], collapsed=True)))
    text = "# Why\n\n- *several* fields\n- `cheap`\n\nand a line that is long enough to be broken in two"
    graph.apply(SetNote(NoteId("t1"), Note(NoteId("t1"), text, 40, 700, 160)))
    figure = Figure(replace(subject, graph=graph), FigureOptions(flow=flow))
    (titled,) = figure.drawing.titled
    assert titled.title.text == "Head"
    framed = {box.content.title for box in figure.drawing.boxes if titled.rect.contains(box.rect)}
    assert framed >= {"pool", "dense"}
    assert figure.drawing.rect.contains(titled.rect)
    if flow is not Flow.DRAWN:
        assert figure.drawing.notes == []
        return
    (note,) = figure.drawing.notes
    words = [run.text for run in note.texts]
    assert words[:4] == ["Why", "\u2022", "several", " fields"]
    assert all(note.rect.contains(run.at) for run in note.texts)
    assert figure.drawing.rect.contains(note.rect)
    assert len({run.at.y() for run in note.texts}) >= 5
