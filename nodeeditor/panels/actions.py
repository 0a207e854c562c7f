"""Every command of the window in one table: menus, bar, shortcuts and command palette are made of it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from nodeeditor.language import marked


class Menu(Enum):
    """The menus, in order, by the text that stands in the menu bar."""

    FILE = marked("File")
    EDIT = marked("Edit")
    VIEW = marked("View")
    GRAPH = marked("Graph")
    TRAIN = marked("Train")
    HELP = marked("Help")


@dataclass(frozen=True, slots=True)
class Action:
    """One command.

    ``handler`` is the path of a method from the main window (``"files.save"``). ``shortcuts`` are
    texts of key sequences; a ``shown_key`` stands in the menu, but is the canvas's own key, since it
    means something else while the user types. ``icon`` names a picture of ``assets/icons/actions``.
    ``group`` separates: a menu draws a line where it changes. ``words`` are what else the palette
    finds the command by. ``radio`` names the set of commands of which one is on.
    """

    name: str
    text: str
    menu: Menu
    handler: str
    group: int = 0
    shortcuts: tuple[str, ...] = ()
    shown_key: str = ""
    tip: str = ""
    icon: str = ""
    words: str = ""
    checkable: bool = False
    radio: str = ""


@dataclass(frozen=True, slots=True)
class Submenu:
    """A menu in a menu whose entries are made when it opens, by a method of the main window."""

    name: str
    text: str
    menu: Menu
    filler: str
    group: int = 0


ACTIONS: tuple[Action | Submenu, ...] = (
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
    Action("save_as", marked("Save As…"), Menu.FILE, "files.save_as", 1, ("Ctrl+Shift+S",)),
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
    Action("quit", marked("Quit"), Menu.FILE, "close", 3, ("Ctrl+Q",)),
    Action("undo", marked("Undo"), Menu.EDIT, "workspace.undo_stack.undo", 0, ("Ctrl+Z",), icon="undo"),
    Action("redo", marked("Redo"), Menu.EDIT, "workspace.undo_stack.redo", 0, ("Ctrl+Shift+Z", "Ctrl+Y"), icon="redo"),
    Action(
        "compare_saved",
        marked("Compare With Saved"),
        Menu.EDIT,
        "comparing.with_saved",
        0,
        tip=marked("Show what was changed since this network was saved, side by side"),
        words="diff difference changes",
    ),
    Action(
        "compare_file",
        marked("Compare With File…"),
        Menu.EDIT,
        "comparing.with_file",
        0,
        tip=marked("Show what tells this network and that of a file apart, side by side"),
        words="diff difference changes",
    ),
    Action(
        "history",
        marked("History"),
        Menu.EDIT,
        "view.show_history",
        0,
        tip=marked("Show every step, to go back to any"),
        words="undo steps",
    ),
    Action("cut", marked("Cut"), Menu.EDIT, "canvas.cut", 1, shown_key="Ctrl+X"),
    Action("copy", marked("Copy"), Menu.EDIT, "canvas.copy", 1, shown_key="Ctrl+C"),
    Action("paste", marked("Paste"), Menu.EDIT, "canvas.paste", 1, shown_key="Ctrl+V"),
    Action(
        "copy_figure",
        marked("Copy Figure"),
        Menu.EDIT,
        "figures.copy",
        1,
        tip=marked("Copy a picture of what is shown, as the last figure was made"),
        words="picture image png svg clipboard",
    ),
    Action("duplicate", marked("Duplicate"), Menu.EDIT, "canvas.duplicate", 1, shown_key="Ctrl+D"),
    Action(
        "delete",
        marked("Delete"),
        Menu.EDIT,
        "canvas.delete_selection",
        2,
        shown_key="Del",
        tip=marked("Delete the selection; links close over the gap where shapes allow"),
    ),
    Action(
        "delete_cut",
        marked("Delete and Cut Links"),
        Menu.EDIT,
        "view.delete_and_cut",
        2,
        shown_key="Shift+Del",
        tip=marked("Delete the selection and leave the gap open"),
    ),
    Action("select_all", marked("Select All"), Menu.EDIT, "canvas.select_all", 2, shown_key="Ctrl+A"),
    Action(
        "find",
        marked("Find"),
        Menu.EDIT,
        "search.find_node",
        3,
        ("Ctrl+F",),
        tip=marked("Find a node by its name or type"),
        icon="find",
        words="search node",
    ),
    Action(
        "palette",
        marked("Command Palette"),
        Menu.EDIT,
        "search.open_palette",
        3,
        ("Ctrl+Shift+P",),
        tip=marked("Find a command by its name"),
    ),
    Action(
        "packages",
        marked("Layer Packages…"),
        Menu.EDIT,
        "packages.edit",
        4,
        tip=marked("Name Python packages whose Keras layers are to be in the library"),
        words="settings preferences third party custom layers import",
    ),
    Action("fit", marked("Fit"), Menu.VIEW, "canvas.fit_all", 0, shown_key="Home", tip=marked("Show all"), icon="fit"),
    Action("fit_selection", marked("Fit Selection"), Menu.VIEW, "canvas.fit_selection", 0, shown_key="F"),
    Action("zoom_in", marked("Zoom In"), Menu.VIEW, "canvas.zoom_in", 0, ("Ctrl++", "Ctrl+=")),
    Action("zoom_out", marked("Zoom Out"), Menu.VIEW, "canvas.zoom_out", 0, ("Ctrl+-",)),
    Action("zoom_actual", marked("Actual Size"), Menu.VIEW, "canvas.zoom_actual", 0, ("Ctrl+0",), words="zoom 100"),
    Action("show_library", marked("Library"), Menu.VIEW, "view.show_library", 1, ("Ctrl+1",), checkable=True),
    Action("show_inspector", marked("Inspector"), Menu.VIEW, "view.show_inspector", 1, ("Ctrl+2",), checkable=True),
    Action("show_results", marked("Results"), Menu.VIEW, "view.show_results", 1, ("Ctrl+3",), checkable=True),
    Action(
        "panel_titles",
        marked("Movable Panels"),
        Menu.VIEW,
        "view.show_titles",
        1,
        tip=marked("Show the panels' title bars, to move and float them"),
        checkable=True,
        words="dock float title",
    ),
    Action("reset_panels", marked("Reset Panels"), Menu.VIEW, "view.reset_panels", 1),
    Action("theme_system", marked("Theme: System"), Menu.VIEW, "view.theme_system", 2, checkable=True, radio="theme"),
    Action("theme_light", marked("Theme: Light"), Menu.VIEW, "view.theme_light", 2, checkable=True, radio="theme"),
    Action("theme_dark", marked("Theme: Dark"), Menu.VIEW, "view.theme_dark", 2, checkable=True, radio="theme"),
    Action(
        "add_layer",
        marked("Add Layer…"),
        Menu.GRAPH,
        "canvas.open_add_popup",
        0,
        shown_key="Tab",
        tip=marked("Type the name of a layer to add"),
    ),
    Action("rename", marked("Rename"), Menu.GRAPH, "canvas.rename", 0, shown_key="F2"),
    Action(
        "call_again",
        marked("Call This Layer Again"),
        Menu.GRAPH,
        "canvas.call_again",
        1,
        tip=marked("Add a node that shares the weights of the selected one"),
        words="share weights",
    ),
    Action(
        "change_type",
        marked("Change Type…"),
        Menu.GRAPH,
        "canvas.change_type",
        1,
        tip=marked("Make the selected node another layer, with its links and the parameters that both have"),
        words="replace swap retype",
    ),
    Action(
        "unshare",
        marked("Make Own Copy"),
        Menu.GRAPH,
        "canvas.unshare",
        1,
        tip=marked("Give the selected node weights of its own"),
        words="unshare weights",
    ),
    Action(
        "freeze",
        marked("Freeze"),
        Menu.GRAPH,
        "canvas.toggle_frozen",
        2,
        ("Ctrl+Shift+F",),
        tip=marked("Let a training leave the weights of the selected layers as they are, or change them again"),
        icon="frozen",
        words="unfreeze trainable fine-tune lock",
    ),
    Action(
        "freeze_before",
        marked("Freeze Everything Before"),
        Menu.GRAPH,
        "canvas.freeze_before",
        2,
        tip=marked("Freeze all layers that the selected ones depend on, to train what comes after them"),
        words="trainable fine-tune stem transfer ancestors",
    ),
    Action(
        "make_block",
        marked("Make Block…"),
        Menu.GRAPH,
        "canvas.make_block",
        3,
        ("Ctrl+G",),
        tip=marked("Put the selected nodes into a block, which can be used again and repeated"),
        icon="block",
        words="group collapse function submodel",
    ),
    Action(
        "unpack_block",
        marked("Unpack Block"),
        Menu.GRAPH,
        "canvas.unpack_block",
        3,
        ("Ctrl+Shift+G",),
        tip=marked("Put what is inside of the block in the place of the selected use"),
        icon="unpack",
        words="ungroup expand dissolve",
    ),
    Action(
        "enter_block",
        marked("Enter Block"),
        Menu.GRAPH,
        "canvas.enter_block",
        3,
        shown_key="PgDown",
        tip=marked("Show and edit what is inside the block that the selected node uses"),
        icon="enter",
        words="open inside group",
    ),
    Action(
        "leave_block",
        marked("Leave Block"),
        Menu.GRAPH,
        "canvas.leave_block",
        3,
        shown_key="PgUp",
        tip=marked("Go back to the level around this block"),
        icon="leave",
        words="up outside parent group",
    ),
    Action(
        "find_repeats",
        marked("Find Repeats…"),
        Menu.GRAPH,
        "repeats.find",
        3,
        tip=marked("List parts of the drawing, or of the selected nodes, that repeat and could be one block"),
        words="repeated block fold pattern loop same structure",
    ),
    Action(
        "save_block",
        marked("Save Block to Library…"),
        Menu.GRAPH,
        "blocks.save_to_library",
        3,
        tip=marked("Keep the block of the selected node in your library, for all graphs"),
        words="reuse share own",
    ),
    Action(
        "layout",
        marked("Layout"),
        Menu.GRAPH,
        "canvas.arrange",
        4,
        ("Ctrl+L",),
        tip=marked("Arrange the selected nodes, or all"),
        icon="layout",
        words="arrange tidy",
    ),
    Action(
        "train",
        marked("Train"),
        Menu.TRAIN,
        "training.train",
        0,
        ("Ctrl+R", "F5"),
        tip=marked("Train this network on its data"),
        icon="play",
        words="run fit start",
    ),
    Action(
        "train_on",
        marked("Train On"),
        Menu.TRAIN,
        "training.train_on",
        0,
        ("Ctrl+Shift+R",),
        tip=marked("Go on from the weights of the last training"),
        words="continue resume",
    ),
    Action(
        "resume",
        marked("Resume"),
        Menu.TRAIN,
        "training.resume",
        0,
        ("Ctrl+F5",),
        tip=marked("Go on exactly with the last run, which was stopped or cut short, in its own folder"),
        icon="continue",
        words="continue interrupted checkpoint",
    ),
    Action(
        "queue",
        marked("Add to Queue"),
        Menu.TRAIN,
        "training.queue",
        0,
        ("Ctrl+Alt+R",),
        tip=marked("Train this network as it is now, after the training at work and what waits already"),
        words="later wait next",
    ),
    Action(
        "load_weights",
        marked("Load Weights…"),
        Menu.TRAIN,
        "weights.load",
        1,
        tip=marked("Begin the next training with the weights of a .keras or .weights.h5 file, as far as they fit"),
        words="pretrained transfer initial start checkpoint",
    ),
    Action(
        "weights_report",
        marked("Weights Report…"),
        Menu.TRAIN,
        "weights.show_report",
        1,
        tip=marked("Tell of each layer what it keeps of the weights to begin with"),
        words="kept partly new surgery",
    ),
    Action(
        "fresh_weights",
        marked("Fresh Weights"),
        Menu.TRAIN,
        "weights.fresh",
        1,
        tip=marked("Begin the next training with the weights of the seed again"),
        words="reset random initial",
    ),
    Action(
        "pause",
        marked("Pause"),
        Menu.TRAIN,
        "training.pause_or_go_on",
        2,
        ("F6",),
        tip=marked("Wait after the batch at hand"),
        icon="pause",
        words="go on wait",
    ),
    Action(
        "one_step",
        marked("One Step"),
        Menu.TRAIN,
        "training.one_step",
        2,
        ("F7",),
        tip=marked("Train one batch and wait again"),
        words="single batch",
    ),
    Action(
        "one_epoch",
        marked("One Epoch"),
        Menu.TRAIN,
        "training.one_epoch",
        2,
        ("F8",),
        tip=marked("Train to the end of the epoch and wait again"),
        words="single",
    ),
    Action(
        "tune",
        marked("Tune…"),
        Menu.TRAIN,
        "training.tune",
        2,
        ("F9",),
        tip=marked("Change the learning rate, dropout and more while it trains; each change is recorded"),
        words="hot learning rate batch size dropout freeze loss weight",
    ),
    Action(
        "stop",
        marked("Stop"),
        Menu.TRAIN,
        "training.stop",
        2,
        ("Ctrl+.", "Shift+F5"),
        tip=marked("Stop after the step at hand and keep the weights"),
        icon="stop",
    ),
    Action(
        "stop_best",
        marked("Stop with Best Weights"),
        Menu.TRAIN,
        "training.stop_best",
        2,
        ("Ctrl+Shift+F5",),
        tip=marked("Stop after the step at hand and keep the weights of the best epoch"),
    ),
    Action(
        "open_tensorboard",
        marked("Open in TensorBoard"),
        Menu.TRAIN,
        "training.open_tensorboard",
        3,
        tip=marked("Show the logs of the runs of this document in the browser"),
        words="logs browser curves",
    ),
    Action(
        "restart_engine",
        marked("Restart Keras"),
        Menu.TRAIN,
        "training.restart_engine",
        3,
        tip=marked("End the process that runs Keras and start another"),
        words="engine",
    ),
    Action(
        "close_ask",
        marked("On Closing: Ask"),
        Menu.TRAIN,
        "training.close_ask",
        4,
        tip=marked("Ask what becomes of a training each time the window is closed"),
        checkable=True,
        radio="close",
    ),
    Action(
        "close_go_on",
        marked("On Closing: Go On"),
        Menu.TRAIN,
        "training.close_go_on",
        4,
        tip=marked("Let a training go on after the window is closed, without a question"),
        checkable=True,
        radio="close",
    ),
    Action(
        "close_stop",
        marked("On Closing: Stop"),
        Menu.TRAIN,
        "training.close_stop",
        4,
        tip=marked("Stop a training and keep its weights when the window is closed, or is gone otherwise"),
        checkable=True,
        radio="close",
    ),
    Action("keys", marked("Keys and Gestures"), Menu.HELP, "guide.keys", 0, ("F1",), words="shortcuts help"),
    Action("about", marked("About nodeeditor"), Menu.HELP, "guide.about", 0),
)
