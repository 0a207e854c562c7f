"""Random graphs, documents and edits for property tests."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace

from hypothesis import strategies as st

from nodeeditor.document.document import Camera, Document
from nodeeditor.graph.annotations import Annotations, Dot, Frame, FrameColor, FrameId, Note, NoteId
from nodeeditor.graph.blocks import Argument, Block
from nodeeditor.graph.bookmarks import Bookmark
from nodeeditor.graph.edits import (
    AddBlock,
    AddNode,
    Batch,
    Connect,
    Disconnect,
    Edit,
    InBlock,
    Move,
    Place,
    RemoveBlock,
    RemoveNode,
    Rename,
    SetBlock,
    SetBookmark,
    SetConfig,
    SetData,
    SetDots,
    SetFrame,
    SetLayer,
    SetMode,
    SetNote,
    SetTraining,
    SetWeights,
)
from nodeeditor.graph.elements import Layer, LayerId, Link, Node, NodeId, NodeMode
from nodeeditor.graph.graph import Graph
from nodeeditor.graph.level import Level
from nodeeditor.graph.limits import LARGEST_PLACE, EditError
from nodeeditor.graph.settings import (
    LARGEST_SIDE,
    BundledSource,
    ColorMode,
    CsvSource,
    DataSettings,
    EarlyStopping,
    Fitting,
    ImageFolderSource,
    KeptCheckpoints,
    Mode,
    NumpySource,
    Precision,
    RandomArray,
    RandomSource,
    ReduceOnPlateau,
    TrainingSettings,
    WeightsSource,
)
from nodeeditor.values import FrozenMap

characters = st.characters(exclude_categories=["Cs"])
texts = st.text(characters, max_size=12)
node_modes = st.sampled_from([NodeMode.ACTIVE, NodeMode.ACTIVE, NodeMode.MUTED, NodeMode.BYPASSED])
finite = st.floats(allow_nan=False, allow_infinity=False)
places = st.floats(-LARGEST_PLACE, LARGEST_PLACE)
wholes = st.integers(-(2**63), 2**63 - 1)
seeds = st.integers(0, 2**32 - 1)
leaves = st.none() | st.booleans() | wholes | finite | texts
values = st.recursive(
    leaves,
    lambda inner: st.lists(inner, max_size=3).map(tuple) | st.dictionaries(texts, inner, max_size=3).map(FrozenMap),
    max_leaves=6,
)
configs = st.dictionaries(texts, values, max_size=4).map(FrozenMap)
#: Configurations of every kind of value, which cost nothing to draw.
usual_configs = st.sampled_from(
    [
        FrozenMap(),
        FrozenMap(units=32, activation="relu"),
        FrozenMap(rate=1.0, flag=True, one=1, nothing=None),
        FrozenMap(kernel_size=(3, 3), kernel_regularizer={"class_name": "L2", "config": {"l2": 1e-05}}),
        FrozenMap(shape=(None, 8), columns=("Höhe", "線", 'a "b"\n')),
    ]
)
BLOCK_NAMES = ["residual", "level", "stem"]
types = st.sampled_from(
    ["Input", "Output", "Dense", "Add", "Concatenate", "LSTM", "Tomorrow's", "", "層", "block:residual", "block:stem"]
)
arguments = st.lists(
    st.builds(Argument, st.sampled_from(["base", "rate", "n_1"]), st.integers(-9, 99) | st.floats(0, 1)),
    max_size=2,
    unique_by=lambda argument: argument.name,
).map(tuple)
#: Fields of a newer program; none that this one knows.
extras = st.dictionaries(st.text("xyz", min_size=6, max_size=8), values, max_size=2).map(FrozenMap)

arrays = st.builds(
    RandomArray,
    texts,
    st.lists(st.integers(1, 9), max_size=3).map(tuple),
    st.sampled_from(["normal", "uniform", "classes"]),
    st.integers(0, 9),
)
sources = (
    st.none()
    | st.builds(BundledSource, texts)
    | st.builds(CsvSource, texts, texts)
    | st.builds(NumpySource, texts)
    | st.builds(
        ImageFolderSource,
        texts,
        st.integers(1, LARGEST_SIDE),
        st.integers(1, LARGEST_SIDE),
        st.sampled_from(ColorMode),
        st.sampled_from(Fitting),
        st.booleans(),
    )
    | st.builds(RandomSource, st.lists(arrays, max_size=3).map(tuple), st.integers(1, 999), seeds)
)
data_settings = st.builds(DataSettings, sources, st.floats(0, 1, exclude_max=True), seeds)
modes = st.sampled_from(Mode)
counts = st.integers(0, 99)
early_stoppings = st.none() | st.builds(
    EarlyStopping, texts, counts, finite, st.booleans(), modes, counts, st.none() | finite
)
plateaus = st.none() | st.builds(
    ReduceOnPlateau,
    texts,
    st.floats(0, 1, exclude_min=True, exclude_max=True),
    counts,
    finite,
    counts,
    st.floats(0, 1e300),
    modes,
)
kept_checkpoints = st.builds(KeptCheckpoints, texts, modes, counts)
optimizers = st.builds(lambda name, config: FrozenMap(class_name=name, config=config), texts, configs)
weights_sources = st.builds(WeightsSource, st.sampled_from(["old.keras", "../runs/a", "x.weights.h5", "Höhe"]))
training_settings = st.builds(
    TrainingSettings,
    st.integers(1, 999),
    st.integers(1, 999),
    seeds,
    st.booleans(),
    optimizers,
    early_stoppings,
    plateaus,
    kept_checkpoints,
    st.booleans(),
    st.booleans(),
    st.sampled_from(Precision),
    st.none() | st.booleans(),
)
cameras = st.none() | st.builds(Camera, finite, finite, st.floats(1e-3, 100))

titles = st.sampled_from(["", "Branch of 3 x 3", "線", "two\nlines"])
widths = st.floats(40, 1e5)
near = st.floats(-1e6, 1e6)
kept_extras = st.sampled_from([FrozenMap(), FrozenMap(xyzxyz=("kept", 1.0))])
frame_ids = st.sampled_from([FrameId("f1"), FrameId("f2")])
note_ids = st.sampled_from([NoteId("t1"), NoteId("t2")])
dots = st.lists(st.builds(Dot, places, places), max_size=2).map(tuple)
notes = st.builds(Note, note_ids, titles, near, near, widths, kept_extras)
bookmarks = st.builds(
    Bookmark,
    places,
    places,
    st.floats(1e-3, 100),
    st.lists(st.tuples(st.just(NodeId("n1")), counts), max_size=2).map(tuple),
    st.none() | st.just("stem"),
)


@st.composite
def frames(draw: st.DrawFn, nodes: list[NodeId]) -> Frame:
    """Frames that own some of ``nodes``."""
    owned = draw(st.lists(st.sampled_from(nodes), max_size=3)) if nodes else []
    some = st.builds(Frame, frame_ids, titles, st.sampled_from(FrameColor), collapsed=st.booleans(), extra=kept_extras)
    return replace(draw(some), nodes=frozenset(owned), x=draw(near), width=draw(widths))


@st.composite
def annotations(draw: st.DrawFn, nodes: list[Node], links: list[Link]) -> Annotations:
    """Frames, notes and dots that fit nodes and links."""
    free = [node.id for node in nodes]
    put: list[Frame] = []
    for identifier in draw(st.sets(frame_ids)):
        frame = replace(draw(frames(free)), id=identifier)
        put.append(replace(frame, title=frame.title.replace("\n", " ")))
        free = [node for node in free if node not in frame.nodes]
    some = draw(st.lists(notes, max_size=2, unique_by=lambda note: note.id))
    led = draw(st.lists(st.sampled_from(links), unique=True, max_size=2)) if links else []
    return Annotations(tuple(put), tuple(some), tuple((link, (Dot(draw(near), 1.0),)) for link in led))


@st.composite
def graphs(draw: st.DrawFn, *, plain: bool = False, max_nodes: int = 8) -> Graph:
    """Graphs with branches, merges, shared layers, several inputs and outputs.

    Unless ``plain``, one layer has any configuration, some parts have fields of a newer program, and
    settings are of all kinds.
    """
    count = draw(st.integers(0, max_nodes))
    odd = -1 if plain else draw(st.integers(0, max_nodes))
    extra = FrozenMap() if plain else draw(extras)
    layers: list[Layer] = []
    nodes: list[Node] = []
    for number in range(count):
        kept = extra if number % 2 else FrozenMap()
        if layers and draw(st.integers(0, 3)) == 0:
            layer = draw(st.sampled_from(layers))
        else:
            config = draw(configs if number == odd else usual_configs)
            layer = Layer(LayerId(f"l{number + 1}"), draw(types), f"layer_{number}", config, kept)
            layers.append(layer)
        x, y = (float(24 * number), 0.0) if plain else (draw(places), draw(places))
        mode = NodeMode.ACTIVE if plain else draw(node_modes)
        passes = "inputs" if mode is NodeMode.BYPASSED else ""
        nodes.append(Node(NodeId(f"n{number + 1}"), layer.id, f"node_{number}", x, y, kept, mode, passes))
    links: list[Link] = []
    taken: set[tuple[str, str, int]] = set()
    for _ in range(draw(st.integers(0, 2 * count)) if count > 1 else 0):
        source = draw(st.integers(0, count - 2))
        target = draw(st.integers(source + 1, count - 1))
        link = Link(
            nodes[source].id,
            draw(st.sampled_from(["output", "state"])),
            nodes[target].id,
            draw(st.sampled_from(["inputs", "query", "value"])),
            draw(st.integers(0, 3)),
        )
        place = (link.target, link.target_port, link.position)
        if place not in taken:
            taken.add(place)
            links.append(link)
    beside = draw(annotations(nodes, links))
    if plain:
        return Graph.build(layers, nodes, links, annotations=beside)
    inside = draw(st.lists(blocks(), max_size=2, unique_by=lambda block: block.name))
    settings = draw(data_settings), draw(training_settings)
    whole = Graph.build(layers, draw(st.permutations(nodes)), links, *settings, annotations=beside)
    whole.weights = draw(st.none() | weights_sources)
    for number in draw(st.sets(st.integers(1, 9), max_size=2)):
        whole.apply(SetBookmark(number, draw(bookmarks)))
    for block in inside:
        with suppress(EditError):  # one that would be inside of itself
            whole.apply(AddBlock(block))
    return whole


@st.composite
def blocks(draw: st.DrawFn) -> Block:
    """Blocks with Inputs, Outputs and whatever a plain graph has."""
    body = draw(graphs(plain=True, max_nodes=5))
    inside = tuple(body.layers.values()), tuple(body.nodes.values()), tuple(body.links)
    return Block(draw(st.sampled_from(BLOCK_NAMES)), draw(arguments), *inside, draw(extras), body.annotations)


@st.composite
def documents(draw: st.DrawFn) -> Document:
    """Documents with a random graph, some with fields of a newer program."""
    graph = draw(graphs())
    unknown: dict[str, FrozenMap] = {}
    for place in ("", "data", "training", *(["weights"] if graph.weights else [])):
        if extra := draw(extras):
            unknown[place] = extra
    camera = draw(cameras)
    if camera is not None and (extra := draw(extras)):
        unknown["camera"] = extra
    return Document(graph, camera, FrozenMap(unknown))


def levels_parts(level: Level) -> tuple[list[Layer], list[Node], list[Link]]:
    """The network on a level."""
    return list(level.layers.values()), list(level.nodes.values()), level.links


def graph_of_level(level: Level) -> Graph:
    """A network of what is on a level."""
    return Graph.build(*levels_parts(level), annotations=level.annotations)


@st.composite
def edits(draw: st.DrawFn, graph: Graph, depth: int = 1) -> Edit:
    """An edit of ``graph``; not every one can be applied."""
    node_ids = [*graph.nodes, NodeId("nobody")]
    some_node = st.sampled_from(node_ids)
    numbers = st.integers(0, 40)
    number = draw(numbers)
    fresh = Layer(LayerId(f"e{number}"), draw(types), f"fresh_{number}", draw(usual_configs))
    layer_ids = [*graph.layers, LayerId("nothing")]
    shared = graph.layers.get(draw(st.sampled_from(layer_ids)), fresh)
    choices: list[st.SearchStrategy[Edit]] = [
        st.builds(
            lambda layer, number, frame: AddNode(Node(NodeId(f"a{number}"), layer.id, f"added_{number}"), layer, frame),
            st.sampled_from([fresh, shared]),
            numbers,
            st.none() | frame_ids,
        ),
        st.builds(RemoveNode, some_node),
        st.builds(
            lambda source, target, port, position: Connect(Link(source, "output", target, port, position)),
            some_node,
            some_node,
            st.sampled_from(["inputs", "value"]),
            st.integers(-1, 2),
        ),
        st.builds(SetConfig, st.sampled_from(layer_ids), usual_configs, st.none() | types),
        st.builds(
            Move,
            st.lists(st.builds(Place, some_node, finite | st.just(float("nan")), places), max_size=3).map(tuple),
        ),
        st.builds(Rename, some_node, st.sampled_from(["a", "b", "node_1", "bad name"]), st.none() | st.just("c")),
        st.builds(SetLayer, some_node, st.sampled_from([fresh, shared, replace(shared, name="other")])),
        st.builds(SetMode, some_node, node_modes, st.sampled_from(["", "inputs"])),
        st.builds(SetData, data_settings),
        st.builds(SetTraining, training_settings),
        st.builds(SetWeights, st.none() | weights_sources),
    ]
    choices += [
        st.builds(SetFrame, frame_ids, st.none() | frames(node_ids)),
        st.builds(lambda frame: SetFrame(frame.id, frame), frames(list(graph.nodes))),
        st.builds(SetNote, note_ids, st.none() | notes),
        st.builds(SetBookmark, st.integers(0, 10), st.none() | bookmarks),
    ]
    names = st.sampled_from(BLOCK_NAMES)
    choices += [
        st.builds(AddBlock, blocks()),
        st.builds(RemoveBlock, names),
        st.builds(SetBlock, names, names, arguments),
    ]
    if graph.blocks and depth:
        name = draw(st.sampled_from(sorted(graph.blocks)))
        inner = graph_of_level(graph.blocks[name].body)
        choices += [edits(inner, 0).map(lambda edit: InBlock(name, edit))] * 3
        uses = [node for node in graph.nodes.values() if graph.layers[node.layer].type.startswith("block:")]
        if uses:
            port = st.sampled_from(["node_0", "node_1", "a", "b"])
            choices += [
                st.builds(
                    lambda node, port: Connect(Link(next(iter(graph.nodes)), "output", node.id, port, 0)),
                    st.sampled_from(uses),
                    port,
                )
            ] * 2
    if links := graph.links:
        choices += [st.builds(Disconnect, st.sampled_from(links))] * 2
        choices.append(st.builds(SetDots, st.sampled_from(links), dots))
    if depth:
        choices.append(st.lists(edits(graph, depth - 1), max_size=4).map(lambda parts: Batch(tuple(parts))))
    return draw(st.one_of(choices))
