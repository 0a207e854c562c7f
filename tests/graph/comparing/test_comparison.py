from __future__ import annotations

from contextlib import suppress
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from nodeeditor.graph.annotations import NO_ANNOTATIONS
from nodeeditor.graph.blocks import Argument, Block, block_type
from nodeeditor.graph.comparing.comparison import compare
from nodeeditor.graph.comparing.difference import Difference, Kind
from nodeeditor.graph.comparing.matching import ranks
from nodeeditor.graph.edits import (
    AddBlock,
    AddNode,
    Connect,
    Disconnect,
    InBlock,
    Move,
    Place,
    RemoveNode,
    Rename,
    SetConfig,
    SetData,
    SetLayer,
    SetTraining,
    SetWeights,
)
from nodeeditor.graph.elements import Layer, LayerId, Link, Node, NodeId
from nodeeditor.graph.graph import Graph
from nodeeditor.graph.level import Level
from nodeeditor.graph.limits import EditError
from nodeeditor.graph.settings import (
    BundledSource,
    CsvSource,
    DataSource,
    EarlyStopping,
    KeptCheckpoints,
    Mode,
    NumpySource,
    Precision,
    RandomArray,
    RandomSource,
    ReduceOnPlateau,
    WeightsSource,
)
from nodeeditor.values import FrozenMap
from tests.examples import examples
from tests.strategies import edits, graphs, levels_parts


def chain() -> Graph:
    rows = [("x", "Input", {"shape": (4,)}), ("d", "Dense", {"units": 16}), ("out", "Output", {"loss": "mse"})]
    return Graph.build(
        [Layer(LayerId(name), kind, name, FrozenMap(config)) for name, kind, config in rows],
        [Node(NodeId(name), LayerId(name), name) for name, *_ in rows],
        [
            Link(NodeId("x"), "output", NodeId("d"), "inputs"),
            Link(NodeId("d"), "output", NodeId("out"), "inputs"),
        ],
    )


def told(first: Graph, second: Graph) -> dict[str, tuple[str, str]]:
    return {one.place: one.values for one in compare(first, second).differences}


def test_where_nodes_stand_is_told_beside_what_differs() -> None:
    moved = chain()
    moved.apply(Move((Place(NodeId("d"), 30.0, 40.0),)))
    compared = compare(chain(), moved)
    assert compared.same
    assert [(one.kind, one.name, one.after) for one in compared.differences] == [(Kind.MOVED, "d", (30.0, 40.0))]


def test_each_thing_is_told_with_its_place() -> None:
    other = chain()
    other.apply(SetConfig(LayerId("d"), FrozenMap(units=32, activation="relu")))
    other.apply(SetTraining(replace(other.training, batch_size=8, optimizer=FrozenMap(class_name="SGD", config={}))))
    other.apply(SetData(replace(other.data, source=BundledSource("iris"))))
    other.apply(SetWeights(WeightsSource("runs/first")))
    found = told(chain(), other)
    assert found["d, units"] == ("16", "32")
    assert found["d, activation"] == ("", "relu")
    assert found["batch_size"] == ("32", "8")
    assert found["optimizer"] == ("RMSprop(learning_rate=0.001)", "SGD")
    assert found["source"] == ("None", "bundled iris")
    assert found["weights"] == ("", "runs/first")


def test_objects_of_one_class_are_told_parameter_by_parameter() -> None:
    one, other = chain(), chain()
    for graph, size in ((one, 0.1), (other, 0.2)):
        graph.apply(SetConfig(LayerId("d"), FrozenMap(kernel_regularizer={"class_name": "L2", "config": {"l2": size}})))
        graph.apply(SetTraining(replace(graph.training, optimizer=FrozenMap(class_name="SGD", config={"rate": size}))))
    found = told(one, other)
    assert found == {"d, kernel_regularizer.l2": ("0.1", "0.2"), "optimizer.rate": ("0.1", "0.2")}
    one.apply(SetConfig(LayerId("d"), FrozenMap(units={"expression": "a * 2"})))
    other.apply(SetConfig(LayerId("d"), FrozenMap(units={"expression": "a + 2"})))
    assert told(one, other)["d, units"] == ("a * 2", "a + 2")


def test_kinds_of_numbers_count() -> None:
    one, other = chain(), chain()
    other.apply(SetConfig(LayerId("d"), FrozenMap(units=16.0)))
    assert told(one, other) == {"d, units": ("16", "16.0")}


def test_sources_of_data_are_told_in_words() -> None:
    def of(first: DataSource, second: DataSource) -> dict[str, tuple[str, str]]:
        graphs = chain(), chain()
        for graph, source in zip(graphs, (first, second), strict=True):
            graph.apply(SetData(replace(graph.data, source=source)))
        return told(*graphs)

    assert of(CsvSource("a.csv"), CsvSource("b.csv", ";")) == {
        "source.path": ("a.csv", "b.csv"),
        "source.delimiter": (",", ";"),
    }
    arrays = RandomArray("x", (8, 4)), RandomArray("y", (), "classes", 3)
    random = RandomSource(arrays, 50)
    assert of(NumpySource("a.npz"), random) == {"source": ("numpy a.npz", "random x (8, 4) normal, y () classes of 3")}
    assert of(random, RandomSource(arrays[:1], 60)) == {
        "source.arrays": ("x (8, 4) normal, y () classes of 3", "x (8, 4) normal"),
        "source.samples": ("50", "60"),
    }


def test_links_are_told_by_what_feeds_a_port() -> None:
    other = chain()
    link = Link(NodeId("d"), "output", NodeId("out"), "inputs")
    other.apply(Disconnect(link))
    assert told(chain(), other) == {"out, inputs": ("d", "")}
    other.apply(Connect(replace(link, source=NodeId("x"))))
    assert told(chain(), other) == {"out, inputs": ("d", "x")}
    other.apply(Disconnect(Link(NodeId("x"), "output", NodeId("d"), "inputs")))
    other.apply(RemoveNode(NodeId("d")))
    assert told(chain(), other) == {"d": ("Dense", ""), "out, inputs": ("d", "x")}
    assert [one.text for one in compare(other, chain()).differences] == ["d: Dense", "out: inputs from x → d"]


def merge(*positions: int) -> Graph:
    names = ("a", "b", "c", "sum")
    return Graph.build(
        [Layer(LayerId(name), "Add" if name == "sum" else "Input", name) for name in names],
        [Node(NodeId(name), LayerId(name), name) for name in names],
        [
            Link(NodeId(name), "output", NodeId("sum"), "inputs", position)
            for name, position in zip(names, positions, strict=False)
        ],
    )


def test_the_order_of_what_is_merged_counts_and_gaps_in_it_do_not() -> None:
    assert compare(merge(0, 1, 2), merge(2, 5, 9)).same
    assert told(merge(0, 1, 2), merge(1, 0, 2)) == {"sum, inputs": ("a, b, c", "b, a, c")}


def test_layers_that_are_shared_or_no_more() -> None:
    other = chain()
    layer = other.layer_of(NodeId("d"))
    other.apply(AddNode(Node(NodeId("again"), layer.id, "again"), layer))
    apart = other.copy()
    apart.apply(SetLayer(NodeId("again"), replace(layer, id=LayerId("own"), name="again")))
    assert told(other, apart) == {
        "again, sharing": ("d", ""),
        "d, sharing": ("again", ""),
        "again, layer name": ("d", "again"),
    }
    bigger = other.copy()
    bigger.apply(SetConfig(layer.id, layer.config.with_value("units", 5)))
    assert [one.text for one in compare(other, bigger).differences] == ["d: units 16 → 5"]  # once, not a call


def test_what_watches_a_training_is_told_setting_by_setting() -> None:
    one, other = chain(), chain()
    one.apply(SetTraining(replace(one.training, early_stopping=EarlyStopping(patience=3, mode=Mode.MAX))))
    changed = replace(other.training, early_stopping=EarlyStopping(patience=4), precision=Precision.MIXED_BFLOAT16)
    other.apply(SetTraining(replace(changed, checkpoints=KeptCheckpoints("loss"), reduce_on_plateau=ReduceOnPlateau())))
    found = told(one, other)
    assert found["early_stopping.patience"] == ("3", "4")
    assert found["early_stopping.mode"] == ("max", "auto")
    assert found["checkpoints.monitor"] == ("", "loss")
    assert found["precision"] == ("float32", "mixed_bfloat16")
    assert found["reduce_on_plateau"][1].startswith("monitor val_loss, factor 0.1, patience 10")


def with_block(name: str = "stem", units: int = 8, base: int = 1) -> Graph:
    graph = chain()
    inside = chain()
    inside.apply(SetConfig(LayerId("d"), FrozenMap(units=units)))
    graph.apply(AddBlock(Block(name, (Argument("base", base),), *map(tuple, levels_parts(inside)))))
    graph.apply(SetConfig(LayerId("d"), FrozenMap(), block_type(name)))
    return graph


def test_blocks_are_told_by_their_names_and_what_is_inside_with_its_place() -> None:
    assert told(with_block(), with_block(units=9)) == {"stem / d, units": ("8", "9")}
    assert told(with_block(), with_block(base=2)) == {"block stem, base": ("1", "2")}
    (renamed,) = compare(with_block(), with_block("tail")).differences
    assert renamed.text == "block stem: renamed to tail"
    found = compare(chain(), with_block()).differences
    assert [(one.kind, one.text) for one in found] == [
        (Kind.CHANGED, "d: type Dense → block stem"),
        (Kind.CHANGED, "d: units 16 → –"),
        (Kind.ADDED, "block stem"),
    ]


def test_a_port_of_a_block_that_is_renamed_is_told_once() -> None:
    one = with_block()
    one.apply(Disconnect(Link(NodeId("x"), "output", NodeId("d"), "inputs")))
    one.apply(Disconnect(Link(NodeId("d"), "output", NodeId("out"), "inputs")))
    one.apply(Connect(Link(NodeId("x"), "output", NodeId("d"), "x")))
    one.apply(Connect(Link(NodeId("d"), "out", NodeId("out"), "inputs")))
    other = one.copy()
    for node in ("x", "out"):
        other.apply(InBlock("stem", Rename(NodeId(node), f"new_{node}", f"new_{node}")))
    assert other.links_into(NodeId("d"))[0].target_port == "new_x"  # links follow
    compared = compare(one, other)
    assert [one.text for one in compared.differences] == [
        "stem / x: renamed to new_x",
        "stem / out: renamed to new_out",
    ]
    network = compared.levels[0]
    assert [compared.in_second(network, link) for link in one.links] == [
        (link.source, link.source_port, link.target, link.target_port) for link in other.links
    ]


def turned(kind: Kind) -> Kind:
    return {Kind.ADDED: Kind.REMOVED, Kind.REMOVED: Kind.ADDED}.get(kind, kind)


def evenly(level: Level) -> tuple[tuple[Layer, ...], tuple[Node, ...], tuple[Link, ...]]:
    """The parts of the network on a level, the positions of links without the gaps that mean nothing."""
    layers, nodes, _ = levels_parts(level)
    links = [replace(link, position=rank) for node in level.nodes for link, rank in ranks(level, node)]
    return tuple(layers), tuple(nodes), tuple(links)


def evenly_numbered(graph: Graph) -> Graph:
    blocks = []
    for definition in graph.blocks.values():
        layers, nodes, links = evenly(definition.body)
        blocks.append(replace(definition.block, layers=layers, nodes=nodes, links=links, annotations=NO_ANNOTATIONS))
    made = Graph.of(*evenly(graph))
    made.data, made.training = graph.data, graph.training
    for block in sorted(blocks, key=lambda one: any(layer.type.startswith("block:") for layer in one.layers)):
        made.apply(AddBlock(block))
    return made


def mirrored(one: Difference) -> tuple[object, ...]:
    return turned(one.kind), one.part, one.aspect, one.detail, one.second, one.first, one.after, one.before


@settings(max_examples=examples(50))
@given(graphs(), st.data())
def test_a_graph_does_not_differ_from_itself_and_an_edit_is_told_alike_from_both_sides(
    graph: Graph, data: st.DataObject
) -> None:
    assert compare(graph, graph.copy()).differences == []
    other = graph.copy()
    with suppress(EditError):
        other.apply(data.draw(edits(other)))
    compared, back = compare(graph, other), compare(other, graph)
    assert compared.differences or evenly_numbered(graph) == evenly_numbered(other)
    assert {mirrored(one) for one in compared.differences} == {
        (one.kind, one.part, one.aspect, one.detail, one.first, one.second, one.before, one.after)
        for one in back.differences
    }
