"""Has atheris look for inputs that a reader of ours answers otherwise than it should, led by what they reach.

``python -m tests.security.fuzzing [SECONDS [ENDING ...]]``: each reader (``tests.security.watched.READERS``) gets so
many seconds in a process of its own, beginning with the corpus. A line of JSON for each: inputs tried, parts of our
code reached, and the input that was answered wrongly, which is kept in ``.fuzz``. The exit status is 1 where there is
any. Without atheris (the extra ``fuzz``) it says so, and nothing else.
"""

from __future__ import annotations

import importlib.util
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

#: An input may take a second, which watching what is reached makes several times as long.
_SECONDS_EACH = 5
#: What a reader may take beside what the program itself does.
_MEGABYTES = 200 + 400
#: What it found, and inputs that reach something new, kept from one time to the next.
_KEPT = Path(".fuzz")
_TOKENS = (
    '"{"', '"}"', '"["', '"]"', '"\\""', '":"', '","', '"null"', '"true"', '"1e999"', '"-1"', '"NaN"', '"\\\\u0000"',
    '"\\\\ud800"', '"9223372036854775808"', '"\\"id\\""', '"\\"name\\""', '"\\"layer\\""', '"\\"config\\""',
    '"\\"blocks\\""', '"\\"version\\""',
)  # fmt: skip


def main() -> None:
    """Try each reader, or stay one of the processes that do."""
    if sys.argv[1:2] == ["--one"]:
        _one(sys.argv[2], sys.argv[3:])
        return
    if importlib.util.find_spec("atheris") is None:
        print(json.dumps({"skipped": "atheris is not installed: pip install 'nodeeditor[fuzz]'"}))
        return
    from tests.security.watched import READERS  # the processes have to watch it being imported

    seconds = int(sys.argv[1]) if len(sys.argv) > 1 else 60
    found = [_tried(ending, seconds) for ending in sys.argv[2:] or sorted(READERS)]
    sys.exit(any(found))


def _tried(ending: str, seconds: int) -> bool:
    """Have a reader tried in a process, and tell; whether there was an input that was answered wrongly."""
    kept = (_KEPT / ending.lstrip(".")).absolute()
    kept.mkdir(parents=True, exist_ok=True)
    before = set(kept.glob("*-*"))
    with tempfile.TemporaryDirectory(dir="/dev/shm" if Path("/dev/shm").is_dir() else None) as folder:
        words = Path(folder, "words")
        words.write_text("\n".join(_TOKENS))
        inputs = Path(folder, "inputs")
        inputs.mkdir()
        _seed(inputs, ending)
        options = [
            f"-max_total_time={seconds}",
            f"-timeout={_SECONDS_EACH}",
            f"-rss_limit_mb={_MEGABYTES}",
            f"-artifact_prefix={kept}/",
            f"-dict={words}",
            "-max_len=20000",
            "-print_final_stats=1",
        ]
        command = [sys.executable, "-m", "tests.security.fuzzing", "--one", ending, *options, str(inputs)]
        done = subprocess.run(
            command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace", check=False
        )
    (kept / "log.txt").write_text(done.stdout)
    wrong = sorted(set(kept.glob("*-*")) - before)
    tried = re.search(r"number_of_executed_units: (\d+)", done.stdout)
    reached = re.findall(r"cov: (\d+)", done.stdout)
    told = {
        "reader": ending,
        "seconds": seconds,
        "tried": int(tried[1]) if tried else 0,
        "reached": int(reached[-1]) if reached else 0,
        "wrong": [str(path) for path in wrong],
    }
    if done.returncode and not wrong:
        told["failed"] = done.stdout.strip().splitlines()[-1:] or [f"exit {done.returncode}"]
    print(json.dumps(told), flush=True)
    return bool(done.returncode)


def _seed(inputs: Path, ending: str) -> None:
    """Begin with the files of the corpus that end so."""
    from tests.security.corpus import write_corpus  # as above

    with tempfile.TemporaryDirectory() as folder:
        write_corpus(Path(folder))
        for path in Path(folder).glob(f"*{ending}"):
            if path.is_file() and path.stat().st_size < 20_000:
                shutil.copyfile(path, inputs / path.stem)


def _one(ending: str, options: list[str]) -> None:
    import atheris  # an extra

    with atheris.instrument_imports(include=["nodeeditor"]):
        from nodeeditor.problems import ProblemError  # watched while it is imported
        from tests.security.watched import READERS
    read = READERS[ending]
    folder = Path(tempfile.mkdtemp(dir="/dev/shm" if Path("/dev/shm").is_dir() else None))
    path = folder / f"net{ending}"

    def try_one(content: bytes) -> None:
        if ending == ".run":
            path.mkdir(exist_ok=True)
            (path / "run.json").write_bytes(content)
        else:
            path.write_bytes(content)
        told = ""
        try:
            read(path)
        except ProblemError as error:
            told = str(error)
        except ValueError:  # msgspec's own
            pass
        if "\n" in told:
            raise AssertionError(told)

    atheris.Setup([sys.argv[0], *options], try_one)
    atheris.Fuzz()


if __name__ == "__main__":
    os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
    main()
