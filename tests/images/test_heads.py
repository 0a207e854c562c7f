"""Heads of image files tell what TensorFlow decodes, whatever else a file holds, and nothing else is decoded."""

from __future__ import annotations

import base64
import io
import struct

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nodeeditor.images.heads import Head, head_of, read_head

#: A lossy WebP of one pixel.
WEBP = base64.b64decode("UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA")


def gif(*frames: tuple[int, int], screen: tuple[int, int] = (1, 1)) -> bytes:
    """A GIF whose frames say these sizes, each with the same few bytes of pixels."""
    parts = [b"GIF89a", struct.pack("<HHBBB", *screen, 0x80, 0, 0), bytes(6)]
    for width, height in frames:
        parts.append(b"\x21\xf9\x04\0\0\0\0\0")
        parts.append(b"\x2c" + struct.pack("<HHHHB", 0, 0, width, height, 0) + b"\x02\x02\x44\x01\x00")
    return b"".join([*parts, b"\x3b"])


def head(data: bytes) -> Head | None:
    return head_of(io.BytesIO(data))


def test_the_size_is_that_which_tensorflow_decodes(tmp_path):
    import tensorflow as tf

    image = np.zeros((7, 9, 3), np.uint8)
    made = {
        "a.png": (tf.io.encode_png(image).numpy(), 3),
        "grey.png": (tf.io.encode_png(image[..., :1]).numpy(), 1),
        "deep.png": (tf.io.encode_png(image.astype(np.uint16)).numpy(), 3),
        "clear.png": (tf.io.encode_png(np.zeros((7, 9, 4), np.uint8)).numpy(), 4),
        "a.jpg": (tf.io.encode_jpeg(image).numpy(), 3),
        "progressive.jpg": (tf.io.encode_jpeg(image, progressive=True).numpy(), 3),
        "grey.jpg": (tf.io.encode_jpeg(image[..., :1], format="grayscale").numpy(), 1),
        "a.bmp": (b"BM" + struct.pack("<IIIIiiHH", 54 + 28 * 7, 0, 54, 40, 9, -7, 1, 24) + bytes(24 + 28 * 7), 3),
    }
    # A long comment before the size, as cameras write pictures there.
    jpeg = made["a.jpg"][0]
    made["camera.jpg"] = jpeg[:2] + b"\xff\xfe" + struct.pack(">H", 60_000) + bytes(59_998) + b"\xff" + jpeg[2:], 3
    for name, (data, channels) in made.items():
        (tmp_path / name).write_bytes(data)
        found = read_head(str(tmp_path / name))
        assert found == Head(9, 7, channels, 63), name
        assert tf.image.decode_image(data, expand_animations=False).shape[:2] == (7, 9), name
    assert head(WEBP) == Head(1, 1, 3, 1)
    assert tf.image.decode_image(WEBP, expand_animations=False).shape == (1, 1, 3)


def test_a_gif_is_as_large_as_its_frames_say_and_holds_them_all():
    assert head(gif((3, 2), (5, 1), screen=(1, 1))) == Head(5, 2, 3, 11)
    assert head(gif(*[(60_000, 60_000)] * 3)).pixels == 3 * 60_000**2


BEGINS = [
    *(b"", b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"BM", b"GIF89a", b"RIFF0000WEBPVP8 ", b"RIFF0000WEBPVP8X"),
    b"<html>",
]


@pytest.mark.parametrize("data", BEGINS)
def test_what_ends_too_soon_or_is_no_image_has_no_head(data):
    assert head(data) is None


@given(st.sampled_from(BEGINS), st.binary())
def test_any_bytes_have_a_head_or_none(begin, rest):
    found = head(begin + rest)
    assert found is None or (found.width > 0 and found.height > 0 and found.pixels >= found.width * found.height)
