"""Python that makes an NPZ file of a folder of images, for the data of a network."""

from __future__ import annotations

from pathlib import Path

_CODE = """import keras
import numpy as np

folder = {folder!r}
size = (64, 64)  # every image is brought to this height and width
images = keras.utils.image_dataset_from_directory(
    folder, {labels}, image_size=size, batch_size=None, shuffle=False
)
{arrays}
"""
_CLASSES = """image, label = (np.stack(part) for part in zip(*images.as_numpy_iterator()))
np.savez_compressed(folder + ".npz", image=image.astype("uint8"), label=label)
print(image.shape, "classes:", images.class_names)"""
_ALONE = """image = np.stack(list(images.as_numpy_iterator()))
np.savez_compressed(folder + ".npz", image=image.astype("uint8"))
print(image.shape)"""


def npz_code(folder: Path) -> str:
    """A script that writes ``<folder>.npz``: the images and, where folders inside are classes, their labels."""
    has_classes = any(entry.is_dir() for entry in folder.iterdir())
    labels = 'labels="inferred"' if has_classes else "labels=None"
    return _CODE.format(folder=str(folder), labels=labels, arrays=_CLASSES if has_classes else _ALONE)
