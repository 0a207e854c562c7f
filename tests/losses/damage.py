"""Readers given files of the corpus that were damaged at random: refused in a sentence, soon, or read."""

from __future__ import annotations

import random
import tempfile
import time
from collections.abc import Mapping
from pathlib import Path

from nodeeditor.problems import ProblemError
from tests.security.corpus import write_corpus
from tests.security.test_fuzz import mutated
from tests.security.watched import READERS

_SECONDS = 1.0
_KINDS = ("cut", "delete", "double", "put", "flip", "zero")
_NOISE = (b"{", b"[", b'"', b"null", b"1e999", b"-1", b"\\u0000", b"9" * 20, b"\xff", b"\0")


def damaged_files(each: int, seed: int) -> Mapping[str, int]:
    """So many for each reader: how many were tried, and how many were answered otherwise or late."""
    chance = random.Random(seed)
    tried = wrong = 0
    readers = sorted(set(READERS) - {".run"})  # it reads a folder
    with tempfile.TemporaryDirectory() as corpus, tempfile.TemporaryDirectory() as folder:
        write_corpus(Path(corpus))
        for ending in readers:
            files = [path.read_bytes() for path in sorted(Path(corpus).glob(f"*{ending}")) if path.is_file()]
            path = Path(folder) / f"net{ending}"
            for _ in range(each):
                steps = [
                    (chance.choice(_KINDS), chance.random(), chance.random() / 5, chance.choice(_NOISE))
                    for _ in range(chance.randint(1, 4))
                ]
                path.write_bytes(mutated(chance.choice(files), steps))
                tried += 1
                wrong += not _is_answered(ending, path)
    return {"readers": len(readers), "tried": tried, "wrong": wrong}


def _is_answered(ending: str, path: Path) -> bool:
    start, told = time.thread_time(), ""
    try:
        READERS[ending](path)
    except ProblemError as error:
        told = str(error)
    except ValueError:  # msgspec's own
        pass
    except Exception:
        return False
    return "\n" not in told and time.thread_time() - start < _SECONDS
