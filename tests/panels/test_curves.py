"""The curves of a run as messages arrive."""

from __future__ import annotations

import numpy as np

from nodeeditor.panels.plot.curves import Curve, RunCurves, in_order, is_loss


def test_a_curve_keeps_every_point_in_order():
    curve = Curve()
    for start in range(0, 3000, 7):
        curve.extend(np.arange(start, start + 7, dtype=float), np.arange(start, start + 7) * 2.0)
    assert len(curve) == 3003
    assert np.array_equal(curve.x, np.arange(3003.0))
    assert np.array_equal(curve.y, np.arange(3003) * 2.0)


def test_an_epoch_ends_where_the_next_begins():
    run = RunCurves("run", steps=4)
    run.add_batches(0, 0, {"loss": [4.0, 3.0, 2.0, 1.0]})
    run.add_batches(1, 0, {"loss": [0.5]})
    run.add_epoch(0, {"loss": 2.5, "val_loss": 3.0})
    assert list(run.batches["loss"].x) == [0.25, 0.5, 0.75, 1.0, 1.25]
    assert list(run.epochs["val_loss"].x) == [1.0]
    assert run.last("loss") == 2.5
    assert run.last("accuracy") is None


def test_names_have_one_order_whatever_order_they_come_in():
    names = ["accuracy", "val_accuracy", "b_loss", "loss", "val_loss", "val_b_loss"]
    expected = ["loss", "val_loss", "b_loss", "val_b_loss", "accuracy", "val_accuracy"]
    assert in_order(names) == expected
    assert in_order(reversed(names)) == expected


def test_losses_are_told_from_metrics():
    assert is_loss("loss")
    assert is_loss("val_class_loss")
    assert not is_loss("val_accuracy")
