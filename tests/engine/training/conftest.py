"""Trainings of tests begin sooner."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
import tensorflow as tf

#: What they hold a training against, ``fit`` or XLA, is to be as users have it.
AS_USERS_HAVE_IT = ("test_equals_fit", "test_speed_settings", "test_xla", "test_trial", "test_first_pace")


@pytest.fixture(autouse=True, scope="module")
def graphs_as_drawn(request: pytest.FixtureRequest) -> Iterator[None]:
    """TensorFlow runs a graph as it was drawn: to improve it takes a fifth of the time of a small training."""
    leaves = request.module.__name__.rpartition(".")[2] in AS_USERS_HAVE_IT
    tf.config.optimizer.set_experimental_options({"disable_meta_optimizer": not leaves})
    yield
    tf.config.optimizer.set_experimental_options({"disable_meta_optimizer": False})
