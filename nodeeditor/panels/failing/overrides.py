"""Errors of what our classes override of Qt, made such that PySide can carry them.

Before 3.12 Python makes the exception of an error that C code raised, as that of ``int("x")``, once a handler of
Python's gets it; until then there is its text alone. PySide (6.8.3 to 6.11.3 at least) takes hold of the error of an
override that runs because Python called Qt, as when ``close()`` comes to ``closeEvent()``, takes the text for the
exception, and the process dies. So each override gets a handler that raises again what it gets, and all errors end in
``sys.excepthook``. It is put into the code of the method, since with a function round ``boundingRect()`` Qt takes 1.4
times as long to find an item; the format is that of 3.11, the one Python this is for.

Source: Objects/exception_handling_notes.txt and Objects/locations.md of CPython 3.11.
"""

from __future__ import annotations

import dis
import sys
from collections.abc import Iterable, Iterator
from functools import cache
from types import CodeType, FunctionType

import shiboken6

_IS_SOUND = sys.version_info >= (3, 12)
#: The modules of the classes that are C++'s.
_OF_CPP = ("PySide6.", "Shiboken")

_RAISE_AGAIN = bytes((dis.opmap["RERAISE"], 0))
#: One instruction of no line.
_NO_LINE = b"\xf8"
#: A table of handlers is of numbers of six bits a byte; one more byte follows a byte with ``_MORE``.
_BITS, _MORE, _FIRST = 6, 0x40, 0x80

#: The code that has its handler.
_guarded: set[CodeType] = set()


def guard_overrides() -> None:
    """Do so for all classes that are there, and for those that are made from now on."""
    if _IS_SOUND or "__init_subclass__" in vars(shiboken6.Object):
        return
    for made in set(_classes_below(shiboken6.Object)):
        _guard(made)
    shiboken6.Object.__init_subclass__ = classmethod(_guard_new)  # type: ignore[assignment]


def _guard_new(made: type, **_named: object) -> None:
    _guard(made)


def _guard(made: type) -> None:
    """Put a handler into each method of a class that Qt may call: one of its own or of a class mixed into it."""
    of_qt = [base for base in made.__mro__ if base.__module__.startswith(_OF_CPP)]
    for base in made.__mro__:
        if base in of_qt or base is object or (base is not made and issubclass(base, shiboken6.Object)):
            continue
        for name, method in vars(base).items():
            if isinstance(method, FunctionType) and any(name in _names(one) for one in of_qt):
                method.__code__ = with_handler(method.__code__)


@cache
def _names(of_qt: type) -> frozenset[str]:
    return frozenset(name for name in vars(of_qt) if not name.startswith("__"))


def _classes_below(base: type) -> Iterator[type]:
    for made in type.__subclasses__(base):
        if not made.__module__.startswith(_OF_CPP):
            yield made
        yield from _classes_below(made)


def with_handler(code: CodeType) -> CodeType:
    """The code of a function of Python 3.11 with a handler, that raises again, round all that no handler is round."""
    if code in _guarded:
        return code
    end = len(code.co_code) // len(_RAISE_AGAIN)
    handlers: list[tuple[int, ...]] = []
    at = 0
    for start, length, *goal in _handlers(code.co_exceptiontable):
        if start > at:
            handlers.append((at, start - at, end, 0))
        handlers.append((start, length, *goal))
        at = start + length
    handlers.append((at, end - at, end, 0))
    changed = code.replace(
        co_code=code.co_code + _RAISE_AGAIN,
        co_linetable=code.co_linetable + _NO_LINE,
        co_exceptiontable=_table(handlers),
        co_stacksize=code.co_stacksize + 1,
    )
    _guarded.add(changed)
    return changed


def _handlers(table: bytes) -> Iterator[tuple[int, ...]]:
    """Where each handler begins to count, for how many instructions, where it is, and what of the stack it keeps."""
    numbers, number = [], 0
    for byte in table:
        number = number << _BITS | byte & (_MORE - 1)
        if not byte & _MORE:
            numbers.append(number)
            number = 0
    return zip(*[iter(numbers)] * 4, strict=True)


def _table(handlers: Iterable[tuple[int, ...]]) -> bytes:
    table = bytearray()
    for handler in handlers:
        first = len(table)
        for number in handler:
            table += _coded(number)
        table[first] |= _FIRST
    return bytes(table)


def _coded(number: int) -> bytes:
    parts = [number & (_MORE - 1)]
    while number := number >> _BITS:
        parts.append(number & (_MORE - 1) | _MORE)
    return bytes(reversed(parts))
