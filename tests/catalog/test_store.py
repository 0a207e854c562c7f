"""The snapshot and the cache."""

from __future__ import annotations

import subprocess
import sys
import time

import pytest

from nodeeditor.catalog import store
from nodeeditor.catalog.catalog import Catalog
from nodeeditor.catalog.of_blocks import FAMILY
from nodeeditor.catalog.specs import Kind
from nodeeditor.theme.tokens import DARK, LIGHT
from nodeeditor.values import FrozenMap

CATALOG = store.load_snapshot()


@pytest.fixture(autouse=True)
def own_cache(tmp_path, monkeypatch):
    monkeypatch.setattr(store.platformdirs, "user_cache_path", lambda *_, **__: tmp_path / "cache")
    return tmp_path / "cache"


def test_a_catalog_is_read_back_byte_for_byte() -> None:
    text = store.to_bytes(CATALOG.data)
    assert store.from_bytes(text) == CATALOG.data
    assert store.to_bytes(store.from_bytes(text)) == text
    assert text == store.snapshot_path().read_bytes()


def test_the_cache_gives_back_what_was_kept() -> None:
    assert store.load_cached() is None
    store.save_cached(CATALOG)
    cached = store.load_cached()
    assert cached is not None
    assert cached.data == CATALOG.data


@pytest.mark.parametrize("damage", [b"", b"{", b"[]", b'{"keras_version": 3}', b"\xff\xfe", b"null"])
def test_a_damaged_cache_counts_for_nothing(damage: bytes) -> None:
    store.save_cached(CATALOG)
    store.cache_path().write_bytes(damage)
    assert store.load_cached() is None


def test_a_cut_cache_counts_for_nothing() -> None:
    store.save_cached(CATALOG)
    store.cache_path().write_bytes(store.cache_path().read_bytes()[:-1000])
    assert store.load_cached() is None


def test_a_cache_that_can_not_be_written_is_done_without(own_cache) -> None:
    own_cache.write_text("a file where the folder should be")
    store.save_cached(CATALOG)
    assert store.load_cached() is None


def test_the_cache_of_another_program_is_not_read(monkeypatch, tmp_path) -> None:
    store.save_cached(CATALOG)
    old = store.cache_path()
    other = tmp_path / "catalog.json"
    other.write_bytes(store.snapshot_path().read_bytes() + b"\n")
    monkeypatch.setattr(store, "snapshot_path", lambda: other)
    assert store.load_cached() is None
    store.save_cached(CATALOG)
    assert store.load_cached() is not None
    assert not old.exists()


def test_the_snapshot_is_read_in_no_time() -> None:
    text = store.snapshot_path().read_bytes()
    best = min(_timed(lambda: store.from_bytes(text)) for _ in range(5))
    assert best < 0.05


def _timed(action) -> float:
    started = time.perf_counter()
    action()
    return time.perf_counter() - started


def test_reading_the_snapshot_imports_no_keras() -> None:
    code = (
        "import sys; from nodeeditor.catalog.store import load_snapshot; load_snapshot();"
        "from nodeeditor.catalog import search, describe, checks, ports, defaults;"
        "sys.exit(bool({'keras', 'tensorflow', 'numpy', 'PySide6'} & set(sys.modules)))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_values_of_the_catalog_are_immutable_and_hashable() -> None:
    for spec in CATALOG.layers:
        hash(spec)
    for item in CATALOG.data.objects:
        hash(item)
    bidirectional = CATALOG.layer("Bidirectional")
    assert bidirectional is not None
    start = bidirectional.parameter("layer").start  # type: ignore[union-attr]
    assert start == FrozenMap(class_name="LSTM", config={"units": 32})


def test_names_are_unique() -> None:
    types = [spec.type for spec in CATALOG.layers]
    aliases = [alias for spec in CATALOG.layers for alias in spec.aliases]
    assert len({*types, *aliases}) == len(types) + len(aliases)
    for spec in CATALOG.layers:
        names = [item.name for item in spec.parameters]
        assert len(set(names)) == len(names)
        assert len({port.name for port in spec.inputs}) == len(spec.inputs)


def test_families_are_those_that_have_a_colour_and_stand_together() -> None:
    assert {*CATALOG.families, FAMILY} == set(DARK.families) == set(LIGHT.families)
    families = [spec.family for spec in CATALOG.layers]
    assert list(CATALOG.families) == [
        name for name, before in zip(families, ["", *families], strict=False) if name != before
    ]


def test_objects_are_found_by_name_and_alias() -> None:
    catalog = Catalog(CATALOG.data)
    for alias in ("mse", "MSE", "mean_squared_error", "MeanSquaredError"):
        assert catalog.object(Kind.LOSS, alias).name == "MeanSquaredError"  # type: ignore[union-attr]
    assert catalog.object(Kind.METRIC, "accuracy").name == "accuracy"  # type: ignore[union-attr]
    assert catalog.object(Kind.OPTIMIZER, "adam").name == "Adam"  # type: ignore[union-attr]
    assert catalog.object(Kind.LOSS, "adam") is None
    assert [spec.name for spec in catalog.objects(Kind.REGULARIZER)] == ["L1", "L1L2", "L2", "OrthogonalRegularizer"]
