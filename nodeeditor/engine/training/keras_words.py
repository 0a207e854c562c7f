"""What Keras says when it refuses or gives up, as problems."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import tensorflow as tf

from nodeeditor.engine.training.devices import lost_worker
from nodeeditor.engine.training.too_large import too_large
from nodeeditor.engine.wording import reason
from nodeeditor.problems import ProblemError, problem


def refusal(error: Exception) -> ProblemError:
    """The refusal of a model before its first step."""
    if isinstance(error, ProblemError):
        return error
    return ProblemError(problem("training.keras_refused", reason=_told(error)))


@contextmanager
def steps_of(epoch: int, batch_size: int, workers: int = 1) -> Iterator[None]:
    """Keras at work in ``epoch``: whatever it raises leaves as a ``ProblemError``."""
    try:
        yield
    except ProblemError:
        raise
    except (tf.errors.ResourceExhaustedError, MemoryError) as error:
        raise ProblemError(too_large(error, batch_size)) from error
    except Exception as error:
        if workers > 1 and isinstance(error, tf.errors.UnavailableError | tf.errors.AbortedError):
            raise lost_worker(error) from error
        raise ProblemError(problem("training.keras_stopped", epoch=epoch + 1, reason=_told(error))) from error


def _told(error: Exception) -> str:
    return reason(error) or type(error).__name__
