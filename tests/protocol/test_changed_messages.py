"""What a real engine said, with bytes, values or whole messages changed: it is taken or refused in words, and soon."""

from __future__ import annotations

import time
import tracemalloc
from random import Random

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nodeeditor.protocol.conversation import Conversation
from nodeeditor.protocol.fault import MessageError
from nodeeditor.protocol.frames import LONGEST_ANSWER, FrameError, FrameReader, framed
from nodeeditor.protocol.messages import decode_answer, decode_request
from tests.examples import examples
from tests.faults.changed import changed
from tests.protocol.recorded import Way, recorded

_SECONDS, _BYTES = 1.0, 200 * 2**20
_STREAMS = recorded()


def told(stream: list[tuple[Way, bytes]]) -> str:
    """Take a session in as the editor does; the sentence that ended it, empty where nothing did."""
    conversation, reader = Conversation(), FrameReader(LONGEST_ANSWER)
    try:
        for way, data in stream:
            if way == "said":
                conversation.said(decode_request(data))
            else:
                for payload in reader.feed(data):
                    conversation.heard(decode_answer(payload))
    except (FrameError, MessageError) as error:
        return str(error)
    return ""


def held(stream: list[tuple[Way, bytes]]) -> None:
    start = time.thread_time()
    text = told(stream)
    assert time.thread_time() - start < _SECONDS
    assert "\n" not in text
    assert len(text) < 10_000


def with_frames(stream: list[tuple[Way, bytes]]) -> list[tuple[Way, bytes]]:
    return [(way, framed(data) if way == "heard" else data) for way, data in stream]


@pytest.mark.parametrize("name", sorted(_STREAMS))
def test_what_was_said_is_taken(name: str) -> None:
    assert told(with_frames(_STREAMS[name])) == ""


@settings(max_examples=examples(60))
@given(st.data())
def test_changed_bytes(data: st.DataObject) -> None:
    stream = with_frames(_STREAMS[data.draw(st.sampled_from(sorted(_STREAMS)))])
    place = data.draw(st.sampled_from([at for at, (way, _) in enumerate(stream) if way == "heard"]))
    content = bytearray(stream[place][1])
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, max(0, len(content) - 1)))
        match data.draw(st.sampled_from(["flip", "put", "cut", "delete", "double", "length"])):
            case "flip":
                content[at : at + 1] = bytes([data.draw(st.integers(0, 255))])
            case "put":
                content[at:at] = data.draw(st.binary(max_size=12))
            case "cut":
                del content[at:]
            case "delete":
                del content[at : at + 20]
            case "double":
                content[at:at] = content[at : at + 50]
            case "length":  # heads of arrays, maps, texts and bytes that promise four thousand millions
                content[at : at + 5] = bytes([data.draw(st.sampled_from([0xDD, 0xDF, 0xDB, 0xC6, 0xC9]))]) + b"\xff" * 4
    stream[place] = ("heard", bytes(content))
    held(stream)


@settings(max_examples=examples(60))
@given(st.data())
def test_changed_messages_and_their_order(data: st.DataObject) -> None:
    stream = with_frames(_STREAMS[data.draw(st.sampled_from(sorted(_STREAMS)))])
    for _ in range(data.draw(st.integers(1, 3))):
        first, second = (data.draw(st.integers(0, len(stream) - 1)) for _ in range(2))
        match data.draw(st.sampled_from(["swap", "double", "drop"])):
            case "swap":
                stream[first], stream[second] = stream[second], stream[first]
            case "double":
                stream.insert(second, stream[first])
            case "drop" if len(stream) > 1:
                del stream[first]
    held(stream)


@settings(max_examples=examples(60))
@given(st.data())
def test_changed_values(data: st.DataObject) -> None:
    stream = list(_STREAMS[data.draw(st.sampled_from(sorted(_STREAMS)))])
    place = data.draw(st.sampled_from([at for at, (way, _) in enumerate(stream) if way == "heard"]))
    message = msgspec.msgpack.decode(stream[place][1])
    stream[place] = ("heard", msgspec.msgpack.encode(changed(message, Random(data.draw(st.integers(0, 2**32))))))
    held(with_frames(stream))


@pytest.mark.parametrize("unit", [b"\x91", b"\x81\xa1a", b"\xdd\xff\xff\xff\xff", b"\xc0", b"\x00", b"\xff", b"\xa1a"])
def test_a_long_row_of_one_thing_takes_neither_time_nor_memory(unit: bytes) -> None:
    tracemalloc.start()
    start = time.thread_time()
    try:
        text = told([("heard", framed(unit * ((4 << 20) // len(unit))))])
        took, (_, most) = time.thread_time() - start, tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert text
    assert took < _SECONDS
    assert most < _BYTES
