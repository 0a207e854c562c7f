"""The images of a folder are those that Keras takes, in its order, and none from elsewhere."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from nodeeditor.images import listing
from nodeeditor.images.first_look import first_look
from nodeeditor.images.listing import list_images
from nodeeditor.problems import ProblemError

#: Names whose order is easily had wrong: by letters, signs before slashes, folders in folders, hidden ones.
FILES = (
    "Zebra/b.png",
    "Zebra/B.PNG",
    "Zebra/10.jpeg",
    "Zebra/9.jpeg",
    "ant/2.jpg",
    "ant/in/1.jpg",
    "ant/in.side/1.jpg",
    "ant/in/.deep/0.gif",
    "ant/.hidden.png",
    "ant/._2.jpg",
    "ant x/1.bmp",
    "größe/ä.png",
    "größe/a.png",
    "empty/notes.txt",
    ".git/1.png",
    "beside.png",
    "ant/1.jpg.txt",
)


@pytest.fixture
def photos(tmp_path):
    for name in FILES:
        path = tmp_path / "photos" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"x" * len(name))
    return tmp_path / "photos"


@pytest.mark.parametrize("classes", [True, False])
def test_files_order_and_classes_are_keras_own(photos, classes):
    from keras.src.utils.dataset_utils import index_directory
    from keras.src.utils.image_dataset_utils import ALLOWLIST_FORMATS

    assert listing.ENDINGS == ALLOWLIST_FORMATS
    labels = "inferred" if classes else None
    paths, labels, names = index_directory(str(photos), labels, ALLOWLIST_FORMATS, shuffle=False, verbose=False)
    found = list_images(photos, "photos", classes=classes)
    assert [os.path.normpath(photos / path) for path in found.paths] == [os.path.normpath(path) for path in paths]
    assert found.sizes == tuple(Path(path).stat().st_size for path in paths)
    assert list(found.classes) == (names or [])
    assert list(found.labels) == ([] if labels is None else labels.tolist())
    assert (found.counts, found.beside) == (((4, 6, 1, 0, 2), 1) if classes else ((), 0))


def test_its_state_tells_of_each_change(photos):
    def state(classes=True):
        return list_images(photos, "photos", classes=classes).state

    seen = [state(), state(classes=False)]
    (photos / "ant" / "2.jpg").write_bytes(b"other")
    seen.append(state())
    os.utime(photos / "ant" / "2.jpg", (1, 1))
    seen.append(state())
    (photos / "ant" / "2.jpg").rename(photos / "ant" / "3.jpg")
    seen.append(state())
    (photos / "none").mkdir()
    seen.append(state())
    assert len(set(seen)) == len(seen)
    assert state() == seen[-1]


def test_links_out_of_the_folder_are_refused_and_those_within_are_files(photos, tmp_path):
    (photos / "ant" / "same.png").symlink_to(photos / "Zebra" / "b.png")
    (photos / "ant" / "gone.png").symlink_to(photos / "nowhere.png")
    found = list_images(photos, "photos", classes=True)
    assert found.sizes[found.paths.index("ant/same.png")] == len("Zebra/b.png")
    assert found.sizes[found.paths.index("ant/gone.png")] == -1
    (tmp_path / "secret.png").write_bytes(b"x")
    for name, target in (("ant/out.png", tmp_path / "secret.png"), ("out", tmp_path)):
        (photos / name).symlink_to(target)
        with pytest.raises(ProblemError, match=f"'{name}' in 'photos' is a link out of the folder"):
            list_images(photos, "photos", classes=True)
        (photos / name).unlink()
    # The folder itself may be a link: the user chose it.
    (tmp_path / "link").symlink_to(photos)
    assert list_images(tmp_path / "link", "link", classes=True).paths == found.paths


def test_what_is_too_much_is_refused(photos, monkeypatch):
    monkeypatch.setattr(listing, "MOST_IMAGES", 5)
    with pytest.raises(ProblemError, match="more than 5 images"):
        list_images(photos, "photos", classes=True)
    monkeypatch.setattr(listing, "MOST_ENTRIES", 8)
    with pytest.raises(ProblemError, match="more than 8 files and folders"):
        list_images(photos, "photos", classes=True)


def test_a_first_look_tells_classes_from_images_alone(photos, tmp_path):
    assert first_look(photos).classes
    alone = first_look(photos / "größe")
    assert not alone.classes
    assert [path.name for path in alone.images] == ["a.png", "ä.png"]
    assert first_look(photos / "empty") is None
    assert first_look(tmp_path / "nowhere") is None
    assert list(first_look(photos).heads()) == []  # none of these files is an image
