"""The files that train a graph on several machines: a container, a Kubernetes job, a Slurm script.

All of them run ``nodeeditor train`` on every machine, in a folder that all of them share.
"""

from __future__ import annotations

import json
import re
import shlex
from dataclasses import dataclass

#: The port at which each worker listens; each is alone in its pod.
_PORT = 2222
#: Where the folder that all share is within a pod.
_SHARED = "/work"
#: The longest name that Kubernetes takes for a job whose pods have a number each.
_LONGEST = 50


@dataclass(frozen=True, slots=True)
class ClusterFiles:
    """What is to be trained on how many machines. ``file`` is the name of the graph file in the shared folder."""

    file: str
    workers: int
    version: str

    @property
    def name(self) -> str:
        """The name of the job, from that of the file: Kubernetes takes lower case letters, digits and dashes."""
        stem = self.file.rpartition(".")[0] or self.file
        plain = re.sub(r"[^a-z0-9]+", "-", stem.lower()).strip("-")[:_LONGEST].strip("-")
        return plain if plain[:1].isalpha() else f"train-{plain}".strip("-")

    def texts(self) -> dict[str, str]:
        """The content of each file, by its name."""
        return {"Containerfile": self._container(), "job.yaml": self._job(), "train.slurm": self._slurm()}

    def _command(self, folder: str) -> str:
        run = f"{folder}/runs/{self.name}"
        # The first start makes the run, each later one goes on with it.
        return (
            f"if [ -e {shlex.quote(run + '/run.json')} ]; then RESUME=--resume; fi\n"
            f"exec nodeeditor train {shlex.quote(f'{folder}/{self.file}')} --strategy multi-worker"
            f" --run-dir {shlex.quote(run)} $RESUME"
        )

    def _container(self) -> str:
        return (
            f"# Build: podman build -t {self.name} -f Containerfile .\n"
            "FROM python:3.11-slim\n"
            "# For machines with NVIDIA GPUs: tensorflow[and-cuda] beside it.\n"
            f"RUN pip install --no-cache-dir 'nodeeditor=={self.version}'\n"
            f"WORKDIR {_SHARED}\n"
        )

    def _job(self) -> str:
        addresses = json.dumps([f"{self.name}-{number}.{self.name}:{_PORT}" for number in range(self.workers)])
        script = (
            f'export TF_CONFIG=\'{{"cluster": {{"worker": {addresses}}}, "task": {{"type": "worker", "index": \'"'
            "$JOB_COMPLETION_INDEX\"'}}'\n" + self._command(_SHARED)
        )
        lines = "\n".join(" " * 14 + line for line in script.splitlines())
        return f"""\
# Apply: kubectl apply -f job.yaml
# Before: push the image, and make the volume claim '{self.name}' (ReadWriteMany) with the graph file and its data.
apiVersion: v1
kind: Service
metadata:
  name: {self.name}
spec:
  clusterIP: None
  publishNotReadyAddresses: true
  selector:
    job-name: {self.name}
---
apiVersion: batch/v1
kind: Job
metadata:
  name: {self.name}
spec:
  completionMode: Indexed
  completions: {self.workers}
  parallelism: {self.workers}
  backoffLimit: {6 * self.workers}
  template:
    spec:
      subdomain: {self.name}
      # When one worker is lost the others end too; all start again and go on from the last checkpoint.
      restartPolicy: OnFailure
      containers:
        - name: train
          image: {self.name}
          command:
            - /bin/sh
            - -c
            - |
{lines}
          ports:
            - containerPort: {_PORT}
          # For a GPU each: resources: {{limits: {{nvidia.com/gpu: 1}}}}
          volumeMounts:
            - name: shared
              mountPath: {_SHARED}
      volumes:
        - name: shared
          persistentVolumeClaim:
            claimName: {self.name}
"""

    def _slurm(self) -> str:
        inner = self._command(".")
        return f"""\
#!/bin/sh
# Submit from the folder that has the graph file, which all nodes must share: sbatch train.slurm
#SBATCH --job-name={self.name}
#SBATCH --nodes={self.workers}
#SBATCH --ntasks-per-node=1
#SBATCH --cpus-per-task=8
#SBATCH --requeue
# For a GPU each: #SBATCH --gpus-per-task=1

# nodeeditor finds the workers in what srun tells each task. When one is lost the others end too, and the job is put
# into the queue again, to go on from the last checkpoint.
srun --kill-on-bad-exit=1 /bin/sh -c {shlex.quote(inner)} ||
  {{ [ "${{SLURM_RESTART_COUNT:-0}}" -lt 5 ] && scontrol requeue "$SLURM_JOB_ID"; }}
"""
