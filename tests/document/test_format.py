"""The file format: what is written is read again, whole, and equal documents are equal texts."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nodeeditor.document.document import Document
from nodeeditor.document.errors import GraphFileError
from nodeeditor.document.format import dumps, loads
from nodeeditor.document.migrations import migrate
from nodeeditor.document.parts import natural
from nodeeditor.document.paths import rebased, relative_to
from nodeeditor.document.settings import source_from_map, source_to_map
from nodeeditor.graph.annotations import Annotations, Dot, FrameColor
from nodeeditor.graph.bookmarks import Bookmark
from nodeeditor.graph.edits import SetConfig, SetData, SetWeights
from nodeeditor.graph.elements import LayerId
from nodeeditor.graph.graph import Graph
from nodeeditor.graph.settings import (
    BundledSource,
    CsvSource,
    DataSettings,
    EarlyStopping,
    ImageFolderSource,
    KeptCheckpoints,
    Mode,
    Precision,
    ReduceOnPlateau,
    WeightsSource,
)
from nodeeditor.values import FrozenMap
from tests.examples import examples
from tests.strategies import documents, graphs, sources

GOLDEN = Path(__file__).parent / "golden.knet"
ANNOTATED = Path(__file__).parent / "golden_annotations.knet"
TRAINING = Path(__file__).parent / "golden_training.knet"


@settings(deadline=None, max_examples=examples(80))
@given(documents())
def test_a_document_survives_writing_and_reading(document: Document) -> None:
    text = dumps(document)
    again = loads(text)
    assert again == document
    assert dumps(again) == text


@settings(deadline=None, max_examples=examples(30))
@given(graphs(plain=True), st.randoms())
def test_equal_graphs_are_equal_texts_however_they_were_drawn(graph: Graph, random: st.Random) -> None:
    nodes, links = list(graph.nodes.values()), graph.links
    random.shuffle(nodes)
    random.shuffle(links)
    beside = graph.annotations
    dots = random.sample(beside.dots, len(beside.dots))
    drawn = Annotations(beside.frames[::-1], beside.notes[::-1], tuple(dots))
    again = Graph.build(graph.layers.values(), nodes, links, annotations=drawn)
    assert dumps(Document(again)) == dumps(Document(graph))


def test_version_1_is_read_and_written_as_ever() -> None:
    text = GOLDEN.read_text("utf-8")
    document = loads(text)
    assert dumps(document) == text
    graph = document.graph
    assert graph.calls_of(LayerId("l2")) == ("n2", "n4")
    assert [link.source for link in graph.links_into(graph.node_named("added"))] == ["n2", "n4"]
    assert graph.layers[LayerId("l3")].type == "TwistedDense"
    assert graph.training.early_stopping.patience == 3
    assert document.camera.zoom == 0.75


def test_frames_notes_dots_and_bookmarks_are_written_as_ever_and_what_is_unknown_stays() -> None:
    text = ANNOTATED.read_text("utf-8")
    document = loads(text)
    assert dumps(document) == text
    graph = document.graph
    (frame,) = graph.frames.values()
    assert (frame.title, frame.color, frame.collapsed) == ("Branch of 3 × 3", FrameColor.GREEN, False)
    assert frame.nodes == {"n2", "n10"}  # a node that is not there is none of its nodes
    assert frame.extra == FrozenMap(shape="round")
    assert graph.notes["t1"].text == "# Why\n\n*Because.*"
    assert graph.dots[graph.links_into("n2")[0]] == (Dot(120, 40), Dot(180, 40.5))
    assert graph.bookmarks == {3: Bookmark(10, 20, 0.5, (("n7", 1),), None), 9: Bookmark(0, 0, 1, (), "stem")}
    gone = json.loads(text)
    gone["frames"][0]["nodes"].append("n99")
    assert loads(json.dumps(gone)) == document


def test_all_settings_of_a_training_are_read_and_written_as_ever() -> None:
    text = TRAINING.read_text("utf-8")
    document = loads(text)
    assert dumps(document) == text
    training = document.graph.training
    assert training.early_stopping == EarlyStopping("val_f1", 4, 0.5, True, Mode.MAX, 2, 0.25)
    assert training.reduce_on_plateau == ReduceOnPlateau("loss", 0.5, 3, 0, 1, 1e-06, Mode.MIN)
    assert training.checkpoints == KeptCheckpoints("val_accuracy", Mode.AUTO, 5)
    assert (training.csv_log, training.tensorboard, training.jit_compile) == (True, True, False)
    assert training.precision is Precision.MIXED_BFLOAT16
    assert training.optimizer["config"]["learning_rate"]["class_name"] == "CosineDecay"


@pytest.mark.parametrize(
    ("field", "value", "words"),
    [
        ("image_size", [64], "height and width, each from 1 to 4096"),
        ("image_size", [0, 64], "height and width"),
        ("image_size", [64, 4097], "height and width"),
        ("image_size", [64, 64.5], "a list of whole numbers"),
        ("color_mode", "cmyk", "one of rgb, grayscale, rgba"),
        ("fitting", "squeeze", "one of stretch, crop_to_aspect_ratio, pad_to_aspect_ratio"),
        ("classes", "yes", "true or false"),
    ],
)
def test_how_images_are_read_is_held_within_limits(field: str, value: object, words: str) -> None:
    content = {"kind": "images", "path": "photos"}
    assert source_from_map(content) == ImageFolderSource("photos")
    with pytest.raises(GraphFileError, match=words):
        source_from_map({**content, field: value})


def test_each_layer_node_and_link_has_a_line_and_keys_are_sorted() -> None:
    text = GOLDEN.read_text("utf-8")
    content = json.loads(text)
    for part in (*content["layers"], *content["nodes"], *content["links"]):
        line = json.dumps(part, ensure_ascii=False)
        assert f"    {line}" in text.replace(",\n", "\n").splitlines()
        assert list(part) == sorted(part)
    assert list(content) == sorted(content)


def test_unknown_fields_follow_edits() -> None:
    document = loads(GOLDEN.read_text("utf-8"))
    document.graph.apply(SetConfig(LayerId("l3"), FrozenMap(factor=2)))
    content = json.loads(dumps(document))
    assert content["layers"][2]["note"] == "of a newer program"
    assert content["nodes"][2]["colour"] == "red"
    assert content["links"][1]["bend"] == 3
    assert content["from_the_future"] == {"kept": [1, 1.0, True, None, "ü"]}


def test_unknown_fields_of_settings_are_kept_for_their_own_kind_of_source() -> None:
    content = json.loads(GOLDEN.read_text("utf-8"))
    content["data"]["source"] = {"kind": "csv", "path": "a.csv", "decimal": ","}
    content["data"]["shards"] = 4
    content["training"]["mixed_precision"] = True
    content["training"]["early_stopping"]["start"] = 2
    content["training"]["reduce_on_plateau"] = {"steps": 100}
    content["camera"]["turn"] = 90
    document = loads(json.dumps(content))
    again = json.loads(dumps(document))
    assert again["data"]["source"] == {"kind": "csv", "path": "a.csv", "decimal": ",", "delimiter": ","}
    assert again["data"]["shards"] == 4
    assert again["training"]["mixed_precision"] is True
    assert again["training"]["early_stopping"]["start"] == 2
    assert again["training"]["reduce_on_plateau"]["steps"] == 100
    assert again["camera"]["turn"] == 90
    document.graph.apply(SetData(DataSettings(BundledSource("iris"))))
    assert json.loads(dumps(document))["data"]["source"] == {"kind": "bundled", "name": "iris"}


def test_missing_settings_are_the_usual_ones() -> None:
    document = loads('{"format": "nodeeditor.graph", "version": 1}')
    assert document == Document()


@given(sources)
def test_sources_survive_as_maps(source: object) -> None:
    if source is not None:
        assert source_from_map(source_to_map(source)) == source


def test_ids_are_sorted_as_people_count() -> None:
    assert sorted(["n10", "n2", "n1", "m3", "n02"], key=natural) == ["m3", "n1", "n02", "n2", "n10"]


def test_older_files_are_brought_up_step_by_step() -> None:
    migrations = {
        1: lambda content: {**content, "trail": ["one"]},
        2: lambda content: {**content, "trail": [*content["trail"], "two"]},
    }
    start = {"version": 1}
    assert migrate(start, 1, to=3, migrations=migrations) == {"version": 3, "trail": ["one", "two"]}
    assert start == {"version": 1}


def test_paths_to_data_are_relative_to_the_file(tmp_path: Path) -> None:
    table = CsvSource(str(tmp_path / "data" / "wine.csv"))
    assert relative_to(table, tmp_path).path == "data/wine.csv"
    assert relative_to(table, tmp_path / "graphs").path == "../data/wine.csv"
    near = CsvSource("data/wine.csv")
    assert rebased(near, tmp_path, tmp_path / "deep" / "er").path == "../../data/wine.csv"
    assert rebased(near, None, tmp_path) == near
    for own in ("", "./wine.csv", "data/../wine.csv"):
        assert rebased(CsvSource(own), tmp_path, tmp_path) == CsvSource(own)
    assert rebased(BundledSource("iris"), None, tmp_path) == BundledSource("iris")
    graph = Graph()
    graph.apply(SetData(DataSettings(table)))
    graph.apply(SetWeights(WeightsSource(str(tmp_path / "runs" / "first"))))
    text = dumps(Document(graph), tmp_path)
    assert str(tmp_path) not in text
    assert loads(text).graph.weights == WeightsSource("runs/first")
    assert rebased(WeightsSource("runs/first"), tmp_path, tmp_path / "deep").path == "../runs/first"


def test_a_file_says_nothing_of_fresh_weights() -> None:
    assert "weights" not in json.loads(dumps(Document()))


def test_paths_to_data_lead_there_from_behind_a_link(tmp_path: Path) -> None:
    table, inner, graphs = tmp_path / "wine.csv", tmp_path / "disk" / "graphs" / "in.csv", tmp_path / "graphs"
    inner.parent.mkdir(parents=True)
    table.touch()
    inner.touch()
    try:
        graphs.symlink_to(inner.parent)
        (tmp_path / "now.csv").symlink_to(table)
    except OSError:
        pytest.skip("no links here")
    for path in (table, tmp_path / "now.csv", inner, graphs / "in.csv", graphs / ".." / ".." / "wine.csv"):
        source = relative_to(CsvSource(str(path)), graphs)
        assert not Path(source.path).is_absolute()
        assert (graphs / source.path).samefile(path)
        there = rebased(source, graphs, tmp_path)
        assert (tmp_path / there.path).samefile(path)
    assert relative_to(CsvSource(str(tmp_path / "now.csv")), graphs).path.endswith("now.csv")
    assert relative_to(CsvSource(str(graphs / "in.csv")), graphs).path == "in.csv"
