from __future__ import annotations

import pytest

from nodeeditor.problems import problem
from nodeeditor.protocol.answers import Exported, Failed, Inferred, Pong, Started
from nodeeditor.protocol.message import VERSION
from nodeeditor.protocol.requests import DescribeCatalog, Infer, Ping
from nodeeditor.workspace import engine_client, heartbeat
from nodeeditor.workspace.engine_client import EngineClient, EngineState
from tests.fake_engine import FakeEngines


@pytest.fixture
def client(qapp, engines, monkeypatch):
    monkeypatch.setattr(engine_client, "BACKOFF", (1, 5))
    monkeypatch.setattr(heartbeat, "BEAT", 5)
    made = EngineClient(engines)
    yield made
    made.stop()


def to_be(qtbot, client: EngineClient, state: EngineState) -> None:
    qtbot.waitUntil(lambda: client.state is state, timeout=2000)


def ready(qtbot, client: EngineClient, engines: FakeEngines):
    client.start()
    to_be(qtbot, client, EngineState.READY)
    return engines.opened[-1]


def question(number: int) -> Infer:
    return Infer(number, ())


def too_large(request) -> None:
    """What sending does with a number of more than 64 bits."""
    if isinstance(request, Infer):
        raise OverflowError("integer too large")


def test_no_engine_is_opened_before_it_is_asked_for(client, engines):
    assert client.state is EngineState.STOPPED
    assert engines.opened == []


def test_it_is_starting_then_ready_with_its_versions(qtbot, client, engines):
    states = []
    client.state_changed.connect(states.append)
    ready(qtbot, client, engines)
    assert states == [EngineState.STARTING, EngineState.READY]
    assert client.versions is not None
    assert client.versions.keras == "3.15.1"


def test_an_answer_reaches_who_asked_and_never_within_the_call(qtbot, client, engines):
    ready(qtbot, client, engines)
    answers = []
    number = client.ask(question, answers.append)
    assert answers == []
    qtbot.waitUntil(lambda: answers == [Inferred(number, {})])


def test_a_question_asked_while_keras_starts_is_kept(qtbot, client, engines):
    answers = []
    client.start()
    client.ask(question, answers.append)
    assert engines.opened[0].of(Infer) == []
    qtbot.waitUntil(lambda: len(answers) == 1)


def test_a_question_to_a_stopped_engine_fails_later(qtbot, client):
    problems = []
    client.ask(question, lambda _: None, problems.append)
    assert problems == []
    qtbot.waitUntil(lambda: [found.code for found in problems] == ["engine.stopped"])


def test_a_refusal_reaches_who_asked(qtbot, client, engines):
    engine = ready(qtbot, client, engines)
    problems = []
    number = client.ask(DescribeCatalog, lambda _: None, problems.append)
    engine.tell(Failed(number, problem("engine.stopped")))
    qtbot.waitUntil(lambda: len(problems) == 1)


def test_a_question_that_can_not_be_sent_fails_later(qtbot, client, engines, monkeypatch):
    monkeypatch.setattr(ready(qtbot, client, engines), "send", too_large)
    problems = []
    client.ask(question, lambda _: None, problems.append)
    assert problems == []
    qtbot.waitUntil(lambda: [found.code for found in problems] == ["engine.not_sent"])


def test_a_forgotten_question_is_not_answered(qtbot, client, engines):
    ready(qtbot, client, engines)
    answers = []
    client.forget(client.ask(question, answers.append, answers.append))
    client.ask(question, lambda _: answers.append("the second"))
    qtbot.waitUntil(lambda: bool(answers))
    assert answers == ["the second"]


def test_one_whose_question_failed_can_have_others_forgotten_that_fail_with_it(qtbot, client, engines):
    ready(qtbot, client, engines).silent = True
    failed: list[int] = []

    def forget_all_others(at: int) -> None:
        failed.append(at)
        for number in numbers:
            client.forget(number)

    numbers = [client.ask(question, failed.append, lambda _, at=at: forget_all_others(at)) for at in range(3)]
    client.stop()
    assert failed == [0]


def test_a_forgotten_question_that_could_not_be_sent_is_not_told(qtbot, client, engines, monkeypatch):
    monkeypatch.setattr(ready(qtbot, client, engines), "send", too_large)
    told: list[object] = []
    client.forget(client.ask(question, told.append, told.append))
    client.ask(question, told.append, lambda _: told.append("the other"))
    qtbot.waitUntil(lambda: bool(told))
    assert told == ["the other"]


def test_an_answer_nobody_asked_for_is_no_harm(qtbot, client, engines):
    engine = ready(qtbot, client, engines)
    engine.tell(Exported(99, "x"))
    qtbot.wait(5)
    assert client.state is EngineState.READY


def test_a_dead_engine_is_started_again_and_what_it_was_at_fails(qtbot, client, engines):
    engine = ready(qtbot, client, engines)
    problems = []
    client.ask(DescribeCatalog, lambda _: None, problems.append)
    engine.die()
    assert [found.code for found in problems] == ["engine.died"]
    assert "signal 9" in problems[0].text
    assert client.state is EngineState.STARTING
    to_be(qtbot, client, EngineState.READY)
    assert len(engines.opened) == 2
    assert client.problem is None


def test_an_engine_that_dies_again_and_again_is_given_up_until_a_restart(qtbot, client, engines):
    for _ in range(3):
        ready(qtbot, client, engines).die()
    assert client.state is EngineState.DEAD
    assert client.problem is not None
    assert "3 times" in client.problem.text
    assert len(engines.opened) == 3
    problems = []
    client.ask(question, lambda _: None, problems.append)
    qtbot.waitUntil(lambda: [found.code for found in problems] == ["engine.given_up"])
    client.restart()
    to_be(qtbot, client, EngineState.READY)


def test_a_restart_fails_what_was_under_way_and_closes_the_old_engine(qtbot, client, engines):
    engine = ready(qtbot, client, engines)
    problems = []
    client.ask(DescribeCatalog, lambda _: None, problems.append)
    client.restart()
    assert engine.closed
    assert len(problems) == 1
    engine.die()  # the old one's end is no news
    to_be(qtbot, client, EngineState.READY)
    assert len(engines.opened) == 2


def test_an_engine_of_another_version_is_not_used(qtbot, client, engines, monkeypatch):
    monkeypatch.setattr("tests.fake_engine.VERSION", VERSION + 1)
    client.start()
    to_be(qtbot, client, EngineState.DEAD)
    assert client.problem is not None
    assert client.problem.code == "engine.version"
    assert engines.opened[0].closed


def test_an_engine_without_keras_is_not_started_again(qtbot, client, engines, monkeypatch):
    refusal = Failed(0, problem("engine.no_keras", reason="no module"))
    monkeypatch.setattr("tests.fake_engine.READY", refusal)
    client.start()
    to_be(qtbot, client, EngineState.DEAD)
    assert client.problem == refusal.problem
    qtbot.wait(10)
    assert len(engines.opened) == 1


def test_a_silent_engine_counts_as_hung_and_is_started_again(qtbot, client, engines):
    engine = ready(qtbot, client, engines)
    problems = []
    client.ask(DescribeCatalog, lambda _: None, problems.append)
    engine.silent = True
    qtbot.waitUntil(lambda: len(engines.opened) == 2, timeout=3000)
    assert [found.code for found in problems] == ["engine.hung"]
    to_be(qtbot, client, EngineState.READY)


def test_an_engine_that_answers_pings_is_not_hung(qtbot, client, engines):
    engine = ready(qtbot, client, engines)
    qtbot.waitUntil(lambda: len(engine.of(Ping)) > 2 * heartbeat.SILENT_BEATS, timeout=3000)
    assert len(engines.opened) == 1


def test_a_long_work_shows_as_busy_until_its_answer(qtbot, client, engines):
    engine = ready(qtbot, client, engines)
    engines.answers[Ping] = lambda ping: Pong(ping.number, "DescribeCatalog")
    number = client.ask(DescribeCatalog, lambda _: None)
    to_be(qtbot, client, EngineState.BUSY)
    engines.answers[Ping] = lambda ping: Pong(ping.number)
    engine.tell(Exported(number, "x"))
    to_be(qtbot, client, EngineState.READY)


def test_stopping_closes_the_engine_and_fails_what_was_under_way(qtbot, client, engines):
    engine = ready(qtbot, client, engines)
    problems = []
    client.ask(DescribeCatalog, lambda _: None, problems.append)
    client.stop()
    assert engine.closed
    assert client.state is EngineState.STOPPED
    assert [found.code for found in problems] == ["engine.stopped"]
    engine.tell(Started(VERSION, 1))
    qtbot.wait(5)
    assert client.state is EngineState.STOPPED
