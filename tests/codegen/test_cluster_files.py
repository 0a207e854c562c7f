from __future__ import annotations

import json
import os
import re
import subprocess
from pathlib import Path

import pytest

from nodeeditor.codegen.cluster import ClusterFiles

NAMES = ["mnist.knet", "My Net (2).knet", "$(rm -rf ~)'; echo \".knet", "网络.knet", "a" * 90 + ".knet"]

#: Stands in for the program: says what it was called with.
ECHO = '#!/bin/sh\nprintf "%s\\n" "$TF_CONFIG" "$@"\n'


def called(script: str, folder: Path, **variables: str) -> list[str]:
    """What the script gives ``nodeeditor``."""
    program = folder / "bin" / "nodeeditor"
    program.parent.mkdir(exist_ok=True)
    program.write_text(ECHO)
    program.chmod(0o755)
    path = f"{program.parent}{os.pathsep}{os.environ['PATH']}"
    environment = {"PATH": path, **variables}
    done = subprocess.run(
        ["/bin/sh", "-c", script], cwd=folder, env=environment, capture_output=True, text=True, check=True
    )
    return done.stdout.splitlines()


def block(job: str) -> str:
    """The script in the job, as YAML takes it: what is indented below the bar."""
    found = re.search(r"- \|\n((?: {14}.*\n)+)", job)
    assert found is not None
    return "".join(line[14:] for line in found[1].splitlines(keepends=True))


@pytest.mark.parametrize("file", NAMES)
def test_the_job_calls_the_program_on_each_worker(tmp_path: Path, file: str) -> None:
    files = ClusterFiles(file, 3, "1.2.3")
    assert re.fullmatch(r"[a-z]([-a-z0-9]*[a-z0-9])?", files.name)
    assert len(files.name) <= 63
    script = block(files.texts()["job.yaml"]).replace("/work", str(tmp_path))
    told, *arguments = called(script, tmp_path, JOB_COMPLETION_INDEX="2")
    config = json.loads(told)
    assert config["task"] == {"type": "worker", "index": 2}
    assert config["cluster"]["worker"] == [f"{files.name}-{number}.{files.name}:2222" for number in range(3)]
    run = f"{tmp_path}/runs/{files.name}"
    assert arguments == ["train", f"{tmp_path}/{file}", "--strategy", "multi-worker", "--run-dir", run]
    Path(run).mkdir(parents=True)
    (Path(run) / "run.json").write_text("{}")
    assert called(script, tmp_path, JOB_COMPLETION_INDEX="0")[-1] == "--resume"


@pytest.mark.parametrize("file", NAMES)
def test_the_slurm_script(tmp_path: Path, file: str) -> None:
    text = ClusterFiles(file, 2, "1.2.3").texts()["train.slurm"]
    assert "#SBATCH --nodes=2\n" in text
    srun = tmp_path / "bin" / "srun"
    srun.parent.mkdir()
    srun.write_text('#!/bin/sh\nshift\nexec "$@"\n')
    srun.chmod(0o755)
    arguments = called(text, tmp_path)[1:]
    assert arguments[:4] == ["train", f"./{file}", "--strategy", "multi-worker"]


def test_the_container_has_this_version() -> None:
    assert "nodeeditor==1.2.3" in ClusterFiles("a.knet", 2, "1.2.3").texts()["Containerfile"]
