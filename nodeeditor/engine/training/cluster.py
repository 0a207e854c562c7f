"""Which devices train: named by a strategy, found in what Kubernetes, Slurm or Vertex tell a process."""

from __future__ import annotations

import json
import os
import socket
from collections.abc import Callable, MutableMapping
from dataclasses import dataclass
from typing import Any

import tensorflow as tf

from nodeeditor.engine.training.devices import Devices
from nodeeditor.problems import ProblemError, problem

STRATEGIES = ("auto", "single", "mirrored", "multi-worker")

_VARIABLE = "TF_CONFIG"
#: The port that the first Slurm task of a node listens on; the others take the next ones.
_SLURM_PORT = 23_400


@dataclass(frozen=True, slots=True)
class Cluster:
    """The addresses of all workers, the chief first, and which of them this process is."""

    addresses: tuple[str, ...]
    worker: int


def devices_of(
    strategy: str, environment: MutableMapping[str, str] = os.environ, waiting: Callable[[int], None] = lambda _: None
) -> Devices:
    """The devices that ``strategy``, one of :data:`STRATEGIES`, means here.

    To be called before TensorFlow does any work. With several workers it returns when all of them are there;
    ``waiting`` is told how many others that needs. Raises ``ProblemError``.
    """
    cluster = _cluster(environment) if strategy in ("auto", "multi-worker") else None
    if strategy == "multi-worker" and cluster is None:
        raise ProblemError(problem("training.no_cluster"))
    if cluster is not None and (strategy == "multi-worker" or len(cluster.addresses) > 1):
        return _workers(cluster, waiting)
    if strategy == "single":
        return Devices()
    there = tf.config.list_logical_devices("GPU") or tf.config.list_logical_devices("CPU")
    return Devices(tf.distribute.MirroredStrategy([device.name for device in there])) if len(there) > 1 else Devices()


def _workers(cluster: Cluster, waiting: Callable[[int], None]) -> Devices:
    _check_port(cluster)
    workers = len(cluster.addresses)
    if workers > 1:
        waiting(workers - 1)
    try:
        strategy = tf.distribute.MultiWorkerMirroredStrategy()
    except (RuntimeError, ValueError, tf.errors.OpError) as error:
        reason = " ".join(str(error).split())[:200]
        raise ProblemError(problem("training.cluster_failed", reason=reason)) from error
    return Devices(strategy, cluster.worker, workers)


def _cluster(environment: MutableMapping[str, str]) -> Cluster | None:
    """The cluster that the environment tells of; Slurm's is put there as TensorFlow wants it."""
    text = environment.get(_VARIABLE)
    if not text and environment.get("SLURM_NTASKS", "1") not in ("", "1") and "SLURM_PROCID" in environment:
        text = environment[_VARIABLE] = _slurm()
    return read_cluster(text) if text else None


def _slurm() -> str:
    """What Slurm tells this process, as the text of ``TF_CONFIG``. Raises ``ProblemError``."""
    try:
        resolver = tf.distribute.cluster_resolver.SlurmClusterResolver(port_base=_SLURM_PORT)
        spec = resolver.cluster_spec().as_dict()
        kind, number = resolver.get_task_info()
    except Exception as error:  # a variable that is not there or no number, a list of hosts that it can't read
        reason = " ".join(str(error).split())[:200].rstrip(".")
        raise ProblemError(problem("training.bad_slurm", reason=reason)) from error
    return json.dumps({"cluster": spec, "task": {"type": kind, "index": number}})


def read_cluster(text: str) -> Cluster | None:
    """The cluster that the text of ``TF_CONFIG`` says; None where it says none. Raises ``ProblemError``."""
    try:
        content = json.loads(text)
        cluster, task = content.get("cluster"), content.get("task", {})
        if not cluster:
            return None
        chiefs, workers = _addresses(cluster, "chief"), _addresses(cluster, "worker")
        kind, index = task.get("type", "worker"), task.get("index", 0)
        others = set(cluster) - {"chief", "worker", "evaluator"}
        if others or kind not in ("chief", "worker") or not isinstance(index, int):
            raise ValueError(f"it has the roles {', '.join(sorted(cluster))}, and this process is {kind!r}")
        number = index + (len(chiefs) if kind == "worker" else 0)
        addresses = (*chiefs, *workers)
        if len(chiefs) > 1 or not 0 <= number < len(addresses):
            raise ValueError(f"there is no {kind} {index}")
    except (ValueError, AttributeError, TypeError, RecursionError) as error:
        raise ProblemError(problem("training.bad_cluster", reason=str(error)[:200])) from error
    return Cluster(addresses, number)


def _addresses(cluster: dict[str, Any], role: str) -> list[str]:
    found = cluster.get(role, [])
    if not isinstance(found, list) or not all(isinstance(one, str) and ":" in one for one in found):
        raise ValueError(f"the addresses of its {role}s are no list of host:port")
    return found


def _check_port(cluster: Cluster) -> None:
    """TensorFlow ends the process where the port is taken; a sentence is better."""
    address = cluster.addresses[cluster.worker]
    port = address.rpartition(":")[2]
    if not port.isdigit() or not 0 < int(port) < 65536:
        raise ProblemError(problem("training.bad_cluster", reason=f"'{address}' has no port"))
    with socket.socket(socket.AF_INET6 if socket.has_ipv6 else socket.AF_INET) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("", int(port)))
        except OSError as error:
            reason = error.strerror or str(error)
            raise ProblemError(problem("training.port_taken", address=address, reason=reason)) from error
