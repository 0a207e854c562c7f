"""The long play: ``python -m tests.monkey EVENTS [SEED]`` sends so many events, and prints a JSON line of what broke.

Each window gets 2,000 events of a seed of its own, in a process of its own; the first has ``SEED``, by default 1.
Ctrl+C and SIGTERM end it with the window that is open. ``python -m tests.monkey again SEED EVENTS`` plays one seed in
this process and prints each event before it is sent.
"""

from __future__ import annotations

import faulthandler
import json
import os
import subprocess
import sys
from typing import Any

from tests.ending import Ending

#: Windows of users are not much older, in events.
_OF_A_WINDOW = 2000
_LONGEST = 1800.0


def main(arguments: list[str]) -> int:
    """Play as the command line says; 1 where something broke."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ["LANGUAGE"] = "en"
    if arguments[:1] == ["again"]:
        return _again(int(arguments[1]), int(arguments[2]))
    events, seed = int(arguments[0]), int(arguments[1]) if len(arguments) > 1 else 1
    total = {"events": 0, "windows": 0, "faults": 0, "lost": 0, "megabytes": 0}
    ending = Ending()
    while events > 0 and not ending:
        here = min(_OF_A_WINDOW, events)
        told = _window(seed, here)
        total["events"] += told["events"]
        total["windows"] += 1
        total["faults"] += told["faults"]
        total["lost"] += told["lost"]
        total["megabytes"] = max(total["megabytes"], told["megabytes"])
        if told["faults"] or told["lost"]:
            print(f"seed {seed}, {here} events:\n{told['text']}", file=sys.stderr, flush=True)
        seed, events = seed + 1, events - here
        print(f"{total['events']} events, {events} to go", file=sys.stderr, flush=True)
    print(json.dumps({"name": "monkey", **total}))
    return int(total["faults"] + total["lost"] > 0)


def _window(seed: int, events: int) -> dict[str, Any]:
    """One seed in a process of its own, whose end is looked at, too. It does not hear Ctrl+C on this one's terminal."""
    command = [sys.executable, "-m", "tests.monkey", "again", str(seed), str(events)]
    try:
        done = subprocess.run(
            command, capture_output=True, text=True, timeout=_LONGEST, check=False, start_new_session=True
        )
        code, output, errors = done.returncode, done.stdout, done.stderr
    except subprocess.TimeoutExpired as late:
        code, output, errors = None, _text(late.stdout), _text(late.stderr)
    lines = output.splitlines()
    try:
        told: dict[str, Any] = json.loads(lines[-1])
    except (ValueError, IndexError):
        told = {"events": max(0, len(lines) - 1), "faults": 0, "lost": 0, "megabytes": 0, "text": ""}
    if code not in (0, 1):
        told["faults"] += 1
        told["text"] = "\n".join([f"ended with {code}", *lines[-12:], errors[-4000:]])
    return told


def _text(output: bytes | str | None) -> str:
    return output.decode("utf-8", "replace") if isinstance(output, bytes) else output or ""


def _again(seed: int, events: int) -> int:
    from tests.monkey.playing import play

    faulthandler.enable()
    played = play(seed, events, setattr, lambda line: print(line, flush=True))
    wrong = [*played.raised, *played.warned, *played.lost]
    told = {
        "events": played.events,
        "faults": len(played.raised) + len(played.warned),
        "lost": len(played.lost),
        "megabytes": _megabytes(),
        "text": "\n".join([*wrong[:3], *played.last]) if wrong else "",
    }
    print(json.dumps(told))
    return int(bool(wrong))


def _megabytes() -> int:
    """The most memory that this process had; 0 where the system does not tell."""
    try:
        import resource
    except ImportError:
        return 0
    return int(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1024 if sys.platform != "darwin" else 2**20))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
