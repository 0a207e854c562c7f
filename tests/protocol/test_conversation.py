"""What an engine says is held against what it was asked: each lie is refused, and in a sentence."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import Any

import msgspec
import pytest

from nodeeditor.catalog.catalog import CatalogData
from nodeeditor.catalog.specs import LayerSpec
from nodeeditor.graph.elements import LayerId, NodeId
from nodeeditor.graph.inference import NodeCall, NodeCost, NodeReport, TensorSpec
from nodeeditor.problems import Fix, problem
from nodeeditor.protocol import answers, requests
from nodeeditor.protocol.answers import BatchesDone, EpochDone, Failed, Inferred, Pong, Ready, Started, TrainingStarted
from nodeeditor.protocol.conversation import Conversation
from nodeeditor.protocol.fault import MessageError
from nodeeditor.protocol.frames import LONGEST_ANSWER, FrameError, FrameReader
from nodeeditor.protocol.message import VERSION
from nodeeditor.protocol.messages import LONGEST_PLAIN, decode_answer, encode
from nodeeditor.values import EMPTY

READY = Ready("3", "3", "2", "CPU")
CALLS = tuple(NodeCall(NodeId(name), name, LayerId(name), name, "Dense", EMPTY, ()) for name in ("a", "b"))
REPORT = NodeReport((("output", TensorSpec((None, 4))),), 10, 8)
ASKED = requests.Infer(5, CALLS)
ANSWER = Inferred(5, {NodeId("a"): REPORT, NodeId("b"): REPORT})
IMAGES = (answers.Column("image", (4, 4), "uint8"),)
TRAIN = requests.Train(1, "", ".", "/runs/one")
PLAN = TrainingStarted(1, "/runs/one", 2, 4, 100, 0, ("loss",))
DONE = answers.TrainingDone("/runs/one", "finished", 2, {}, 1.0, 1.0)


def talk(*asked: Any) -> Conversation:
    """One in which the engine is ready, and was asked this."""
    made = Conversation()
    made.heard(Started(VERSION, 1))
    made.heard(READY)
    for request in asked:
        made.said(request)
    return made


def refused(conversation: Conversation, answer: Any) -> str:
    """The code of the sentence that refuses ``answer``."""
    with pytest.raises(MessageError) as error:
        conversation.heard(answer)
    assert "\n" not in str(error.value)
    return error.value.problem.code


def batches(epoch: int, step: int, count: int = 1, name: str = "loss") -> BatchesDone:
    return BatchesDone(epoch, step, {name: [0.5] * count})


def epoch(number: int) -> EpochDone:
    return EpochDone(number, 4, {"loss": 0.5}, 1.0, 100.0)


def test_an_answer_is_taken_once() -> None:
    conversation = talk(ASKED)
    conversation.heard(ANSWER)
    assert refused(conversation, ANSWER) == "message.unasked"


def test_nothing_is_said_before_the_greeting_and_no_answer_before_keras_is_there() -> None:
    conversation = Conversation()
    assert refused(conversation, READY) == "message.early"
    conversation.heard(Started(VERSION, 1))
    conversation.said(ASKED)
    assert refused(conversation, ANSWER) == "message.early"
    assert refused(conversation, Started(VERSION, 1)) == "message.early"
    conversation.heard(READY)
    assert refused(conversation, READY) == "message.early"
    conversation.heard(ANSWER)


@pytest.mark.parametrize(
    ("answer", "code"),
    [
        (Inferred(6, {}), "message.unasked"),
        (Failed(6, problem("engine.stopped")), "message.unasked"),
        (Pong(1), "message.unasked"),
        (answers.Costed(5, {}), "message.mismatched"),
        (batches(0, 0), "message.early"),
        (Inferred(5, {}), "message.value"),
        (Inferred(5, {**ANSWER.reports, NodeId("c"): REPORT}), "message.stranger"),
        (Failed(5, problem("no.such.sentence")), "message.value"),
        (Failed(5, problem("engine.died", why=1)), "message.value"),
        (Failed(5, replace(problem("engine.stopped"), fixes=(Fix("no.such.sentence"),))), "message.value"),
    ],
)
def test_what_was_not_asked_or_does_not_answer_is_refused(answer: Any, code: str) -> None:
    assert refused(talk(ASKED), answer) == code


@pytest.mark.parametrize(
    "report",
    [
        NodeReport((("output", TensorSpec((None, -4))),)),
        NodeReport((("output", TensorSpec((2**63,))),)),
        NodeReport((("output", TensorSpec((1,) * 300)),)),
        NodeReport((("output", TensorSpec((1,), "x" * 5000)),)),
        NodeReport((("output", TensorSpec((1,), mask=(-1,))),)),
        NodeReport((), -1),
        NodeReport((), 3, 4),
        NodeReport((), problems=(problem("layer.bad_config", why=1),)),
    ],
)
def test_a_report_that_can_not_be_is_refused(report: NodeReport) -> None:
    assert refused(talk(ASKED), Inferred(5, {**ANSWER.reports, NodeId("b"): report})) == "message.value"


@pytest.mark.parametrize(
    ("asked", "answer"),
    [
        (requests.Cost(5, CALLS, (), 1.0), answers.Costed(5, {})),
        (requests.Cost(5, CALLS, (), 1.0), answers.Costed(5, {NodeId("a"): NodeCost(-1)})),
        (requests.DrawSchedule(5, EMPTY, 10), answers.ScheduleDrawn(5, (0, 1), (0.1,))),
        (requests.DrawSchedule(5, EMPTY, 10), answers.ScheduleDrawn(5, (1, 0), (0.1, 0.1))),
        (requests.DrawSchedule(5, EMPTY, 10), answers.ScheduleDrawn(5, (0, 10), (0.1, 0.1))),
        (requests.DescribeData(5, EMPTY, ".", 1), answers.DataDescribed(5, 1, (), (("a",),))),
        *(
            (requests.DescribeData(5, EMPTY, ".", 1), answers.DataDescribed(5, 1, IMAGES, (("4×4",),), **beside))
            for beside in (
                {"image_column": "photo"},
                {"class_column": "kind"},
                {"pictures": (answers.Picture(1, 1, 1, b"0"),) * 2},
                {"pictures": (answers.Picture(3, 2, 3, bytes(17)),)},
                {"classes": (answers.ClassOfData("cat", 1, (answers.Picture(1, 1, 4, bytes(5)),)),), "class_count": 1},
                {"classes": (answers.ClassOfData("cat", 1),)},
                {"notes": (problem("data.no_such_thing"),)},
            )
        ),
        (requests.Export(5, "", "keras", "/a.keras", "."), answers.Exported(5, "/etc/passwd")),
        (requests.DescribeCatalog(5), answers.CatalogDescribed(5, CatalogData("3", (), ()))),
        (requests.DescribeCatalog(5), answers.CatalogDescribed(5, CatalogData("4", (), ()))),
    ],
)
def test_an_answer_that_can_not_be_is_refused(asked: Any, answer: Any) -> None:
    assert refused(talk(asked), answer) == "message.value"


def test_a_catalog_of_this_keras_is_taken() -> None:
    layers = tuple(LayerSpec(name, "", (), (), ()) for name in ("Input", "Output"))
    talk(requests.DescribeCatalog(5)).heard(answers.CatalogDescribed(5, CatalogData("3", layers, ())))


def test_questions_with_one_number_are_answered_in_turn() -> None:
    conversation = talk(requests.MeasurePace(1), TRAIN)
    conversation.heard(answers.PaceMeasured(1, ()))
    conversation.heard(Failed(1, problem("engine.stopped")))
    conversation.said(TRAIN)
    conversation.heard(PLAN)


def test_a_training_is_told_in_order() -> None:
    conversation = talk(TRAIN)
    conversation.said(requests.Ping(9))
    changed = answers.TrainingChanged(1, 0, 0, 8, answers.Changes(batch_size=12))
    paused, goes_on = answers.TrainingPaused(0, 2), answers.TrainingGoesOn(0, 2)
    told = [answers.DataRead("x", 0.5), PLAN, batches(0, 0, 2), paused, Pong(9), goes_on, batches(0, 2, 2), epoch(0)]
    for message in [*told, changed, batches(1, 0, 8), epoch(1), DONE]:
        conversation.heard(message)
    assert refused(conversation, DONE) == "message.early"
    assert refused(conversation, batches(1, 0)) == "message.early"


@pytest.mark.parametrize(
    ("before", "message", "code"),
    [
        ((), batches(0, 0), "early"),
        ((), DONE, "early"),
        ((), msgspec.structs.replace(PLAN, run="/etc"), "value"),
        ((), msgspec.structs.replace(PLAN, request=2), "unasked"),
        ((), msgspec.structs.replace(PLAN, epochs=0), "value"),
        ((), msgspec.structs.replace(PLAN, steps=2**64 - 1), "value"),
        ((), msgspec.structs.replace(PLAN, first_epoch=3), "value"),
        ((), msgspec.structs.replace(PLAN, metrics=("loss", "loss")), "value"),
        ((PLAN,), PLAN, "early"),
        ((PLAN,), batches(0, 1), "order"),
        ((PLAN,), batches(1, 0), "order"),
        ((PLAN,), batches(0, 0, 5), "value"),
        ((PLAN,), batches(0, 0, 0), "value"),
        ((PLAN,), batches(0, 0, name="other"), "stranger"),
        ((PLAN,), epoch(1), "order"),
        ((PLAN, batches(0, 0, 2)), batches(0, 0, 2), "order"),
        ((PLAN, epoch(0), epoch(1)), epoch(2), "order"),
        ((PLAN, epoch(0)), epoch(0), "order"),
        ((PLAN,), EpochDone(0, 4, {"other": 1.0}, 1.0, 1.0), "stranger"),
        ((PLAN,), answers.TrainingGoesOn(0, 0), "early"),
        ((PLAN, answers.TrainingPaused(0, 0)), batches(0, 0), "order"),
        ((PLAN,), answers.TrainingPaused(7, 0), "order"),
        ((PLAN,), answers.TrainingChanged(0, 0, 0, 0, answers.Changes()), "value"),
        ((PLAN,), answers.TrainingNoted(0, 0, problem("no.such.sentence")), "value"),
        ((PLAN,), msgspec.structs.replace(DONE, reason="bored"), "value"),
        ((PLAN,), msgspec.structs.replace(DONE, epochs=3), "value"),
        ((PLAN,), msgspec.structs.replace(DONE, run="/elsewhere"), "value"),
    ],
)
def test_a_training_that_lies_is_refused(before: tuple[Any, ...], message: Any, code: str) -> None:
    conversation = talk(TRAIN)
    for earlier in before:
        conversation.heard(earlier)
    assert refused(conversation, message) == f"message.{code}"


@pytest.mark.parametrize(
    "answer",
    [
        answers.SlotsCounted(1, math.nan),
        answers.SlotsCounted(1, math.inf),
        answers.SlotsCounted(-1, 1.0),
        answers.DataRead("x", 1.5),
        answers.DataRead("x" * 5000, 0.5),
        Pong(-1),
        EpochDone(0, 4, {}, math.inf, 1.0),
        EpochDone(0, -4, {}, 1.0, 1.0),
    ],
)
def test_numbers_that_can_not_be_are_not_even_read(answer: Any) -> None:
    with pytest.raises(MessageError, match=r"^it can't be read"):
        decode_answer(encode(answer))


def test_a_loss_that_is_no_number_is_read() -> None:
    read = decode_answer(encode(BatchesDone(0, 0, {"loss": [math.nan, math.inf]})))
    assert isinstance(read, BatchesDone)
    assert math.isnan(read.logs["loss"][0])


_MANY = b"\xdd\xff\xff\xff\xff"


@pytest.mark.parametrize(
    "payload",
    [
        b"",
        b"\xc1",
        b"\x91" * 100_000 + b"\xc0",
        b"\x82\xa4type\xaaCostlyThing\xa7request\x01",
        encode(ANSWER)[:-1],
        encode(ANSWER).replace(b"reports", b"rep\xff\xfets"),
        encode(batches(0, 0)).replace(b"\xa4logs\x81\xa4loss\x91", b"\xa4logs\x81\xa4loss" + _MANY),
        encode(batches(0, 0)).replace(b"\xa4logs\x81\xa4loss\x91", b"\xa4logs\xdf\xff\xff\xff\xff\xa4loss\x91"),
        encode(ANSWER).replace(b"\x92\xc0\x04", _MANY + b"\xc0\x04"),
        b"\x82\xa4type\xa8Inferred\xa7reports" + b"\x81\xa1a" * 100_000,
    ],
)
def test_bytes_that_are_no_message_are_refused(payload: bytes) -> None:
    with pytest.raises(MessageError):
        decode_answer(payload)


def test_a_message_that_is_longer_than_its_kind_ever_is_is_refused() -> None:
    with pytest.raises(MessageError) as error:
        decode_answer(encode(answers.Pong(1, "x" * (LONGEST_PLAIN + 1))))
    assert error.value.problem.code == "message.long"


def test_a_frame_that_is_longer_than_any_answer_is_refused_at_its_head() -> None:
    reader = FrameReader(LONGEST_ANSWER)
    reader.add((LONGEST_ANSWER + 1).to_bytes(4, "big"))
    with pytest.raises(FrameError):
        reader.take()
