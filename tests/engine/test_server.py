from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import msgspec
import pytest

from nodeeditor.graph.elements import LayerId, Link, NodeId
from nodeeditor.graph.inference import NodeCall, TensorSpec
from nodeeditor.protocol.answers import Failed, Inferred, Pong, Ready, Started, TrainingDone, TrainingStarted
from nodeeditor.protocol.frames import framed
from nodeeditor.protocol.message import VERSION
from nodeeditor.protocol.requests import DescribeData, Export, Infer, Ping, Shutdown, Steer, Train
from nodeeditor.protocol.steering import Stop
from nodeeditor.values import EMPTY, FrozenMap
from tests.engine.engine_at_hand import EngineAtHand

STAND_IN = str(Path(__file__).with_name("stand_in.py"))


@pytest.fixture
def engine():
    with EngineAtHand(STAND_IN) as process:
        yield process


def busy(engine: EngineAtHand) -> None:
    """Wait until the engine is at a request that takes long."""
    engine.send(DescribeData(1, EMPTY, "."))
    deadline = time.monotonic() + 10
    while time.monotonic() < deadline:
        engine.send(Ping(1))
        if engine.wait_for(Pong).busy == "DescribeData":
            return
    raise AssertionError("the engine never was at work")


def until(condition) -> None:
    deadline = time.monotonic() + 10
    while not condition():
        assert time.monotonic() < deadline
        time.sleep(0.01)


def test_it_greets_then_is_ready(engine):
    started = engine.wait_for(Started)
    assert (started.version, started.process) == (VERSION, engine.process.pid)
    assert engine.wait_for(Ready).keras == "3"


def test_what_is_printed_goes_to_standard_error(engine):
    engine.wait_for(Ready)
    engine.close_pipe()
    engine.ended()
    assert b"noise on descriptor 1" in engine.log
    assert b"noise of Python" in engine.log


def test_a_ping_is_answered_while_it_works(engine):
    engine.wait_for(Ready)
    engine.send(Ping(6))
    assert engine.wait_for(Pong) == Pong(6, "")
    busy(engine)
    engine.send(Ping(7))
    assert engine.wait_for(Pong) == Pong(7, "DescribeData")


def test_it_works_ahead_while_nobody_asks_and_answers_whoever_does():
    with EngineAtHand(STAND_IN, "--restless") as engine:
        engine.wait_for(Ready)
        for number in (1, 2):
            before = engine.log.count(b"work ahead")
            engine.send(Infer(number, ()))
            assert engine.wait_for(Inferred, 10).request == number
            engine.send(Ping(number))
            assert engine.wait_for(Pong) == Pong(number, "")
            deadline = time.monotonic() + 10
            while engine.log.count(b"work ahead") < before + 3:
                assert time.monotonic() < deadline
                time.sleep(0.01)
        engine.close_pipe()
        assert engine.ended(5) == 0


def test_a_problem_is_told_and_the_engine_lives_on(engine):
    engine.send(Export(1, "", "known", "", ""))
    assert engine.wait_for(Failed).problem.code == "graph.node_unknown"
    engine.send(Infer(2, ()))
    assert engine.wait_for(Inferred).request == 2


def test_an_error_of_ours_is_told_in_a_sentence_and_logged_in_full(engine):
    engine.send(Export(5, "", "unknown", "", ""))
    failed = engine.wait_for(Failed)
    assert (failed.request, failed.problem.code) == (5, "engine.request_failed")
    assert "broken inside" in failed.problem.text
    assert "Traceback" not in failed.problem.text
    engine.close_pipe()
    engine.ended()
    assert b"Traceback" in engine.log


def test_an_answer_that_can_not_be_sent_is_a_failure_too(engine):
    engine.send(Export(6, "", "unsendable", "", ""))
    failed = engine.wait_for(Failed)
    assert (failed.request, failed.problem.code) == (6, "engine.request_failed")
    engine.send(Ping(1))
    assert engine.wait_for(Pong) == Pong(1, "")


def test_keras_that_can_not_be_imported_is_told():
    with EngineAtHand(STAND_IN, "--broken") as engine:
        failed = engine.wait_for(Failed)
        assert (failed.request, failed.problem.code) == (0, "engine.no_keras")
        assert engine.ended() == 0


def test_it_ends_with_the_pipe_when_idle(engine):
    engine.wait_for(Ready)
    engine.close_pipe()
    assert engine.ended() == 0


def test_it_ends_with_the_pipe_in_the_middle_of_work(engine):
    engine.wait_for(Ready)
    busy(engine)
    engine.close_pipe()
    assert engine.ended(5) == 0


def test_it_ends_when_asked_in_the_middle_of_work(engine):
    engine.wait_for(Ready)
    busy(engine)
    engine.send(Shutdown())
    assert engine.ended(5) == 0


def test_noise_on_the_pipe_ends_it_with_a_word_in_the_log(engine):
    engine.wait_for(Ready)
    engine.write(b"\xff\xff\xff\xff noise")
    assert engine.ended() == 3
    assert b"noise" in engine.log


def test_a_message_that_can_not_be_read_is_refused_and_the_next_is_answered(engine):
    engine.wait_for(Ready)
    engine.write(framed(msgspec.msgpack.encode({"type": "Unheard", "request": 3})))
    engine.write(framed(b"\xc1"))
    refusals = [engine.wait_for(Failed), engine.wait_for(Failed)]
    assert [refusal.problem.code for refusal in refusals] == ["engine.message_bad", "engine.message_bad"]
    assert [refusal.request for refusal in refusals] == [3, 0]
    engine.send(Ping(9))
    assert engine.wait_for(Pong).number == 9


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGINT for one process")
def test_ctrl_c_in_the_terminal_of_the_editor_is_not_meant_for_it():
    with EngineAtHand("-m", "nodeeditor.engine") as engine:
        engine.wait_for(Started)
        engine.process.send_signal(signal.SIGINT)
        engine.send(Ping(1))
        assert engine.wait_for(Pong) == Pong(1, "Starting")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no sessions of this kind")
def test_an_engine_for_trainings_is_out_of_reach_of_the_terminal_but_can_be_told_to_end():
    with EngineAtHand("-m", "nodeeditor.engine", "--training") as engine:
        engine.wait_for(Started)
        pid = engine.process.pid
        assert os.getsid(pid) == pid != os.getsid(0)
        engine.process.terminate()
        assert engine.ended(60) == 0


def test_a_training_stops_when_asked_and_ends_the_process(engine, tmp_path):
    run = tmp_path / "run"
    engine.send(Train(4, "", "", str(run)))
    assert engine.wait_for(TrainingStarted).request == 4
    engine.send(Steer(Stop()))
    assert engine.wait_for(TrainingDone).reason == "stopped"
    assert engine.ended() == 0
    assert (run / "weights").read_text() == "stopped"


def test_a_training_keeps_its_weights_when_the_editor_is_gone(engine, tmp_path):
    run = tmp_path / "run"
    engine.send(Train(4, "", "", str(run)))
    engine.wait_for(TrainingStarted)
    engine.close_pipe()
    assert engine.process.stdout is not None
    assert engine.ended() == 0
    assert (run / "weights").read_text() == "stopped"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGTERM that can be heard")
@pytest.mark.parametrize("outlives", [False, True])
def test_a_training_that_is_told_to_end_politely_keeps_its_weights(engine, tmp_path, outlives):
    run = tmp_path / "run"
    engine.send(Train(4, "", "", str(run), outlives=outlives))
    engine.wait_for(TrainingStarted)
    engine.process.terminate()
    assert engine.ended() == 0
    assert (run / "weights").read_text() == "stopped"


def test_a_training_that_outlives_the_editor_goes_on_to_its_end(engine, tmp_path):
    run = tmp_path / "run"
    engine.send(Train(4, "", "", str(run), outlives=True))  # perhaps before it is ready
    engine.close_pipe()
    until((run / "process.log").exists)
    with pytest.raises(subprocess.TimeoutExpired):
        engine.process.wait(0.3)
    (run / "enough").touch()
    assert engine.ended() == 0
    assert (run / "weights").read_text() == "whole"


def test_a_training_that_would_outlive_the_editor_ends_when_it_is_asked_to(engine, tmp_path):
    run = tmp_path / "run"
    engine.send(Train(4, "", "", str(run), outlives=True))
    engine.wait_for(TrainingStarted)
    engine.send(Shutdown())
    engine.close_pipe()
    assert engine.ended() == 0
    assert (run / "weights").read_text() == "stopped"


def test_a_process_whose_training_did_not_start_does_not_outlive_the_editor(engine, tmp_path):
    engine.send(Train(4, "", "bad", str(tmp_path / "run"), outlives=True))
    engine.wait_for(Failed)
    engine.close_pipe()
    assert engine.ended(5) == 0


@pytest.mark.skipif(sys.platform == "win32", reason="Windows tells a crash otherwise")
def test_what_a_training_writes_and_the_trace_of_its_crash_are_in_its_folder(engine, tmp_path):
    run = tmp_path / "run"
    engine.send(Train(4, "", "", str(run)))
    engine.wait_for(TrainingStarted)
    (run / "crash").touch()
    assert engine.ended() == -signal.SIGSEGV
    log = (run / "process.log").read_text()
    assert "noise of the training" in log
    assert "Segmentation fault" in log
    assert "stand_in.py" in log


def test_a_training_that_can_not_start_leaves_the_process_for_the_next(engine, tmp_path):
    engine.send(Train(4, "", "bad", str(tmp_path / "run")))
    assert engine.wait_for(Failed).request == 4
    engine.send(Steer(Stop()))  # too late for the first, and not meant for the second
    engine.send(Ping(1))
    engine.wait_for(Pong)
    engine.send(Train(5, "", "", str(tmp_path / "run")))
    assert engine.wait_for(TrainingStarted).request == 5
    engine.close_pipe()
    assert engine.ended() == 0


def test_the_engine_itself_answers_and_keeps_its_output_clean():
    link = Link(NodeId("n1"), "output", NodeId("n2"), "inputs")
    call = NodeCall(NodeId("n2"), "d", LayerId("l2"), "d", "Dense", FrozenMap(units=3), (link,))
    source = NodeCall(NodeId("n1"), "i", LayerId("l1"), "i", "Input", FrozenMap(shape=(4,)), ())
    with EngineAtHand("-m", "nodeeditor.engine") as engine:
        engine.wait_for(Started, 20)
        ready = engine.wait_for(Ready, 120)
        assert ready.keras
        assert ready.device
        engine.send(Infer(2, (source, call)))
        reports = engine.wait_for(Inferred, 60).reports
        assert reports[NodeId("n2")].output("output") == TensorSpec((None, 3))
        assert reports[NodeId("n2")].parameters == 15
        engine.close_pipe()
        assert engine.ended(5) == 0
