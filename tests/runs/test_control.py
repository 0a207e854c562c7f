from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from nodeeditor.protocol.steering import Change, Changes, Command, GoOn, Pause, Stop
from nodeeditor.runs.control import ControlReader, send_command

COMMANDS = st.one_of(
    st.just(Pause()),
    st.builds(GoOn, st.none() | st.integers(1, 9), st.none() | st.integers(1, 9)),
    st.builds(Stop, st.sampled_from(["last", "best"])),
    st.builds(
        Change,
        st.builds(
            Changes,
            st.none() | st.floats(0, 1),
            st.dictionaries(st.text(max_size=3), st.floats(0, 1), max_size=2),
            st.dictionaries(st.text(max_size=3), st.booleans(), max_size=2),
        ),
    ),
)


@given(st.lists(COMMANDS, max_size=6))
def test_what_is_sent_is_read_once(tmp_path_factory, commands: list[Command]) -> None:
    path = tmp_path_factory.mktemp("control") / "control.jsonl"
    reader = ControlReader(path)
    assert reader.read() == []
    for command in commands:
        send_command(path, command)
    assert reader.read() == commands
    assert reader.read() == []


def test_what_was_meant_for_an_earlier_process_is_passed_over(tmp_path: Path) -> None:
    path = tmp_path / "control.jsonl"
    send_command(path, Stop())
    reader = ControlReader(path)
    send_command(path, Pause())
    assert reader.read() == [Pause()]


def test_noise_and_a_cut_line(tmp_path: Path) -> None:
    path = tmp_path / "control.jsonl"
    reader = ControlReader(path)
    path.write_bytes(b'{"command":"dance"}\n\xff\n[[[\n{"command":"pause"}\n{"command":"st')
    assert reader.read() == [Pause()]
    with path.open("ab") as file:
        file.write(b'op"}\n')
    assert reader.read() == [Stop()]
