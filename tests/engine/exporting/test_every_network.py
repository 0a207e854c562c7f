"""Examples, shipped blocks and random networks in every format: what is written is the model. For a soak alone."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from nodeeditor.document import load
from nodeeditor.engine.exporting.export import Order, export, run_in_process
from nodeeditor.engine.exporting.proving import run_here
from nodeeditor.graph.graph import Graph
from nodeeditor.problems import ProblemError
from nodeeditor.protocol.exports import Proof, Target, Verdict
from nodeeditor.resources import examples as shipped_examples
from tests.examples import SOAK
from tests.random_networks import networks_with_blocks
from tests.test_shipped_blocks import SHIPPED, network

pytestmark = pytest.mark.skipif(not SOAK, reason="some hundred conversions")
EXAMPLES = sorted(path.stem for path in shipped_examples().glob("*.knet"))


def proof_of(graph: Graph, target: Target, folder: Path, home: Path = Path()) -> Proof:
    order = Order(graph, target, folder / f"net{target.ending}", home)
    proof = export(order, runner=run_in_process(run_here)).proof
    assert proof is not None
    return proof


@pytest.mark.parametrize("target", Target)
@pytest.mark.parametrize("name", EXAMPLES)
def test_examples(tmp_path: Path, name: str, target: Target) -> None:
    proof = proof_of(load(shipped_examples() / f"{name}.knet").graph, target, tmp_path, shipped_examples())
    assert proof.verdict is Verdict.SAME, [one.text for one in proof.told]


@pytest.mark.parametrize("target", Target)
@pytest.mark.parametrize("name", SHIPPED)
def test_blocks(tmp_path: Path, name: str, target: Target) -> None:
    proof = proof_of(network(name), target, tmp_path)
    assert proof.verdict is Verdict.SAME, [one.text for one in proof.told]


@pytest.mark.parametrize("target", Target)
@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(graph=networks_with_blocks())
def test_random_networks(tmp_path: Path, graph: Graph, target: Target) -> None:
    try:
        proof = proof_of(graph, target, tmp_path)
    except ProblemError as error:
        # A format may lack an operation; all else that a sound network meets is a mistake.
        assert error.problem.code in ("export.onnx_no", "export.litert_no"), str(error)  # noqa: PT017
        return
    assert proof.verdict in (Verdict.SAME, Verdict.EXPLAINED), [one.text for one in proof.told]
