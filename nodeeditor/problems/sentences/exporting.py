"""What is told of an export: why there is none, what it needs, and what running it again proved."""

from __future__ import annotations

from nodeeditor.language import marked

EXPORTING: dict[str, str] = {
    # Why nothing was written
    "export.ending": marked("'{path}' must end in {ending}, by which other programs know such a file."),
    "export.folder_taken": marked(
        "'{folder}' exists and is no SavedModel, so it is not replaced; choose another name."
    ),
    "export.no_onnx": marked(
        "ONNX files need Python packages that are not installed ({missing}): pip install 'nodeeditor[onnx]'."
    ),
    "export.onnx_no": marked(
        "ONNX has no operation for {operations}, which {layers} needs. Leave the layer out and do its work before the "
        "model is called, or export a SavedModel."
    ),
    "export.litert_no": marked(
        "LiteRT has no operation for {operations}, which {layers} needs. Leave the layer out and do its work before "
        "the model is called, or export a SavedModel."
    ),
    "export.failed": marked(
        "The network can't be written as {format} ({reason}). A file that was there is whole; a SavedModel takes most "
        "networks."
    ),
    # What must be known to use the file
    "export.litert_batch": marked(
        "It takes one sample at a time: LiteRT has no loops over batches of any size, as {layers} needs."
    ),
    "export.litert_select": marked(
        "It runs only where TensorFlow's operations are linked in (select TF ops): {layers} needs {operations}, "
        "which LiteRT has not itself."
    ),
    "export.litert_select_sizes": marked(
        "It runs only where TensorFlow's operations are linked in (select TF ops): {layers} needs {operations}, "
        "which LiteRT has not for sizes that are not known. Give the Inputs fixed sizes."
    ),
    "export.holds_code": marked(
        "It holds Python code of the network, as bytecode of Python {version}: Keras loads it by "
        "keras.saving.load_model(path, safe_mode=False), with that version of Python."
    ),
    "export.in_single": marked(
        "It computes in float32: what runs such files knows no {precision}, which is for training."
    ),
    # What was proved
    "export.exact": marked("Loaded again and run on {samples} random inputs, it gives exactly what the model gives."),
    "export.near": marked(
        "Loaded again and run on {samples} random inputs, it differs from the model by at most {largest} "
        "({share} of its largest value)."
    ),
    "export.last_digits": marked("That is rounding: of values up to {size}, 32 bits keep seven digits."),
    "export.rounding": marked(
        "That is rounding in {precision}: from the result computed in 64 bits, the model itself is {own} off and the "
        "file {file}."
    ),
    "export.random": marked(
        "The model itself gives other values each time, up to {own} apart: {layers} draws at random."
    ),
    "export.no_rounding": marked(
        "That is no rounding: at output '{output}', the model is {own} off the result computed in 64 bits and the file "
        "{file}. Do not trust this file."
    ),
    "export.unexplained": marked(
        "Nothing was found that explains the difference at output '{output}'. Do not trust this file."
    ),
    "export.begins_at": marked("The first layer that gives something else is {layer}."),
    "export.unlike": marked("Loaded again, it gives other outputs than the model: {reason}. Do not trust this file."),
    "export.not_run": marked("It could not be run to prove it ({reason}). Try it where it is to be used."),
    "export.select_not_run": marked(
        "It could not be run to prove it: the LiteRT of the installed TensorFlow has no select TF ops. Try it "
        "where it is to be used."
    ),
    "export.model_not_run": marked(
        "The model itself can't be run on random inputs ({reason}), so nothing is proven of the file."
    ),
    "export.model_not_built": marked(
        "Nothing is proven of the file, since its model can't be made here to compare with. {reason}"
    ),
    "export.nothing_told": marked(
        "The model gives no finite numbers for random inputs, so nothing is proven of the file."
    ),
}
