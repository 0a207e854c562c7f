from __future__ import annotations

from pathlib import Path

import pytest

from nodeeditor.catalog import packages
from nodeeditor.catalog.packages import is_package_name, name_packages, named_packages, packages_path


@pytest.fixture(autouse=True)
def _own_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(packages, "packages_path", lambda: tmp_path / "config" / "packages.txt")


def test_names_are_kept_in_their_order_and_once() -> None:
    assert named_packages() == ()
    name_packages(["lab.layers", "keras_hub", "lab.layers"])
    assert named_packages() == ("lab.layers", "keras_hub")
    name_packages([])
    assert named_packages() == ()


def test_a_list_written_by_hand_is_read_and_what_is_no_name_passed_over() -> None:
    path = packages.packages_path()
    path.parent.mkdir()
    path.write_text("# mine\n\n  keras_hub  \nimport os\n../evil\nclass\n")
    assert named_packages() == ("keras_hub",)
    path.write_bytes(b"\xff\xfe")
    assert named_packages() == ()


def test_a_list_that_can_not_be_written_is_left_as_it_was() -> None:
    name_packages(["a"])
    packages.packages_path().with_suffix(".new").mkdir()
    with pytest.raises(OSError, match="packages"):
        name_packages(["b"])
    assert named_packages() == ("a",)


@pytest.mark.parametrize(
    ("text", "good"), [("a", True), ("a.b_c.d1", True), ("", False), ("a.", False), ("1a", False), ("a-b", False)]
)
def test_names_of_modules(text: str, good: bool) -> None:
    assert is_package_name(text) is good


def test_the_list_stands_in_the_users_configuration() -> None:
    assert packages_path().name == "packages.txt"
