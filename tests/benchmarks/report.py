"""The one form in which figures are printed."""

from __future__ import annotations

import json


def report(figure: str, value: float, unit: str, *, target: str, **more: object) -> None:
    """Print one figure as a JSON line. ``target`` is what it is meant to be, in words."""
    line = {"figure": figure, "value": float(f"{value:.4g}"), "unit": unit, "target": target, **more}
    print(json.dumps(line), flush=True)
