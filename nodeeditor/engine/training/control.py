"""How a training is steered: commands from the pipe and from the run's folder, pauses, changes to replay."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeAlias

import msgspec

from nodeeditor.engine.training.devices import ALONE, Devices
from nodeeditor.protocol.steering import AppliedChanges, Change, Command, GoOn, Pause, Stop
from nodeeditor.runs.checkpoints import Position
from nodeeditor.runs.control import ControlReader

#: Gives the commands that came since it was asked last.
Commands: TypeAlias = Callable[[], list[Command]]


def none_given() -> list[Command]:
    """No command at all."""
    return []


def with_folder(commands: Commands, control: Path) -> Commands:
    """``commands``, and those that others leave in the control file of the run."""
    left = ControlReader(control)

    def both() -> list[Command]:
        return [*commands(), *left.read()]

    return both


class Replay:
    """Changes of an earlier run, each due at the very batch before which it was made."""

    def __init__(self, changes: Sequence[AppliedChanges] = ()) -> None:
        self._waiting = sorted(changes, key=lambda one: (one.epoch, one.step))

    def due(self, place: Position) -> list[Change]:
        """The changes to make before the batch at ``place``."""
        found: list[Change] = []
        while self._waiting and Position(self._waiting[0].epoch, self._waiting[0].step) <= place:
            found.append(Change(self._waiting.pop(0).changes))
        return found

    def limit(self, place: Position, count: int) -> int:
        """Of ``count`` steps from ``place`` those before the next change."""
        if not self._waiting or self._waiting[0].epoch != place.epoch:
            return count
        return max(1, min(count, self._waiting[0].step - place.step))


class Reins:
    """Whether a training runs or waits, and how far it may go before it waits again."""

    def __init__(self) -> None:
        #: Whether it waits.
        self.held = False
        self._steps: int | None = None
        self._epochs: int | None = None

    def obey(self, command: Pause | GoOn) -> None:
        """Hold the training, or let it go."""
        self.held = isinstance(command, Pause)
        self._steps = command.steps if isinstance(command, GoOn) else None
        self._epochs = command.epochs if isinstance(command, GoOn) else None

    def limit(self, count: int) -> int:
        """Of ``count`` steps those that may be made."""
        return count if self._steps is None else max(1, min(count, self._steps))

    def made(self, steps: int) -> None:
        """So many steps were made."""
        if self._steps is not None:
            self._steps -= steps
            self._hold_at(self._steps)

    def epoch_ended(self) -> None:
        """An epoch came to its end."""
        if self._epochs is not None:
            self._epochs -= 1
            self._hold_at(self._epochs)

    def _hold_at(self, left: int) -> None:
        if left <= 0:
            self.obey(Pause())


class Steering:
    """All that is asked of a training, by the user or by the record of an earlier run."""

    def __init__(
        self, commands: Commands = none_given, replay: Sequence[AppliedChanges] = (), devices: Devices = ALONE
    ) -> None:
        self._commands = commands
        self._replay = Replay(replay)
        self._devices = devices
        self._reins = Reins()
        self._postponed: list[Change] = []

    @property
    def held(self) -> bool:
        """Whether the training is to wait."""
        return self._reins.held

    def asked(self, place: Position, *, validating: bool) -> list[Stop | Change]:
        """What to do now, before the batch at ``place``, beside waiting and going on.

        Changes wait for the end of a validation: all of its batches see one network.
        """
        found: list[Stop | Change] = []
        if not validating:
            found, self._postponed = [*self._replay.due(place), *self._postponed], []
        for command in self._heard():
            match command:
                case Pause() | GoOn():
                    self._reins.obey(command)
                case Change() if validating:
                    self._postponed.append(command)
                case _:
                    found.append(command)
        return found

    def steps(self, place: Position, wanted: int) -> int:
        """How many of the ``wanted`` steps from ``place`` to make before the next look."""
        return self._devices.agreed(self._replay.limit(place, self._reins.limit(wanted)))

    def made(self, steps: int) -> None:
        """So many steps were made."""
        self._reins.made(steps)

    def epoch_ended(self) -> None:
        """An epoch came to its end."""
        self._reins.epoch_ended()

    def _heard(self) -> list[Command]:
        """The commands that came; where there are several workers those of the chief, and to stop if one is to."""
        own = self._commands()
        if self._devices.workers == 1:
            return own
        is_to_stop = any(isinstance(one, Stop) for one in own) and not self._devices.is_chief
        said = msgspec.json.encode(own) if self._devices.is_chief else b""
        agreed, stops = self._devices.agree_and_ask(said, is_to_stop)
        return [*msgspec.json.decode(agreed, type=list[Command]), *([Stop()] if stops else [])]
