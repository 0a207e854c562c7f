"""What memory a training takes, part by part."""

from __future__ import annotations

from dataclasses import replace

from nodeeditor.workspace.memory import Demand

DEMAND = Demand(
    parameters=100,
    trainable=80,
    slots=2.0,
    kept=40,
    largest=20,
    nodes=3,
    batch_size=32,
    sample=16,
    samples=1000,
)
MB = 1024 * 1024


def test_the_parts_add_up() -> None:
    memory = DEMAND.memory
    assert (memory.weights, memory.gradients, memory.optimizer) == (3 * 400, 320, 4 * 320)
    assert (memory.activations, memory.data) == (32 * 80, 16_000)
    # Before the first step, the data is there in four forms.
    assert memory.loading == 400 + 640 + 64_000
    assert memory.total == memory.loading + 11 * MB


def test_what_a_step_takes_decides_where_it_is_more_than_the_loading() -> None:
    memory = replace(DEMAND, kept=40_000).memory
    assert memory.total == 1200 + 320 + 1280 + 32 * 40_040 + 16_000 + 11 * MB


def test_a_batch_is_no_larger_than_the_data() -> None:
    assert replace(DEMAND, batch_size=5000).memory.activations == 1000 * 80
    assert replace(DEMAND, batch_size=5000, samples=0).memory.activations == 5000 * 80


def test_data_on_disk_takes_what_its_blocks_take() -> None:
    large = replace(DEMAND, samples=10**9, stays_on_disk=True)
    assert large.memory.total < 300 * MB
    assert large.memory == replace(large, samples=10**10).memory
    assert replace(large, stays_on_disk=False).memory.total > 15_000 * MB


def test_copies_of_the_weights_come_with_them_and_wider_weights_take_more() -> None:
    plain, mixed, wide = DEMAND.memory, replace(DEMAND, copies=200).memory, replace(DEMAND, weight_size=8.0).memory
    assert (mixed.weights, mixed.gradients, mixed.optimizer) == (plain.weights + 200, plain.gradients, plain.optimizer)
    assert (wide.weights, wide.gradients, wide.optimizer) == (
        2 * plain.weights,
        2 * plain.gradients,
        2 * plain.optimizer,
    )
    assert wide.loading == plain.loading + 400 + 640
