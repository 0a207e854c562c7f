"""Prints every figure, a JSON line each. ``python -m tests.benchmarks [NAME ...]`` runs only some.

Each benchmark runs in a process of its own, one after another, so that none warms or burdens the next.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path


def main() -> int:
    """Run the benchmarks; 1 where one came to no end."""
    wanted = sys.argv[1:]
    names = sorted(path.stem for path in Path(__file__).parent.glob("bench_*.py"))
    chosen = [name for name in names if not wanted or name.removeprefix("bench_") in wanted]
    failed = [
        name
        for name in chosen
        if subprocess.run([sys.executable, "-m", f"tests.benchmarks.{name}"], check=False).returncode
    ]
    if failed:
        print(f"no figures from: {', '.join(failed)}", file=sys.stderr)
    return 1 if failed or not chosen else 0


if __name__ == "__main__":
    sys.exit(main())
