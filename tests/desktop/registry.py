"""A registry of Windows with the few calls that registration makes: keys with values, each below its parents."""

from __future__ import annotations


class Registry:
    """``keys`` holds every key there is with its values; creating one creates those above it."""

    HKEY_CURRENT_USER, REG_SZ, KEY_SET_VALUE = "user", 1, 2

    def __init__(self):
        self.keys: dict[str, dict[str, str]] = {}

    def CreateKey(self, _root, key):
        parts = key.split("\\")
        for count in range(3, len(parts) + 1):
            self.keys.setdefault("\\".join(parts[:count]), {})
        return self._opened(key)

    def OpenKey(self, _root, key, *_):
        if key not in self.keys:
            raise FileNotFoundError(key)
        return self._opened(key)

    def SetValueEx(self, opened, name, _reserved, _kind, value):
        self.keys[opened.key][name] = value

    def QueryValueEx(self, opened, name):
        if name not in self.keys[opened.key]:
            raise FileNotFoundError(name)
        return self.keys[opened.key][name], self.REG_SZ

    def DeleteValue(self, opened, name):
        if name not in self.keys[opened.key]:
            raise FileNotFoundError(name)
        del self.keys[opened.key][name]

    def EnumKey(self, opened, number):
        return self._within(opened.key)[number]

    def QueryInfoKey(self, opened):
        return len(self._within(opened.key)), len(self.keys[opened.key]), 0

    def DeleteKey(self, _root, key):
        if self._within(key):
            raise PermissionError(key)  # as Windows has it
        del self.keys[key]

    def _within(self, key):
        return [one.rpartition("\\")[2] for one in self.keys if one.rpartition("\\")[0] == key]

    def _opened(self, key):
        return _Opened(key)


class _Opened:
    def __init__(self, key):
        self.key = key

    def Close(self):
        pass

    def __enter__(self):
        return self

    def __exit__(self, *_):
        pass
