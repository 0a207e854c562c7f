"""Layers of a user's own package: told of, built, trained, saved and exported like Keras's own; and what goes wrong."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import keras
import numpy as np
import pytest

from nodeeditor.catalog.catalog import Catalog
from nodeeditor.catalog.store import from_bytes, load_snapshot, to_bytes
from nodeeditor.codegen.source import python_source
from nodeeditor.document import Document
from nodeeditor.document.format import dumps, loads
from nodeeditor.engine import described, packages
from nodeeditor.engine.build import build_model
from nodeeditor.engine.check import check_graph
from nodeeditor.engine.described import described_path, load_described, save_described
from nodeeditor.engine.introspection import describing
from nodeeditor.engine.introspection.classes import WHOLE_NETWORK
from nodeeditor.engine.introspection.describing import describe_foreign
from nodeeditor.engine.packages import foreign_layers, import_packages
from nodeeditor.engine.training.saving import save_model
from nodeeditor.graph.edits import AddNode, Connect
from nodeeditor.graph.elements import Layer, LayerId, Link, Node, NodeId
from nodeeditor.graph.graph import Graph, graph_of
from nodeeditor.values import FrozenMap
from tests.foreign import write_packages


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    made = tmp_path_factory.mktemp("packages")
    write_packages(made)
    return made


@pytest.fixture(scope="module")
def lab(folder):
    """The catalog with the layers of ``lab_layers``."""
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(str(folder))
        found = import_packages(["lab_layers"])
        patch.setattr(packages, "import_named_packages", lambda: found)
        own = load_snapshot().data
        yield Catalog(type(own)(own.keras_version, (*own.layers, *describe_foreign()), own.objects, found[0]))
        for name in [name for name in keras.saving.get_custom_objects() if name.startswith("lab>")]:
            del keras.saving.get_custom_objects()[name]


def drawn(**config: object) -> Graph:
    def adding(name: str, kind: str, **values: object) -> AddNode:
        return AddNode(Node(NodeId(name), LayerId(name), name), Layer(LayerId(name), kind, name, FrozenMap(values)))

    edits = [
        adding("x", "Input", shape=(3,)),
        adding("lab_layers", "lab>Gate", **config),
        adding("y", "Output", loss="mse"),
        Connect(Link(NodeId("x"), "output", NodeId("lab_layers"), "inputs")),
        Connect(Link(NodeId("lab_layers"), "output", NodeId("y"), "inputs")),
    ]
    return graph_of(edits)


def test_its_layers_are_in_the_catalog_under_the_name_they_are_registered_by(lab):
    gate = lab.layer("lab>Gate")
    assert (gate.family, gate.source, gate.aliases) == ("lab", "lab_layers.gate:Gate", ("Gate",))
    assert (gate.parameters[0].name, gate.parameters[0].default) == ("start", 1.0)
    assert gate.parameter("start").documentation == "Where the weights begin."
    assert gate.placeable
    assert lab.layer("lab>Odd").reason
    assert lab.layer("lab>not_a_layer") is None
    assert set(foreign_layers()) == {"lab>Gate", "lab>Odd"}


def test_a_catalog_with_packages_is_stored_and_read(lab):
    assert from_bytes(to_bytes(lab.data)) == lab.data
    assert b'"packages"' not in to_bytes(load_snapshot().data)


def test_a_network_with_one_is_checked_built_trained_and_kept(lab, tmp_path: Path):
    graph = loads(dumps(Document(drawn(start=2.0)))).graph
    report = check_graph(graph, lab)[NodeId("lab_layers")]
    assert report.problems == ()
    assert report.outputs[0][1].shape == (None, 3)
    assert report.parameters == 3
    model = build_model(graph, lab).model
    x = np.ones((4, 3), "float32")
    assert np.array_equal(model.predict(x, verbose=0), 2 * x)
    model.compile("sgd", "mse")
    assert model.fit(x, x, epochs=3, verbose=0).history["loss"][-1] < 1
    save_model(model, tmp_path / "m.keras")
    again = keras.models.load_model(tmp_path / "m.keras")
    assert np.array_equal(again.predict(x, verbose=0), model.predict(x, verbose=0))


def test_the_exported_script_imports_its_module_and_shadows_it_by_no_variable(lab, folder: Path, tmp_path: Path):
    source = python_source(drawn(start=2.0), lab)
    assert source.splitlines()[2:5] == ["import keras", "import lab_layers.gate", ""]
    assert 'lab_layers_2 = lab_layers.gate.Gate(start=2.0, name="lab_layers")(x_2)' in source
    (tmp_path / "net.py").write_text(source)
    run = subprocess.run(
        [sys.executable, "net.py"],
        cwd=tmp_path,
        env={"PYTHONPATH": str(folder)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stderr[-500:]
    assert "Gate" in run.stdout


def test_without_its_package_it_is_kept_as_it_is_with_a_sentence(lab, monkeypatch):
    monkeypatch.setattr(packages, "import_named_packages", lambda: ((), ()))
    (found,) = check_graph(drawn(), load_snapshot())[NodeId("lab_layers")].problems
    assert found.code == "layer.of_package"
    assert "Layer Packages" in found.text


def test_what_a_package_does_wrong_is_told_and_the_others_are_imported(lab, folder, monkeypatch):
    monkeypatch.syspath_prepend(str(folder))
    names = ["broken", "endless", "leaving", "not_there_at_all", "lab_layers"]
    imported, faults = import_packages(names, seconds=0.3)
    assert imported == ("lab_layers",)
    told = {fault.arguments["package"]: fault for fault in faults}
    assert list(told) == names[:4]
    assert told["endless"].code == "package.slow"
    assert "no such driver" in told["broken"].text
    assert "SystemExit" in told["leaving"].text
    assert "ModuleNotFoundError" in told["not_there_at_all"].text


def test_a_class_of_several_names_is_told_by_that_of_its_package():
    home = __name__.partition(".")[0]

    class Twice(keras.layers.Layer):
        pass

    assert packages.once({"old>Twice": Twice, f"{home}>Twice": Twice}) == {f"{home}>Twice": Twice}
    assert packages.once({"old>Twice": Twice, "new>Twice": Twice}) == {"old>Twice": Twice}


def test_whole_networks_are_told_and_not_made(monkeypatch):
    class Large(keras.Model):
        def __init__(self, width):
            raise AssertionError("it was made")

    monkeypatch.setattr(describing, "foreign_layers", lambda: {"lab>Large": Large})
    (spec,) = describe_foreign()
    assert (spec.type, spec.reason) == ("lab>Large", WHOLE_NETWORK)


def test_layers_are_looked_at_again_once_their_source_has_changed(lab, folder, tmp_path, monkeypatch):
    monkeypatch.setattr(described, "cache_path", lambda: tmp_path / "catalog.json")
    classes = list(foreign_layers().values())
    path = described_path(classes)
    assert path is not None
    assert load_described(path) is None
    specs = describe_foreign()
    save_described(path, specs)
    assert load_described(described_path(classes)) == specs
    source = folder / "lab_layers" / "gate.py"
    source.write_text(source.read_text() + "\n")
    assert described_path(classes) != path
    path.write_bytes(b"{")
    assert load_described(path) is None
