"""A folder of images gives what Keras's own reader gives, and takes no harm from what else lies there."""

from __future__ import annotations

import os
import struct
from dataclasses import replace

import numpy as np
import pytest

from nodeeditor.engine.data import copies, image_folder, memory
from nodeeditor.engine.data.describe import describe
from nodeeditor.engine.data.glimpse import glimpse
from nodeeditor.engine.data.load import load
from nodeeditor.engine.data.prepare import prepare
from nodeeditor.engine.data.recent import RecentData
from nodeeditor.engine.data.samples import Samples, whole
from nodeeditor.graph.settings import ColorMode, Fitting, ImageFolderSource
from nodeeditor.problems import ProblemError
from tests.engine.data.data_graphs import graph

PHOTOS = ImageFolderSource("photos", 12, 16)


@pytest.fixture(autouse=True)
def own_copies(tmp_path_factory, monkeypatch):
    place = tmp_path_factory.mktemp("copies")
    monkeypatch.setattr(copies, "folder", lambda: place)
    return place


def picture(seed: int, size: tuple[int, ...]) -> np.ndarray:
    return np.random.default_rng(seed).integers(0, 256, size).astype(np.uint8)


def write(path, seed: int, size=(12, 16)) -> None:
    import tensorflow as tf

    path.parent.mkdir(parents=True, exist_ok=True)
    encode = {".png": tf.io.encode_png, ".jpg": tf.io.encode_jpeg}[path.suffix]
    path.write_bytes(encode(picture(seed, (*size, 3))).numpy())


@pytest.fixture
def folder(tmp_path):
    """Three classes of images, of all proportions but in the first one."""
    sizes = ((12, 16), (9, 30), (30, 9), (12, 17))
    for label, name in enumerate(("cat", "dog", "owl")):
        for number in range(4):
            size = sizes[number * (label > 0)]
            write(tmp_path / "photos" / name / f"{number}.{'png' if number % 2 else 'jpg'}", 4 * label + number, size)
    return tmp_path


def keras_reads(folder, source: ImageFolderSource):
    """What Keras gives of the same folder."""
    import keras

    fitting = {} if source.fitting is Fitting.STRETCH else {source.fitting.value: True}
    read = keras.utils.image_dataset_from_directory(
        str(folder / source.path),
        labels="inferred" if source.classes else None,
        color_mode=source.colors.value,
        image_size=(source.height, source.width),
        batch_size=None,
        shuffle=False,
        verbose=False,
        **fitting,
    )
    samples = list(read.ignore_errors().as_numpy_iterator())
    if not source.classes:
        return np.stack(samples), None, None
    images, labels = zip(*samples, strict=True)
    return np.stack(images), np.stack(labels), read.class_names


@pytest.mark.parametrize("fitting", Fitting)
@pytest.mark.parametrize("colors", [ColorMode.RGB, ColorMode.GRAYSCALE])
def test_values_labels_order_and_names_are_keras_own_to_the_last_bit(folder, fitting, colors):
    source = replace(PHOTOS, fitting=fitting, colors=colors)
    images, labels, names = keras_reads(folder, source)
    data = load(source, folder)
    assert np.array_equal(data.columns["image"], images)
    assert np.array_equal(data.columns["label"], labels)
    assert data.columns["label"].dtype == labels.dtype
    assert data.classes == {"label": tuple(names)}
    assert data.counts == {"label": (4, 4, 4)}
    # The other look, which reads the copy.
    assert np.array_equal(load(source, folder).columns["image"], images)


def test_images_as_large_as_they_are_read_take_a_byte_a_value_and_others_lose_nothing(folder):
    alone = replace(PHOTOS, path="photos/cat", classes=False)
    data = load(alone, folder)
    assert (data.columns["image"].dtype, list(data.columns)) == (np.uint8, ["image"])
    assert np.array_equal(data.columns["image"], keras_reads(folder, alone)[0])
    assert load(PHOTOS, folder).columns["image"].dtype == np.float32


def test_what_can_not_be_decoded_is_left_out_as_keras_does_and_told(folder):
    photos = folder / "photos"
    whole_file = (photos / "dog" / "2.jpg").read_bytes()
    (photos / "cat" / "0.jpg").write_bytes(b"<html>not found</html>")
    (photos / "dog" / "1.png").write_bytes((photos / "dog" / "1.png").read_bytes()[:60])
    (photos / "dog" / "2.jpg").write_bytes(b"")
    (photos / "owl" / "9.png").symlink_to(photos / "nowhere.png")
    (photos / "beside.png").write_bytes(whole_file)
    os.mkfifo(photos / "owl" / "8.png")
    data = load(PHOTOS, folder)
    told = [note.text for note in data.notes]
    left_out = "can't be decoded as RGB and are left out: 'cat/0.jpg', 'dog/1.png', 'dog/2.jpg' …."
    assert told == [
        "'photos' has images beside the folders of its classes (1); they have no class and are left out.",
        f"5 of 14 images of 'photos' {left_out}",
    ]
    assert data.counts == {"label": (3, 2, 4)}
    (photos / "owl" / "8.png").unlink()  # Keras would wait for it for ever
    images, labels, _ = keras_reads(folder, PHOTOS)
    data = load(PHOTOS, folder)
    assert np.array_equal(data.columns["image"], images)
    assert np.array_equal(data.columns["label"], labels)
    assert [note.text for note in load(PHOTOS, folder).notes] == [note.text for note in data.notes]


def test_an_image_that_says_it_is_too_large_is_refused_before_it_is_decoded(folder, monkeypatch):
    bomb = folder / "photos" / "dog" / "bomb.png"
    begin = b"\x89PNG\r\n\x1a\n" + struct.pack(">I4sIIBBBBB", 13, b"IHDR", 60_000, 60_000, 8, 2, 0, 0, 0)
    bomb.write_bytes(begin + bytes(64))
    monkeypatch.setattr(image_folder, "decoded", lambda *_: pytest.fail("it was decoded"))
    for look in (load, lambda source, place: glimpse(source, place, load)):
        with pytest.raises(
            ProblemError, match=r"'dog/bomb.png' in 'photos' says it has 3,600,000,000 pixels, more than"
        ):
            look(PHOTOS, folder)


@pytest.mark.parametrize(
    ("source", "words"),
    [
        (replace(PHOTOS, path="nowhere"), "There is no folder 'nowhere' in"),
        (replace(PHOTOS, path="photos/cat/0.jpg"), "'photos/cat/0.jpg' can't be read"),
        (replace(PHOTOS, path="photos/cat"), "'photos/cat' has no folders in it"),
        (replace(PHOTOS, path="empty", classes=False), "'empty' holds no images"),
        (replace(PHOTOS, path="bad"), "None of the 1 images of 'bad' can be decoded as RGB: 'a/1.png'"),
        (replace(PHOTOS, path="photos\0"), "can't be read"),
    ],
)
def test_a_folder_that_gives_no_data_is_told_in_a_sentence(folder, source, words):
    (folder / "empty").mkdir()
    (folder / "bad" / "a").mkdir(parents=True)
    (folder / "bad" / "a" / "1.png").write_bytes(b"no")
    for look in (load, lambda source, place: glimpse(source, place, load), RecentData().glimpse):
        with pytest.raises(ProblemError) as told:
            look(source, folder)
        assert words in str(told.value)


def test_it_is_decoded_once_until_the_folder_changes(folder, monkeypatch, own_copies):
    decoded, runs = image_folder.decoded, []
    monkeypatch.setattr(image_folder, "decoded", lambda *given: runs.append(1) or decoded(*given))
    shares: list[float] = []
    first = load(PHOTOS, folder, shares.append)
    assert shares == sorted(shares)
    assert shares[-1] == 1
    load(PHOTOS, folder)
    assert len(runs) == 1
    write(folder / "photos" / "dog" / "0.jpg", 99, (40, 40))
    again = load(PHOTOS, folder)
    assert len(runs) == 2
    assert not np.array_equal(first.columns["image"][4], again.columns["image"][4])
    load(replace(PHOTOS, height=13), folder)
    assert len(runs) == 3
    # One that is damaged is made anew.
    for copy in own_copies.iterdir():
        (copy / "images.bin").write_bytes(b"")
    assert np.array_equal(load(PHOTOS, folder).columns["image"], again.columns["image"])
    assert len(runs) == 4


def test_a_folder_that_changes_while_it_is_decoded_is_refused(folder, monkeypatch, own_copies):
    decoded = image_folder.decoded

    def meanwhile(*given):
        yield from decoded(*given)
        write(folder / "photos" / "owl" / "late.png", 1)

    monkeypatch.setattr(image_folder, "decoded", meanwhile)
    with pytest.raises(ProblemError, match="'photos' was changed while it was read"):
        load(PHOTOS, folder)
    assert list(own_copies.iterdir()) == []


def test_without_room_on_the_disk_the_memory_has_what_fits_there(folder, monkeypatch):
    images, labels, _ = keras_reads(folder, PHOTOS)
    monkeypatch.setattr(copies, "SPARE", 2**60)
    data = load(PHOTOS, folder)
    assert np.array_equal(data.columns["image"], images)
    assert np.array_equal(data.columns["label"], labels)
    monkeypatch.setattr(memory, "LARGE", 0)
    with pytest.raises(ProblemError, match="make room there"):
        load(PHOTOS, folder)


def bound(source=PHOTOS, **config):
    channels = source.channels
    fed = {"columns": ("image",), "shape": (source.height, source.width, channels), **config}
    learnt = {"columns": ("label",), "loss": "sparse_categorical_crossentropy"}
    return graph(source, {"x": fed}, {"y": learnt}, validation=0.25)


def test_on_disk_it_gives_the_same_arrays_for_a_training(folder, monkeypatch):
    eager = prepare(bound(scaling="minmax"), folder, {"y": (None, 3)})
    monkeypatch.setattr(memory, "LARGE", 0)
    lazy = prepare(bound(scaling="minmax"), folder, {"y": (None, 3)})
    assert isinstance(lazy.train.inputs["x"], Samples)
    for part in ("train", "validation"):
        for kind in ("inputs", "targets"):
            for name, values in getattr(getattr(eager, part), kind).items():
                assert np.array_equal(whole(getattr(getattr(lazy, part), kind)[name]), values)
    assert eager.classes == lazy.classes == {"y": ("cat", "dog", "owl")}
    assert eager.train.inputs["x"].dtype == np.float32
    assert eager.train.inputs["x"].max() == 1


def test_of_many_images_some_are_looked_at_and_no_copy_is_made(folder, monkeypatch, own_copies):
    monkeypatch.setattr(image_folder, "_SOON_IMAGES", 3)
    monkeypatch.setattr(image_folder, "_LOOKED_AT", 6)
    monkeypatch.setattr(image_folder, "_FIRST", 2)
    (folder / "photos" / "cat" / "1.png").write_bytes(b"")
    told = describe(PHOTOS, folder)
    assert (told.samples, told.sampled, told.is_estimate) == (12, 5, True)
    assert [(one.name, one.samples) for one in told.classes] == [("cat", 4), ("dog", 4), ("owl", 4)]
    label = next(column for column in told.columns if column.name == "label")
    assert (label.classes, label.histogram.labels, label.histogram.counts) == (3, ("cat", "dog", "owl"), (4, 4, 4))
    assert "1 of 6 images" in told.notes[-1].text
    assert not own_copies.exists() or not list(own_copies.iterdir())
    rows = image_folder.some_images(PHOTOS, folder / "photos", "photos")
    data = load(PHOTOS, folder)
    assert np.array_equal(rows.columns["image"][0], data.columns["image"][0])


def test_it_is_described_with_the_names_of_classes_and_small_pictures(folder):
    told = describe(replace(PHOTOS, height=120, width=60), folder)
    assert [column.name for column in told.columns] == ["image", "label"]
    assert told.columns[0].shape == (120, 60, 3)
    assert told.rows[5][1] == "1 dog"
    assert (told.image_column, told.class_column, told.class_count) == ("image", "label", 3)
    assert len(told.pictures) == len(told.rows) == 12
    assert {(one.width, one.height, one.channels, len(one.pixels)) for one in told.pictures} == {(20, 40, 3, 2400)}
    assert [len(one.pictures) for one in told.classes] == [4, 4, 4]
    assert told.classes[1].pictures[0] == told.pictures[4]


def test_recent_data_notices_what_came_and_went_and_looks_at_all_files_when_asked(folder):
    recent = RecentData()
    assert recent.glimpse(PHOTOS, folder).samples == 12
    held = recent.glimpse(PHOTOS, folder)
    assert held is recent.glimpse(PHOTOS, folder)
    write(folder / "photos" / "owl" / "late.png", 1)
    assert recent.glimpse(PHOTOS, folder).samples == 13
    # Written in place, with the folder as it was.
    before = recent.glimpse(PHOTOS, folder).columns["image"][0].copy()
    with (folder / "photos" / "cat" / "0.jpg").open("r+b") as file:
        file.write((folder / "photos" / "owl" / "0.jpg").read_bytes())
    recent.shown(PHOTOS, folder)
    assert not np.array_equal(recent.glimpse(PHOTOS, folder).columns["image"][0], before)
