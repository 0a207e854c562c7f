"""Names of repairs, for the buttons that do them and the undo steps they are."""

from __future__ import annotations

from nodeeditor.language import marked

REPAIRS: dict[str, str] = {
    "repair.show_code": marked("Show Code"),
    "repair.insert_flatten": marked("Insert Flatten"),
    "repair.insert_reshape": marked("Insert Reshape to {shape}"),
    "repair.insert_dense": marked("Insert Dense with {units} units"),
    "repair.insert_layers": marked("Insert {what} after '{other}'"),
    "repair.set_parameter": marked("Set {parameter} to {value}"),
    "repair.set_parameter_of": marked("Set {parameter} of '{other}' to {value}"),
    "repair.text_input": marked("Make '{other}' an Input of one text"),
    "repair.link_states": marked("Link all {count} states of '{other}'"),
    "repair.link": marked("Link '{other}' to {port}, too"),
    "repair.set_parameters_of": marked("Set {what} of '{other}'"),
    "repair.unshare": marked("Give '{node}' a layer of its own"),
    "repair.add_node": marked("Add {type}"),
}
