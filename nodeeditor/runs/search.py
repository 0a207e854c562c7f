"""Finding runs by what is known of them: ``adam tag=good learning_rate<=0.01 (val_loss<0.3 or loss<0.1)``."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeAlias

from nodeeditor.finding.reading import read
from nodeeditor.finding.terms import Comparison, Term, Word, compiled
from nodeeditor.finding.values import NUMERIC, in_order, number_of, same_number
from nodeeditor.runs.listing import RunInfo
from nodeeditor.runs.settings import flattened, setting_text

_Test: TypeAlias = Callable[[RunInfo], bool]


def matching(query: str) -> _Test:
    """Whether a run meets the terms of a query; an empty query is met by all."""
    return compiled(read(query).query, _term)


def _term(term: Term) -> _Test:
    if isinstance(term, Word):
        text = term.text.casefold()
        return lambda run: text in _words(run)
    return _comparison(term)


def _comparison(term: Comparison) -> _Test:
    if term.order in NUMERIC:
        limit = number_of(term.value)
        return lambda run: limit is not None and in_order(_values(run, term.key), term.order, limit)

    def holds(run: RunInfo) -> bool:
        is_met = any(_equal(item, term.value) for item in _values(run, term.key))
        return not is_met if term.order == "!=" else is_met

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


def _equal(have: Any, wanted: str) -> bool:
    same = same_number(have, wanted)
    # What a name or a text holds is enough: tag=goo finds good.
    return wanted.casefold() in setting_text(have).casefold() if same is None else same
