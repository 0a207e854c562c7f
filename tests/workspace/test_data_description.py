from __future__ import annotations

import pytest

from nodeeditor.document.settings import source_from_map
from nodeeditor.graph.edits import SetData
from nodeeditor.graph.settings import BundledSource, CsvSource, DataSettings
from nodeeditor.problems import problem
from nodeeditor.protocol.answers import BindingProposed, Column, DataDescribed, Failed
from nodeeditor.protocol.requests import DescribeData, ProposeBinding
from nodeeditor.values import FrozenMap
from nodeeditor.workspace import data, engine_client
from tests.workspace.small_graphs import adding, chain


def describe(request: DescribeData) -> DataDescribed:
    return DataDescribed(request.request, 3, (Column("x", (), "float64"),), (("1",),))


@pytest.fixture
def ready(qtbot, workspace, engines, monkeypatch):
    monkeypatch.setattr(data, "REST", 1)
    engines.answers[DescribeData] = describe
    workspace.start_engine()
    qtbot.waitUntil(lambda: workspace.engine.is_ready)
    return workspace


def choose(workspace, source) -> None:
    workspace.apply(SetData(DataSettings(source)), "choose")


def test_a_chosen_source_is_described(qtbot, ready, engines):
    choose(ready, BundledSource("iris"))
    assert ready.data.is_pending
    qtbot.waitUntil(lambda: isinstance(ready.data.current, DataDescribed))
    assert not ready.data.is_pending
    (request,) = engines.opened[0].of(DescribeData)
    assert source_from_map(request.source) == BundledSource("iris")
    assert request.folder == str(ready.folder)


def test_other_data_settings_ask_nothing(qtbot, ready, engines):
    choose(ready, BundledSource("iris"))
    qtbot.waitUntil(lambda: ready.data.current is not None)
    ready.apply(SetData(DataSettings(BundledSource("iris"), validation=0.5)), "split")
    assert not ready.data.is_pending


def test_no_source_has_no_description(qtbot, ready):
    choose(ready, BundledSource("iris"))
    qtbot.waitUntil(lambda: ready.data.current is not None)
    choose(ready, None)
    assert ready.data.current is None


def test_a_refusal_is_the_description(qtbot, ready, engines):
    engines.answers[DescribeData] = lambda request: Failed(request.request, problem("graph.no_output"))
    choose(ready, BundledSource("iris"))
    qtbot.waitUntil(lambda: ready.data.current == problem("graph.no_output"))


def test_an_answer_about_the_source_before_is_dropped(qtbot, ready, engines):
    held = []
    engines.answers[DescribeData] = held.append
    choose(ready, BundledSource("iris"))
    qtbot.waitUntil(lambda: len(held) == 1)
    choose(ready, BundledSource("wine"))
    engines.opened[0].tell(describe(held[0]))
    qtbot.waitUntil(lambda: len(held) == 2)
    assert ready.data.current is None


def test_a_moved_document_asks_again_in_its_new_folder(qtbot, ready, engines, tmp_path):
    choose(ready, CsvSource("a.csv"))
    qtbot.waitUntil(lambda: ready.data.current is not None)
    ready.mark_saved(tmp_path / "net.knet")
    qtbot.waitUntil(lambda: len(engines.opened[0].of(DescribeData)) == 2)
    assert engines.opened[0].of(DescribeData)[-1].folder == str(tmp_path)


def test_refresh_asks_again(qtbot, ready, engines):
    choose(ready, BundledSource("iris"))
    qtbot.waitUntil(lambda: ready.data.current is not None)
    ready.data.refresh()
    qtbot.waitUntil(lambda: len(engines.opened[0].of(DescribeData)) == 2)


def test_a_source_chosen_while_keras_starts_is_described_later(qtbot, workspace, engines):
    engines.answers[DescribeData] = describe
    choose(workspace, BundledSource("iris"))
    qtbot.wait(data.REST + 20)
    workspace.start_engine()
    qtbot.waitUntil(lambda: isinstance(workspace.data.current, DataDescribed))


def test_a_source_the_engine_died_of_is_asked_about_again(qtbot, ready, engines, monkeypatch):
    monkeypatch.setattr(engine_client, "BACKOFF", (1, 1))
    engines.answers[DescribeData] = lambda _: None
    choose(ready, BundledSource("iris"))
    qtbot.waitUntil(lambda: bool(engines.opened[0].of(DescribeData)))
    engines.answers[DescribeData] = describe
    engines.opened[0].die()
    qtbot.waitUntil(lambda: isinstance(ready.data.current, DataDescribed))


def test_a_proposal_is_one_undo_step(qtbot, ready, engines):
    ready.apply(chain("a", "b", "c"), "draw")
    before = ready.undo_stack.count()
    engines.answers[ProposeBinding] = lambda request: BindingProposed(
        request.request, {"a": FrozenMap(columns=("x",), shape=(1,)), "c": FrozenMap(columns=("y",))}
    )
    counts = []
    ready.data.propose(counts.append)
    qtbot.waitUntil(lambda: counts == [2])
    assert ready.graph.layer_of("a").config == FrozenMap(columns=("x",), shape=(1,))
    assert ready.undo_stack.count() == before + 1
    ready.undo_stack.undo()
    assert ready.graph.layer_of("a").config == FrozenMap()
    assert ready.graph.layer_of("c").config == FrozenMap()


def test_a_proposal_of_nothing_is_no_step(qtbot, ready, engines):
    engines.answers[ProposeBinding] = lambda request: BindingProposed(request.request, {})
    counts = []
    ready.data.propose(counts.append)
    qtbot.waitUntil(lambda: counts == [0])
    assert ready.undo_stack.count() == 0


def test_a_proposal_for_a_graph_that_changed_meanwhile_is_asked_for_again(qtbot, ready, engines):
    held = []
    engines.answers[ProposeBinding] = held.append
    ready.apply(chain("a", "b", "c"), "draw")
    counts = []
    ready.data.propose(counts.append)
    ready.apply(adding("e"), "add")
    engines.opened[0].tell(BindingProposed(held[0].request, {"a": FrozenMap(columns=("x",))}))
    qtbot.waitUntil(lambda: len(held) == 2)
    assert ready.graph.layer_of("a").config == FrozenMap()
    engines.opened[0].tell(BindingProposed(held[1].request, {"a": FrozenMap(columns=("x",))}))
    qtbot.waitUntil(lambda: counts == [1])
