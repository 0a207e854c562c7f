"""The Python that is given for a folder of images makes an NPZ file of it that the program reads."""

from __future__ import annotations

import numpy as np
import pytest
import tensorflow as tf

from nodeeditor.engine.data.describe import describe
from nodeeditor.graph.settings import NumpySource
from nodeeditor.panels.dropping.images import npz_code


@pytest.mark.parametrize("folders", [("cats", "dogs"), ("",)])
def test_the_code_writes_what_the_program_reads(tmp_path, folders, capsys):
    photos = tmp_path / "photos"
    for shade, folder in enumerate(folders):
        (photos / folder).mkdir(parents=True, exist_ok=True)
        for number in range(2):
            picture = np.full((9, 7, 3), 40 * (shade + 1), np.uint8)
            (photos / folder / f"{number}.png").write_bytes(tf.io.encode_png(picture).numpy())
    exec(compile(npz_code(photos), "npz", "exec"), {})
    found = np.load(tmp_path / "photos.npz")
    assert found["image"].shape == (2 * len(folders), 64, 64, 3)
    assert found["image"].dtype == np.uint8
    assert found["image"][0].min() == found["image"][0].max() == 40
    names = ["image"]
    if len(folders) > 1:
        names.append("label")
        assert found["label"].tolist() == [0, 0, 1, 1]
        assert "cats" in capsys.readouterr().out
    described = describe(NumpySource("photos.npz"), tmp_path)
    assert [column.name for column in described.columns] == names
