"""Finding runs by what is known of them: ``adam tag=good learning_rate<=0.01 val_loss<0.3``."""

from __future__ import annotations

import math
import operator
import re
from collections.abc import Callable
from typing import Any

from nodeeditor.runs.listing import RunInfo
from nodeeditor.runs.settings import flattened, setting_text

_TERM = re.compile(r"""([^\s<>=!:"]+)\s*(<=|>=|!=|=|<|>|:)\s*("[^"]*"|[^\s"]+)|"([^"]*)"|(\S+)""")
_ORDERS: dict[str, Callable[[float, float], bool]] = {
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
}
_Test = Callable[[RunInfo], bool]


def matching(query: str) -> _Test:
    """Whether a run meets every term of a query; an empty query is met by all."""
    tests = [_term(*found.groups()) for found in _TERM.finditer(query)]
    return lambda run: all(test(run) for test in tests)


def _term(key: str | None, order: str, wanted: str, quoted: str | None, word: str | None) -> _Test:
    if key is None:
        text = (quoted if quoted is not None else word or "").casefold()
        return lambda run: text in _words(run)
    value = wanted.strip('"')

    def holds(run: RunInfo) -> bool:
        found = _values(run, key)
        if order in _ORDERS:
            limit = _number(value)
            numbers = [number for item in found if (number := _number(item)) is not None]
            return limit is not None and any(_ORDERS[order](number, limit) for number in numbers)
        is_met = any(_equal(item, value) for item in found)
        return not is_met if order == "!=" else is_met

    return holds


def _words(run: RunInfo) -> str:
    """All that a bare word may be in."""
    parts = [run.name, run.path.name, run.status.value.replace("_", " "), *run.labels.tags, run.labels.note]
    if run.record is not None:
        optimizer = run.record.settings.get("optimizer")
        if isinstance(optimizer, dict):
            parts.append(str(optimizer.get("class_name", "")))
    return "\n".join(parts).casefold()


def _values(run: RunInfo, key: str) -> list[Any]:
    """What a run has under a name: the whole path of a setting, or the end of one."""
    key = key.casefold()
    match key:
        case "name":
            return [run.name, run.path.name]
        case "tag" | "tags":
            return list(run.labels.tags)
        case "note":
            return [run.labels.note]
        case "status":
            return [run.status.value, run.status.value.replace("_", " ")]
    record = run.record
    if record is None:
        return []
    found: list[Any] = []
    for path, value in flattened(record.settings).items():
        folded = path.casefold()
        if folded == key or folded.endswith(f".{key}"):
            found.append(value)
    plain: dict[str, Any] = {
        "seed": record.seed,
        "samples": record.samples,
        "device": record.device,
        "seconds": record.seconds,
        "started": record.started,
        **{name.casefold(): value for name, value in record.logs.items()},
        **{name.casefold(): version for name, version in record.versions.items()},
    }
    if key in plain:
        found.append(plain[key])
    return found


def _number(value: Any) -> float | None:
    if value is None or isinstance(value, bool):
        return None
    try:
        number = float(value)
    except (TypeError, ValueError):
        return None
    return None if math.isnan(number) else number


def _equal(have: Any, wanted: str) -> bool:
    number, limit = _number(have), _number(wanted)
    if number is not None and limit is not None:
        return math.isclose(number, limit, rel_tol=1e-6, abs_tol=1e-12)
    # What a name or a text holds is enough: tag=goo finds good.
    return wanted.casefold() in setting_text(have).casefold()
