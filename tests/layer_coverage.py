"""How many layer classes of the installed Keras the editor covers: ``python -m tests.layer_coverage``."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from tests.engine.layer_cases import KERAS_LAYERS, far, minimal
from tests.engine.layer_checks import check
from tests.engine.test_every_layer import WITHIN, placeable


def main() -> int:
    """Check each layer as the tests do, and tell the numbers, the failures, and why the others are none."""
    covered, failed = sorted(WITHIN), []
    with tempfile.TemporaryDirectory() as folder:
        for spec in placeable:
            try:
                case = minimal(spec.type)
                assert case is not None, "no usual input fits"
                check(case, Path(folder), traced=False)
                check(far(spec.type)[0], Path(folder), traced=False)
            except Exception as error:  # whatever it is, the layer is not covered
                failed.append(f"{spec.type}: {type(error).__name__}: {error}")
            else:
                covered.append(spec.type)
    told = [spec for spec in KERAS_LAYERS if spec.reason]
    print(f"{len(covered)} of the {len(KERAS_LAYERS)} layer classes of Keras are covered.")
    print(f"Within a Pipeline only: {', '.join(sorted(WITHIN))}")
    print(f"{len(told)} can't stand in a network:")
    print("\n".join(f"  {spec.type}: {spec.reason}" for spec in told))
    print("\n".join(failed))
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
