"""Numbers that follow a rule of their place in a row: ``64``, ``64 * 2**i``, ``8 + 4 * i``, ``0.2 * (i + 3) / 16``."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from nodeeditor.graph.arithmetic import ExpressionError, Number, read
from nodeeditor.graph.blocks import INDEX
from nodeeditor.values import identical

#: A whole number in the denominator of a share is looked for up to here: no network has so many parts in a row.
_MOST_PARTS = 256
#: In two numbers alone any rule can be seen: only what people double, or take four times, is taken for one.
_USUAL_FACTORS = (2, 4)
#: Rates that networks reach in their last part: the same numbers come of many wholes and numbers of parts.
_USUAL_WHOLES = (0.2, 0.1, 0.5, 0.3, 0.4, 1.0)
_WHOLE = re.compile(r"\d+(\.\d+)?|[A-Za-z_]\w*")


@dataclass(frozen=True, slots=True)
class Rule:
    """An expression with ``{base}`` for the number that each row of numbers has for itself."""

    text: str

    @property
    def base_is_value(self) -> bool:
        """Whether the base is the first of the numbers, rather than a place in a longer row."""
        return _SHARE.fullmatch(self.text) is None

    def written(self, base: str) -> str:
        """The expression for a base, be it a number or a name."""
        if self.text == "{base}":
            return base
        return self.text.format(base=base if _WHOLE.fullmatch(base) else f"({base})")

    def base(self, values: Sequence[Number]) -> Number | None:
        """The base by which the rule gives exactly these values; None where it gives others."""
        for base in self._bases(values[0]):
            expression = read(self.written(repr(base)))
            try:
                if all(_same(expression.value({INDEX: i}), value) for i, value in enumerate(values)):
                    return base
            except ExpressionError:  # it grows beyond all numbers there are
                continue
        return None

    def _bases(self, first: Number) -> Iterator[Number]:
        shared = _SHARE.fullmatch(self.text)
        if shared is None:
            yield first
        else:
            share = first * int(shared["parts"]) / float(shared["whole"])
            if abs(share) < _MOST_PARTS:
                yield round(share)


#: Where all numbers of a row are the same.
CONSTANT = Rule("{base}")

_SHARE = re.compile(r"(?P<whole>[\d.e+-]+) \* \(i \+ \{base\}\) / (?P<parts>\d+)")


def rule_of(values: Sequence[Number]) -> Rule | None:
    """The rule of a row of numbers, None where there is none that would be told."""
    return next((rule for rule in _guessed(values) if rule.base(values) is not None), None)


def _guessed(values: Sequence[Number]) -> Iterator[Rule]:
    first, second = values[0], values[1] if len(values) > 1 else values[0]
    if all(_same(value, first) for value in values):
        yield CONSTANT
    elif all(isinstance(value, int) for value in values):
        factors = _USUAL_FACTORS if len(values) == 2 else range(2, 17)
        yield from (Rule(f"{{base}} * {factor}**i") for factor in factors if first * factor == second)
        yield from (Rule(f"{{base}} // {factor}**i") for factor in factors if second * factor == first)
        if len(values) > 2:
            step = second - first
            yield Rule(f"{{base}} + {step} * i" if step > 0 else f"{{base}} - {-step} * i")
    elif all(isinstance(value, float) for value in values) and len(values) > 1:
        yield from _shares(second - first)
        if len(values) > 2:
            step = float(f"{second - first:.6g}")
            yield Rule(f"{{base}} + {step!r} * i" if step > 0 else f"{{base}} - {-step!r} * i")


def _shares(step: float) -> Iterator[Rule]:
    """Shares of a whole that people write, ``0.2 * (i + 3) / 16``, as rates that grow with the depth have them."""
    if step <= 0:
        return
    found: list[tuple[float, int]] = []
    for parts in range(1, _MOST_PARTS + 1):
        whole = float(f"{step * parts:.2g}")
        if abs(step * parts - whole) <= 1e-9 * whole:
            found.append((whole, parts))
    known = {whole: number for number, whole in enumerate(_USUAL_WHOLES)}
    for whole, parts in sorted(found, key=lambda one: known.get(one[0], len(known))):
        yield Rule(f"{whole!r} * (i + {{base}}) / {parts}")


def _same(one: Number, other: Number) -> bool:
    return identical(one, other)
