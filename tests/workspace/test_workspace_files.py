from __future__ import annotations

import pytest
from PySide6.QtCore import QSettings

from nodeeditor.catalog.catalog import Catalog, CatalogData
from nodeeditor.catalog.store import load_cached
from nodeeditor.document import Camera, GraphFileError, load
from nodeeditor.graph.edits import SetData, SetWeights
from nodeeditor.graph.settings import CsvSource, DataSettings, WeightsSource
from nodeeditor.problems import ProblemError
from nodeeditor.protocol.answers import CatalogDescribed
from nodeeditor.protocol.requests import DescribeCatalog
from nodeeditor.runs.folder import RunFolder
from nodeeditor.runs.process import this_process
from nodeeditor.runs.record import RunRecord, now
from nodeeditor.workspace.channel import Role
from nodeeditor.workspace.engine_client import EngineState
from nodeeditor.workspace.recent import RecentFiles
from nodeeditor.workspace.runs import RunList
from nodeeditor.workspace.shared import Shared
from nodeeditor.workspace.workspace import Workspace
from tests.workspace.small_graphs import chain


@pytest.fixture
def drawn(workspace):
    workspace.apply(chain("a", "b", "c"), "draw")
    return workspace


def test_a_saved_document_opens_as_it_was(drawn, tmp_path):
    path = tmp_path / "net.knet"
    drawn.remember_camera(Camera(1, 2, 0.5))
    drawn.save_file(path)
    assert not drawn.is_modified
    assert drawn.path == path
    before = drawn.graph.copy()
    drawn.new_document()
    assert drawn.path is None
    assert not drawn.graph.nodes
    drawn.open_file(path)
    assert drawn.graph == before
    assert drawn.document.camera == Camera(1, 2, 0.5)
    assert not drawn.is_modified


def test_a_file_that_can_not_be_read_leaves_the_document_as_it_is(drawn, tmp_path):
    bad = tmp_path / "bad.knet"
    bad.write_text("{")
    with pytest.raises(GraphFileError):
        drawn.open_file(bad)
    assert drawn.graph.nodes
    assert drawn.recent.paths == ()


def test_a_file_that_can_not_be_written_is_told_and_the_document_stays_modified(drawn, tmp_path):
    with pytest.raises(ProblemError) as caught:
        drawn.save_file(tmp_path / "nowhere" / "net.knet")
    assert caught.value.problem.code == "file.write_no_folder"
    assert drawn.is_modified
    assert drawn.path is None


def test_a_document_without_a_file_needs_a_path(drawn):
    with pytest.raises(ValueError, match="path"):
        drawn.save_file()


def test_saving_into_another_folder_leads_to_the_same_data(drawn, tmp_path):
    one, two = tmp_path / "one", tmp_path / "two"
    one.mkdir()
    two.mkdir()
    drawn.save_file(one / "net.knet")
    drawn.apply(SetData(DataSettings(CsvSource("data/a.csv"))), "choose")
    drawn.save_file()
    drawn.apply(SetWeights(drawn.weights_at(one / "runs" / "first")), "begin")
    drawn.save_file(two / "net.knet")
    assert load(two / "net.knet").graph.weights == drawn.graph.weights == WeightsSource("../one/runs/first")
    assert drawn.graph.data.source == CsvSource("../one/data/a.csv")
    assert load(two / "net.knet").graph.data.source == CsvSource("../one/data/a.csv")
    assert not drawn.is_modified
    drawn.undo_stack.undo()
    assert drawn.graph.data.source == CsvSource("data/a.csv")


def test_data_chosen_before_the_first_save_is_named_relative_in_the_file(drawn, tmp_path):
    drawn.apply(SetData(DataSettings(CsvSource(drawn.data_path(tmp_path / "a.csv")))), "choose")
    assert drawn.graph.data.source == CsvSource((tmp_path / "a.csv").as_posix())
    steps = drawn.undo_stack.count()
    drawn.save_file(tmp_path / "net.knet")
    assert load(tmp_path / "net.knet").graph.data.source == CsvSource("a.csv")
    assert drawn.undo_stack.count() == steps
    assert drawn.data_path(tmp_path / "b.csv") == "b.csv"


def test_opened_and_saved_files_are_recent_the_latest_first(drawn, tmp_path):
    drawn.save_file(tmp_path / "a.knet")
    drawn.save_file(tmp_path / "b.knet")
    drawn.open_file(tmp_path / "a.knet")
    assert drawn.recent.paths == (tmp_path / "a.knet", tmp_path / "b.knet")


def test_recent_files_are_kept_for_the_next_start_and_can_be_forgotten(workspace, tmp_path, qtbot):
    from PySide6.QtCore import QSettings

    store = str(tmp_path / "recent.ini")
    first = RecentFiles(QSettings(store, QSettings.Format.IniFormat))
    for number in range(12):
        first.add(tmp_path / f"{number}.knet")
    first._settings.sync()
    again = RecentFiles(QSettings(store, QSettings.Format.IniFormat))
    assert [path.stem for path in again.paths] == [str(number) for number in range(11, 1, -1)]
    for path in again.paths[1:]:
        again.remove(path)
    assert [path.stem for path in again.paths] == ["11"]
    with qtbot.waitSignal(again.changed):
        again.remove(again.paths[0])
    assert again.paths == ()


def test_the_catalog_of_another_keras_is_taken_up_and_kept(qtbot, workspace, engines, monkeypatch):
    described = CatalogData("9.9.9", (), ())
    engines.answers[DescribeCatalog] = lambda request: CatalogDescribed(request.request, described)
    workspace.shared.catalog = type(workspace.catalog)(CatalogData("1.0", (), ()))
    with qtbot.waitSignal(workspace.catalog_changed):
        workspace.start_engine()
    assert workspace.catalog.keras_version == "9.9.9"
    assert load_cached().keras_version == "9.9.9"


def test_the_catalog_of_the_same_keras_is_not_asked_for(qtbot, workspace, engines):
    workspace.start_engine()
    qtbot.waitUntil(lambda: workspace.engine.is_ready)
    assert engines.opened[0].of(DescribeCatalog) == []


def made_run(runs: RunList, process: int = 0, created: float = 0.0):
    folder = RunFolder(runs.new_run())
    folder.create()
    record = RunRecord(name=folder.path.name, started=now(), process=process, process_created=created)
    folder.write_record(record)
    return folder.path


def test_runs_are_beside_the_file_and_those_of_no_file_with_the_users_data(drawn, tmp_path):
    assert tmp_path not in drawn.run_list.folder.parents
    assert drawn.run_list.new_run().name.startswith("untitled-")
    drawn.save_file(tmp_path / "net.knet")
    assert drawn.run_list.folder == tmp_path / "runs"
    assert drawn.run_list.new_run().name.startswith("net-")


def test_the_list_follows_the_folder_of_the_document(qtbot, drawn, tmp_path):
    drawn.save_file(tmp_path / "net.knet")
    path = made_run(drawn.run_list)
    with qtbot.waitSignal(drawn.run_list.changed):
        drawn.run_list.refresh()
    assert [run.path for run in drawn.run_list.runs] == [path]
    with qtbot.assertNotEmitted(drawn.run_list.changed):
        drawn.run_list.refresh()
    drawn.new_document()
    assert path not in [run.path for run in drawn.run_list.runs]
    drawn.open_file(tmp_path / "net.knet")
    assert [run.path for run in drawn.run_list.runs] == [path]


def test_a_deleted_run_is_gone_from_the_list_and_in_the_trash(drawn, tmp_path):
    drawn.save_file(tmp_path / "net.knet")
    path = made_run(drawn.run_list)
    drawn.run_list.refresh()
    drawn.run_list.delete(path)
    assert drawn.run_list.runs == ()
    assert not path.exists()


def test_a_run_at_work_is_not_deleted(drawn, tmp_path):
    drawn.save_file(tmp_path / "net.knet")
    path = made_run(drawn.run_list, *this_process())
    with pytest.raises(ProblemError, match="still training"):
        drawn.run_list.delete(path)
    assert path.exists()


def test_a_run_that_can_not_be_deleted_is_told(drawn, tmp_path):
    with pytest.raises(ProblemError, match="trash"):
        drawn.run_list.delete(tmp_path / "nowhere")


def test_documents_share_an_engine_that_ends_with_the_last_of_them(qtbot, tmp_path, engines):
    settings = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    shared = Shared(Catalog(CatalogData("3.15.1", (), ())), open_channel=engines, settings=settings)
    first, second = (Workspace(shared.catalog, shared=shared) for _ in range(2))
    first.start_engine()
    second.start_engine()
    qtbot.waitUntil(lambda: second.engine.is_ready)
    assert len(engines.of(Role.QUESTIONS)) == 1
    heard = []
    first.engine.ask(DescribeCatalog, heard.append, heard.append)
    first.shut_down()
    qtbot.wait(50)
    assert heard == []
    assert second.engine.is_ready
    second.shut_down()
    assert second.engine.state is EngineState.STOPPED
