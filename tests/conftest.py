"""What all tests share."""

from __future__ import annotations

import os

# Tests of Qt parts run without a screen; set before anything imports Qt.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# TensorFlow greets on standard error unless told otherwise.
os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
