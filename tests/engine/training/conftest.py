"""Trainings of tests begin sooner."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
import tensorflow as tf

#: What they hold a training against, ``fit``, XLA or another process, has graphs as users have them.
AS_USERS_HAVE_IT = (
    "test_cluster",
    "test_equals_fit",
    "test_first_pace",
    "test_killed",
    "test_speed_settings",
    "test_trial",
    "test_xla",
)


@pytest.fixture(autouse=True, scope="module")
def graphs_as_drawn(request: pytest.FixtureRequest) -> Iterator[None]:
    """TensorFlow runs a graph as it was drawn: to improve it takes a fifth of the time of a small training."""
    leaves = request.module.__name__.rpartition(".")[2] in AS_USERS_HAVE_IT
    tf.config.optimizer.set_experimental_options({"disable_meta_optimizer": not leaves})
    yield
    tf.config.optimizer.set_experimental_options({"disable_meta_optimizer": False})
