"""What data can't be read or does not fit."""

from __future__ import annotations

from nodeeditor.language import marked

DATA: dict[str, str] = {
    # No data to read
    "data.no_source": marked(
        "This graph has no data chosen; choose a bundled set, random arrays, a file or a folder of images under Data."
    ),
    "data.bundled_unknown": marked("There is no bundled data set '{name}'; there are {known}."),
    "data.no_rows": marked("'{place}' holds no samples; at least one row below the header is needed."),
    "data.no_columns": marked("'{place}' holds no columns; it needs a header line with their names."),
    "data.too_large": marked(
        "'{place}' needs about {needed} of memory and {free} are free; take fewer samples or smaller arrays."
    ),
    "data.random_bad": marked("Random array '{array}' has {what}; it needs {needed}."),
    "data.random_nothing": marked("The random data has no arrays; add one with a name and a shape."),
    "data.random_samples": marked("The random data has {samples} samples; it needs 1 or more."),
    "data.name_twice": marked("The name '{name}' stands for two columns of '{place}'; give each a name of its own."),
    # Files
    "data.file_missing": marked("There is no file '{place}' in {folder}; put it there or choose another one."),
    "data.file_unreadable": marked("'{place}' can't be read: {reason}."),
    "data.file_special": marked("'{place}' is a folder, a device or a pipe; choose a file that holds data."),
    "data.file_address": marked(
        "'{place}' is an address of the network or of a device, and never read; put the file on this machine and "
        "choose it there."
    ),
    "data.file_unsettled": marked(
        "'{place}' was written to by another program while it was read; wait until it is whole, and read it again."
    ),
    "data.file_gone": marked(
        "'{place}' is no longer in {folder}; put it back there, and go on from this run to train the rest."
    ),
    "data.file_changed": marked(
        "'{place}' was changed while it was read, so the rest would be other data; train again, or put it back "
        "as it was and go on from this run."
    ),
    "data.no_disk": marked(
        "'{place}' is large and needs a copy of about {needed} in {folder}, and {free} are free on that disk; "
        "make room there."
    ),
    "data.not_utf8": marked(
        "'{place}' is not UTF-8 text: byte {position} can't be read. Save the file as UTF-8 and choose it again."
    ),
    "data.csv_ragged": marked(
        "Line {line} of '{place}' has {got} cells and the header has {needed}; give every row {needed} cells."
    ),
    "data.csv_quote": marked("A quotation mark opened in line {line} of '{place}' is never closed; close it."),
    "data.csv_packed": marked("'{place}' is compressed; unpack it and choose the table that is in it."),
    "data.csv_binary": marked(
        "'{place}' is no UTF-8 text: byte {position} is a zero, as in UTF-16 or in no text at all. Save the table as "
        "UTF-8 and choose it again."
    ),
    "data.csv_wide": marked(
        "Line {line} of '{place}' has more than {most} cells; give wide rows as an array, in a NumPy file."
    ),
    "data.csv_long": marked(
        "In '{place}' a row that begins in line {line} or later is longer than {most}; look whether a quotation mark "
        "is missing there."
    ),
    "data.csv_broken": marked("'{place}' can't be read as a table: {reason}."),
    "data.csv_delimiter": marked(
        "The delimiter must be one plain (ASCII) character, got '{delimiter}'; take a comma, a semicolon or a tab."
    ),
    "data.numpy_broken": marked(
        "'{place}' is not a readable NumPy file ({reason}); bring back a whole copy of it, or choose another."
    ),
    "data.numpy_objects": marked(
        "'{array}' in '{place}' holds pickled Python objects, which can run code and are never read; "
        "save it as an array of numbers or texts."
    ),
    "data.numpy_kind": marked(
        "'{array}' in '{place}' holds {dtype} values; numbers, truth values or texts are needed."
    ),
    "data.numpy_scalar": marked(
        "'{array}' in '{place}' is a single value; an array with a first axis of samples is needed."
    ),
    "data.numpy_hollow": marked(
        "'{array}' in '{place}' has the shape {shape}, whose samples hold nothing; an array with values is needed."
    ),
    "data.numpy_bomb": marked(
        "'{place}' has {packed} and would be {needed} when unpacked; save it anew without compression if that is meant."
    ),
    "data.numpy_lengths": marked(
        "'{array}' in '{place}' has {got} samples and '{other}' has {needed}; all arrays need equally many."
    ),
    "data.file_kind": marked("'{place}' is no NumPy file; its name needs the ending .npy or .npz."),
    # Folders of images
    "data.folder_missing": marked("There is no folder '{place}' in {folder}; put it there or choose another one."),
    "data.images_none": marked(
        "'{place}' holds no images; it needs JPEG, PNG, GIF or BMP files, in it or in a folder for each class."
    ),
    "data.images_no_classes": marked(
        "'{place}' has no folders in it that could be the classes of its images; "
        "put the images of each class into a folder, or take them without classes under Data."
    ),
    "data.images_unreadable": marked(
        "None of the {count} images of '{place}' can be decoded as {colors}: {names}. Choose other colours or another "
        "folder."
    ),
    "data.images_left_out": marked(
        "{count} of {all} images of '{place}' can't be decoded as {colors} and are left out: {names}."
    ),
    "data.images_beside": marked(
        "'{place}' has images beside the folders of its classes ({count}); they have no class and are left out."
    ),
    "data.image_pixels": marked(
        "'{name}' in '{place}' says it has {pixels:,} pixels, more than the {most:,} that are decoded; "
        "make it smaller, or take it out of the folder."
    ),
    "data.images_many": marked("'{place}' holds more than {most:,} images; take a part of them."),
    "data.images_entries": marked(
        "'{place}' holds more than {most:,} files and folders, which are not looked through; "
        "choose the folder that the images are in."
    ),
    "data.images_link": marked(
        "'{name}' in '{place}' is a link out of the folder, to {target}, and is not followed; "
        "put what it leads to in its place."
    ),
    # Binding
    "data.input_unbound": marked("Input '{node}' has no data; choose the columns that feed it (there are {columns})."),
    "data.output_unbound": marked(
        "Output '{node}' has no target; choose the columns it is to learn (there are {columns})."
    ),
    "data.column_unknown": marked("'{node}' takes column '{column}', which '{place}' does not have; {near}."),
    "data.column_delimiter": marked(
        "'{node}' takes column '{column}', and '{place}' has the one column '{only}'; "
        "it looks divided by {delimiter}. Set the delimiter to that."
    ),
    "data.columns_mixed": marked(
        "'{node}' takes '{column}' of shape {shape} beside other columns; only plain columns and vectors can be joined."
    ),
    "data.missing": marked(
        "Column '{column}' of '{node}' is empty or NaN in {count} of its cells, the first in data row {row}; "
        "fill them in or take those rows out."
    ),
    "data.infinite": marked(
        "Column '{column}' of '{node}' is infinite in {count} of its cells, the first in data row {row}; "
        "training needs finite numbers."
    ),
    "data.too_large_number": marked(
        "Column '{column}' of '{node}' has {value} in data row {row}; training counts in float32, up to 3.4e+38. "
        "Divide the column by a large number, or take that row out."
    ),
    "data.text_in_number": marked(
        "Column '{column}' of '{node}' has the text '{text}' in data row {row}; a number is needed there."
    ),
    "data.not_whole": marked(
        "Input '{node}' takes whole numbers ({dtype}), and column '{column}' has {value} in data row {row}; "
        "set the dtype to float32 or choose another column."
    ),
    "data.out_of_range": marked(
        "Input '{node}' takes {dtype} values, and column '{column}' has {value} in data row {row}; set a wider dtype."
    ),
    "data.scaling_unknown": marked("'{node}' has the scaling '{got}'; it needs one of {known}."),
    "data.scaling_whole": marked(
        "Input '{node}' takes whole numbers ({dtype}), and scaling gives fractions; "
        "set the scaling to none or the dtype to float32."
    ),
    "data.input_shape": marked(
        "Input '{node}' has shape {needed}, and {columns} give {got} a sample. "
        "Set shape to {got} or bind other columns."
    ),
    "data.validation_share": marked("The validation share is {share}; it needs to be from 0 to below 1."),
    "data.validation_empty": marked(
        "A validation share of {share} leaves {train} of {samples} samples to train on and {validation} to validate; "
        "both need at least 1."
    ),
    # Targets
    "data.encoding_unknown": marked("Output '{node}' has the encoding '{got}'; it needs one of {known}."),
    "data.encoding_loss": marked(
        "Output '{node}' has the encoding {got}, which {loss} can't take; set the encoding to auto."
    ),
    "data.target_text": marked(
        "Column '{column}' of Output '{node}' has texts ('{text}' in data row {row}), and {loss} needs numbers. "
        "Choose a crossentropy loss or another column."
    ),
    "data.target_several": marked(
        "Output '{node}' takes classes from one plain column, and {columns} are bound; bind one of them."
    ),
    "data.target_classes": marked(
        "Output '{node}' has {units} units; column '{column}' has {classes} classes. Set units to {classes}."
    ),
    "data.target_sparse_range": marked(
        "Output '{node}' has {units} units, so {loss} takes classes 0 to {last}; column '{column}' has {value} "
        "in data row {row}. Set units to {wanted}, or mend that value."
    ),
    "data.target_negative": marked(
        "Column '{column}' of Output '{node}' has {value} in data row {row}; {loss} takes classes that count from 0."
    ),
    "data.target_not_classes": marked(
        "Column '{column}' of Output '{node}' has {value} in data row {row}; {loss} takes classes, "
        "which are whole numbers or texts."
    ),
    "data.target_binary": marked(
        "Column '{column}' of Output '{node}' has {value} in data row {row}; {loss} takes targets from 0 to 1."
    ),
    "data.target_binary_classes": marked(
        "Column '{column}' of Output '{node}' has {classes} classes of text; {loss} takes two. "
        "Set the loss to categorical_crossentropy."
    ),
    "data.target_probabilities": marked(
        "Column '{column}' of Output '{node}' has {value} in data row {row}; {loss} takes shares from 0 to 1 a class."
    ),
    # Weights
    "data.weights_several": marked(
        "Output '{node}' takes the weights of its samples from {columns} columns; choose one with a number a sample."
    ),
    "data.weights_shape": marked(
        "Column '{column}' of shape {shape} can't weigh the samples of Output '{node}'; one number a sample is needed."
    ),
    "data.weights_negative": marked(
        "Column '{column}' weighs the samples of Output '{node}' and has {value} in data row {row}; "
        "a weight is 0 or more."
    ),
    "data.weights_zero": marked(
        "Column '{column}' weighs all samples of Output '{node}' with 0, so there is nothing to learn; "
        "choose another column."
    ),
    "data.class_weights": marked(
        "Output '{node}' has {classes} classes and {got} weights of classes; give one a class, in their order, "
        "or balanced."
    ),
    "data.class_weight": marked(
        "Output '{node}' weighs class {place} with {value}; a weight of a class is a number, 0 or more."
    ),
    "data.class_weights_no_classes": marked(
        "Output '{node}' has weights of classes, and what it learns are no classes; take the weights out, "
        "or choose a crossentropy loss."
    ),
    "data.target_shape": marked(
        "Output '{node}' gives {needed} a sample, and {columns} give {got}; bind as many targets as it has units."
    ),
}
