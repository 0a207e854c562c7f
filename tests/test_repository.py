"""What is in the repository: the parts of the project, and nothing that came in by mistake."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent

_PARTS = {"nodeeditor", "tests", "assets", "examples", "pyproject.toml", "Makefile"}
_PAPERS = {"README.md", "CONTRIBUTING.md", "CHANGELOG.md", "LICENSE", "SECURITY.md"}


@pytest.mark.skipif(shutil.which("git") is None, reason="asks git")
def test_at_the_top_are_the_parts_and_papers_alone() -> None:
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=False)
    if listed.returncode:
        pytest.skip("no clone")
    top = {name.partition("/")[0] for name in listed.stdout.split("\0") if name}
    assert {name for name in top if not name.startswith(".")} == _PARTS | _PAPERS
