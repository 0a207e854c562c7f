"""Which devices train: named by a strategy, found in what Kubernetes, Slurm or Vertex tell a process."""

from __future__ import annotations

import json
import os
from collections.abc import MutableMapping
from dataclasses import dataclass
from typing import Any

import tensorflow as tf

from nodeeditor.engine.training.devices import Devices
from nodeeditor.engine.training.gathering import Waiting, gather, not_told
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
    strategy: str, environment: MutableMapping[str, str] = os.environ, waiting: Waiting = not_told
) -> Devices:
    """The devices that ``strategy``, one of :data:`STRATEGIES`, means here.

    To be called before TensorFlow does any work. With several workers it returns when all of them are there;
    ``waiting`` is told which are missed. Raises ``ProblemError``.
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


def _workers(cluster: Cluster, waiting: Waiting) -> Devices:
    gather(cluster.addresses, cluster.worker, waiting)
    try:
        strategy = tf.distribute.MultiWorkerMirroredStrategy()
    except (RuntimeError, ValueError, tf.errors.OpError) as error:
        reason = " ".join(str(error).split())[:200]
        raise ProblemError(problem("training.cluster_failed", reason=reason)) from error
    return Devices(strategy, cluster.worker, len(cluster.addresses))


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
    except (ValueError, RecursionError) as error:
        raise _bad(f"it is no JSON ({error})") from error
    if not isinstance(content, dict):
        raise _bad("it is no object with a 'cluster' and a 'task'")
    cluster = content.get("cluster")
    if not cluster:
        return None
    if not isinstance(cluster, dict):
        raise _bad("its 'cluster' does not name roles with their addresses")
    if others := set(cluster) - {"chief", "worker", "evaluator"}:
        raise _bad(f"it has the role '{min(others)}', and only chief and worker train")
    chiefs, workers = _addresses(cluster, "chief"), _addresses(cluster, "worker")
    addresses = (*chiefs, *workers)
    if len(chiefs) > 1:
        raise _bad(f"it has {len(chiefs)} chiefs, and one keeps what comes of the training")
    if twice := [one for one in addresses if addresses.count(one) > 1]:
        raise _bad(f"the address '{twice[0]}' stands there twice")
    return Cluster(addresses, _number(content.get("task"), {"chief": chiefs, "worker": workers}))


def _number(task: Any, roles: dict[str, list[str]]) -> int:
    """Which of all addresses, the chief's before the others, is that of ``task``."""
    if not isinstance(task, dict) or not {"type", "index"} <= set(task):
        raise _bad("it does not say which worker this is, as with 'task': {'type': 'worker', 'index': 0}")
    kind, index = task["type"], task["index"]
    if not isinstance(kind, str) or kind not in roles:
        raise _bad(f"by its task this process is {kind!r}, and only chief and worker train")
    if not isinstance(index, int) or isinstance(index, bool):
        raise _bad(f"the index of its task is {index!r}, which is no whole number")
    if not 0 <= index < len(roles[kind]):
        raise _bad(f"its task is {kind} {index}, and of that role it has {len(roles[kind])}, counted from 0")
    return index + (len(roles["chief"]) if kind == "worker" else 0)


def _addresses(cluster: dict[str, Any], role: str) -> list[str]:
    found = cluster.get(role, [])
    if not isinstance(found, list) or not all(isinstance(one, str) for one in found):
        raise _bad(f"the addresses of its {role}s are no list of host:port")
    for address in found:
        host, _, port = address.rpartition(":")
        if not host or not port.isdecimal() or not 0 < int(port) < 65536:
            raise _bad(f"'{address}' is no host with a port from 1 to 65535, as in host:12345")
    return found


def _bad(reason: str) -> ProblemError:
    return ProblemError(problem("training.bad_cluster", reason=reason[:200]))
