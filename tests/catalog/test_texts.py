"""Values as texts and back."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from nodeeditor.catalog.literals import read, written
from nodeeditor.catalog.slices import written_slices
from nodeeditor.catalog.specs import Kind, Parameter
from nodeeditor.catalog.store import load_snapshot
from nodeeditor.catalog.texts import list_text, parse_list, parse_value, value_text
from nodeeditor.problems import ProblemError
from nodeeditor.values import FrozenMap, freeze, identical

CATALOG = load_snapshot()

_numbers = st.integers(-(10**6), 10**6) | st.floats(allow_nan=False, allow_infinity=False)
_whole = st.integers(-9, 10**6)
_bounds = st.none() | st.integers(-9, 9)
_parts = st.none() | st.integers(-9, 9) | st.builds(slice, _bounds, _bounds, st.none() | st.integers(1, 3))
_nested = st.recursive(
    st.none() | st.booleans() | _numbers | st.text(),
    lambda inner: (
        st.lists(inner, max_size=4).map(tuple)
        | st.dictionaries(st.text(), inner, max_size=4).map(FrozenMap)
        | st.builds(
            lambda name, config: FrozenMap(class_name=name, config=FrozenMap(config)),
            st.sampled_from(["L2", "Dense", "not a name", "class"]),
            st.dictionaries(st.sampled_from(["units", "l2", "x y", "None"]), inner, max_size=3),
        )
    ),
    max_leaves=12,
)
_objects = st.sampled_from(
    [
        "l2",
        "L1L2",
        FrozenMap(class_name="L2", config=FrozenMap(l2=0.5)),
        FrozenMap(class_name="L1L2", config=FrozenMap(l1=1e-9, l2=1)),
        FrozenMap(class_name="L2", config=FrozenMap()),
    ]
)
_metrics = st.sampled_from(
    ["accuracy", "mae", "AUC", FrozenMap(class_name="AUC", config=FrozenMap(curve="PR", name="a, b"))]
)
_layers = st.sampled_from([FrozenMap(class_name="LSTM", config=FrozenMap(units=3, return_sequences=True))])

VALUES: dict[Kind, st.SearchStrategy] = {
    Kind.INTEGER: _whole,
    Kind.NUMBER: _numbers,
    Kind.BOOLEAN: st.booleans(),
    Kind.TEXT: st.text(),
    Kind.CHOICE: st.sampled_from(["valid", "same", "none"]),
    Kind.SHAPE: st.lists(_whole | st.none(), max_size=5).map(tuple),
    Kind.INTEGERS: st.recursive(_whole, lambda inner: st.lists(inner, max_size=3).map(tuple), max_leaves=6),
    Kind.NUMBERS: st.recursive(_numbers, lambda inner: st.lists(inner, max_size=3).map(tuple), max_leaves=6),
    Kind.ACTIVATION: st.sampled_from(["relu", "tanh"]),
    Kind.INITIALIZER: st.sampled_from(["zeros", FrozenMap(class_name="Constant", config=FrozenMap(value=-1.5))]),
    Kind.REGULARIZER: _objects,
    Kind.CONSTRAINT: st.sampled_from(["non_neg", FrozenMap(class_name="MaxNorm", config=FrozenMap(max_value=2))]),
    Kind.DTYPE: st.sampled_from(["float32", "int8"]),
    Kind.OPTIMIZER: st.sampled_from(["adam", FrozenMap(class_name="SGD", config=FrozenMap(nesterov=True))]),
    Kind.SCHEDULE: _numbers
    | st.sampled_from(
        [FrozenMap(class_name="CosineDecay", config=FrozenMap(initial_learning_rate=0.1, decay_steps=9))]
    ),
    Kind.LOSS: st.sampled_from(["mse", FrozenMap(class_name="Huber", config=FrozenMap(reduction="sum"))]),
    Kind.METRIC: _metrics,
    Kind.METRICS: st.lists(_metrics, max_size=3).map(tuple),
    Kind.LAYER: _layers,
    Kind.LAYERS: st.lists(_layers, max_size=3).map(tuple),
    Kind.COLUMNS: st.lists(st.text(), max_size=4).map(tuple),
    Kind.SLICES: st.lists(_parts, min_size=1, max_size=4).map(tuple).map(written_slices),
    Kind.LIST: st.lists(_nested, max_size=3).map(tuple),
    Kind.CODE: st.sampled_from(["lambda x: x", "def f(x):\n    return x + 1"]),
    Kind.ANY: _nested,
}


def _parameter(kind: Kind, optional: bool = False) -> Parameter:
    return Parameter("p", kind, optional=optional, choices=("valid", "same", "none") if kind is Kind.CHOICE else ())


def test_every_kind_is_tried() -> None:
    assert set(VALUES) == set(Kind)


@given(st.data())
def test_what_is_shown_is_read_back(data) -> None:
    kind = data.draw(st.sampled_from(list(Kind)))
    parameter = _parameter(kind, optional=data.draw(st.booleans()))
    value = data.draw(VALUES[kind])
    assert identical(parse_value(parameter, value_text(parameter, value), CATALOG), value)


@pytest.mark.parametrize("kind", list(Kind))
def test_nothing_is_none_where_none_is_a_value(kind: Kind) -> None:
    parameter = _parameter(kind, optional=True)
    assert value_text(parameter, None) == ""
    if kind not in (Kind.COLUMNS, Kind.METRICS):
        assert parse_value(parameter, "  ", CATALOG) is None
    else:
        assert parse_value(parameter, "", CATALOG) == ()


@given(_nested)
@example(float("1e308"))
@example(-0.0)
def test_literals_are_read_back(value) -> None:
    assert identical(read(written(value)), value)


@given(st.text())
@example("nan")
def test_any_text_is_a_value_or_a_problem_with_a_sentence(text: str) -> None:
    for kind in Kind:
        parameter = _parameter(kind)
        try:
            value = parse_value(parameter, text, CATALOG)
        except ProblemError as error:
            sentence = str(error)
        else:
            sentence = value_text(parameter, value)
            assert identical(parse_value(parameter, sentence, CATALOG), value)
        assert isinstance(sentence, str)


@pytest.mark.parametrize(
    ("kind", "text", "value"),
    [
        (Kind.INTEGER, " 32 ", 32),
        (Kind.NUMBER, "1e-3", 1e-3),
        (Kind.NUMBER, "1/255", 1 / 255),
        (Kind.NUMBER, "-2", -2),
        (Kind.INTEGERS, "3", 3),
        (Kind.INTEGERS, "3, 3", (3, 3)),
        (Kind.INTEGERS, "(3, 3)", (3, 3)),
        (Kind.INTEGERS, "[3,3]", (3, 3)),
        (Kind.INTEGERS, "3x3", (3, 3)),
        (Kind.INTEGERS, "3 × 3", (3, 3)),
        (Kind.INTEGERS, "(1, 1), (2, 2)", ((1, 1), (2, 2))),
        (Kind.SHAPE, "64", (64,)),
        (Kind.SHAPE, "28×28×1", (28, 28, 1)),
        (Kind.SHAPE, "none, 8", (None, 8)),
        (Kind.SHAPE, "?, 8", (None, 8)),
        (Kind.SHAPE, "()", ()),
        (Kind.BOOLEAN, "True", True),
        (Kind.BOOLEAN, "no", False),
        (Kind.ACTIVATION, "relu", "relu"),
        (Kind.REGULARIZER, "L2(l2=0.01)", FrozenMap(class_name="L2", config={"l2": 0.01})),
        (Kind.METRICS, "accuracy, AUC(curve='PR')", ("accuracy", FrozenMap(class_name="AUC", config={"curve": "PR"}))),
        (Kind.COLUMNS, "sepal length (cm), petal width", ("sepal length (cm)", "petal width")),
        (Kind.LAYER, "LSTM(units=8)", FrozenMap(class_name="LSTM", config={"units": 8})),
        (Kind.ANY, '{"a": [1, null]}', FrozenMap(a=(1, None))),
    ],
)
def test_what_people_type_is_understood(kind: Kind, text: str, value) -> None:
    assert identical(parse_value(_parameter(kind), text, CATALOG), value)


@pytest.mark.parametrize(
    ("kind", "text", "code"),
    [
        (Kind.INTEGER, "3.5", "value.integer"),
        (Kind.INTEGER, "many", "value.integer"),
        (Kind.INTEGER, "", "value.none"),
        (Kind.INTEGER, "3 3", "value.integer"),
        (Kind.NUMBER, "1/0", "value.number"),
        (Kind.NUMBER, "inf", "value.number"),
        (Kind.BOOLEAN, "1", "value.boolean"),
        (Kind.CHOICE, "cyclic", "value.choice"),
        (Kind.SHAPE, "8, x", "value.shape"),
        (Kind.INTEGERS, "3, 2.5", "value.integers"),
        (Kind.ACTIVATION, "rely", "value.object_unknown"),
        (Kind.REGULARIZER, "L2(l3=1)", "value.inner"),
        (Kind.REGULARIZER, "L2(__import__('os'))", "value.unreadable"),
        (Kind.LAYER, "LSTM()", "value.inner"),
        (Kind.LAYER, "LSTM", "value.layer"),
        (Kind.ANY, "open('x').read()", "value.unreadable"),
    ],
)
def test_what_is_no_value_is_told(kind: Kind, text: str, code: str) -> None:
    with pytest.raises(ProblemError) as told:
        parse_value(_parameter(kind), text, CATALOG)
    assert told.value.problem.code == code
    assert told.value.problem.parameter == "p"


def test_a_problem_within_an_object_tells_both_places() -> None:
    with pytest.raises(ProblemError, match=r"In L2: l2 got -1; it needs at least 0\."):
        parse_value(_parameter(Kind.REGULARIZER), "L2(l2=-1)", CATALOG)


@given(st.lists(st.text(max_size=8) | st.integers(-99, 99) | st.floats(-9, 9) | st.booleans(), max_size=6))
def test_a_list_comes_back_from_its_lines(items: list[object]) -> None:
    value = freeze(items)
    assert isinstance(value, tuple)
    assert identical(parse_list(list_text(value)), value)


def test_lines_are_read_as_people_write_them() -> None:
    assert parse_list("none\nTrue") == ("none", "True")
    assert parse_list('cat\n don\'t \n\n3\n"3"\n-0.5\nnew york\n') == ("cat", "don't", 3, "3", -0.5, "new york")
