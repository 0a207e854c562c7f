"""What trains: one device, all of this machine, or several machines; each takes its share of every batch."""

from __future__ import annotations

import contextlib
import re
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from typing import Any

import numpy as np
import tensorflow as tf

from nodeeditor.language import tr
from nodeeditor.problems import ProblemError, problem


class Devices:
    """The devices of a ``tf.distribute`` strategy, or a single one without any.

    ``worker`` is the number of this process among ``workers``; the first one keeps what comes of the training.
    """

    def __init__(self, strategy: tf.distribute.Strategy | None = None, worker: int = 0, workers: int = 1) -> None:
        self._strategy = strategy
        self.worker = worker
        self.workers = workers
        #: How many shares a batch is divided into.
        self.replicas: int = 1 if strategy is None else strategy.num_replicas_in_sync
        self._summed = tf.function(self._sum_of_workers, autograph=False, reduce_retracing=True)

    @property
    def is_chief(self) -> bool:
        """Whether this process keeps what comes of the training, and hears the user."""
        return self.worker == 0

    @property
    def _own(self) -> str:
        resolver = getattr(self._strategy, "cluster_resolver", None)
        return "" if resolver is None else f"{resolver.task_type} {resolver.task_id}"

    def scope(self) -> AbstractContextManager[Any]:
        """Where a model, its optimizer and its metrics are to be made."""
        return contextlib.nullcontext() if self._strategy is None else self._strategy.scope()

    # Inside a fused call

    def run(self, step: Callable[[Any], Any], argument: Any) -> Any:
        """Run ``step`` on every device."""
        return step(argument) if self._strategy is None else self._strategy.run(step, args=(argument,))

    def share_of(self, batch: Any) -> Any:
        """This device's share of ``batch``, within a step. What is over in a batch that can't be shared is left out."""
        if self.replicas == 1:
            return batch
        number = tf.distribute.get_replica_context().replica_id_in_sync_group

        def share(tensor: Any) -> Any:
            static = tensor.shape[0]
            size = static // self.replicas if static is not None else tf.shape(tensor)[0] // self.replicas
            return tensor[number * size : (number + 1) * size] if static is None else _sliced(tensor, number, size)

        return tf.nest.map_structure(share, batch)

    def sum(self, value: Any) -> Any:
        """The sum over all devices."""
        assert self._strategy is not None
        return self._strategy.reduce(tf.distribute.ReduceOp.SUM, value, axis=None)

    def local(self, value: Any) -> list[Any]:
        """The values that the devices of this process have."""
        return [value] if self._strategy is None else list(self._strategy.experimental_local_results(value))

    def first(self, value: Any) -> Any:
        """A value that is the same on each device."""
        return self.local(value)[0]

    # Between calls

    def agree(self, said: bytes) -> bytes:
        """What the chief said; every worker must ask at the same time. Alone, it is what was said."""
        return self.agree_and_ask(said, False)[0]

    def agree_and_ask(self, said: bytes, wish: bool) -> tuple[bytes, bool]:
        """What the chief said, and whether any worker has the ``wish``; it costs no more talk than to agree."""
        if self.workers == 1:
            return said, wish
        own = np.array([len(said) if self.is_chief else 0, wish], np.int32)
        length, wishes = (int(one) for one in self._sum_over(own))
        if length == 0:
            return b"", wishes > 0
        content = np.frombuffer(said, np.uint8).astype(np.int32) if self.is_chief else np.zeros(length, np.int32)
        heard: bytes = self._from_chief(content).astype(np.uint8).tobytes()
        return heard, wishes > 0

    def agreed(self, count: int) -> int:
        """The chief's ``count``; workers are of different speed, and must make as many steps."""
        return count if self.workers == 1 else int(self.agree(str(count).encode()))

    def steps(self, samples: int, batch_size: int) -> int:
        """The batches of an epoch; a last one of fewer samples than there are devices is left out."""
        full, left = divmod(samples, batch_size)
        return full + (left >= self.replicas)

    def check_samples(self, samples: int) -> None:
        """Raises ``ProblemError`` for data of which some device would get nothing."""
        if samples < self.replicas:
            raise ProblemError(problem("training.too_few_samples", samples=samples, devices=self.replicas))

    def check_batch(self, size: int) -> None:
        """Raises ``ProblemError`` for a batch that can't be shared."""
        if size % self.replicas:
            nearest = max(1, round(size / self.replicas)) * self.replicas
            raise ProblemError(problem("training.batch_not_shared", size=size, devices=self.replicas, nearest=nearest))

    @contextlib.contextmanager
    def preparing(self) -> Iterator[None]:
        """All that is done before the first step; what breaks off since another worker is gone leaves as saying so."""
        try:
            yield
        except Exception as error:
            broken = _broken_talk(error) if self.workers > 1 else None
            if broken is None:
                raise
            raise ProblemError(problem("training.worker_left", worker=_who(broken, self._own))) from error

    def _from_chief(self, values: Any) -> Any:
        return self._sum_over(values if self.is_chief else np.zeros_like(values))

    def _sum_over(self, values: Any) -> Any:
        """The sum of what each worker has."""
        try:
            return self._summed(tf.constant(values)).numpy()
        except tf.errors.OpError as error:
            raise lost_worker(error) from error

    def _sum_of_workers(self, values: Any) -> Any:
        assert self._strategy is not None
        # One device of each worker speaks for it.
        own = self.replicas // self.workers

        def spoken() -> Any:
            number = tf.distribute.get_replica_context().replica_id_in_sync_group
            return tf.where(number % own == 0, values, tf.zeros_like(values))

        return self._strategy.reduce(tf.distribute.ReduceOp.SUM, self._strategy.run(spoken), axis=None)


def _sliced(tensor: Any, number: Any, size: int) -> Any:
    begin = tf.concat([[number * size], tf.zeros(tensor.shape.rank - 1, tf.int32)], 0)
    return tf.slice(tensor, begin, [size, *tensor.shape[1:]])


def lost_worker(error: tf.errors.OpError) -> ProblemError:
    """What an error tells that breaks off the talk of workers, most often because one of them is gone."""
    return ProblemError(problem("training.worker_gone", worker=_who(error)))


def _who(error: BaseException, own: str = "") -> str:
    """The first worker that the text names, which begins with our ``own`` where we found the other one gone."""
    named = [" ".join(found) for found in re.findall(r"/job:(\w+)/(?:replica:\d+/)?task:(\d+)", str(error))]
    return next((one for one in named if one != own), tr("another worker"))


def _broken_talk(error: BaseException | None) -> BaseException | None:
    """The error behind ``error`` that tells of workers who can't talk any more, if there is one."""
    while error is not None:
        is_lost = isinstance(error, tf.errors.UnavailableError | tf.errors.AbortedError)
        if is_lost or "Collective ops is aborted" in str(error):
            return error
        error = error.__cause__ or error.__context__
    return None


#: One device, and no strategy.
ALONE = Devices()
