"""Importing Keras, the slow part of an engine's start."""

from __future__ import annotations

import os
import platform
import sys
import threading
from typing import Any

from nodeeditor.protocol.messages import Ready

#: About a third of the processor where others want it too; lower values would starve on a busy machine.
_GENTLE = 5


def set_environment() -> None:
    """Say to TensorFlow and Keras what they read when they are imported, and not later."""
    # A keras.json in the user's home may name another backend.
    os.environ["KERAS_BACKEND"] = "tensorflow"
    # Without it the first process to touch a GPU takes all of its memory, and several run at once.
    os.environ.setdefault("TF_FORCE_GPU_ALLOW_GROWTH", "true")
    os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "2")


def wake() -> Ready:
    """Import Keras for questions. Those are answered on the CPU, so that trainings have the GPU."""
    ready = _ready()
    import tensorflow

    tensorflow.config.set_visible_devices([], "GPU")
    return ready


def find_devices() -> None:
    """Import TensorFlow and let it look for devices now: it says at the first look what it does not find."""
    import tensorflow

    tensorflow.config.list_physical_devices()


def wake_for_training() -> Ready:
    """Import all that a training needs, at low priority, and let TensorFlow make its threads."""
    _gently(_import_for_training)
    from nodeeditor.engine.warming import warm

    ready = _ready()
    warm()
    return ready


def _ready() -> Ready:
    import keras
    import tensorflow

    return Ready(platform.python_version(), keras.__version__, tensorflow.__version__, _device(tensorflow))


def _device(tensorflow: Any) -> str:
    """The name of the device that training will use."""
    for device in tensorflow.config.list_physical_devices("GPU"):
        details = tensorflow.config.experimental.get_device_details(device)
        return str(details.get("device_name", "GPU"))
    return "CPU"


def _import_for_training() -> None:
    import keras  # noqa: F401
    import sklearn.datasets  # noqa: F401

    import nodeeditor.engine.training.train  # noqa: F401


def _gently(work: Any) -> None:
    """Do ``work`` at a priority that leaves the machine to the user, as far as the system can.

    Only Linux knows a priority a thread. Elsewhere it belongs to the process and could not be
    raised again for the training itself.
    """
    if sys.platform != "linux":
        work()
        return
    errors: list[Exception] = []

    def run() -> None:
        os.setpriority(os.PRIO_PROCESS, threading.get_native_id(), _GENTLE)
        try:
            work()
        except Exception as error:
            errors.append(error)

    thread = threading.Thread(target=run, name="imports")
    thread.start()
    thread.join()
    if errors:
        raise errors[0]
