"""``nodeeditor layers``: what the installed Keras has to offer."""

from __future__ import annotations

import argparse
from typing import Any

from nodeeditor.catalog.catalog import Catalog
from nodeeditor.catalog.specs import LayerSpec
from nodeeditor.commands.command import SOUND, Command, add_json
from nodeeditor.commands.keras import installed_catalog
from nodeeditor.commands.results import claimed_output, json_text
from nodeeditor.language import tr


def run(options: argparse.Namespace) -> int:
    """Write the catalog: every layer type and operation with its ports and parameters."""
    with claimed_output() as output:
        catalog = installed_catalog()
        entries = [_entry(spec) for spec in catalog.layers]
        output.write(json_text(entries) + "\n" if options.json else _listing(catalog))
    return SOUND


def _entry(spec: LayerSpec) -> dict[str, Any]:
    return {
        "type": spec.type,
        "category": spec.family,
        "inputs": [port.name for port in spec.inputs],
        "outputs": [port.name for port in spec.outputs],
        "parameters": [
            {
                "name": parameter.name,
                "default": parameter.default,
                "required": parameter.required,
                "kind": parameter.kind.value,
            }
            for parameter in spec.parameters
        ],
    }


def _listing(catalog: Catalog) -> str:
    lines = [tr("Keras {version}: {count} node types", version=catalog.keras_version, count=len(catalog.layers))]
    width = max(len(spec.type) for spec in catalog.layers)
    for family in catalog.families:
        lines += ["", family]
        lines += [
            f"  {spec.type:<{width}}  {spec.summary.splitlines()[0] if spec.summary else ''}".rstrip()
            for spec in catalog.layers
            if spec.family == family
        ]
    return "\n".join(lines) + "\n"


COMMAND = Command("layers", "the layer types and operations of the installed Keras", add_json, run)
