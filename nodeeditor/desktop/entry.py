"""The texts that tell a desktop of freedesktop.org about the program: the entry in menus, the types of files."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from xml.sax.saxutils import escape

from nodeeditor.desktop.launching import Launch
from nodeeditor.problems import ProblemError, problem

#: The name of the entry, which is the one the window tells the desktop too.
NAME = "nodeeditor"
#: The types of files: graph files, which are ours, and models of Keras, which we open as well.
GRAPH_TYPE, MODEL_TYPE = "application/x-nodeeditor-graph", "application/x-keras-model"

_RESERVED = re.compile(r"[\s\"'\\><~|&;$*?#()`]")
_ESCAPED = {"\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r"}

_TYPES = """\
<?xml version="1.0" encoding="UTF-8"?>
<mime-info xmlns="http://www.freedesktop.org/standards/shared-mime-info">
  <mime-type type="{graph}">
    <comment>Graph of a neural network</comment>
    <comment xml:lang="zh_CN">神经网络图</comment>
    <sub-class-of type="application/json"/>
    <icon name="{icon}"/>
    <glob pattern="*.knet"/>
  </mime-type>
  <mime-type type="{model}">
    <comment>Keras model</comment>
    <comment xml:lang="zh_CN">Keras 模型</comment>
    <sub-class-of type="application/zip"/>
    <!-- Below the weight that a type of Keras's own would have. -->
    <glob pattern="*.keras" weight="40"/>
  </mime-type>
</mime-info>
"""


def desktop_entry(launch: Launch) -> str:
    """The ``.desktop`` file that starts ``launch`` with the files chosen. Raises :class:`ProblemError`."""
    keys: dict[str, str] = {
        "Type": "Application",
        "Version": "1.5",
        "Name": "nodeeditor",
        "GenericName": "Neural Network Editor",
        "GenericName[zh_CN]": "神经网络编辑器",
        "Comment": "Draw a Keras network as a graph, train it, keep the result",
        "Comment[zh_CN]": "用图来搭建 Keras 网络，训练并保存结果",
        "Icon": NAME,
        "TryExec": _checked(launch.words[0]),
        "Exec": " ".join([*map(quoted, launch.words), "%F"]),
        "Terminal": "false",
        "StartupNotify": "true",
        "StartupWMClass": NAME,
        "Categories": "Development;Science;ArtificialIntelligence;",
        "Keywords": "keras;tensorflow;neural;network;deep learning;",
        "MimeType": f"{GRAPH_TYPE};{MODEL_TYPE};",
    }
    if launch.folder is not None:
        keys["Path"] = _checked(str(launch.folder))
    return "[Desktop Entry]\n" + "".join(f"{key}={_value(value)}\n" for key, value in keys.items())


def mime_types(icon: str = NAME) -> str:
    """The description of our types of files, as ``shared-mime-info`` reads it."""
    return _TYPES.format(graph=GRAPH_TYPE, model=MODEL_TYPE, icon=escape(icon))


def quoted(word: str) -> str:
    """A word as an argument of ``Exec``, before the entry's own escapes."""
    word = _checked(word).replace("%", "%%")
    if word and not _RESERVED.search(word):
        return word
    return '"' + re.sub(r'(["`$\\])', r"\\\1", word) + '"'


def read_entry(text: str) -> Mapping[str, str]:
    """The keys of the first group of an entry, their escapes undone."""
    undone = {escaped: plain for plain, escaped in _ESCAPED.items()} | {"\\s": " "}
    keys: dict[str, str] = {}
    for line in text.splitlines():
        if line.startswith("[") and keys:
            break
        key, equals, value = line.partition("=")
        if equals and not line.startswith(("#", "[")):
            keys[key.strip()] = re.sub(r"\\.", lambda found: undone.get(found[0], found[0]), value.strip())
    return keys


def _value(text: str) -> str:
    return re.sub(r"[\\\n\t\r]", lambda found: _ESCAPED[found[0]], text)


def _checked(path: str) -> str:
    """A path that an entry can hold: the specification allows no ``=`` in a program, and no control characters."""
    if "=" in path or any(ord(letter) < 32 or ord(letter) == 127 for letter in path) or not _is_text(path):
        raise ProblemError(problem("desktop.path", path=str(Path(path)).encode("utf-8", "replace").decode()))
    return path


def _is_text(path: str) -> bool:
    try:
        path.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True
