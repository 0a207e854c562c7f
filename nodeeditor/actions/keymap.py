"""Which keys give which command: those of the table, and what the user made of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from nodeeditor.actions.table import ACTIONS


@dataclass(frozen=True, slots=True)
class Clash:
    """A key that two commands want; ``kept`` has it, ``lost`` goes without."""

    key: str
    kept: str
    lost: str


class KeyMap:
    """The keys of every command, each key at most once.

    Keys are texts in Qt's portable form (``"Ctrl+Shift+P"``). ``changed`` holds what the user chose, by
    the command's name; names of commands that are no more are left aside. Where a key is wanted twice,
    who was given it by the user has it before who has it by the table, then who stands first there.
    """

    def __init__(self, changed: Mapping[str, tuple[str, ...]] | None = None) -> None:
        self.changed = {name: keys for name, keys in (changed or {}).items() if name in ACTIONS}
        self.clashes: list[Clash] = []
        self._owners: dict[str, str] = {}
        self._keys: dict[str, tuple[str, ...]] = {}
        for name in sorted(ACTIONS, key=lambda name: name not in self.changed):
            wanted = self.changed.get(name, ACTIONS[name].shortcuts)
            self._keys[name] = tuple(key for key in dict.fromkeys(wanted) if self._claim(key, name))

    def keys(self, name: str) -> tuple[str, ...]:
        """The keys of a command, the one that is shown first."""
        return self._keys[name]

    def shown(self, name: str) -> str:
        """The key that stands beside a command, empty where it has none."""
        return next(iter(self._keys[name]), ACTIONS[name].fixed_key)

    def command(self, key: str) -> str | None:
        """The command that ``key`` gives."""
        return self._owners.get(key)

    def with_keys(self, name: str, keys: tuple[str, ...]) -> KeyMap:
        """A map in which a command has these keys, and those that had them go without."""
        rest = {other: tuple(key for key in own if key not in keys) for other, own in self._keys.items()}
        wanted = {**rest, name: keys}
        return KeyMap({name: keys for name, keys in wanted.items() if keys != ACTIONS[name].shortcuts})

    def reset(self, name: str) -> KeyMap:
        """A map in which a command has the keys of the table again, and those that had them go without."""
        return self.with_keys(name, ACTIONS[name].shortcuts)

    def _claim(self, key: str, name: str) -> bool:
        owner = self._owners.setdefault(key, name)
        if owner != name:
            self.clashes.append(Clash(key, owner, name))
        return owner == name
