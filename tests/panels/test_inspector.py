"""The inspector: every kind of parameter, refusals, several nodes at once, undo, documentation."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel

from nodeeditor.catalog.specs import Kind
from nodeeditor.graph.edits import Batch, Connect
from nodeeditor.graph.inference import Masking, NodeReport, TensorSpec
from nodeeditor.panels.inspector.editors.boolean import BooleanEditor
from nodeeditor.panels.inspector.editors.choice import ChoiceEditor
from nodeeditor.panels.inspector.editors.choose import make_editor
from nodeeditor.panels.inspector.editors.columns import ColumnsEditor
from nodeeditor.panels.inspector.editors.line import LineEditor
from nodeeditor.panels.inspector.editors.lines import LinesEditor
from nodeeditor.panels.inspector.editors.object import ObjectEditor
from nodeeditor.panels.inspector.editors.objects import ObjectsEditor
from nodeeditor.panels.inspector.form import ParameterForm
from nodeeditor.panels.inspector.name_label import NameLabel, broken
from nodeeditor.protocol.answers import Column, DataDescribed, Inferred
from nodeeditor.protocol.requests import Infer
from nodeeditor.values import FrozenMap
from tests.examples import some
from tests.workspace.small_graphs import adding, link

#: What is a number, several numbers, or a text.
_OF_A_LINE = (Kind.INTEGER, Kind.NUMBER, Kind.INTEGERS, Kind.NUMBERS, Kind.SHAPE, Kind.TEXT, Kind.SLICES)

CONV = ("Conv2D", "conv", {"filters": 16, "kernel_size": (3, 3)})
INPUT = ("Input", "image", {"shape": (8, 8, 1)})
DENSE = ("Dense", "dense", {"units": 8})
OUTPUT = ("Output", "out", {"loss": "mse"})


def steps(robot):
    return robot.workspace.undo_stack.count()


def test_a_whole_number_is_typed(robot):
    robot.draw(DENSE)
    robot.select("dense")
    before = steps(robot)
    robot.type(robot.row("units").editor.line, "64")
    assert robot.config("dense")["units"] == 64
    assert steps(robot) == before + 1
    assert robot.workspace.undo_stack.undoText() == "Set units"


def test_a_number_steps_with_the_arrow_keys_as_one_undo_step(robot):
    robot.draw(DENSE)
    robot.select("dense")
    before = steps(robot)
    line = robot.row("units").editor.line
    line.setFocus()
    for _ in range(2):
        QTest.keyClick(line, Qt.Key.Key_Up)
    QTest.keyClick(line, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert robot.config("dense")["units"] == 10  # ten less would be below the least
    QTest.keyClick(line, Qt.Key.Key_Up, Qt.KeyboardModifier.ShiftModifier)
    assert robot.config("dense")["units"] == 20
    assert steps(robot) == before + 1
    robot.act("undo")
    assert robot.config("dense")["units"] == 8
    assert line.text() == "8"


@pytest.mark.parametrize("text", ["many", "-3", "2.5", "", "9" * 30])
def test_what_is_no_value_is_refused_with_a_sentence_and_changes_nothing(robot, text):
    robot.draw(DENSE)
    robot.select("dense")
    before = steps(robot)
    row = robot.row("units")
    line = row.editor.line
    line.setFocus()
    line.selectAll()
    QTest.keyClick(line, Qt.Key.Key_Delete)
    QTest.keyClicks(line, text)
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert robot.config("dense")["units"] == 8
    assert steps(robot) == before
    assert row.error.isVisible()
    assert "units" in row.error.text()
    QTest.keyClick(line, Qt.Key.Key_Escape)
    assert line.text() == "8"
    assert not row.error.isVisible()


def test_a_shape_is_typed_as_people_write_it(robot):
    robot.draw(INPUT)
    robot.select("image")
    robot.type(robot.row("shape").editor.line, "28 x 28 x 3")
    assert robot.config("image")["shape"] == (28, 28, 3)


def test_a_pair_of_numbers_and_a_single_one(robot):
    robot.draw(CONV)
    robot.select("conv")
    robot.type(robot.row("kernel_size").editor.line, "5, 1")
    assert robot.config("conv")["kernel_size"] == (5, 1)
    robot.type(robot.row("kernel_size").editor.line, "7")
    assert robot.config("conv")["kernel_size"] == 7


def test_a_switch(robot):
    robot.draw(CONV)
    robot.select("conv")
    editor = robot.row("use_bias").editor
    assert isinstance(editor, BooleanEditor)
    robot.window.inspector.form.more.setChecked(True)
    QTest.mouseClick(editor.switch, Qt.MouseButton.LeftButton)
    assert robot.config("conv")["use_bias"] is False
    QTest.mouseClick(editor.switch, Qt.MouseButton.LeftButton)
    assert "use_bias" not in robot.config("conv")


def test_a_choice(robot):
    robot.draw(CONV)
    robot.select("conv")
    editor = robot.row("padding").editor
    assert isinstance(editor, ChoiceEditor)
    robot.choose(editor.combo, "same")
    assert robot.config("conv")["padding"] == "same"


def test_an_object_and_its_own_parameters(robot):
    robot.draw(DENSE)
    robot.select("dense")
    editor = robot.row("kernel_regularizer").editor
    assert isinstance(editor, ObjectEditor)
    robot.choose(editor.combo, "L2")
    assert robot.config("dense")["kernel_regularizer"] == "L2"
    editor.unfold.click()
    inner = editor.details.findChildren(LineEditor)
    assert [line.line.accessibleName() for line in inner] == ["l2"]
    robot.type(inner[0].line, "0.5")
    assert robot.config("dense")["kernel_regularizer"] == FrozenMap(class_name="L2", config={"l2": 0.5})
    robot.choose(editor.combo, "none")
    assert "kernel_regularizer" not in robot.config("dense")


def test_an_activation(robot):
    robot.draw(DENSE)
    robot.select("dense")
    robot.choose(robot.row("activation").editor.combo, "relu")
    assert robot.config("dense")["activation"] == "relu"


def test_an_alias_is_shown_by_the_name_it_stands_for(robot):
    robot.draw(OUTPUT)
    robot.select("out")
    assert robot.row("loss").editor.combo.currentText() == "MeanSquaredError"
    assert robot.config("out")["loss"] == "mse"


def test_metrics_are_added_and_taken_out(robot):
    robot.draw(OUTPUT)
    robot.select("out")
    editor = robot.row("metrics").editor
    assert isinstance(editor, ObjectsEditor)
    robot.choose(editor.combo, "MeanAbsoluteError")
    robot.choose(editor.combo, "RootMeanSquaredError")
    assert robot.config("out")["metrics"] == ("MeanAbsoluteError", "RootMeanSquaredError")
    editor._remove(0)
    assert robot.config("out")["metrics"] == ("RootMeanSquaredError",)


def test_columns_are_ticked_in_the_list_of_the_data(robot, monkeypatch):
    robot.draw(INPUT)
    robot.select("image")
    columns = tuple(Column(name, (), "float64") for name in ("a", "b", "c"))
    monkeypatch.setattr(robot.workspace.data, "_current", DataDescribed(0, 3, columns, ()))
    editor = robot.row("columns").editor
    assert isinstance(editor, ColumnsEditor)
    shown = editor.open_list()
    assert [shown.item(number).text() for number in range(shown.count())] == ["a", "b", "c"]
    for number in (2, 0):
        shown.itemClicked.emit(shown.item(number))
    assert robot.config("image")["columns"] == ("c", "a")
    shown.itemClicked.emit(shown.item(2))
    assert robot.config("image")["columns"] == ("a",)
    shown.window().close()


def test_columns_can_be_typed_without_data(robot):
    robot.draw(INPUT)
    robot.select("image")
    robot.type(robot.row("columns").editor.field.line, "height, weight")
    assert robot.config("image")["columns"] == ("height", "weight")


def test_several_nodes_of_one_type_are_edited_in_one_step(robot):
    robot.draw(("Dense", "a", {"units": 8}), ("Dense", "b", {"units": 16}))
    robot.select("a", "b")
    row = robot.row("units")
    assert row.editor.line.text() == ""
    assert row.editor.line.placeholderText() == "several values"
    before = steps(robot)
    robot.type(row.editor.line, "32")
    assert [robot.config(name)["units"] for name in ("a", "b")] == [32, 32]
    assert steps(robot) == before + 1
    robot.act("undo")
    assert [robot.config(name)["units"] for name in ("a", "b")] == [8, 16]


def test_nodes_of_several_types_have_no_form(robot):
    robot.draw(INPUT, DENSE)
    robot.select("image", "dense")
    assert robot.window.inspector.form is None


def test_reset_brings_the_default_back(robot):
    robot.draw(("Dense", "dense", {"units": 8, "activation": "relu"}))
    robot.select("dense")
    row = robot.row("activation")
    assert row.reset_button.isVisible()
    row.reset_button.click()
    assert "activation" not in robot.config("dense")
    assert not row.reset_button.isVisible()


def test_the_form_stays_while_the_document_changes(robot):
    robot.draw(DENSE)
    robot.select("dense")
    row = robot.row("units")
    row.editor.line.setFocus()
    QTest.keyClicks(row.editor.line, "5")
    robot.workspace.undo_stack.beginMacro("elsewhere")
    robot.workspace.undo_stack.endMacro()
    robot.type(row.editor.line, "12")
    assert robot.row("units") is row


def test_a_new_name_and_a_refused_one(robot):
    robot.draw(INPUT, DENSE)
    robot.select("dense")
    header = robot.window.inspector.header
    robot.type(header.name, "hidden")
    assert robot.graph.node_named("hidden") is not None
    before = steps(robot)
    robot.type(header.name, "image")
    assert steps(robot) == before
    assert "image" in header.error.text()
    assert header.error.isVisible()
    QTest.keyClick(header.name, Qt.Key.Key_Escape)
    assert header.name.text() == "hidden"


def test_the_focused_parameter_is_explained_in_the_words_of_keras(robot):
    robot.draw(DENSE)
    robot.select("dense")
    robot.row("units").editor.line.setFocus()
    spec = robot.workspace.catalog.layer("Dense").parameter("units")
    robot.until(lambda: spec.documentation in robot.window.inspector.documentation.text)


def test_shapes_and_counts_are_told(robot):
    robot.draw(INPUT, DENSE)
    robot.select("dense")
    robot.until(lambda: "10 parameters · 8 trainable · 16 B an example" in robot.window.inspector.facts.text)
    assert "None × 4" in robot.window.inspector.facts.text


def test_masks_are_told_among_the_shapes(robot, engines):
    def masked(request):
        sent = NodeReport((("output", TensorSpec((None, 4, 8), mask=(None, 4))),), 10, 8, (), Masking.USES)
        return Inferred(request.request, {call.node: sent for call in request.calls})

    engines.answers[Infer] = masked
    robot.draw(INPUT, DENSE)
    robot.select("dense")
    robot.until(lambda: "Uses the mask that comes in" in robot.window.inspector.facts.text)
    assert robot.window.inspector.facts.text.count("None × 4 × 8  masked") == 2
    robot.select("image")
    robot.workspace.select(type(robot.workspace.selection)())


@pytest.mark.parametrize(
    ("learns", "tensor", "told", "not_told"),
    [
        ("vocabulary", TensorSpec((None, None), "float32"), "max_tokens", "output_sequence_length"),
        ("vocabulary", TensorSpec((None, None), "int64"), "output_sequence_length", "max_tokens"),
        ("vocabulary", TensorSpec((None, 8), "int64"), "Learns its vocabulary from the training data", "open"),
        ("mean", TensorSpec((None, 4)), "Learns its mean from the training data", "open"),
        ("", TensorSpec((None, None), "int64"), "None × None", "Learns"),
    ],
)
def test_what_a_layer_learns_before_a_training_is_told(robot, engines, learns, tensor, told, not_told):
    engines.answers[Infer] = lambda request: Inferred(
        request.request,
        {call.node: NodeReport((("output", tensor),), 0, 0, learns=learns) for call in request.calls},
    )
    robot.draw(INPUT, ("TextVectorization", "words", {}))
    robot.select("words")
    robot.until(lambda: told in robot.window.inspector.facts.text)
    assert not_told not in robot.window.inspector.facts.text


def test_what_teaches_a_shared_layer_is_told(robot, engines):
    sent = NodeReport((("output", TensorSpec((None, 4))),), 0, 0, learns="mean")
    engines.answers[Infer] = lambda request: Inferred(request.request, {call.node: sent for call in request.calls})
    nodes = [adding("a", "Input"), adding("b", "Input"), adding("even", "Normalization"), adding("z", "Output")]
    nodes += [
        adding("level", "Normalization", "even"),
        adding("flat", "Normalization", "even"),
        adding("all", "Concatenate"),
    ]
    links = [link("a", "even"), link("b", "level"), link("even", "flat"), link("level", "all"), link("flat", "all", 1)]
    robot.workspace.apply(Batch((*nodes, *map(Connect, [*links, link("all", "z")]))), "draw")
    robot.select("flat")
    robot.until(lambda: "It learns from what reaches even, level." in robot.window.inspector.facts.text)
    assert "What reaches flat hangs on what it learned." in robot.window.inspector.facts.text


def test_undo_works_from_a_field_that_holds_no_unfinished_text(robot):
    robot.draw(DENSE)
    robot.select("dense")
    line = robot.row("units").editor.line
    robot.type(line, "64")
    QTest.keyClick(line, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert robot.config("dense")["units"] == 8


def test_an_unknown_type_keeps_its_parameters_as_json(robot):
    robot.draw(("Mystery", "odd", {"depth": 3}))
    robot.select("odd")
    robot.type(robot.row("depth").editor.line, "[1, 2]")
    assert robot.config("odd")["depth"] == (1, 2)


def test_the_line_of_a_long_unknown_type_fits_the_panel(robot):
    robot.draw(("GlobalFancyPooling9D", "odd", {}))
    robot.select("odd")
    inspector = robot.window.inspector
    label = next(one for one in inspector.header.findChildren(QLabel) if "GlobalFancyPooling9D" in one.text())
    robot.until(lambda: label.mapTo(inspector, label.rect().topRight()).x() <= inspector.viewport().width())
    robot.until(lambda: label.heightForWidth(label.width()) <= label.height())


def test_a_cell_within_a_recurrent_layer_is_chosen_and_is_sound_at_once(robot):
    robot.draw(INPUT, ("RNN", "steps", {"cell": {"class_name": "LSTMCell", "config": {"units": 8}}}))
    robot.select("steps")
    editor = robot.row("cell").editor
    names = [editor.combo.itemText(number) for number in range(editor.combo.count())]
    assert names == ["GRUCell", "LSTMCell", "SimpleRNNCell", "StackedRNNCells"]
    robot.choose(editor.combo, "GRUCell")
    assert robot.config("steps")["cell"] == FrozenMap(class_name="GRUCell", config={"units": 8})
    editor.unfold.setChecked(True)
    robot.choose(editor.combo, "StackedRNNCells")
    (stacked,) = editor.details.findChildren(ObjectsEditor)
    robot.choose(stacked.combo, "GRUCell")
    cells = robot.config("steps")["cell"]["config"]["cells"]
    assert [cell["class_name"] for cell in cells] == ["LSTMCell", "GRUCell"]
    assert cells[1]["config"]["units"] == 32


@pytest.mark.parametrize("before", ["LSTM", "MegaLSTM"])
def test_another_layer_within_a_wrapper_keeps_what_both_have(robot, before):
    inner = {"units": 5, "return_state": True, "return_sequences": True, "unit_forget_bias": False}
    robot.draw(INPUT, ("Bidirectional", "both", {"layer": {"class_name": before, "config": inner}}))
    robot.select("both")
    robot.choose(robot.row("layer").editor.combo, "GRU")
    kept = {"units": 5, "return_state": True, "return_sequences": True}
    assert robot.config("both")["layer"] == FrozenMap(class_name="GRU", config=kept)


def test_a_layer_within_a_wrapper_shows_what_matters_and_folds_the_rest(robot):
    inner = {"class_name": "LSTM", "config": {"units": 5, "dropout": 0.5}}
    robot.draw(INPUT, ("Bidirectional", "both", {"layer": inner}))
    robot.select("both")
    editor = robot.row("layer").editor
    robot.until(editor.details.isVisible)
    form = editor.details.findChild(ParameterForm)
    assert list(form.rows) == ["units", "activation", "dropout", "return_sequences", "return_state"]
    assert "more" in form.more.text()
    QTest.mouseClick(form.more, Qt.MouseButton.LeftButton)
    assert form.row("go_backwards").isVisible()
    switch = form.row("go_backwards").editor.findChild(QAbstractButton)

    def is_in_view():
        robot.window.inspector.ensureWidgetVisible(switch)
        return switch.visibleRegion().contains(switch.rect().center())

    robot.until(is_in_view)
    QTest.mouseClick(switch, Qt.MouseButton.LeftButton)
    assert robot.config("both")["layer"]["config"]["go_backwards"] is True
    # Nothing moves where one clicks, and another layer there stays unfolded.
    assert form is editor.details.findChild(ParameterForm)
    assert form.row("go_backwards").isVisible()


def test_what_gives_a_layer_other_outputs_is_never_folded_away(robot):
    robot.draw(INPUT, ("LSTM", "steps", {"units": 5}))
    robot.select("steps")
    assert list(robot.window.inspector.form.rows) == ["units", "activation", "return_sequences", "return_state"]


def test_a_vocabulary_is_written_with_a_word_a_line(robot):
    robot.draw(("StringLookup", "words", {"vocabulary": ("cat", "dog")}))
    robot.select("words")
    editor = robot.row("vocabulary").editor
    assert isinstance(editor, LinesEditor)
    editor.unfold.click()
    assert editor.lines.isVisible()
    assert editor.lines.toPlainText() == "cat\ndog"
    before = steps(robot)
    editor.lines.setFocus()
    editor.lines.selectAll()
    QTest.keyClicks(editor.lines, "none")
    QTest.keyClick(editor.lines, Qt.Key.Key_Return)
    QTest.keyClicks(editor.lines, "new york")
    QTest.keyClick(editor.lines, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert robot.config("words")["vocabulary"] == ("none", "new york")
    QTest.keyClicks(editor.lines, "x")
    QTest.keyClick(editor.lines, Qt.Key.Key_Escape)
    assert editor.lines.toPlainText() == "none\nnew york"
    QTest.keyClicks(editor.lines, "x")
    robot.row("max_tokens").editor.line.setFocus()
    assert robot.config("words")["vocabulary"] == ("xnone", "new york")
    assert steps(robot) <= before + 2
    robot.type(editor.field.line, '"a", "b"')
    assert editor.lines.toPlainText() == "a\nb"


def test_a_bare_line_of_text_is_the_editor_of_numbers_and_texts_only(robot):
    lines = {
        (spec.type, parameter.name)
        for spec in robot.workspace.catalog.layers
        for parameter in spec.parameters
        if spec.placeable
        and isinstance(make_editor(parameter, robot.window.inspector._context), LineEditor)
        and parameter.kind not in _OF_A_LINE
    }
    # These take a map, of what Keras does not say.
    assert {name for _, name in lines} == {"quantization_config", "renorm_clipping"}


def test_nothing_selected_tells_of_the_network_and_how_to_start(robot):
    assert "How to start" in robot.window.inspector.overview.text
    robot.draw(INPUT, DENSE)
    robot.workspace.select(type(robot.workspace.selection)())
    robot.until(lambda: "2 nodes" in robot.window.inspector.overview.text)


def test_every_parameter_of_the_catalog_has_an_editor(robot):
    seen = set()
    chosen = []
    for spec in robot.workspace.catalog.layers:
        # A layer with no parameter that another one lacks would tell nothing new.
        new = {(parameter.name, parameter.kind, parameter.optional) for parameter in spec.parameters} - seen
        if spec.placeable and new:
            seen |= new
            chosen.append(spec)
    assert len(chosen) > 20
    chosen = some(chosen, 3)
    robot.draw(*((spec.type, f"node_{number}", {}) for number, spec in enumerate(chosen)), linked=False)
    for number, spec in enumerate(chosen):
        robot.select(f"node_{number}")
        for parameter in spec.parameters:
            assert robot.row(parameter.name).parameter is parameter


@given(name=st.text("abc_", min_size=1, max_size=30), width=st.integers(1, 12))
def test_a_name_is_broken_into_lines_that_fit_and_loses_no_letter(name, width):
    lines = broken(name, width, len)
    assert "".join(lines) == name
    assert all(len(line) <= width for line in lines)
    # A line ends behind its last underscore that fits, or is full where it has none.
    assert all(line.endswith("_") or (len(line) == width and "_" not in line) for line in lines[:-1])


def test_no_name_of_a_schedules_parameter_is_cut(robot):
    form = robot.window.results.open("training").form
    rate = form.optimizer.rate
    number = next(number for number, name in enumerate(rate._names) if name == "InverseTimeDecay")
    menu = rate.open_list()
    menu.actions()[number].trigger()
    QApplication.processEvents()
    labels = [label for label in rate.details.findChildren(NameLabel) if label.isVisible()]
    assert "initial_learning_rate" in [label.accessibleName() for label in labels]
    for label in labels:
        lines = label.text().split("\n")
        assert "".join(lines) == label.accessibleName()
        assert max(map(label.fontMetrics().horizontalAdvance, lines)) <= label.width()
        assert len(lines) * label.fontMetrics().height() <= label.height()


def test_what_was_typed_goes_to_the_node_it_was_typed_for_when_another_is_selected(robot):
    robot.draw(("Input", "image", {"shape": (4,)}), ("Dense", "dense", {"units": 2}), ("Flatten", "flat", {}))
    robot.select("dense")
    robot.type(robot.row("units").editor.line, "77", enter=False)
    robot.select("flat")
    assert robot.config("dense")["units"] == 77
    assert "units" not in robot.config("flat")
    assert robot.window.inspector.subject.type == "Flatten"
    forms = [form for form in robot.window.inspector.findChildren(ParameterForm) if form.isVisible()]
    assert forms == [robot.window.inspector.form]
