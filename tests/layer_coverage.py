"""How much of the installed Keras the editor covers, layers and operations: ``python -m tests.layer_coverage``."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable, Iterable
from pathlib import Path

from tests.engine.layer_cases import KERAS_LAYERS, far, minimal
from tests.engine.layer_checks import check
from tests.engine.operation_cases import OPERATIONS, usual
from tests.engine.test_every_layer import WITHIN, placeable
from tests.engine.test_every_operation import check as check_operation


def main() -> int:
    """Check each layer and operation as the tests do, and tell the numbers, the failures, and why others are none."""
    with tempfile.TemporaryDirectory() as folder:
        layers, failed_layers = _passed(
            [spec.type for spec in placeable], lambda name: _check_layer(name, Path(folder))
        )
        types = [spec.type for spec in OPERATIONS if spec.placeable]
        operations, failed = _passed(types, lambda name: _check_operation(name, Path(folder)))
    covered = [*layers, *WITHIN]
    print(f"{len(covered)} of the {len(KERAS_LAYERS)} layer classes of Keras are covered.")
    print(f"{len(operations)} of the {len(OPERATIONS)} functions of keras.ops are covered.")
    print(f"Within a Pipeline only: {', '.join(sorted(WITHIN))}")
    for what, specs in (("layer classes", KERAS_LAYERS), ("functions", OPERATIONS)):
        told = [spec for spec in specs if spec.reason]
        print(f"{len(told)} {what} can't stand in a network:")
        print("\n".join(f"  {spec.type}: {spec.reason}" for spec in told))
    print("\n".join([*failed_layers, *failed]))
    return 1 if failed_layers or failed else 0


def _passed(types: Iterable[str], check_one: Callable[[str], None]) -> tuple[list[str], list[str]]:
    """The types that are covered, and what is wrong with each of the others."""
    covered, failed = [], []
    for name in types:
        try:
            check_one(name)
        except Exception as error:  # whatever it is, this type is not covered
            failed.append(f"{name}: {type(error).__name__}: {error}")
        else:
            covered.append(name)
    return covered, failed


def _check_layer(name: str, folder: Path) -> None:
    case = minimal(name)
    assert case is not None, "no usual input fits"
    check(case, folder, traced=False)
    check(far(name)[0], folder, traced=False)


def _check_operation(name: str, folder: Path) -> None:
    case = usual(name)
    assert case is not None, "no usual tensors fit"
    check_operation(case, folder)


if __name__ == "__main__":
    sys.exit(main())
