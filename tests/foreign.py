"""Packages of a user's own, as files in a folder that is to be on the import path."""

from __future__ import annotations

from pathlib import Path

GATE = """
import keras


@keras.saving.register_keras_serializable(package="lab")
class Gate(keras.layers.Layer):
    \"\"\"Scales its input by a weight an axis.

    Args:
        start: Where the weights begin.
    \"\"\"

    def __init__(self, start=1.0, **kwargs):
        super().__init__(**kwargs)
        self.start = start

    def build(self, shape):
        self.scale = self.add_weight(shape=(shape[-1],), initializer=keras.initializers.Constant(self.start))

    def call(self, inputs):
        return inputs * self.scale

    def get_config(self):
        return {**super().get_config(), "start": self.start}


@keras.saving.register_keras_serializable(package="lab")
class Odd(keras.layers.Layer):
    def __init__(self, **kwargs):
        raise RuntimeError("never made")


@keras.saving.register_keras_serializable(package="lab")
def not_a_layer(x):
    return x
"""


def write_packages(folder: Path) -> None:
    """``lab_layers`` has the layer ``lab>Gate``; ``broken`` raises, ``endless`` never ends, ``leaving`` would leave."""
    (folder / "lab_layers").mkdir(parents=True)
    (folder / "lab_layers" / "__init__.py").write_text("from lab_layers.gate import Gate\n")
    (folder / "lab_layers" / "gate.py").write_text(GATE)
    (folder / "broken.py").write_text("raise ImportError('no such driver')\n")
    (folder / "endless.py").write_text("import time\nwhile True:\n    time.sleep(0.05)\n")
    (folder / "leaving.py").write_text("raise SystemExit(3)\n")
