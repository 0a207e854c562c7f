"""What a document names outside of its folder is read once the user allowed it, and then without a question."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings

from nodeeditor.catalog.catalog import Catalog, CatalogData
from nodeeditor.document import Document, load, save
from nodeeditor.graph.edits import SetData, SetWeights
from nodeeditor.graph.graph import graph_of
from nodeeditor.graph.settings import CsvSource, DataSettings, WeightsSource
from nodeeditor.protocol.answers import Column, DataDescribed, WeightsRead
from nodeeditor.protocol.requests import DescribeData, ReadWeights, Train, TrySpeeds
from nodeeditor.weights.variables import FoundWeights
from nodeeditor.workspace import data
from nodeeditor.workspace.workspace import Workspace
from tests.disposal import discard
from tests.workspace.small_graphs import chain


def described(request: DescribeData) -> DataDescribed:
    return DataDescribed(request.request, 3, (Column("x", (), "float64"),), (("1",),))


@pytest.fixture
def ready(qtbot, workspace, engines, monkeypatch, tmp_path):
    monkeypatch.setattr(data, "REST", 1)
    engines.answers[DescribeData] = described
    engines.answers[ReadWeights] = lambda request: WeightsRead(request.request, FoundWeights("weights", "w", ()))
    for name in ("secret.csv", "theirs/beside.csv", "theirs/other.csv", "elsewhere/x.csv"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("a\n1\n")
    workspace.start_engine()
    qtbot.waitUntil(lambda: workspace.engine.is_ready)
    return workspace


def stranger(folder: Path, source: str | None = "../secret.csv", weights: str | None = None) -> Path:
    """A graph file of someone else."""
    graph = graph_of([chain("x", "a", "y")])
    graph.data = DataSettings(CsvSource("PLACE") if source else None)
    graph.weights = WeightsSource(weights) if weights else None
    path = folder / "theirs" / "net.knet"
    save(Document(graph), path)
    path.write_text(path.read_text().replace("PLACE", source or ""))  # as no editor of ours would name it
    return path


def looked_at(qtbot, workspace) -> object:
    """What the Data tab shows once somebody looks."""
    workspace.data.want()
    qtbot.waitUntil(lambda: not workspace.data.is_pending and workspace.data.current is not None)
    current = workspace.data.current
    return "read" if isinstance(current, DataDescribed) else current.code


@pytest.mark.parametrize(
    ("source", "shown"),
    [
        ("beside.csv", "read"),
        ("../secret.csv", "outside.data"),
        ("{top}/secret.csv", "outside.data"),
        ("link.csv", "outside.data"),
        ("//server/share/x.csv", "outside.data_network"),
        ("http://host/x.csv", "read"),  # by the engine, which refuses it with a sentence of its own
    ],
)
def test_what_is_outside_is_asked_for(qtbot, ready, tmp_path, engines, source, shown):
    path = stranger(tmp_path, source.replace("{top}", str(tmp_path)))
    (path.parent / "link.csv").symlink_to(tmp_path / "secret.csv")
    ready.open_file(path)
    assert looked_at(qtbot, ready) == shown
    assert len(engines.opened[0].of(DescribeData)) == (shown == "read")
    if shown == "outside.data":
        assert str(tmp_path / "secret.csv") in ready.data.current.text


def test_nothing_that_is_held_back_is_read_by_a_training_a_trial_or_an_export(qtbot, ready, tmp_path, engines):
    ready.open_file(stranger(tmp_path))
    told = []
    ready.training.failed.connect(told.append)
    ready.training.start()
    assert not ready.queue_up()
    refused = []
    ready.data.propose(on_failed=refused.append)
    assert [one.code for one in (*told, *refused)] == ["outside.data"] * 3
    assert ready.queue.waiting == ()
    assert [one for channel in engines.opened for one in channel.of(Train) + channel.of(TrySpeeds)] == []
    ready.outside.allow(told[0])
    ready.training.start()
    qtbot.waitUntil(lambda: any(channel.of(Train) for channel in engines.opened))


def test_what_is_allowed_is_remembered_for_this_document_and_no_other(qtbot, ready, tmp_path, engines):
    path = stranger(tmp_path)
    ready.open_file(path)
    assert looked_at(qtbot, ready) == "outside.data"
    ready.outside.allow(ready.data.current)
    assert looked_at(qtbot, ready) == "read"
    before = path.read_bytes()
    ready.new_document()
    ready.open_file(path)
    assert looked_at(qtbot, ready) == "read"
    assert path.read_bytes() == before
    other = path.with_name("other.knet")
    other.write_bytes(before)
    ready.open_file(other)
    assert looked_at(qtbot, ready) == "outside.data"
    settings = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    again = Workspace(Catalog(CatalogData("3.15.1", (), ())), open_channel=engines, settings=settings)
    again.open_file(path)
    assert again.outside.problem is None
    again.shut_down()
    discard(again)


def test_what_the_user_chooses_is_never_asked_for(qtbot, ready, tmp_path):
    path = stranger(tmp_path)
    ready.open_file(path)
    ready.data.use_file(tmp_path / "elsewhere" / "x.csv")
    assert looked_at(qtbot, ready) == "read"
    ready.save_file()
    ready.open_file(path)
    assert load(path).graph.data.source == CsvSource("../elsewhere/x.csv")
    assert looked_at(qtbot, ready) == "read"


def test_undo_to_what_is_held_back_does_not_allow_it_and_choosing_the_very_file_does(qtbot, ready, tmp_path):
    ready.open_file(stranger(tmp_path))
    ready.data.use_file(tmp_path / "theirs" / "beside.csv")
    assert looked_at(qtbot, ready) == "read"
    ready.undo_stack.undo()
    qtbot.waitUntil(lambda: looked_at(qtbot, ready) == "outside.data")
    ready.data.use_file(tmp_path / "secret.csv")
    qtbot.waitUntil(lambda: looked_at(qtbot, ready) == "read")


def test_saving_elsewhere_takes_along_what_may_be_read_and_nothing_else(qtbot, ready, tmp_path):
    ready.open_file(stranger(tmp_path, "beside.csv"))
    ready.save_file(tmp_path / "elsewhere" / "net.knet")
    assert ready.graph.data.source == CsvSource("../theirs/beside.csv")
    ready.open_file(tmp_path / "elsewhere" / "net.knet")
    assert looked_at(qtbot, ready) == "read"
    ready.open_file(stranger(tmp_path))
    ready.save_file(tmp_path / "elsewhere" / "two.knet")
    assert looked_at(qtbot, ready) == "outside.data"
    ready.open_file(tmp_path / "elsewhere" / "two.knet")
    assert looked_at(qtbot, ready) == "outside.data"


def test_a_document_without_a_file_reads_what_was_chosen_for_it(qtbot, ready, tmp_path):
    ready.data.use_file(tmp_path / "secret.csv")
    assert looked_at(qtbot, ready) == "read"
    graph = ready.graph.copy()
    ready.take_up(Document(graph), None, is_saved=False)  # as after a crash
    assert looked_at(qtbot, ready) == "read"
    ready.save_file(tmp_path / "theirs" / "mine.knet")
    ready.open_file(tmp_path / "theirs" / "mine.knet")
    assert looked_at(qtbot, ready) == "read"
    graph.data = DataSettings(CsvSource("README.md"))  # of the folder that the editor was started in
    ready.take_up(Document(graph), None)
    assert looked_at(qtbot, ready) == "outside.data"


@pytest.mark.parametrize("weights", ["../elsewhere/w.weights.h5", "runs/one"])
def test_weights_are_not_looked_at_either(qtbot, ready, tmp_path, engines, weights):
    path = stranger(tmp_path, None, weights)
    run = path.parent / "runs" / "one"
    run.mkdir(parents=True)
    (run / "model.keras").symlink_to(tmp_path / "secret.csv")  # the run of a stranger may lead elsewhere itself
    ready.open_file(path)
    qtbot.waitUntil(lambda: ready.beginning.problem is not None)
    assert ready.beginning.problem.code == "outside.weights"
    ready.beginning.refresh()
    assert engines.opened[0].of(ReadWeights) == []
    ready.outside.allow(ready.beginning.problem)
    qtbot.waitUntil(lambda: len(engines.opened[0].of(ReadWeights)) == 1)


def test_what_is_edited_is_the_users_choice(qtbot, ready, tmp_path, engines):
    ready.open_file(stranger(tmp_path, None))
    ready.apply(SetWeights(WeightsSource("../elsewhere/w.weights.h5")), "begin")
    qtbot.waitUntil(lambda: len(engines.opened[0].of(ReadWeights)) == 1)
    ready.apply(SetData(DataSettings(CsvSource("../secret.csv"))), "choose")
    assert looked_at(qtbot, ready) == "read"
