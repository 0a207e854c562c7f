"""The form of a training's settings: all that can be set, as undo steps, with what is wrong told where it is."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from nodeeditor.catalog.specs import Kind
from nodeeditor.graph.edits import SetConfig, SetData, SetTraining
from nodeeditor.graph.elements import LayerId
from nodeeditor.graph.limits import LARGEST_SEED
from nodeeditor.graph.settings import EarlyStopping, KeptCheckpoints, Mode, Precision, ReduceOnPlateau
from nodeeditor.panels.training_settings import TrainingForm
from nodeeditor.problems import problem
from nodeeditor.protocol.answers import Column, DataDescribed, ScheduleDrawn, SpeedMeasured, SpeedsTried
from nodeeditor.protocol.requests import DescribeData, DrawSchedule, TrySpeeds
from nodeeditor.theme.menu_letters import unmarked
from nodeeditor.theme.tokens import DARK, LIGHT
from nodeeditor.values import FrozenMap
from nodeeditor.workspace.channel import Role


@pytest.fixture
def form(qtbot, wine):
    form = TrainingForm(wine, DARK)
    qtbot.addWidget(form)
    form.resize(288, 900)
    form.show()
    return form


def choose(combo, text):
    number = combo.findText(text)
    assert number >= 0, [combo.itemText(index) for index in range(combo.count())]
    combo.setCurrentIndex(number)
    combo.activated.emit(number)


def write(line, text):
    line.setFocus()
    line.selectAll()
    QTest.keyClick(line, Qt.Key.Key_Delete)
    QTest.keyClicks(line, text)
    QTest.keyClick(line, Qt.Key.Key_Return)


def config(wine):
    return wine.graph.training.optimizer["config"]


def cosine(**more):
    return FrozenMap(class_name="CosineDecay", config={"initial_learning_rate": 0.05, "decay_steps": 1000, **more})


def use(wine, name, **more):
    optimizer = FrozenMap(class_name=name, config=more)
    wine.apply(SetTraining(replace(wine.graph.training, optimizer=optimizer)), "Change training settings")
    QApplication.processEvents()  # widgets that were added to a layout show themselves then


# The optimizer


@pytest.mark.parametrize(
    ("typed", "shown", "rate"), [("0,02", "0.02", 0.02), ("1,000", "1.0", 1.0), ("1e-3", "0.001", 0.001), ("1", "1", 1)]
)
def test_a_learning_rate_is_written_in_many_ways(form, wine, typed, shown, rate):
    use(wine, "SGD", learning_rate=0.05)
    write(form.learning_rate, typed)
    assert form.learning_rate.text() == shown
    assert config(wine)["learning_rate"] == rate


@pytest.mark.parametrize("typed", ["fast", "-1", "1, 2"])
def test_a_learning_rate_that_is_none_is_told_and_not_taken(form, wine, typed):
    use(wine, "SGD", learning_rate=0.05)
    write(form.learning_rate, typed)
    row = form.optimizer.group.row("learning_rate")
    assert row.error.isVisible()
    assert row.error.text().startswith("learning_rate got")
    assert config(wine)["learning_rate"] == 0.05
    QTest.keyClick(form.learning_rate, Qt.Key.Key_Escape)
    assert form.learning_rate.text() == "0.05"
    assert not row.error.isVisible()


def test_every_optimizer_of_the_catalog_can_be_chosen_and_starts_at_its_own_rate(form, wine, catalog):
    combo = form.optimizer.combo
    names = [combo.itemText(index) for index in range(combo.count())]
    assert names == [spec.name for spec in catalog.objects(Kind.OPTIMIZER)]
    choose(combo, "SGD")
    assert wine.graph.training.optimizer["class_name"] == "SGD"
    assert form.learning_rate.text() == "0.01"
    for name in names:
        use(wine, name)
        spec = catalog.object(Kind.OPTIMIZER, name)
        for parameter in spec.parameters:
            assert form.optimizer.group.row(parameter.name).parameter == parameter


def test_what_two_optimizers_have_in_common_stays(form, wine):
    use(wine, "SGD", learning_rate=0.5, momentum=0.9, clipnorm=1.0, nesterov=True)
    choose(form.optimizer.combo, "Adam")
    assert config(wine) == FrozenMap(learning_rate=0.001, clipnorm=1.0)
    use(wine, "SGD", learning_rate=cosine())
    choose(form.optimizer.combo, "Adam")
    assert config(wine) == FrozenMap(learning_rate=cosine())


def test_an_optimizer_that_is_not_installed_is_shown_by_its_name_alone(form, wine):
    assert form.optimizer.rate is not None
    use(wine, "Tomorrow", learning_rate=0.5)
    assert form.optimizer.combo.currentText() == "Tomorrow"
    assert form.optimizer.rate is None
    use(wine, "Tomorrow", momentum=0.5)
    assert config(wine) == FrozenMap(momentum=0.5)  # which is left as it is
    use(wine, "SGD", learning_rate=0.25)
    assert form.optimizer.rate is not None


def test_any_seed_that_a_file_may_have_is_shown_and_kept(form, wine):
    wine.apply(SetTraining(replace(wine.graph.training, seed=LARGEST_SEED)), "Change training settings")
    assert form.seed.seed == LARGEST_SEED
    write(form.seed.lineEdit(), "3000000000")
    assert wine.graph.training.seed == 3_000_000_000
    assert type(wine.graph.training.seed) is int


def test_the_others_stand_below_a_fold_and_only_what_differs_is_kept(form, wine):
    use(wine, "Adam", learning_rate=0.001)
    group = form.optimizer.group
    assert list(group.form.rows) == ["learning_rate"]
    QTest.mouseClick(group.form.more, Qt.MouseButton.LeftButton)
    write(group.row("clipnorm").editor.line, "0.5")
    write(group.row("gradient_accumulation_steps").editor.line, "4")
    assert config(wine) == FrozenMap(learning_rate=0.001, clipnorm=0.5, gradient_accumulation_steps=4)
    QTest.mouseClick(group.row("amsgrad").editor.switch, Qt.MouseButton.LeftButton)
    assert config(wine)["amsgrad"] is True
    QTest.mouseClick(group.row("clipnorm").reset_button, Qt.MouseButton.LeftButton)
    write(group.row("gradient_accumulation_steps").editor.line, "")
    assert config(wine) == FrozenMap(learning_rate=0.001, amsgrad=True)
    for _ in range(5):
        wine.undo_stack.undo()
    assert config(wine) == FrozenMap(learning_rate=0.001)
    assert group.row("clipnorm").editor.line.text() == ""


def test_a_parameter_that_is_none_is_told(form, wine):
    use(wine, "SGD")
    row = form.optimizer.group.row("momentum")
    write(row.editor.line, "1.5")
    assert "at most 1" in row.error.text()
    assert "momentum" not in config(wine)


# The schedule


def test_a_schedule_is_chosen_takes_the_rate_up_and_gives_it_back(form, wine):
    use(wine, "SGD", learning_rate=0.25)
    menu = form.optimizer.rate.open_list()
    names = [unmarked(action.text()) for action in menu.actions()]
    assert names[0] == "constant"
    assert set(names[1:]) == {spec.name for spec in wine.catalog.objects(Kind.SCHEDULE)}
    menu.actions()[names.index("ExponentialDecay")].trigger()
    menu.close()
    QApplication.processEvents()
    schedule = config(wine)["learning_rate"]
    assert schedule["class_name"] == "ExponentialDecay"
    assert schedule["config"]["initial_learning_rate"] == 0.25
    editor = form.optimizer.rate
    assert editor.details.isVisible()
    write(editor._form.row("decay_rate").editor.line, "0.5")
    assert config(wine)["learning_rate"]["config"]["decay_rate"] == 0.5
    choose(editor.combo, "constant")
    assert config(wine)["learning_rate"] == 0.25
    assert form.learning_rate.isVisible()


@pytest.fixture
def engine(wine, engines):
    engines.answers[DescribeData] = lambda request: DataDescribed(
        request.request, 100, (Column("x", (), "float32"),), ()
    )
    engines.answers[DrawSchedule] = lambda request: ScheduleDrawn(
        request.request, (0, request.steps - 1), (0.05, 0.0), engines.told
    )
    engines.told = None
    wine.start_engine()
    return engines.opened[0]


def test_the_course_over_the_planned_steps_is_asked_of_the_engine(form, wine, engine, engines, qtbot):
    describe, engines.answers[DescribeData] = engines.answers[DescribeData], lambda _request: None
    use(wine, "SGD", learning_rate=cosine())
    qtbot.waitUntil(lambda: len(engine.of(DrawSchedule)) == 1)
    assert engine.of(DrawSchedule)[0].steps == 1250  # nobody looked at the data yet: a bit more than its own
    qtbot.waitUntil(lambda: wine.schedule.drawn is not None)
    assert form.optimizer.curve.picture.isVisible()
    qtbot.waitUntil(lambda: "Choose the data" in form.optimizer.curve.told.text())
    engines.answers[DescribeData] = describe
    wine.data.refresh()
    qtbot.waitUntil(lambda: len(engine.of(DrawSchedule)) == 2)
    assert engine.of(DrawSchedule)[1].steps == 30  # 80 of 100 samples, 32 a batch, ten epochs
    qtbot.waitUntil(lambda: not form.optimizer.curve.told.isVisible())
    form.epochs.setValue(20)
    qtbot.waitUntil(lambda: len(engine.of(DrawSchedule)) == 3)
    assert engine.of(DrawSchedule)[2].steps == 60
    use(wine, "SGD", learning_rate=0.1)
    qtbot.waitUntil(lambda: wine.schedule.drawn is None)


def test_what_is_wrong_with_a_schedule_is_told_under_it(form, wine, engine, engines, qtbot):
    engines.told = problem("training.schedule_negative", step=502, rate="-0.0002")
    use(wine, "SGD", learning_rate=cosine())
    told = lambda: form.optimizer.curve.told  # noqa: E731
    qtbot.waitUntil(lambda: told().isVisible() and "502" in told().text())
    assert told().property("role") == "error"
    form.optimizer.rate.unfold.setChecked(False)
    form.optimizer.show_course()
    assert "502" in form.optimizer.group.row("learning_rate").error.text()


def test_a_fresh_schedule_is_as_long_as_the_training(form, wine, engine, qtbot):
    wine.data.want()
    qtbot.waitUntil(lambda: wine.schedule.planned == 30)
    menu = form.optimizer.rate.open_list()
    next(action for action in menu.actions() if unmarked(action.text()) == "CosineDecay").trigger()
    menu.close()
    assert config(wine)["learning_rate"]["config"]["decay_steps"] == 30
    choose(form.optimizer.rate.combo, "ExponentialDecay")
    assert config(wine)["learning_rate"]["config"]["decay_steps"] == 30  # kept, as any parameter that both have


# What watches the training


def test_early_stopping_opens_its_own_fields(form, wine):
    fold = form.folds["stopping"]
    assert fold.summary.text() == "off"
    assert not form.early.isVisible()
    QTest.mouseClick(fold.button, Qt.MouseButton.LeftButton)
    assert not form.early.isVisible()
    QTest.mouseClick(form.stops_early, Qt.MouseButton.LeftButton, pos=form.stops_early.rect().center() * 0.2)
    assert wine.graph.training.early_stopping == EarlyStopping()
    assert form.early.isVisible()
    write(form.early.row("patience").editor.line, "9")
    write(form.early.row("baseline").editor.line, "0.5")
    choose(form.early.row("mode").editor.combo, "max")
    choose(form.early.row("monitor").editor.combo, "loss")
    QTest.mouseClick(form.early.row("restore_best").editor.switch, Qt.MouseButton.LeftButton)
    early = EarlyStopping("loss", 9, restore_best=False, mode=Mode.MAX, baseline=0.5)
    assert wine.graph.training.early_stopping == early
    assert fold.summary.text() == "loss, 9"
    QTest.mouseClick(form.early.row("baseline").reset_button, Qt.MouseButton.LeftButton)
    QTest.mouseClick(form.early.row("restore_best").reset_button, Qt.MouseButton.LeftButton)
    assert wine.graph.training.early_stopping == replace(early, baseline=None, restore_best=True)


def test_a_plateau_has_all_that_keras_has(form, wine):
    QTest.mouseClick(form.folds["plateau"].button, Qt.MouseButton.LeftButton)
    form.falls_on_plateau.click()
    assert wine.graph.training.reduce_on_plateau == ReduceOnPlateau()
    for name, text in (("factor", "0.5"), ("patience", "2"), ("min_delta", "0"), ("cooldown", "1"), ("min_lr", "1e-5")):
        write(form.plateau.row(name).editor.line, text)
    assert wine.graph.training.reduce_on_plateau == ReduceOnPlateau("val_loss", 0.5, 2, 0.0, 1, 1e-05)
    write(form.plateau.row("factor").editor.line, "1")
    assert wine.graph.training.reduce_on_plateau.factor == 0.5
    assert "below 1" in form.plateau.row("factor").error.text()
    form.falls_on_plateau.click()
    assert wine.graph.training.reduce_on_plateau is None


def test_what_can_be_watched_follows_the_metrics(form, wine):
    def offered():
        combo = form.checkpoints.row("monitor").editor.combo
        return [combo.itemText(index) for index in range(combo.count())]

    assert offered() == ["none", "val_loss", "loss"]
    metrics = ("accuracy", FrozenMap(class_name="F1Score", config={"average": "macro"}))
    layer = LayerId("l_n3")
    wine.apply(SetConfig(layer, wine.graph.layers[layer].config.with_value("metrics", metrics)), "measure")
    assert offered() == ["none", "val_loss", "val_accuracy", "val_f1_score", "loss", "accuracy", "f1_score"]


def test_without_validation_its_values_are_not_offered(form, wine):
    wine.apply(SetData(replace(wine.graph.data, validation=0.0)), "hold nothing back")
    combo = form.checkpoints.row("monitor").editor.combo
    assert [combo.itemText(index) for index in range(combo.count())] == ["none", "loss"]
    form.stops_early.click()
    form.falls_on_plateau.click()
    assert wine.graph.training.early_stopping.monitor == "loss"
    assert wine.graph.training.reduce_on_plateau.monitor == "loss"


def test_checkpoints_logs_and_speed_are_set(form, wine):
    for name in ("checkpoints", "logs", "speed"):
        QTest.mouseClick(form.folds[name].button, Qt.MouseButton.LeftButton)
    choose(form.checkpoints.row("monitor").editor.combo, "val_loss")
    write(form.checkpoints.row("every").editor.line, "5")
    QTest.mouseClick(form.logs.row("csv_log").editor.switch, Qt.MouseButton.LeftButton)
    QTest.mouseClick(form.logs.row("tensorboard").editor.switch, Qt.MouseButton.LeftButton)
    choose(form.speed.group.row("precision").editor.combo, "mixed_bfloat16")
    choose(form.speed.group.row("jit_compile").editor.combo, "off")
    training = wine.graph.training
    assert training.checkpoints == KeptCheckpoints("val_loss", Mode.AUTO, 5)
    assert (training.csv_log, training.tensorboard) == (True, True)
    assert (training.precision, training.jit_compile) == (Precision.MIXED_BFLOAT16, False)
    assert form.folds["speed"].summary.text() == "mixed_bfloat16, jit off"
    choose(form.checkpoints.row("monitor").editor.combo, "none")
    choose(form.speed.group.row("jit_compile").editor.combo, "auto")
    QTest.mouseClick(form.logs.row("csv_log").editor.switch, Qt.MouseButton.LeftButton)
    training = wine.graph.training
    assert (training.checkpoints.monitor, training.jit_compile, training.csv_log) == ("", None, False)


def test_another_theme_keeps_what_is_shown(form, wine):
    use(wine, "SGD", learning_rate=cosine(), clipnorm=2.0)
    form.set_theme(LIGHT)
    assert form.optimizer.group.row("clipnorm").editor.line.text() == "2.0"
    assert form.optimizer.rate.combo.currentText() == "CosineDecay"


# What is faster here


def test_what_is_faster_is_tried_on_the_spare_engine(form, wine, engines, qtbot):
    wine.start_engine()
    qtbot.waitUntil(lambda: wine.spare.is_warm)
    QTest.mouseClick(form.folds["speed"].button, Qt.MouseButton.LeftButton)
    spare = engines.of(Role.TRAINING)[0]
    assert form.speed.ask.isEnabled()
    QTest.mouseClick(form.speed.ask, Qt.MouseButton.LeftButton)
    QTest.mouseClick(form.speed.ask, Qt.MouseButton.LeftButton)
    (asked,) = spare.of(TrySpeeds)  # it is at work
    assert form.speed.ask.text() == "Trying…"
    assert form.speed.ask.isEnabled()  # or the keyboard would be handed to another field, and the form scroll there
    for setting, value, speed in (
        ("", "", 1000.0),
        ("precision", "mixed_bfloat16", 700.0),
        ("jit_compile", True, 1100),
    ):
        spare.tell(SpeedMeasured(asked.request, setting, value, speed))
    spare.tell(SpeedMeasured(asked.request, "batch_size", 64, 1630.0))
    spare.tell(SpeedsTried(asked.request, True))
    qtbot.waitUntil(lambda: not wine.speed_trial.is_at_work)
    assert form.speed.told.text().splitlines() == [
        "Now 1,000 samples a second.",
        "mixed_bfloat16: 0.7 times as fast",
        "jit_compile on: 1.1 times as fast",
        "batches of 64: 1.6 times as fast",
    ]
    assert spare.closed  # the next training gets a fresh engine
    form.batch_size.setValue(64)
    assert form.speed.told.text() == ""


def test_a_trial_gives_way_to_a_training_and_tells_what_stood_in_its_way(form, wine, engines, qtbot):
    wine.start_engine()
    qtbot.waitUntil(lambda: wine.spare.is_warm)
    wine.speed_trial.start()
    wine.training.start()
    assert not wine.speed_trial.is_at_work
    assert not wine.speed_trial.can_start
    wine.training.stop()
    wine.training.stop()
    qtbot.waitUntil(lambda: wine.speed_trial.can_start)
    wine.speed_trial.start()
    engine = engines.of(Role.TRAINING)[-1]
    engine.tell(SpeedsTried(engine.of(TrySpeeds)[-1].request, False, problem("training.no_weights")))
    qtbot.waitUntil(lambda: "no weights" in form.speed.told.text())


def test_names_take_more_room_at_once_with_larger_text_and_stay_in_one_column(robot):
    robot.window.show()
    robot.window.results.open("training")
    QApplication.processEvents()
    form = robot.window.findChild(TrainingForm)

    def columns():
        QApplication.processEvents()
        fields = (form.epochs, form.optimizer.combo, form.optimizer.group.row("learning_rate").editor)
        return {field.mapTo(form, field.rect().topLeft()).x() for field in fields}

    (before,) = columns()
    try:
        robot.workspace.preferences.change(text_size=150)
        (after,) = columns()
        assert after > before * 1.4
    finally:
        robot.workspace.preferences.change(text_size=100)
    assert columns() == {before}
