"""Images decoded as ``keras.utils.image_dataset_from_directory`` does it, to the very numbers."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from nodeeditor.engine.data.samples import BLOCK, Array
from nodeeditor.graph.settings import Fitting, ImageFolderSource

#: Images that are handed over together, where they are small.
_TOGETHER = 256


def decoded(paths: Sequence[bytes], source: ImageFolderSource) -> Iterator[tuple[Array, Array]]:
    """The images of files, as float32 of shape (images, height, width, channels), with their places in ``paths``.

    They come in blocks and in order; those that can't be decoded are missing. TensorFlow decodes on all cores, ahead
    of what is taken.
    """
    import tensorflow as tf  # which those who read other data need not wait for

    count = max(1, min(_TOGETHER, BLOCK // (source.height * source.width * source.channels * 4)))
    load = _loading(source)
    images = tf.data.Dataset.from_tensor_slices(list(paths)).enumerate()
    images = images.map(load, num_parallel_calls=tf.data.AUTOTUNE)
    yield from images.ignore_errors().batch(count).prefetch(1).as_numpy_iterator()


def _loading(source: ImageFolderSource) -> Callable[[Any, Any], tuple[Any, Any]]:
    """What ``_load_image_tf`` of Keras does with a path; its place is handed on."""
    import keras
    import tensorflow as tf

    size = source.height, source.width

    def load(place: Any, path: Any) -> tuple[Any, Any]:
        # Traced, sizes are not known: so are the numbers that Keras rounds where it crops.
        image = tf.image.decode_image(tf.io.read_file(path), channels=source.channels, expand_animations=False)
        match source.fitting:
            case Fitting.CROP:
                image = keras.preprocessing.image.smart_resize(image, size, data_format="channels_last")
            case Fitting.PAD:
                image = tf.image.resize_with_pad(image, *size)
            case Fitting.STRETCH:
                image = tf.image.resize(image, size)
        image.set_shape((*size, source.channels))
        return place, image

    untouched: Callable[[Any, Any], tuple[Any, Any]] = tf.autograph.experimental.do_not_convert(load)
    return untouched
