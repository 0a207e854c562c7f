"""What all tests share."""

from __future__ import annotations

import gc
import os
import signal
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from tests.examples import SOAK, examples

# Tests of Qt parts run without a screen; set before anything imports Qt.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# TensorFlow greets on standard error unless told otherwise.
os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
# Windows speak the language of the system; tests know their texts in English.
os.environ["LANGUAGE"] = "en"

# A shell starts what runs in its background deaf to Ctrl+C, and so would be all processes that tests start.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)

# The same examples each time, so that a change is not blamed for what it did not do; a soak draws
# new ones. Machines are slow at times: how long an example takes is no property.
settings.register_profile("here", deadline=None, derandomize=not SOAK, max_examples=examples(60))
settings.load_profile("here")


@pytest.fixture(autouse=True, scope="session")
def _own_home(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Settings, caches, runs and passing files of tests go where no user has any, and are taken away with them."""
    home: Path = tmp_path_factory.mktemp("home")
    for name in ("CONFIG", "DATA", "CACHE", "STATE"):
        os.environ[f"XDG_{name}_HOME"] = str(home / name.lower())
    passing = home / "passing"
    passing.mkdir()
    tempfile.tempdir = os.environ["TMPDIR"] = str(passing)
    # An editor that runs on this screen is none of theirs.
    runtime = home / "runtime"
    runtime.mkdir(mode=0o700)
    os.environ["XDG_RUNTIME_DIR"] = str(runtime)


#: Files that take longest, from more than a minute down to some ten seconds. Two processes share the tests by files:
#: one that began late would leave a core idle at the end.
LONGEST = (
    "training/test_cluster",
    "engine/test_every_layer",
    "workspace/test_real_engine",
    "training/test_watched",
    "importing/test_round_trip",
    "training/test_speed_settings",
    "training/test_teaching",
    "training/test_steering",
    "training/test_killed",
    "engine/test_every_operation",
    "engine/test_introspection",
    "training/test_bad_luck",
    "tests/test_cli",
    "training/test_resuming",
    "training/test_weights",
    "training/test_train",
    "panels/test_main_window",
)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with the files that take longest; the others stay in their order."""
    places = {name: place for place, name in enumerate(LONGEST)}

    def place(item: pytest.Item) -> int:
        file = item.path
        return places.get(f"{file.parent.name}/{file.stem}", len(places))

    items.sort(key=place)


def pytest_collection() -> None:
    """What is collected is all kept, so nothing is searched for garbage meanwhile, nor as often as usual later."""
    gc.disable()


def pytest_collection_finish() -> None:
    """What was imported by now stays: the search for garbage need not go through TensorFlow each time."""
    gc.enable()
    gc.freeze()
    gc.set_threshold(20_000, 20, 20)


@pytest.fixture(autouse=True)
def _garbage() -> Iterator[None]:
    """A window that a test leaves behind does not keep Python from searching in those that have none."""
    yield
    gc.enable()


@pytest.fixture(scope="module")
def as_in_the_engine() -> Iterator[None]:
    """Keras makes and calls layers as in the process that answers questions: sooner by a quarter."""
    from tests.engine.spared import hastened  # imports Keras

    with hastened():
        yield
