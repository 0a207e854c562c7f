"""Files, models from elsewhere, and what is taken away."""

from __future__ import annotations

from nodeeditor.actions.action import Action, Menu, Submenu
from nodeeditor.language import marked

FILE: tuple[Action | Submenu, ...] = (
    Action("new", marked("New"), Menu.FILE, "files.new", 0, ("Ctrl+N",), tip=marked("Start an empty network")),
    Action(
        "open",
        marked("Open…"),
        Menu.FILE,
        "files.open",
        0,
        ("Ctrl+O",),
        tip=marked("Open a graph file, or a model of Keras"),
        words="import keras model json",
    ),
    Submenu("recent", marked("Open Recent"), Menu.FILE, "files.fill_recent", 0),
    Submenu("examples", marked("Examples"), Menu.FILE, "files.fill_examples", 0),
    Action(
        "import_report",
        marked("Import Report…"),
        Menu.FILE,
        "models.show_report",
        0,
        tip=marked("List what opening a model of Keras changed or left out"),
        words="placeholder renamed left out model keras",
    ),
    Action("save", marked("Save"), Menu.FILE, "files.save", 1, ("Ctrl+S",), tip=marked("Save the graph file")),
    Action("save_as", marked("Save As…"), Menu.FILE, "files.save_as", 1, ("Ctrl+Shift+S",), letter="a"),
    Action(
        "versions",
        marked("History…"),
        Menu.FILE,
        "versions.show",
        1,
        tip=marked("Look at what this file held before, compare it and bring it back"),
        words="versions backup restore earlier previous",
    ),
    Action(
        "export",
        marked("Export…"),
        Menu.FILE,
        "exports.export",
        2,
        ("Ctrl+Shift+E",),
        tip=marked("Write the network as Python, or as a model for other programs, and prove it"),
        words="python keras savedmodel tensorflow litert tflite onnx code model save",
    ),
    Action(
        "export_figure",
        marked("Export Figure…"),
        Menu.FILE,
        "figures.make",
        2,
        tip=marked("Make a picture of this network for a paper: PNG, SVG or PDF"),
        words="picture image png svg pdf print paper",
    ),
    Action("close", marked("Close"), Menu.FILE, "documents.close", 3, ("Ctrl+W",), tip=marked("Close this document")),
    Action("quit", marked("Quit"), Menu.FILE, "documents.quit", 3, ("Ctrl+Q",)),
)
