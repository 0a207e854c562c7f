"""Importing Keras, the slow part of an engine's start."""

from __future__ import annotations

import contextlib
import gc
import os
import platform
import sys
from collections.abc import Iterator
from typing import Any

import psutil

from nodeeditor.protocol.answers import Ready

#: A niceness that gives about a third of a core where others want it too, and all of it where none does.
_GENTLE = 5

#: Objects made before garbage is looked for in the middle of an answer: about those of ten nodes.
#: Between answers it is looked for anyway.
_YOUNG = 20_000


#: ONNX Runtime tells its makers of the machine and the program as soon as it is imported, but for this.
NOTHING_SENT = {"ORT_DISABLE_TELEMETRY": "1"}


def set_environment() -> None:
    """Say to TensorFlow and Keras what they read when they are imported, and not later."""
    # A keras.json in the user's home may name another backend.
    os.environ["KERAS_BACKEND"] = "tensorflow"
    # Without it the first process to touch a GPU takes all of its memory, and several run at once.
    os.environ.setdefault("TF_FORCE_GPU_ALLOW_GROWTH", "true")
    os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "2")
    os.environ.update(NOTHING_SENT)


def leave_gpus() -> None:
    """Let TensorFlow find no GPU in this process: what is drawn for one, other programs could not run."""
    os.environ["CUDA_VISIBLE_DEVICES"] = "-1"


def wake() -> Ready:
    """Import Keras for questions. Those are answered on the CPU, so that trainings have the GPU."""
    with _importing():
        ready = _ready()
        import tensorflow

        from nodeeditor.engine.hastening import leave_tracking_to_keras, remember_signatures

        tensorflow.config.set_visible_devices([], "GPU")
        leave_tracking_to_keras()
        remember_signatures()
    gc.set_threshold(_YOUNG)
    return ready


@contextlib.contextmanager
def _importing() -> Iterator[None]:
    """Look for no garbage meanwhile, which takes a fifth of the time, nor ever among what was imported: it stays."""
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()


def wake_for_training(*, ahead: bool = True) -> Ready:
    """Import all that a training needs, at a mild priority; ``ahead`` of it, let TensorFlow make its threads too.

    Without that TensorFlow has done no work yet, as several workers need it to come together.
    """
    _yield_to_the_user()
    with _importing():
        _import_for_training()
        from nodeeditor.engine.warming import warm

        ready = _ready()
    if ahead:
        warm()
    return ready


def _ready() -> Ready:
    import keras
    import tensorflow

    from nodeeditor.engine.packages import import_named_packages

    device = _device(tensorflow)
    packages, problems = import_named_packages()
    return Ready(platform.python_version(), keras.__version__, tensorflow.__version__, device, packages, problems)


def _device(tensorflow: Any) -> str:
    """The name of the device that training will use."""
    for device in tensorflow.config.list_physical_devices("GPU"):
        details = tensorflow.config.experimental.get_device_details(device)
        return str(details.get("device_name", "GPU"))
    return "CPU"


def _import_for_training() -> None:
    import keras  # noqa: F401  # imported to be there at the click
    import sklearn.datasets  # noqa: F401  # imported to be there at the click

    import nodeeditor.engine.training.train  # noqa: F401  # imported to be there at the click


def _yield_to_the_user() -> None:
    """Let this process take what the windows of the user leave: a training must not make them stutter.

    Threads take over the priority of the one that starts them, hence before TensorFlow makes its own.
    """
    priority = psutil.BELOW_NORMAL_PRIORITY_CLASS if sys.platform == "win32" else _GENTLE
    with contextlib.suppress(psutil.Error, OSError):
        psutil.Process().nice(priority)
