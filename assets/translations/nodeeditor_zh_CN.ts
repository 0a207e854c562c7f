<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>nodeeditor</name>
    <message>
        <location filename="../../nodeeditor/canvas/spoken.py"/>
        <source> and </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/spoken.py"/>
        <source> by </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/figures/advice.py"/>
        <source> or </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/data.py"/>
        <source>'{array}' in '{place}' has {got} samples and '{other}' has {needed}; all arrays need equally many.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/data.py"/>
        <source>'{array}' in '{place}' holds pickled Python objects, which can run code and are never read; save it as an array of numbers or texts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/data.py"/>
        <source>'{array}' in '{place}' holds {dtype} values; numbers, truth values or texts are needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/data.py"/>
        <source>'{array}' in '{place}' is a single value; an array with a first axis of samples is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/exporting.py"/>
        <source>'{folder}' exists and is no SavedModel, so it is not replaced; choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/commands.py"/>
        <source>'{folder}' is no folder; name one that holds runs, such as the 'runs' beside a graph.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/tuning_dialog.py"/>
        <source>'{name}' got '{got}'; it needs {needed}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/graph.py"/>
        <source>'{name}' has the id '{got}' where '{id}' is needed; use the same one in both places.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/packages_dialog.py"/>
        <source>'{name}' is no name of a Python module; write it as in an import: keras_hub.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/blocks.py"/>
        <source>'{node}' and the other blocks come to more than {most:,} nodes. Repeat them less often.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/blocks.py"/>
        <source>'{node}' can't be repeated: its block has {outputs} outputs and {inputs} inputs, and in a row each output becomes an input of the next. Give the block more Inputs, or repeat it once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/graph.py"/>
        <source>'{node}' can't feed itself; take the value from another node.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/blocks.py"/>
        <source>'{node}' gets {got} for '{name}'; it needs a number, or an expression that is one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/graph.py"/>
        <source>'{node}' got a value that no file can hold: a number without end or beyond 64 bits, half a character, or too deep a nesting. Use a simpler value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/graph.py"/>
        <source>'{node}' got the place ({x}, {y}); it needs two numbers from -{limit:,.0f} to {limit:,.0f}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/graph.py"/>
        <source>'{node}' has no input, so nothing can be linked to it. Use another type of layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/importing.py"/>
        <source>'{node}' has no loss in the model; it has {loss} now. Choose another if need be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/graph.py"/>
        <source>'{node}' has no output, so it can't feed anything. Use another type of layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/importing.py"/>
        <source>'{node}' has no shape in the model; give it one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/graph.py"/>
        <source>'{node}' has no {direction} '{port}'; it has {ports}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/data.py"/>
        <source>'{node}' has the scaling '{got}'; it needs one of {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/layers.py"/>
        <source>'{node}' is a {type}, of a package that is not named here or was not imported; it is kept as it is. Name the package under Edit &gt; Layer Packages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/training.py"/>
        <source>'{node}' is a {type}, which drops nothing; name a node with a dropout rate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/layers.py"/>
        <source>'{node}' is a {type}, which the installed Keras does not have; it is kept as it is. Update Keras, or put another layer here by Graph &gt; Change Type.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/importing.py"/>
        <source>'{node}' is a {type}, {reason}; its place is kept by a node of that name. Put a layer there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/graph.py"/>
        <source>'{node}' is an {type}, which has no weights to share. Copy it instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/importing.py"/>
        <source>'{node}' is called with training={value}, which each training and prediction of Keras sets anew, so the graph leaves it out. Freeze the layers that are to stay as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/importing.py"/>
        <source>'{node}' is called with {argument}={value}, which a graph can't hold; it is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/training.py"/>
        <source>'{node}' is no Output; loss weights belong to those.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/blocks.py"/>
        <source>'{node}' is repeated {got} times, which is no number here. Give it a whole number to unpack it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/blocks.py"/>
        <source>'{node}' is repeated {got} times; it needs a whole number from 1 to {most}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/blocks.py"/>
        <source>'{node}' is repeated {times} times, and one of these is called '{other}' in Keras, as another node. Rename it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/layers.py"/>
        <source>'{node}' keeps the place of a {type}, {reason}. Put a layer here by Graph &gt; Change Type, or link around it and delete it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/graph.py"/>
        <source>'{node}' leads to no Output, so the model is built without it. Link it, or delete it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/codegen.py"/>
        <source>'{node}' learns from what '{other}' gives, whose layer is called several times; Python code needs a layer of its own there. Give '{other}' a layer of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/weights.py"/>
        <source>'{node}' learns its words from the data again, since these weights do not hold them; what comes after it may mean other words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/blocks.py"/>
        <source>'{node}' shares its layer with '{other}', which would stay outside of the block. Select '{other}' too, or separate the two first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/graph.py"/>
        <source>'{node}' shares its layer with no other node; there is nothing to separate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/blocks.py"/>
        <source>'{node}' stands on a path between the selected nodes, which would run out of the block and back into it. Select '{node}' too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/data.py"/>
        <source>'{node}' takes '{column}' of shape {shape} beside other columns; only plain columns and vectors can be joined.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/importing.py"/>
        <source>'{node}' takes batches of {size} samples only; here any number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/data.py"/>
        <source>'{node}' takes column '{column}', and '{place}' has the one column '{only}'; it looks divided by {delimiter}. Set the delimiter to that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/data.py"/>
        <source>'{node}' takes column '{column}', which '{place}' does not have; {near}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/blocks.py"/>
        <source>'{node}' uses no block, so there is nothing to unpack.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/importing.py"/>
        <source>'{node}': its '{parameter}' is left out, since {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/commands.py"/>
        <source>'{path}' can't be changed: {reason}. Look whether you may write there, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/commands.py"/>
        <source>'{path}' can't be written: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/commands.py"/>
        <source>'{path}' can't stand in an entry of the menu of programs: no '=' and no control character may be in it. Install nodeeditor in another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/commands.py"/>
        <source>'{path}' is there already and was not written by --register; move it away, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/commands.py"/>
        <source>'{path}' must end in .knet, as graph files do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/commands.py"/>
        <source>'{path}' must end in .png, .svg or .pdf, which says the kind of picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/exporting.py"/>
        <source>'{path}' must end in {ending}, by which other programs know such a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/data.py"/>
        <source>'{place}' can't be read as a table: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/data.py"/>
        <source>'{place}' can't be read: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/data.py"/>
        <source>'{place}' holds no columns; it needs a header line with their names.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/data.py"/>
        <source>'{place}' holds no samples; at least one row below the header is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/data.py"/>
        <source>'{place}' is large and needs a copy of about {needed} in {folder}, and {free} are free on that disk; make room there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/data.py"/>
        <source>'{place}' is no NumPy file; its name needs the ending .npy or .npz.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/data.py"/>
        <source>'{place}' is no longer in {folder}; put it back there, and go on from this run to train the rest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/data.py"/>
        <source>'{place}' is not UTF-8 text: byte {position} can't be read. Save the file as UTF-8 and choose it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/data.py"/>
        <source>'{place}' is not a readable NumPy file ({reason}); bring back a whole copy of it, or choose another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/data.py"/>
        <source>'{place}' needs about {needed} of memory and {free} are free; take fewer samples or smaller arrays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/data.py"/>
        <source>'{place}' was changed while it was read, so the rest would be other data; train again, or put it back as it was and go on from this run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/runs.py"/>
        <source>'{setting}' can't be {value}: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/runs.py"/>
        <source>'{setting}' has no value; write one, or several with commas between them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/finding.py"/>
        <source>'{term}' compares with a number, and '{value}' is none; write one, as in {key}&gt;256.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/blocks.py"/>
        <source>'{text}' comes to a number beyond 64 bits. Use smaller numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/blocks.py"/>
        <source>'{text}' divides by zero. Use another divisor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/blocks.py"/>
        <source>'{text}' ends too early; a number, a name or a bracket is missing at its end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/blocks.py"/>
        <source>'{text}' has '{got}' at place {place}, which is no arithmetic; use numbers, names of arguments, brackets and + - * / // % **.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/blocks.py"/>
        <source>'{text}' has the name '{name}', which means nothing here; there are {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/commands/command.py"/>
        <source>'{text}' is no whole number from {lowest} to {highest}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/commands/render.py"/>
        <source>'{text}' is no width from 10 mm to 5 m; write one such as 85mm or 3.3in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/blocks.py"/>
        <source>'{text}' takes a root of a number below zero. Use another exponent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/graph.py"/>
        <source>'{type}' can't stand in a graph: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/codegen.py"/>
        <source>'{type}' has a parameter '{parameter}' that this Keras does not know. Remove it, or update Keras.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/finding.py"/>
        <source>'{value}' is no shape; write its sizes with commas, as in shape:None,32,32,*.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/commands/progress.py"/>
        <source>, validating on {samples:,}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/commands.py"/>
        <source>--resume and --replay can't go together; leave one of them out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/commands.py"/>
        <source>--resume goes on with an earlier run; name its folder with --run-dir.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/commands.py"/>
        <source>--run brings weights, which files of {format} do not hold; leave it out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/engine/data/random_arrays.py"/>
        <source>0 or more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/comparing/window.py"/>
        <source>1 difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/commands/progress.py"/>
        <location filename="../../nodeeditor/panels/counts.py"/>
        <source>1 epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/weights/wording.py"/>
        <source>1 layer kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/counts.py"/>
        <source>1 multiply-add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/counts.py"/>
        <source>1 node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/data_panel.py"/>
        <source>1 node was bound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/engine/data/random_arrays.py"/>
        <source>1 or more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/counts.py"/>
        <source>1 parameter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/counts.py"/>
        <source>1 problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/run_again.py"/>
        <source>1 run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/compare_dialog.py"/>
        <source>1 thing differs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/counts.py"/>
        <source>1 warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/training.py"/>
        <source>A batch of {size} can't be shared evenly by {devices} devices; set the batch size to {nearest}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/catalog/of_blocks.py"/>
        <source>A block of this network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/catalog/of_blocks.py"/>
        <source>A block of your library.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/training_form/parts.py"/>
        <source>A change by less than this is no improvement.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/training.py"/>
        <source>A checkpoint could not be written ({reason}); the one before it is kept, and the training goes on. Free some space on the disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/preferences/key_rules.py"/>
        <source>A command has one key at a time, with Ctrl, Alt or Shift held or not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/export_dialog.py"/>
        <source>A folder, for TensorFlow Serving and TensorFlow without Keras</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/graph.py"/>
        <source>A link from '{source}' to '{node}' would close a circle; a network needs its links to run one way. Take the value from a node that does not depend on '{node}'.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/engine/introspection/operation_parameters.py"/>
        <source>A number, or several, stands for the tensor where nothing is linked to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/finding.py"/>
        <source>A parenthesis is opened and not closed, or closed and not opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/data.py"/>
        <source>A quotation mark opened in line {line} of '{place}' is never closed; close it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/catalog/of_blocks.py"/>
        <source>A ready-made block.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/graph/limits.py"/>
        <source>A size of array '{name}'</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/closing.py"/>
        <source>A training is paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/closing.py"/>
        <source>A training is running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/data.py"/>
        <source>A validation share of {share} leaves {train} of {samples} samples to train on and {validation} to validate; both need at least 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/help.py"/>
        <location filename="../../nodeeditor/panels/handlers/guide.py"/>
        <source>About nodeeditor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/summary_rows.py"/>
        <source>Activations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/view.py"/>
        <source>Actual Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/commands/progress.py"/>
        <location filename="../../nodeeditor/panels/training_progress.py"/>
        <source>Adapting {type} '{node}' to the training data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/preferences/keys_page.py"/>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/graph.py"/>
        <source>Add Layer…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/add_popup.py"/>
        <source>Add a layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/keys_window.py"/>
        <source>Add a layer at the end of a link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/keys_window.py"/>
        <source>Add a layer by name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/add_popup.py"/>
        <source>Add a layer: type its name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/graph.py"/>
        <source>Add a node that shares the weights of the selected one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/library.py"/>
        <source>Add a use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/dataset/bindings.py"/>
        <source>Add an Input and an Output to bind columns to them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/inspector/block_form.py"/>
        <source>Add an argument</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/dataset/random_form.py"/>
        <source>Add array</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/train.py"/>
        <location filename="../../nodeeditor/panels/run_again.py"/>
        <source>Add to Queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/inspector/editors/objects.py"/>
        <source>Add to {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/commands.py"/>
        <location filename="../../nodeeditor/problems/sentences/repairs.py"/>
        <source>Add {type}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/graph.py"/>
        <source>Add {type}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/finding.py"/>
        <source>After '{term}' the value is missing, as in {key}=3 or {key}=relu.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/finding.py"/>
        <source>After '{word}' something to look for is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/graph.py"/>
        <source>Align Bottom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/graph.py"/>
        <source>Align Centres</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/graph.py"/>
        <source>Align Left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/graph.py"/>
        <source>Align Middles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/graph.py"/>
        <source>Align Right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/graph.py"/>
        <source>Align Top</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/graph.py"/>
        <source>Align and Distribute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/arranging_commands.py"/>
        <source>Align nodes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/dataset/source_form.py"/>
        <location filename="../../nodeeditor/panels/handlers/files.py"/>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/freeze_commands.py"/>
        <source>All of it is frozen already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/catalog/describe.py"/>
        <source>Also called {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/repeats_window.py"/>
        <source>Among the {count} nodes that were selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/run_again.py"/>
        <source>Another parameter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/run_again.py"/>
        <source>Another parameter…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/inline_editors.py"/>
        <source>Another type: type its name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/preferences/model.py"/>
        <source>Appearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/tuning_dialog.py"/>
        <source>Apply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/repeats_window.py"/>
        <source>Argument {name}: {values}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/inspector/block_form.py"/>
        <source>Arguments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/catalog/of_blocks.py"/>
        <source>Arguments: {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/graph.py"/>
        <source>Arrange the selected nodes, or all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/outline/view.py"/>
        <source>Arrows walk, typing adds a layer after the current one, and the keys of the canvas act on it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/preferences/keys_page.py"/>
        <source>As Usual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/figure_dialog.py"/>
        <source>As drawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/figure_dialog.py"/>
        <source>As it fits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/preferences/choices.py"/>
        <source>As the system asks for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/preferences/dialog.py"/>
        <location filename="../../nodeeditor/preferences/choices.py"/>
        <source>As the system is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/preferences/choices.py"/>
        <source>Ask each time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/train.py"/>
        <source>Ask what becomes of a training each time the window is closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/catalog/describe.py"/>
        <source>At least {minimum}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/inspector/row.py"/>
        <source>Back to the default</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/training_settings.py"/>
        <location filename="../../nodeeditor/panels/tuning_dialog.py"/>
        <source>Batch size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/finding.py"/>
        <source>Before '{word}' something to look for is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/run_buttons.py"/>
        <source>Begin the next training of the open network with the weights of this run, as far as they fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/train.py"/>
        <source>Begin the next training with the weights of a .keras or .weights.h5 file, as far as they fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/train.py"/>
        <source>Begin the next training with the weights of the seed again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/handlers/weights.py"/>
        <source>Begin with Weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/handlers/weights.py"/>
        <source>Begin with fresh weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/weights_line.py"/>
        <source>Begin with the weights of the seed instead; undo takes that back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/handlers/weights.py"/>
        <source>Begin with the weights of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/weights/gathering.py"/>
        <source>Begins with fresh weights: {details}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/weights_line.py"/>
        <source>Begins with the weights of {name}; Keras looks at them …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/weights.py"/>
        <source>Begins with the weights of {source}: layers kept {kept}, partly {partly}, new {new}; there not used {left}. The run's weights.json tells of each.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/weights/wording.py"/>
        <source>Begins with the weights of {source}: {counts}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/data_panel.py"/>
        <source>Bind automatically</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/dataset/bindings.py"/>
        <source>Bind columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/workspace/data.py"/>
        <source>Bind the data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/dataset/bindings.py"/>
        <source>Bindings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/figure_dialog.py"/>
        <source>Black on white</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/inspector/block_form.py"/>
        <source>Block of {nodes}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/comparing/window.py"/>
        <source>Block {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/comparing/window.py"/>
        <source>Block {name}, added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/comparing/window.py"/>
        <source>Block {name}, removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/comparing/change_list.py"/>
        <source>Blocks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/graph/limits.py"/>
        <source>Bookmark {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/dataset/source_form.py"/>
        <source>Breast cancer (2 classes)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/graph.py"/>
        <source>Bring the bottom edges of the selected nodes in line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/graph.py"/>
        <source>Bring the left edges of the selected nodes in line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/graph.py"/>
        <source>Bring the middles of the selected nodes onto one level line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/graph.py"/>
        <source>Bring the middles of the selected nodes onto one upright line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/graph.py"/>
        <source>Bring the right edges of the selected nodes in line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/graph.py"/>
        <source>Bring the top edges of the selected nodes in line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/training_progress.py"/>
        <source>Building the model and reading the data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/commands/export.py"/>
        <source>Building the model …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/tuning_dialog.py"/>
        <source>CHANGES SO FAR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/dataset/source_form.py"/>
        <source>CSV file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/graph.py"/>
        <source>Call This Layer Again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/commands.py"/>
        <source>Call the layer again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/closing.py"/>
        <location filename="../../nodeeditor/panels/dialog_buttons.py"/>
        <location filename="../../nodeeditor/panels/handlers/exports.py"/>
        <location filename="../../nodeeditor/panels/save_path.py"/>
        <location filename="../../nodeeditor/panels/unsaved.py"/>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/keys_window.py"/>
        <source>Cancel any gesture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/view.py"/>
        <location filename="../../nodeeditor/panels/keys_window.py"/>
        <location filename="../../nodeeditor/preferences/model.py"/>
        <source>Canvas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/help.py"/>
        <source>Change Keys…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/graph.py"/>
        <source>Change Type…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/dataset/source_form.py"/>
        <source>Change data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/dataset/bindings.py"/>
        <source>Change preparation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/train.py"/>
        <source>Change the learning rate, dropout and more while it trains; each change is recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/commands.py"/>
        <source>Change to {type}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/training_settings.py"/>
        <source>Change training settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/run_again.py"/>
        <source>Change values, or write several with commas between them: 0.1, 0.01 or 0..4. Each is a run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/tuning_dialog.py"/>
        <source>Changes so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/training_settings.py"/>
        <source>Checkpoints</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/export_dialog.py"/>
        <source>Choose Place…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/data_panel.py"/>
        <source>Choose a data source on the left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/inspector/editors/columns.py"/>
        <source>Choose among the columns of the data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/data_panel.py"/>
        <source>Choose columns, scaling, losses and metrics that fit, as one undo step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/dataset/source_form.py"/>
        <source>Choose data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/inspector/overview.py"/>
        <source>Choose data in the Data tab, then press Train.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/inspector/editors/columns.py"/>
        <source>Choose the data first, in the Data tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/training_form/schedule_curve.py"/>
        <source>Choose the data to see how many steps are planned.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/inspector/editors/columns.py"/>
        <location filename="../../nodeeditor/panels/inspector/editors/schedule.py"/>
        <source>Choose {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/dataset/source_form.py"/>
        <source>Choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/import_window.py"/>
        <source>Chosen here, since the model does not tell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/dataset/random_form.py"/>
        <source>Classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/history.py"/>
        <source>Click a step to go to the document after it. Later steps stay until something else is changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/inspector/header.py"/>
        <source>Click to rename</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/plot/legend.py"/>
        <source>Click to show or hide this curve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/figure_dialog.py"/>
        <location filename="../../nodeeditor/panels/preferences/dialog.py"/>
        <location filename="../../nodeeditor/panels/tuning_dialog.py"/>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/message_strip.py"/>
        <source>Close this message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/figure_dialog.py"/>
        <source>Colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/dataset/columns.py"/>
        <source>Column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/data.py"/>
        <source>Column '{column}' of '{node}' has the text '{text}' in data row {row}; a number is needed there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/data.py"/>
        <source>Column '{column}' of '{node}' has {value} in data row {row}; training counts in float32, up to 3.4e+38. Divide the column by a large number, or take that row out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/data.py"/>
        <source>Column '{column}' of '{node}' is empty or NaN in {count} of its cells, the first in data row {row}; fill them in or take those rows out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/data.py"/>
        <source>Column '{column}' of '{node}' is infinite in {count} of its cells, the first in data row {row}; training needs finite numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/data.py"/>
        <source>Column '{column}' of Output '{node}' has texts ('{text}' in data row {row}), and {loss} needs numbers. Choose a crossentropy loss or another column.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/data.py"/>
        <source>Column '{column}' of Output '{node}' has {classes} classes of text; {loss} takes two. Set the loss to categorical_crossentropy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/data.py"/>
        <source>Column '{column}' of Output '{node}' has {value} in data row {row}; {loss} takes classes that count from 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/data.py"/>
        <source>Column '{column}' of Output '{node}' has {value} in data row {row}; {loss} takes classes, which are whole numbers or texts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/data.py"/>
        <source>Column '{column}' of Output '{node}' has {value} in data row {row}; {loss} takes shares from 0 to 1 a class.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/data.py"/>
        <source>Column '{column}' of Output '{node}' has {value} in data row {row}; {loss} takes targets from 0 to 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/data.py"/>
        <source>Column '{column}' of shape {shape} can't weigh the samples of Output '{node}'; one number a sample is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/data.py"/>
        <source>Column '{column}' weighs all samples of Output '{node}' with 0, so there is nothing to learn; choose another column.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/data.py"/>
        <source>Column '{column}' weighs the samples of Output '{node}' and has {value} in data row {row}; a weight is 0 or more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/data_panel.py"/>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/preferences/keys_page.py"/>
        <source>Command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/edit.py"/>
        <source>Command Palette</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/main_window.py"/>
        <source>Commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/run_buttons.py"/>
        <source>Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/comparing/files.py"/>
        <source>Compare With File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/edit.py"/>
        <source>Compare With File…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/edit.py"/>
        <source>Compare With Saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/compare_dialog.py"/>
        <source>Compare {count} runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/commands.py"/>
        <source>Connect {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/summary_rows.py"/>
        <source>Connected to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/export_dialog.py"/>
        <source>Contents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/edit.py"/>
        <location filename="../../nodeeditor/panels/figure_dialog.py"/>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/edit.py"/>
        <source>Copy Figure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/edit.py"/>
        <source>Copy a picture of what is shown, as the last figure was made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/summary.py"/>
        <source>Copy as Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/keys_window.py"/>
        <source>Copy by dragging</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/edit.py"/>
        <source>Copy the selected nodes, fed by what feeds them: another branch beside theirs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/figure_dialog.py"/>
        <source>Counts of parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/edit.py"/>
        <source>Cut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/menus.py"/>
        <source>Cut Link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/graph.py"/>
        <source>Cut Links of Selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/graph.py"/>
        <source>Cut all links of the selected nodes, and the selected links; Ctrl+Shift and drag cuts by a line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/chosen.py"/>
        <location filename="../../nodeeditor/canvas/commands.py"/>
        <source>Cut link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/chosen.py"/>
        <location filename="../../nodeeditor/canvas/commands.py"/>
        <location filename="../../nodeeditor/canvas/link_commands.py"/>
        <source>Cut links</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/tuning_dialog.py"/>
        <source>DROPOUT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/figure_dialog.py"/>
        <location filename="../../nodeeditor/panels/preferences/dialog.py"/>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/compare_dialog.py"/>
        <location filename="../../nodeeditor/panels/comparing/change_list.py"/>
        <location filename="../../nodeeditor/panels/result_tabs.py"/>
        <source>Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/dataset/source_form.py"/>
        <source>Data source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/blocks.py"/>
        <source>Data, training and blocks belong to the network as a whole; they can't be changed inside a block.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/dataset/source_form.py"/>
        <source>Decides which samples are held back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/catalog/describe.py"/>
        <source>Default: {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/edit.py"/>
        <location filename="../../nodeeditor/panels/run_buttons.py"/>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/edit.py"/>
        <source>Delete and Cut Links</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/chosen.py"/>
        <source>Delete frame</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/chosen.py"/>
        <source>Delete frames</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/chosen.py"/>
        <source>Delete nodes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/chosen.py"/>
        <source>Delete note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/chosen.py"/>
        <source>Delete notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/chosen.py"/>
        <source>Delete selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/edit.py"/>
        <source>Delete the selection and leave the gap open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/edit.py"/>
        <source>Delete the selection; links close over the gap where shapes allow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/chosen.py"/>
        <source>Delete {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/dataset/source_form.py"/>
        <source>Diabetes (regression)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/comparing/change_list.py"/>
        <source>Differences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/dataset/source_form.py"/>
        <source>Digits (8×8 images, 10 classes)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/figure_dialog.py"/>
        <source>Direction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/unsaved.py"/>
        <source>Discard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/graph.py"/>
        <source>Distribute Horizontally</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/graph.py"/>
        <source>Distribute Vertically</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/arranging_commands.py"/>
        <source>Distribute nodes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/dataset/columns.py"/>
        <source>Distribution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/closing.py"/>
        <source>Do so every time (Train &gt; On Closing changes it)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/inspector/overview.py"/>
        <source>Drag layers from the library, or press Tab over the canvas and type a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/cli.py"/>
        <location filename="../../nodeeditor/panels/handlers/guide.py"/>
        <source>Draw a Keras network as a graph, train it, keep the result.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/training_progress.py"/>
        <source>Draw a network, then press Train.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/inspector/overview.py"/>
        <source>Draw links from the dot at the right of a node to the dot at the left of the next.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/training_panel.py"/>
        <source>Draw losses on a logarithmic axis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/link_drop.py"/>
        <location filename="../../nodeeditor/canvas/tools/drag_link.py"/>
        <source>Drop it all the same to see what helps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/edit.py"/>
        <location filename="../../nodeeditor/canvas/commands.py"/>
        <source>Duplicate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/edit.py"/>
        <source>Duplicate Keeping Inputs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/commands.py"/>
        <source>Duplicate keeping inputs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/runs_model.py"/>
        <source>Duration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/run_buttons.py"/>
        <source>Earlier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/training_progress.py"/>
        <source>Earlier trainings are in the Runs tab.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/training.py"/>
        <source>Early stopping watches '{monitor}', which this training does not have. It has {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/action.py"/>
        <source>Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/graph.py"/>
        <source>Edit Parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/keys_window.py"/>
        <source>Edit a parameter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/keys_window.py"/>
        <source>Edit all parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/library.py"/>
        <source>Edit block	Ctrl+Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/view.py"/>
        <source>Edit the network as a tree, by the keyboard or with a screen reader</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/train.py"/>
        <source>End the process that runs Keras and start another</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/action_states.py"/>
        <source>End the training at once, without its latest weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/graph.py"/>
        <source>Enter Block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/commands/progress.py"/>
        <source>Epoch {number}/{last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/runs_model.py"/>
        <location filename="../../nodeeditor/panels/training_panel.py"/>
        <location filename="../../nodeeditor/panels/training_settings.py"/>
        <source>Epochs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/training_form/parts.py"/>
        <source>Epochs after a reduction that do not count.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/training_form/parts.py"/>
        <source>Epochs at the start that do not count, as a warm-up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/training_controls.py"/>
        <source>Epochs to train on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/training_form/parts.py"/>
        <source>Epochs without improvement before the rate falls.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/training_form/parts.py"/>
        <source>Epochs without improvement before the training stops.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/keys_window.py"/>
        <source>Esc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/training_estimate.py"/>
        <source>Estimated {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/inspector/overview.py"/>
        <source>Every network starts at an Input and ends at an Output, which carries the loss.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/runs_panel.py"/>
        <source>Every training is kept here, with its settings, curves and model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/preferences/dialog.py"/>
        <source>Everything As Usual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/file.py"/>
        <source>Examples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/export_dialog.py"/>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/file.py"/>
        <source>Export Figure…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/handlers/exports.py"/>
        <source>Export {format}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/file.py"/>
        <location filename="../../nodeeditor/panels/run_buttons.py"/>
        <source>Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/dataset/columns.py"/>
        <source>Feeds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/preferences/key_rules.py"/>
        <source>Fields take {key} for themselves, so no command would hear it. Take another key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/figure_dialog.py"/>
        <source>Figure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/action.py"/>
        <location filename="../../nodeeditor/panels/comparing/change_list.py"/>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/edit.py"/>
        <source>Find</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/handlers/models.py"/>
        <source>Find Repeats ({count})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/graph.py"/>
        <source>Find Repeats…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/edit.py"/>
        <source>Find a command by its name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/preferences/keys_page.py"/>
        <source>Find a command or a key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/edit.py"/>
        <source>Find a node by its name or type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/handlers/search.py"/>
        <source>Find a node by name or type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/outline/panel.py"/>
        <source>Find in the outline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/outline/panel.py"/>
        <source>Find, such as conv units&gt;256</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/training_progress.py"/>
        <source>Finished after {epochs}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/training_progress.py"/>
        <source>Finishing the step at hand and keeping the weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/view.py"/>
        <location filename="../../nodeeditor/panels/training_panel.py"/>
        <source>Fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/view.py"/>
        <source>Fit Selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/handlers/exports.py"/>
        <source>Folder (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/export_dialog.py"/>
        <source>For ONNX Runtime and the programs that read its files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/export_dialog.py"/>
        <source>For phones, browsers and small devices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/graph.py"/>
        <source>Free Node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/link_commands.py"/>
        <source>Free nodes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/link_commands.py"/>
        <source>Free {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/graph.py"/>
        <location filename="../../nodeeditor/panels/action_states.py"/>
        <source>Freeze</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/graph.py"/>
        <source>Freeze Everything Before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/graph.py"/>
        <source>Freeze all layers that the selected ones depend on, to train what comes after them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/freeze_commands.py"/>
        <source>Freeze everything before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/freeze_commands.py"/>
        <source>Freeze layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/train.py"/>
        <source>Fresh Weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/export_dialog.py"/>
        <source>Fresh ones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/weights_line.py"/>
        <source>Fresh weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/catalog/describe.py"/>
        <source>From {minimum} to {maximum}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/hover.py"/>
        <source>Frozen: a training leaves its weights as they are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/repairs.py"/>
        <source>Give '{node}' a layer of its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/layers.py"/>
        <source>Give '{node}' a layer of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/help.py"/>
        <source>Give commands other keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/training_form/parts.py"/>
        <source>Give the model the weights of its best epoch at the end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/changed_settings.py"/>
        <source>Give the network the settings that this run has now; undo takes that back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/graph.py"/>
        <source>Give the selected node weights of its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/content.py"/>
        <source>Gives a mask: the layers after it leave out the masked steps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/catalog/of_blocks.py"/>
        <source>Gives {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/action_states.py"/>
        <source>Go On</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/graph.py"/>
        <source>Go back to the level around this block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/train.py"/>
        <source>Go on exactly with the last run, which was stopped or cut short, in its own folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/action_states.py"/>
        <source>Go on from the batch where it waits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/train.py"/>
        <source>Go on from the weights of the last training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/training_progress.py"/>
        <source>Go on, or train one step or one epoch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/view.py"/>
        <source>Go to Outline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/comparing/window.py"/>
        <source>Go to the difference before (Shift+F8)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/comparing/window.py"/>
        <source>Go to the next difference (F8)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/way_in.py"/>
        <source>Go to {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/action.py"/>
        <source>Graph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/comparing/files.py"/>
        <source>Graph files (*.knet)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/desktop/freedesktop.py"/>
        <source>Graph files (*.knet) open with it, and models of Keras (*.keras) can: {path}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/desktop/windows.py"/>
        <source>Graph files (*.knet) open with the editor, and models of Keras (*.keras) can.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/handlers/files.py"/>
        <source>Graph files (*{ending})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/desktop/windows.py"/>
        <source>Graph files and models of Keras no longer open with the editor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/desktop/windows.py"/>
        <source>Graph of a neural network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/handlers/files.py"/>
        <source>Graphs and models (*{ending} {models})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/content.py"/>
        <source>Hands on the mask that comes in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/action.py"/>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/edit.py"/>
        <location filename="../../nodeeditor/panels/history.py"/>
        <location filename="../../nodeeditor/panels/result_tabs.py"/>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/runs_panel.py"/>
        <source>Hold queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/engine/introspection/own_types.py"/>
        <source>How classes become numbers: as the loss needs it, as a 1 among zeros, as a whole number, or not at all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/engine/introspection/operations.py"/>
        <source>How many tensors it gives hangs on those it gets, so that its outputs can't be drawn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/catalog/of_blocks.py"/>
        <source>How many times in a row the block stands here; expressions inside know the number as i.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/engine/introspection/own_types.py"/>
        <source>How much the samples of each class count in the loss while training: a number a class in the order of the classes, or balanced for rare ones to count as much as frequent ones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/training_panel.py"/>
        <source>How much the values of batches are smoothed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/engine/introspection/own_types.py"/>
        <source>How much this loss counts beside those of other outputs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/engine/introspection/own_types.py"/>
        <source>How numbers are scaled before they enter: not at all, to mean 0 and deviation 1, or to the range from 0 to 1. The scale is taken from the training samples.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/engine/introspection/own_types.py"/>
        <source>How the numbers of the target are scaled: not at all, or to mean 0 and deviation 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/inspector/overview.py"/>
        <source>How to start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/file.py"/>
        <source>Import Report…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/import_window.py"/>
        <source>Import of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/repeats_window.py"/>
        <source>In this drawing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/values.py"/>
        <source>In {name}: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/data.py"/>
        <source>Input '{node}' has no data; choose the columns that feed it (there are {columns}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/data.py"/>
        <source>Input '{node}' has shape {needed}, and {columns} give {got} a sample. Set shape to {got} or bind other columns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/data.py"/>
        <source>Input '{node}' takes whole numbers ({dtype}), and column '{column}' has {value} in data row {row}; set the dtype to float32 or choose another column.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/data.py"/>
        <source>Input '{node}' takes whole numbers ({dtype}), and scaling gives fractions; set the scaling to none or the dtype to float32.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/data.py"/>
        <source>Input '{node}' takes {dtype} values, and column '{column}' has {value} in data row {row}; set a wider dtype.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/graph.py"/>
        <source>Input '{port}' of '{node}' has a link at position {position} already; cut that first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/codegen.py"/>
        <source>Input '{port}' of '{node}' has no link; the Python code needs one. Link an output to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/blocks.py"/>
        <source>Input '{port}' of '{node}' is open; link a tensor to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/graph.py"/>
        <source>Input '{port}' of '{node}' takes one link and has it already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/inspector/overview.py"/>
        <source>Inputs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/repairs.py"/>
        <source>Insert Dense with {units} units</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/layers.py"/>
        <source>Insert Dense with {units} units at link {input} ({parameters:,} parameters).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/repairs.py"/>
        <source>Insert Flatten</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/layers.py"/>
        <source>Insert Flatten.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/menus.py"/>
        <source>Insert Layer…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/repairs.py"/>
        <source>Insert Reshape to {shape}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/layers.py"/>
        <source>Insert Reshape to {shape}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/keys_window.py"/>
        <source>Insert a node into a link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/link_commands.py"/>
        <source>Insert nodes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/graph.py"/>
        <source>Insert on Link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/link_commands.py"/>
        <source>Insert {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/commands.py"/>
        <source>Insert {type}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/repairs.py"/>
        <source>Insert {what} after '{other}'</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/layers.py"/>
        <source>Insert {what} after '{other}'.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/inset.py"/>
        <source>Inside of the block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/comparing/change_list.py"/>
        <location filename="../../nodeeditor/panels/way_in.py"/>
        <source>Inside the block {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/blocks.py"/>
        <source>Inside the block: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/view.py"/>
        <location filename="../../nodeeditor/panels/main_window.py"/>
        <source>Inspector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/dataset/source_form.py"/>
        <source>Iris (flowers, 3 classes)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/exporting.py"/>
        <source>It computes in float32: what runs such files knows no {precision}, which is for training.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/exporting.py"/>
        <source>It could not be run to prove it ({reason}). Try it where it is to be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/exporting.py"/>
        <source>It could not be run to prove it: the LiteRT of the installed TensorFlow has no select TF ops. Try it where it is to be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/tuning_dialog.py"/>
        <source>It counts from the next epoch on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/engine/introspection/classes.py"/>
        <source>It is a base class that other layers are made of.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/engine/introspection/classes.py"/>
        <source>It is a cell: it computes one step, and stands inside a recurrent layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/engine/introspection/classes.py"/>
        <source>It is a whole network, of layers that can be drawn one by one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/inspector/facts.py"/>
        <source>It learns from what reaches {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/engine/introspection/classes.py"/>
        <source>It needs a Python object, which a graph file can't hold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/engine/corrections.py"/>
        <source>It runs a program from a file, which opening a graph must never do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/exporting.py"/>
        <source>It runs only where TensorFlow's operations are linked in (select TF ops): {layers} needs {operations}, which LiteRT has not for sizes that are not known. Give the Inputs fixed sizes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/exporting.py"/>
        <source>It runs only where TensorFlow's operations are linked in (select TF ops): {layers} needs {operations}, which LiteRT has not itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/engine/introspection/operations.py"/>
        <source>It takes no tensor with a batch as its first axis, or gives none that a network could go on with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/engine/introspection/classes.py"/>
        <source>It takes no tensor; use Input.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/exporting.py"/>
        <source>It takes one sample at a time: LiteRT has no loops over batches of any size, as {layers} needs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/desktop/freedesktop.py"/>
        <source>Its icon is in {folder}, as a drawing alone: Qt can't be loaded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/desktop/freedesktop.py"/>
        <source>Its icon is in {folder}, in {count} sizes and as a drawing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/inspector/facts.py"/>
        <source>Its last size is open until then; max_tokens with pad_to_max_tokens sets it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/inspector/facts.py"/>
        <source>Its last size is open; output_sequence_length sets it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/handlers/exports.py"/>
        <source>Its weights are fresh; those of a training are chosen when you export.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/handlers/exports.py"/>
        <source>Its weights are those of the run {run}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/handlers/exports.py"/>
        <source>Its weights are those that the network begins with, of {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/graph.py"/>
        <source>Keep the block of the selected node in your library, for all graphs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/training_form/parts.py"/>
        <source>Keep the checkpoint of every so many epochs; 0 for none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/training_form/parts.py"/>
        <source>Keep the checkpoint of the epoch in which this value was best.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/weights/gathering.py"/>
        <source>Keeps its weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/weights/gathering.py"/>
        <source>Keeps part of its weights: {details}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/import_window.py"/>
        <source>Kept in their places: put layers there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/engine.py"/>
        <source>Keras can't be imported ({reason}); the editor needs it for shapes and training. Install it again: pip install --upgrade keras tensorflow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/training.py"/>
        <source>Keras can't train this network: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/export_dialog.py"/>
        <source>Keras code as a person would write it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/status_bar.py"/>
        <source>Keras died: restart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/training.py"/>
        <source>Keras does not let XLA compile a network with {layers}, so the training goes on without it. Set jit_compile to off, or take such layers out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/hover.py"/>
        <source>Keras does not run, so the last edits are not checked here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/training.py"/>
        <source>Keras does not use XLA on this machine, so the training goes on without it. Set jit_compile to off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/problems.py"/>
        <source>Keras has not looked at this yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/status_bar.py"/>
        <source>Keras is not running: start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/status_bar.py"/>
        <source>Keras is ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/status_bar.py"/>
        <source>Keras is starting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/commands/train.py"/>
        <source>Keras is starting ...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/status_bar.py"/>
        <source>Keras is working</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/weights_report.py"/>
        <source>Keras looks at the weights …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/desktop/windows.py"/>
        <source>Keras model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/export_dialog.py"/>
        <source>Keras model (.keras)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/training.py"/>
        <source>Keras stopped the training in epoch {epoch}: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/status_bar.py"/>
        <source>Keras {version} ready · {device}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/commands/layers.py"/>
        <source>Keras {version}: {count} node types</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/weights.py"/>
        <source>Keras's process ended twice while it looked at {path}, which is probably damaged; it is not looked at again. Use another copy of it, or choose other weights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/preferences/keys_page.py"/>
        <location filename="../../nodeeditor/preferences/model.py"/>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/help.py"/>
        <location filename="../../nodeeditor/panels/keys_window.py"/>
        <source>Keys and Gestures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/preferences/keys_page.py"/>
        <location filename="../../nodeeditor/preferences/model.py"/>
        <source>Keys of commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/dataset/columns.py"/>
        <location filename="../../nodeeditor/panels/dataset/random_form.py"/>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/tuning_dialog.py"/>
        <source>LOSS WEIGHTS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/figure_dialog.py"/>
        <source>Laid out downwards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/figure_dialog.py"/>
        <source>Laid out to the right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/preferences/model.py"/>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/run_buttons.py"/>
        <source>Later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/commands/summary.py"/>
        <location filename="../../nodeeditor/panels/compare_dialog.py"/>
        <location filename="../../nodeeditor/panels/summary_rows.py"/>
        <location filename="../../nodeeditor/panels/weights_report.py"/>
        <source>Layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/graph.py"/>
        <source>Layer '{layer}' of node '{node}' differs from the one in the graph.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/edit.py"/>
        <source>Layer Packages…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/packages_dialog.py"/>
        <source>Layer packages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/weights_report.py"/>
        <source>Layer there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/library.py"/>
        <source>Layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/graph.py"/>
        <location filename="../../nodeeditor/canvas/commands.py"/>
        <source>Layout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/inspector/facts.py"/>
        <source>Learns its {parameter} from the training data, before the training.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/graph.py"/>
        <source>Leave Block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/import_window.py"/>
        <source>Left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/figure_dialog.py"/>
        <location filename="../../nodeeditor/panels/plot/legend.py"/>
        <source>Legend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/closing.py"/>
        <source>Let It Go On</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/closing.py"/>
        <source>Let It Wait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/training_form/parts.py"/>
        <source>Let XLA compile the steps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/train.py"/>
        <source>Let a training go on after the window is closed, without a question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/graph.py"/>
        <source>Let a training leave the weights of the selected layers as they are, or change them again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/preferences/choices.py"/>
        <source>Let it go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/run_buttons.py"/>
        <source>Let it wait one place less</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/run_buttons.py"/>
        <source>Let it wait one place more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/inspector/editors/schedule.py"/>
        <source>Let the number follow a schedule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/training_panel.py"/>
        <source>Level axis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/view.py"/>
        <location filename="../../nodeeditor/panels/main_window.py"/>
        <source>Library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/figure_dialog.py"/>
        <location filename="../../nodeeditor/panels/preferences/dialog.py"/>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/preferences/model.py"/>
        <source>Light or dark as the system is, one of both, or a theme file of yours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/data.py"/>
        <source>Line {line} of '{place}' has {got} cells and the header has {needed}; give every row {needed} cells.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/repairs.py"/>
        <source>Link '{other}' to {port}, too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/layers.py"/>
        <source>Link '{other}' to {port}, too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/graph.py"/>
        <source>Link To…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/repairs.py"/>
        <source>Link all {count} states of '{other}'</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/layers.py"/>
        <source>Link all {count} states of '{other}'.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/keys_window.py"/>
        <source>Link two nodes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/dataset/source_form.py"/>
        <source>Linnerud (3 targets)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/graph.py"/>
        <source>List parts of the drawing, or of the selected nodes, that repeat and could be one block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/file.py"/>
        <source>List what opening a model of Keras changed or left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/graph.py"/>
        <source>List what the selected node may feed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/export_dialog.py"/>
        <source>LiteRT (.tflite)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/exporting.py"/>
        <source>LiteRT has no operation for {operations}, which {layers} needs. Leave the layer out and do its work before the model is called, or export a SavedModel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/train.py"/>
        <source>Load Weights…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/exporting.py"/>
        <source>Loaded again and run on {samples} random inputs, it differs from the model by at most {largest} ({share} of its largest value).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/exporting.py"/>
        <source>Loaded again and run on {samples} random inputs, it gives exactly what the model gives.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/exporting.py"/>
        <source>Loaded again, it gives other outputs than the model: {reason}. Do not trust this file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/commands/export.py"/>
        <source>Loading it again and running it …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/training_panel.py"/>
        <source>Log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/training_settings.py"/>
        <source>Logs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/repeats_window.py"/>
        <source>Look at the whole drawing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/commands/export.py"/>
        <source>Looking for what is behind a difference …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/plot/training_plot.py"/>
        <source>Loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/training_settings.py"/>
        <source>Lower the rate on a plateau</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/repairs.py"/>
        <source>Make '{other}' an Input of one text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/layers.py"/>
        <source>Make '{other}' an Input of one text: shape 1, dtype string.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/repeats_window.py"/>
        <source>Make Block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/graph.py"/>
        <source>Make Block…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/graph.py"/>
        <source>Make Own Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/file.py"/>
        <source>Make a picture of this network for a paper: PNG, SVG or PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/block_commands.py"/>
        <source>Make block {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/commands.py"/>
        <source>Make own copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/block_commands.py"/>
        <source>Make repeated block {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/graph.py"/>
        <source>Make the gaps between the selected nodes equal, from left to right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/graph.py"/>
        <source>Make the gaps between the selected nodes equal, from top to bottom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/graph.py"/>
        <source>Make the links of the selected nodes straight; a single one comes level with its neighbour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/graph.py"/>
        <source>Make the selected node another layer, with its links and the parameters that both have</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/engine/introspection/own_types.py"/>
        <source>Makes a tensor an output of the model, with its loss, metrics and target.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/figure_dialog.py"/>
        <source>Mark problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/dataset/columns.py"/>
        <source>Mean ± deviation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/preferences/keys_page.py"/>
        <source>Menu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/plot/training_plot.py"/>
        <source>Metrics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/dataset/columns.py"/>
        <source>Missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/handlers/files.py"/>
        <source>Models of Keras ({models})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/preferences/model.py"/>
        <source>Motion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/view.py"/>
        <source>Movable Panels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/commands.py"/>
        <location filename="../../nodeeditor/canvas/tools/move_nodes.py"/>
        <source>Move nodes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/run_buttons.py"/>
        <source>Move the selected runs to the trash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/keys_window.py"/>
        <source>Move the view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/keys_window.py"/>
        <source>Move without snapping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/tools/move_nodes.py"/>
        <source>Move {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/summary_rows.py"/>
        <source>Multiply-adds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/counts.py"/>
        <source>Multiply-adds of one example, forward: the products of matrices and convolutions, and one an element that is multiplied. Activations: the memory of all results on the way from its inputs to its outputs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/catalog/describe.py"/>
        <source>Must be set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/dataset/random_form.py"/>
        <location filename="../../nodeeditor/panels/inspector/header.py"/>
        <location filename="../../nodeeditor/panels/run_details.py"/>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/edit.py"/>
        <source>Name Python packages whose Keras layers are to be in the library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/workspace/workspace.py"/>
        <source>Name data and weights from the new folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/inspector/block_form.py"/>
        <source>Name of the argument {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/inline_editors.py"/>
        <location filename="../../nodeeditor/panels/block_name_dialog.py"/>
        <location filename="../../nodeeditor/panels/repeats_window.py"/>
        <source>Name of the block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/inline_editors.py"/>
        <source>Name of the new block; Enter makes it, Esc leaves everything as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/name_editor.py"/>
        <source>Name of {node}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/workspace/workspace.py"/>
        <source>Name the weights from the new folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/import_window.py"/>
        <source>Named anew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/comparing/change_list.py"/>
        <location filename="../../nodeeditor/panels/comparing/window.py"/>
        <location filename="../../nodeeditor/panels/inspector/overview.py"/>
        <source>Network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/file.py"/>
        <source>New</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/preferences/keys_page.py"/>
        <source>New key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/comparing/window.py"/>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/training_estimate.py"/>
        <source>Next: about {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/preferences/keys_page.py"/>
        <source>No Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/figure_dialog.py"/>
        <source>No background</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/dataset/source_form.py"/>
        <source>No data yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/comparing/window.py"/>
        <source>No difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/training.py"/>
        <source>No epoch has ended yet, so there are no best weights; the last ones are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/weights.py"/>
        <source>No layer has anything in common with the weights of {source}, so all would be fresh. Choose other weights, or say that fresh ones are meant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/add_popup.py"/>
        <source>No layer has such a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/finding.py"/>
        <source>No layer here has '{key}'; one can ask for parameters, and for name, type, family, rank, shape, channels, dtype, params, problem.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/graph.py"/>
        <source>No node calls layer '{layer}'; remove it, or add a node that calls it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/inline_editors.py"/>
        <source>No other node takes this output.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/problems.py"/>
        <source>No problems: this network can be trained.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/training.py"/>
        <source>No run here has a log for TensorBoard; switch 'tensorboard' on under Logs in the Training tab, and train.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/run_details.py"/>
        <source>No run is chosen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/commands.py"/>
        <source>No window can be opened: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/graph.py"/>
        <source>Node '{node}' calls layer '{layer}', which this graph does not have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/graph.py"/>
        <source>Node '{node}' is in frame '{frame}' already; take it out of that first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/graph.py"/>
        <source>Node '{node}' still has links; cut them first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/figure_dialog.py"/>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/handlers/files.py"/>
        <location filename="../../nodeeditor/panels/tuning_dialog.py"/>
        <source>None yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/weights.py"/>
        <source>Not all layers have the weights of {source}: kept {kept}, partly {partly}, new {new}; there not used {left}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/handlers/comparing.py"/>
        <source>Not saved yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/commands/summary.py"/>
        <source>Not trainable: {count:,}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/training_progress.py"/>
        <source>Not trained since it was opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/training_progress.py"/>
        <source>Not trained yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/run_details.py"/>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/compare_dialog.py"/>
        <source>Nothing but chance sets these runs apart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/outline/panel.py"/>
        <location filename="../../nodeeditor/panels/pick_list.py"/>
        <source>Nothing found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/inspector/overview.py"/>
        <source>Nothing is drawn yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/finding.py"/>
        <source>Nothing is ever '{value}'; one can ask for {states}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/exporting.py"/>
        <source>Nothing is proven of the file, since its model can't be made here to compare with. {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/desktop/freedesktop.py"/>
        <location filename="../../nodeeditor/desktop/windows.py"/>
        <source>Nothing is registered here, so nothing was removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/inspector/overview.py"/>
        <source>Nothing is selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/data_panel.py"/>
        <source>Nothing to change: no better columns were found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/exporting.py"/>
        <source>Nothing was found that explains the difference at output '{output}'. Do not trust this file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/training_form/speed.py"/>
        <source>Now {rate} samples a second.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/dataset/source_form.py"/>
        <source>NumPy arrays (*.npy *.npz)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/dataset/source_form.py"/>
        <source>NumPy file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/inspector/block_form.py"/>
        <source>Numbers that each use of the block may set. Parameters inside may be expressions of them: base * 2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/export_dialog.py"/>
        <source>ONNX (.onnx)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/exporting.py"/>
        <source>ONNX files need Python packages that are not installed ({missing}): pip install 'nodeeditor[onnx]'.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/exporting.py"/>
        <source>ONNX has no operation for {operations}, which {layers} needs. Leave the layer out and do its work before the model is called, or export a SavedModel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/preferences/model.py"/>
        <source>Of menus, panels and messages; another one holds from the next start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/preferences/model.py"/>
        <source>Of panels and menus, against the size that the system asks for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/preferences/choices.py"/>
        <source>Off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/preferences/choices.py"/>
        <source>On</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/train.py"/>
        <source>On Closing: Ask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/train.py"/>
        <source>On Closing: Go On</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/train.py"/>
        <source>On Closing: Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/figure_dialog.py"/>
        <source>On the links</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/figure_dialog.py"/>
        <source>On the nodes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/train.py"/>
        <source>One Epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/train.py"/>
        <source>One Step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/comparing/window.py"/>
        <source>One above the other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/catalog/describe.py"/>
        <source>One of: {choices}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/link_commands.py"/>
        <source>Only a node, or a chain with one way in and one way out, goes into a link that is not its own; select such nodes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/handlers/files.py"/>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/handlers/exports.py"/>
        <source>Open Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/file.py"/>
        <source>Open Recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/file.py"/>
        <source>Open a graph file, or a model of Keras</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/run_buttons.py"/>
        <source>Open graph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/train.py"/>
        <source>Open in TensorBoard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/closing.py"/>
        <source>Open the file again to let it go on from there, or stop it now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/closing.py"/>
        <source>Open the file again to see it with all of its points, or stop it now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/run_buttons.py"/>
        <source>Open the network as it was trained, as a document of its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/file.py"/>
        <source>Open…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/training_form/optimizer.py"/>
        <location filename="../../nodeeditor/panels/training_settings.py"/>
        <source>Optimizer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/import_window.py"/>
        <source>Other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/view.py"/>
        <location filename="../../nodeeditor/panels/main_window.py"/>
        <location filename="../../nodeeditor/panels/outline/view.py"/>
        <source>Outline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/layers.py"/>
        <source>Output '{node}' gets the softmax of the one unit of {type} '{other}', which is always 1. Set its activation to {activation}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/data.py"/>
        <source>Output '{node}' gives {needed} a sample, and {columns} give {got}; bind as many targets as it has units.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/layers.py"/>
        <source>Output '{node}' got {got} with a mask of {mask}, by which {loss} can't leave anything out, since it gives a number for all of the last axis. Put a layer between at which the mask ends, such as Reshape.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/layers.py"/>
        <source>Output '{node}' got {got}, but {loss} needs (batch, classes) with two classes or more. Use binary_crossentropy, or give the layer before it a unit a class.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/layers.py"/>
        <source>Output '{node}' got {got}, on which {loss} can't work, since Keras says: {reason}. Choose another loss.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/data.py"/>
        <source>Output '{node}' has no target; choose the columns it is to learn (there are {columns}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/data.py"/>
        <source>Output '{node}' has the encoding '{got}'; it needs one of {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/data.py"/>
        <source>Output '{node}' has the encoding {got}, which {loss} can't take; set the encoding to auto.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/data.py"/>
        <source>Output '{node}' has weights of classes, and what it learns are no classes; take the weights out, or choose a crossentropy loss.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/data.py"/>
        <source>Output '{node}' has {classes} classes and {got} weights of classes; give one a class, in their order, or balanced.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/data.py"/>
        <source>Output '{node}' has {units} units, so {loss} takes classes 0 to {last}; column '{column}' has {value} in data row {row}. Set units to {wanted}, or mend that value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/data.py"/>
        <source>Output '{node}' has {units} units; column '{column}' has {classes} classes. Set units to {classes}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/data.py"/>
        <source>Output '{node}' takes classes from one plain column, and {columns} are bound; bind one of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/data.py"/>
        <source>Output '{node}' takes the weights of its samples from {columns} columns; choose one with a number a sample.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/data.py"/>
        <source>Output '{node}' weighs class {place} with {value}; a weight of a class is a number, 0 or more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/blocks.py"/>
        <source>Output '{port}' inside of '{node}' is open; link a tensor to it in the block.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/commands/summary.py"/>
        <location filename="../../nodeeditor/panels/summary_rows.py"/>
        <source>Output shape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/inspector/overview.py"/>
        <source>Outputs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/handlers/figures.py"/>
        <source>PDF (*.pdf)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/engine.py"/>
        <source>Package '{package}' can't be imported ({reason}), so its layers are missing. Install it for this Python, or take it off the list under Edit &gt; Layer Packages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/engine.py"/>
        <source>Package '{package}' was not imported within {seconds} seconds, so its layers are missing. Take it off the list under Edit &gt; Layer Packages, or see what it waits for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/packages_dialog.py"/>
        <source>Packages, one a line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/preferences/dialog.py"/>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/commands/summary.py"/>
        <location filename="../../nodeeditor/panels/summary_rows.py"/>
        <source>Parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/commands/summary.py"/>
        <source>Parameters: {count:,}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/runs_table.py"/>
        <source>Past runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/edit.py"/>
        <location filename="../../nodeeditor/canvas/commands.py"/>
        <source>Paste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/edit.py"/>
        <source>Paste Keeping Inputs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/commands.py"/>
        <source>Paste keeping inputs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/edit.py"/>
        <source>Paste, with the links from what fed the copied nodes, where that is in this drawing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/train.py"/>
        <location filename="../../nodeeditor/panels/action_states.py"/>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/training_progress.py"/>
        <source>Paused before batch {step} of epoch {epoch}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/handlers/figures.py"/>
        <location filename="../../nodeeditor/panels/training_panel.py"/>
        <source>Picture (*.png)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/training_settings.py"/>
        <source>Plateau</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/blocks.py"/>
        <source>Port '{port}' of the block '{block}' is linked at '{node}'; cut these links first, or keep the port.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/inspector/block_form.py"/>
        <source>Ports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/preferences/dialog.py"/>
        <source>Preferences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/edit.py"/>
        <source>Preferences…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/training_progress.py"/>
        <source>Press Train to start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/comparing/window.py"/>
        <source>Previous</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/problem_row.py"/>
        <source>Problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/result_tabs.py"/>
        <source>Problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/graph.py"/>
        <source>Put the selected nodes into a block, which can be used again and repeated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/run_buttons.py"/>
        <source>Put the selected runs beside each other; hold Ctrl or Shift to select several</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/graph.py"/>
        <source>Put what is inside of the block in the place of the selected use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/export_dialog.py"/>
        <source>Python</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/packages_dialog.py"/>
        <source>Python packages whose layers are to be in the library, one a line: keras_hub, or a module of your own. The library then has the layers that they register with keras.saving.register_keras_serializable. Importing a package runs its code; name only what you trust.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/file.py"/>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/data.py"/>
        <source>Random array '{array}' has {what}; it needs {needed}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/dataset/source_form.py"/>
        <source>Random arrays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/dataset/columns.py"/>
        <source>Range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/data_panel.py"/>
        <source>Read again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/data_panel.py"/>
        <source>Read the data again: the file may have changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/data_panel.py"/>
        <source>Reading the data…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/commands/progress.py"/>
        <location filename="../../nodeeditor/panels/training_progress.py"/>
        <source>Reading {place}: {share:.0%}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/edit.py"/>
        <location filename="../../nodeeditor/panels/action_states.py"/>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/dataset/random_form.py"/>
        <location filename="../../nodeeditor/panels/run_buttons.py"/>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/library.py"/>
        <source>Remove block	Del</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/block_commands.py"/>
        <source>Remove block {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/library.py"/>
        <source>Remove from your library	Del</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/inspector/block_form.py"/>
        <source>Remove {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/graph.py"/>
        <location filename="../../nodeeditor/panels/handlers/blocks.py"/>
        <location filename="../../nodeeditor/panels/runs_panel.py"/>
        <source>Rename</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/handlers/blocks.py"/>
        <source>Rename Block in Library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/library.py"/>
        <source>Rename in your library…	F2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/commands.py"/>
        <location filename="../../nodeeditor/panels/inspector/block_form.py"/>
        <location filename="../../nodeeditor/panels/inspector/panel.py"/>
        <source>Rename to {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/commands.py"/>
        <location filename="../../nodeeditor/panels/outline/panel.py"/>
        <source>Reorder inputs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/repeats_window.py"/>
        <source>Repeats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/block_name_dialog.py"/>
        <location filename="../../nodeeditor/panels/save_path.py"/>
        <source>Replace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/save_path.py"/>
        <source>Replace file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/handlers/weights.py"/>
        <source>Report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/weights_line.py"/>
        <source>Report…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/view.py"/>
        <source>Reset Panels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/inspector/row.py"/>
        <source>Reset {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/train.py"/>
        <source>Restart Keras</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/compare_dialog.py"/>
        <source>Result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/view.py"/>
        <location filename="../../nodeeditor/panels/main_window.py"/>
        <source>Results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/train.py"/>
        <location filename="../../nodeeditor/panels/handlers/training.py"/>
        <source>Resume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/data_panel.py"/>
        <source>Rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/runs_model.py"/>
        <source>Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/runs.py"/>
        <source>Run '{run}' can't be brought back from the trash ({reason}); it is in the trash of your desktop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/runs.py"/>
        <source>Run '{run}' has no journal, so there are no curves to draw; it was moved or deleted outside the editor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/training.py"/>
        <source>Run '{run}' has no weights for layer '{layer}' of this network. Undo the change of the network, or train it from the start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/training.py"/>
        <source>Run '{run}' has weights for a layer '{layer}' that this network does not have. Undo the change of the network, or train it from the start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/runs.py"/>
        <source>Run '{run}' was not labelled ({reason}); its old labels are whole. Make room on the disk, or see that its folder may be written to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/run_buttons.py"/>
        <source>Run again…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/run_again.py"/>
        <source>Run {name} again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/training_progress.py"/>
        <source>Run {name}, of another file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/result_tabs.py"/>
        <source>Runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/dataset/random_form.py"/>
        <source>Samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/runs_model.py"/>
        <source>Samples/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/file.py"/>
        <location filename="../../nodeeditor/panels/handlers/blocks.py"/>
        <location filename="../../nodeeditor/panels/unsaved.py"/>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/handlers/files.py"/>
        <source>Save As</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/file.py"/>
        <source>Save As…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/handlers/blocks.py"/>
        <source>Save Block to Library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/graph.py"/>
        <source>Save Block to Library…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/handlers/figures.py"/>
        <source>Save Figure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/training_panel.py"/>
        <source>Save plot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/unsaved.py"/>
        <source>Save the changes of {name}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/file.py"/>
        <source>Save the graph file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/training_panel.py"/>
        <source>Save the plot as PNG, SVG or CSV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/library.py"/>
        <source>Save to your library…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/export_dialog.py"/>
        <source>SavedModel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/figure_dialog.py"/>
        <source>Save…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/library.py"/>
        <source>Search layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/runs_panel.py"/>
        <source>Search runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/library.py"/>
        <source>Search {count} node types</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/runs_panel.py"/>
        <source>Search, such as adam val_loss&lt;0.3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/dataset/random_form.py"/>
        <location filename="../../nodeeditor/panels/training_settings.py"/>
        <source>Seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/edit.py"/>
        <source>Select All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/inspector/overview.py"/>
        <source>Select a node to see and edit its parameters. Several of one type are edited at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/link_commands.py"/>
        <source>Select nodes and, with Shift held, the link that they are to go into.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/figure_dialog.py"/>
        <source>Select nodes first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/repeats_window.py"/>
        <source>Select these nodes on the canvas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/figure_dialog.py"/>
        <source>Selected nodes only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/dataset/source_form.py"/>
        <source>Separator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/preferences/keys_page.py"/>
        <source>Set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/edit.py"/>
        <source>Set how the program looks and behaves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/commands.py"/>
        <location filename="../../nodeeditor/panels/inspector/block_form.py"/>
        <location filename="../../nodeeditor/panels/inspector/panel.py"/>
        <source>Set {parameter}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/repairs.py"/>
        <source>Set {parameter} of '{other}' to {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/layers.py"/>
        <source>Set {parameter} of '{other}' to {value}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/repairs.py"/>
        <source>Set {parameter} to {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/layers.py"/>
        <source>Set {parameter} to {value}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/repairs.py"/>
        <source>Set {what} of '{other}'</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/layers.py"/>
        <source>Set {what} of '{other}'.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/compare_dialog.py"/>
        <source>Setting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/dataset/random_form.py"/>
        <location filename="../../nodeeditor/panels/inspector/facts.py"/>
        <source>Shape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/hover.py"/>
        <source>Shape not known yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/figure_dialog.py"/>
        <source>Shapes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/hover.py"/>
        <source>Shares its weights with other nodes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/inspector/facts.py"/>
        <source>Shares its weights with {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/handlers/models.py"/>
        <source>Show What Changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/view.py"/>
        <source>Show all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/training_panel.py"/>
        <source>Show all of the curves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/graph.py"/>
        <source>Show all parameters of the selected node, with Keras's documentation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/graph.py"/>
        <source>Show and edit what is inside the block that the selected node uses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/edit.py"/>
        <source>Show every step, to go back to any</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/graph.py"/>
        <source>Show in Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/menus.py"/>
        <source>Show in Place No More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/inset.py"/>
        <source>Show it in place no more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/inspector/editors/lines.py"/>
        <source>Show one item a line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/inspector/editors/lines.py"/>
        <source>Show one item a line of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/preferences/model.py"/>
        <source>Show the grid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/train.py"/>
        <source>Show the logs of the runs of this document in the browser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/view.py"/>
        <source>Show the panels' title bars, to move and float them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/inspector/editors/object.py"/>
        <source>Show the parameters of this object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/inspector/editors/object.py"/>
        <source>Show the parameters of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/import_window.py"/>
        <source>Show this node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/figure_dialog.py"/>
        <source>Show what is inside of blocks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/graph.py"/>
        <source>Show what is inside of the block under the selected node, or show it no more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/compare_dialog.py"/>
        <source>Show what is the same too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/edit.py"/>
        <source>Show what tells this network and that of a file apart, side by side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/edit.py"/>
        <source>Show what was changed since this network was saved, side by side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/training_settings.py"/>
        <source>Shuffle every epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/training_panel.py"/>
        <source>Smoothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/preferences/model.py"/>
        <source>Snap while moving</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/last_resort.py"/>
        <source>Something went wrong in nodeeditor. Your work is still open: save it under another name to be safe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/training_settings.py"/>
        <source>Speed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/dataset/source_form.py"/>
        <source>Split seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/commands.py"/>
        <source>Standard output takes no more ({reason}), so a part of the result is missing. Lead it elsewhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/file.py"/>
        <source>Start an empty network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/runs_panel.py"/>
        <source>Start nothing after the run at work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/runs_panel.py"/>
        <source>Start queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/runs_model.py"/>
        <source>Started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/training_progress.py"/>
        <source>Starting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/handlers/training.py"/>
        <source>Starting TensorBoard …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/runs_model.py"/>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/training_panel.py"/>
        <source>Steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/train.py"/>
        <location filename="../../nodeeditor/panels/action_states.py"/>
        <location filename="../../nodeeditor/panels/training_controls.py"/>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/action_states.py"/>
        <source>Stop Now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/train.py"/>
        <source>Stop a training and keep its weights when the window is closed, or is gone otherwise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/train.py"/>
        <source>Stop after the step at hand and keep the weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/train.py"/>
        <source>Stop after the step at hand and keep the weights of the best epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/closing.py"/>
        <source>Stop and Keep Weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/training_controls.py"/>
        <source>Stop and keep the last weights, or the best</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/training_settings.py"/>
        <source>Stop early</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/preferences/choices.py"/>
        <source>Stop it and keep its weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/train.py"/>
        <source>Stop with Best Weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/training_progress.py"/>
        <source>Stopped after {epochs}; the weights are kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/training_progress.py"/>
        <source>Stopped after {epochs}; the weights of epoch {epoch} are kept, the best by {monitor} ({value})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/training_progress.py"/>
        <source>Stopped early after {epochs}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/commands/progress.py"/>
        <source>Stopped early: no more improvement.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/training_progress.py"/>
        <source>Stopped: the loss is not a number any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/commands/progress.py"/>
        <source>Stopped; the weights are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/training_progress.py"/>
        <location filename="../../nodeeditor/panels/training_settings.py"/>
        <source>Stopping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/graph.py"/>
        <source>Straighten</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/arranging_commands.py"/>
        <source>Straighten links</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/result_tabs.py"/>
        <location filename="../../nodeeditor/panels/summary.py"/>
        <source>Summary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/training.py"/>
        <source>TF_CONFIG can't be used: {reason}. It needs the addresses of all workers and the task of this one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/tuning_dialog.py"/>
        <source>TRAINABLE LAYERS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/status_bar.py"/>
        <source>Tab goes to the next node · Ctrl suspends snapping · Alt drags a copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/keys_window.py"/>
        <source>Tab, Space, double click, or just type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/training_panel.py"/>
        <source>Table (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/dataset/source_form.py"/>
        <source>Tables (*.csv *.tsv *.txt)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/run_details.py"/>
        <location filename="../../nodeeditor/panels/runs_model.py"/>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/run_details.py"/>
        <source>Tags with commas between them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/changed_settings.py"/>
        <source>Take into the settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/inspector/editors/objects.py"/>
        <source>Take out {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/graph.py"/>
        <source>Take the selected nodes into the selected link, as if they were dropped on it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/graph.py"/>
        <source>Take the selected nodes out of their links, which close over the gap; shaking them does the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/run_buttons.py"/>
        <source>Take the selected runs out of the queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/changed_settings.py"/>
        <source>Take the settings of the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/inspector/editors/objects.py"/>
        <source>Take this one out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/catalog/of_blocks.py"/>
        <source>Takes {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/train.py"/>
        <source>Tell of each layer what it keeps of the weights to begin with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/weights_line.py"/>
        <source>Tell of each layer what it keeps, and why others are new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/training.py"/>
        <source>TensorBoard ended by itself ({reason}). Install it again: pip install --upgrade tensorboard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/training.py"/>
        <source>TensorBoard is not installed for this Python; install it with: pip install nodeeditor[tensorboard].</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/handlers/training.py"/>
        <source>TensorBoard shows the runs at {address}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/preferences/model.py"/>
        <source>Text size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/exporting.py"/>
        <source>That is no rounding: at output '{output}', the model is {own} off the result computed in 64 bits and the file {file}. Do not trust this file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/exporting.py"/>
        <source>That is rounding in {precision}: from the result computed in 64 bits, the model itself is {own} off and the file {file}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/exporting.py"/>
        <source>That is rounding: of values up to {size}, 32 bits keep seven digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/training.py"/>
        <source>The CSV or TensorBoard log of the run could not be written ({reason}); the run itself is whole. Make room on the disk, and train again for the logs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/graph/limits.py"/>
        <source>The baseline of early stopping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/graph/limits.py"/>
        <source>The batch size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/training.py"/>
        <source>The batch size can't be {got}; it needs a whole number of 1 or more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/training.py"/>
        <source>The best checkpoint is to be that of '{monitor}', which this training does not have. It has {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/training.py"/>
        <source>The best weights are kept: those of epoch {epoch}, with {monitor} {value}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/blocks.py"/>
        <source>The block '{block}' can't have an argument '{name}'; a name has letters (a to z), digits and '_', starts with no digit and is no word of Python's own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/blocks.py"/>
        <source>The block '{block}' is used by '{node}' inside the block '{other}'. Delete or unpack its uses first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/blocks.py"/>
        <source>The block '{block}' is used by '{node}'. Delete or unpack its uses first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/blocks.py"/>
        <source>The block '{block}' would be inside of itself, and so without end. Use another block, or unpack that one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/repair_buttons.py"/>
        <source>The block stands in {count} places: a repair changes all of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/handlers/blocks.py"/>
        <source>The block {name} is in your library now, for all graphs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/handlers/blocks.py"/>
        <source>The block {name} is no longer in your library; graphs that use it keep it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/training.py"/>
        <source>The checkpoint {name} is damaged ({reason}); it is set aside, and the one before it is used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/files.py"/>
        <source>The clipboard holds no layers of a graph; copy some nodes in the editor first, then paste.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/training.py"/>
        <source>The clock of the machine was set back by {time} here; the training goes on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/training.py"/>
        <source>The clock of the machine was set forward by {time} here; the training goes on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/graph/limits.py"/>
        <source>The colour of a frame</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/engine/introspection/own_types.py"/>
        <source>The column that says how much each sample counts in the loss; without one all alike.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/engine/introspection/own_types.py"/>
        <source>The columns or arrays of the data set that are the target.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/engine/introspection/own_types.py"/>
        <source>The columns or arrays of the data set that feed this input.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/graph/limits.py"/>
        <source>The cooldown on a plateau</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/training.py"/>
        <source>The data has no samples left to train on; give more data, or hold back fewer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/training.py"/>
        <source>The data is not what the run in '{folder}' began with. Bring the former data back, or begin a new run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/graph/limits.py"/>
        <source>The data source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/data.py"/>
        <source>The delimiter must be one plain (ASCII) character, got '{delimiter}'; take a comma, a semicolon or a tab.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/training.py"/>
        <source>The disk of '{folder}' has {free} left, and the checkpoints of this training need {needed}. Free some, or choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/history.py"/>
        <source>The document as it was opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/training.py"/>
        <source>The dropout rate of '{node}' can't be {got}; it needs a number from 0 to below 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/desktop/freedesktop.py"/>
        <source>The editor stands in the menu of programs now: {path}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/training.py"/>
        <source>The end of the run in '{folder}' could not be written ({reason}). Make that possible, and resume the run: it goes on from its last checkpoint, or begins again where it has none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/engine.py"/>
        <source>The engine can't be sent '{request}' ({reason}); a number needs to fit into 64 bits. Write smaller numbers in the parameters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/engine.py"/>
        <source>The engine could not answer '{request}': {reason}. Your network is unchanged; the engine's log tells more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/engine.py"/>
        <source>The engine could not be started ({reason}); it needs {program}. Install nodeeditor again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/engine.py"/>
        <source>The engine does not run, so Keras can't be asked. Use Train &gt; Restart Keras.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/engine.py"/>
        <source>The engine ended by itself ({how}) before it could answer. Nothing of your network is lost; it starts again, or use Train &gt; Restart Keras.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/engine.py"/>
        <source>The engine ended by itself {times} times in a row, so Keras is not asked any more and the last edits are not checked. Nothing of your network is lost; use Train &gt; Restart Keras.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/engine.py"/>
        <source>The engine gave no sign of life for {seconds} seconds and was ended. Nothing of your network is lost; it starts again, or use Train &gt; Restart Keras.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/engine.py"/>
        <source>The engine got a message it can't read ({reason}). Restart the editor; after an update it may still be the old one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/engine.py"/>
        <source>The engine sent what is no message ({reason}) and was ended. Nothing of your network is lost; it starts again, or use Train &gt; Restart Keras.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/engine.py"/>
        <source>The engine speaks version {got} of the protocol, the editor version {needed}. Restart the editor: it was updated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/graph/limits.py"/>
        <source>The epochs between two checkpoints</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/handlers/exports.py"/>
        <source>The export was cancelled; {name} was not written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/blocks.py"/>
        <source>The expression has {got} characters; it may have {needed}. Use fewer, or an argument.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/graph/limits.py"/>
        <source>The factor on a plateau</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/figure_dialog.py"/>
        <source>The figure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/figures/advice.py"/>
        <source>The figure is higher than a page ({size}): fold parts of it into blocks, or let the data run to the right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/handlers/figures.py"/>
        <source>The figure is on the clipboard, as pixels and as an SVG picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/handlers/figures.py"/>
        <source>The figure was not saved to {path}: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/handlers/figures.py"/>
        <source>The figure was not saved: '{name}' must end in .png, .svg or .pdf.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/graph/limits.py"/>
        <source>The first epoch of early stopping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/exporting.py"/>
        <source>The first layer that gives something else is {layer}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/training.py"/>
        <source>The folder '{folder}' for the run can't be made or written ({reason}); choose another, or mend what is in its way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/training.py"/>
        <source>The folder '{folder}' holds a run already; choose another for the new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/training.py"/>
        <source>The folder '{folder}' holds no run; choose one that does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/runs.py"/>
        <source>The folder of run '{run}' is not there any more; it was moved or deleted outside the editor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/import_window.py"/>
        <source>The graph is the model but for this. A click on an entry shows its node.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/graph/limits.py"/>
        <source>The height of frame '{title}'</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/graph.py"/>
        <source>The id '{id}' is in use already; every node and layer needs its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/training.py"/>
        <source>The journal could not be written ({reason}); the training goes on, and what was not written waits. Free some space on the disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/preferences.py"/>
        <source>The key {key} was set for two commands; '{kept}' has it, '{lost}' goes without. Change it in the preferences.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/graph/limits.py"/>
        <source>The kind of array '{name}'</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/runs.py"/>
        <source>The labels of run '{run}' can't be read ({reason}); give it a name, tags or a note again to replace them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/files.py"/>
        <source>The layers on the clipboard can't be read: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/training.py"/>
        <source>The learning rate can't be {got}; it needs a number of 0 or more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/training_form/parts.py"/>
        <source>The learning rate does not fall below this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/training.py"/>
        <source>The learning rate follows a schedule, so it can't fall on a plateau too. Give the optimizer a number, or switch the reduction on a plateau off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/training_form/schedule_curve.py"/>
        <source>The learning rate goes from {first} to {last} in {steps} steps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/training_form/parts.py"/>
        <source>The learning rate is multiplied by this; it is above 0 and below 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/training.py"/>
        <source>The learning rate is to fall where '{monitor}' does not improve, which this training does not have. It has {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/graph/limits.py"/>
        <source>The least improvement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/graph/limits.py"/>
        <source>The least improvement on a plateau</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/graph/limits.py"/>
        <source>The least learning rate on a plateau</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/figures/advice.py"/>
        <source>The letters are too small to be read in print ({size}): {ways}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/graph.py"/>
        <source>The link into '{node}' got position {position}; it needs a whole number from 0 to {limit}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/handlers/packages.py"/>
        <source>The list of packages was not saved to {path} ({reason}). Make that folder writable.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/training.py"/>
        <source>The log '{log}' can't be written ({reason}); the training goes on without it, and the journal has its values. Mend that, and train again for the log.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/training.py"/>
        <source>The loss was no number any more in epoch {epoch}, batch {step}; the last good weights are kept. A smaller learning rate (now {rate}), scaled inputs, or a fitting loss would help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/training.py"/>
        <source>The loss weight of '{node}' can't be {got}; it needs a number of 0 or more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/training.py"/>
        <source>The machine slept for {time} here, and the training went on when it woke.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/training.py"/>
        <source>The machine slept here, or its clock was set forward, by {time}; the training goes on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/content.py"/>
        <source>The mask that comes in ends here, unused: masked steps count like all others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/engine.py"/>
        <source>The measured losses and the last kept weights are in the run '{run}'; resume it to go on from there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/engine.py"/>
        <source>The measured losses are in the run '{run}', which had kept no weights yet; train it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/training_progress.py"/>
        <source>The message above says why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/export_dialog.py"/>
        <source>The model alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/exporting.py"/>
        <source>The model gives no finite numbers for random inputs, so nothing is proven of the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/exporting.py"/>
        <source>The model itself can't be run on random inputs ({reason}), so nothing is proven of the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/exporting.py"/>
        <source>The model itself gives other values each time, up to {own} apart: {layers} draws at random.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/graph.py"/>
        <source>The name '{name}' can't be used; a name has 1 to 128 letters (a to z), digits, '_', '.' or '-', and starts with a letter or digit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/blocks.py"/>
        <source>The name '{name}' has a meaning in the block '{block}' already; use another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/graph.py"/>
        <source>The name '{name}' is in use already; a {kind} needs a name of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/data.py"/>
        <source>The name '{name}' stands for two columns of '{place}'; give each a name of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/importing.py"/>
        <source>The name '{old}' can't stand in a graph; it is '{new}' now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/graph/limits.py"/>
        <source>The name of an array</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/handlers/training.py"/>
        <source>The network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/weights_report.py"/>
        <source>The network begins with fresh weights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/layers.py"/>
        <source>The network can't be built, since Keras says: {reason}. Change the nodes it names.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/exporting.py"/>
        <source>The network can't be written as {format} ({reason}). A file that was there is whole; a SavedModel takes most networks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/graph.py"/>
        <source>The network has no Input; it needs one to take data in. Add an Input.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/graph.py"/>
        <source>The network has no Output; it needs one to give a result. Add an Output.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/training.py"/>
        <source>The network has no weights that training could change. Add a layer with weights, such as Dense, or set 'trainable' on one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/codegen.py"/>
        <source>The network takes '{array}', which the random data does not have; it has {arrays}. Add an array of that name, or choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/inset.py"/>
        <source>The next repetition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/handlers/weights.py"/>
        <source>The next training begins with the weights of {run}, as far as they fit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/graph/limits.py"/>
        <source>The number of a bookmark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/graph/limits.py"/>
        <source>The number of classes of '{name}'</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/graph/limits.py"/>
        <source>The number of dots of a link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/graph/limits.py"/>
        <source>The number of epochs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/graph/limits.py"/>
        <source>The number of samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/graph/limits.py"/>
        <source>The optimizer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/graph/limits.py"/>
        <source>The patience of early stopping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/graph/limits.py"/>
        <source>The patience on a plateau</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/commands.py"/>
        <source>The picture '{path}' can't be written: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/graph/limits.py"/>
        <source>The place of the weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/training_panel.py"/>
        <source>The plot was not saved to {path}: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/status_bar.py"/>
        <source>The process that runs Keras</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/commands.py"/>
        <source>The process that runs Keras ended early, so the shapes are not known. Try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/engine.py"/>
        <source>The process that trained is gone without a word. {kept}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/runs.py"/>
        <source>The queue of runs can't be kept in {path} ({reason}), so it will be lost when the editor closes. Make room on the disk, or see that the folder may be written to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/runs.py"/>
        <source>The queue of runs in {path} can't be read ({reason}) and was set aside as {aside}; add the runs again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/data.py"/>
        <source>The random data has no arrays; add one with a name and a shape.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/data.py"/>
        <source>The random data has {samples} samples; it needs 1 or more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/inset.py"/>
        <source>The repetition before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/graph/limits.py"/>
        <source>The repetition that a bookmark shows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/training.py"/>
        <source>The run '{run}' began with {versions}; with other versions its numbers may differ a little from here on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/engine.py"/>
        <source>The run '{run}' can't be moved to the trash ({folder}); delete the folder by hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/engine.py"/>
        <source>The run '{run}' could not be told what you asked for ({reason}); its folder needs to take a few bytes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/engine.py"/>
        <source>The run '{run}' is still training; stop it before you delete it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/weights.py"/>
        <source>The run began with the weights of {path}, and its checkpoints are gone; a run that begins anew is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/training.py"/>
        <source>The run ended with a problem that this version has no words for ({name}). Update nodeeditor to read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/training.py"/>
        <source>The run in '{folder}' can't be read ({reason}); bring that file back from a backup, or begin a new run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/training.py"/>
        <source>The run in '{folder}' has ended and its weights are kept, but its journal lacks the end ({reason}), and so do its curves. Free some space on the disk before the next training.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/training.py"/>
        <source>The run in '{folder}' is being trained right now, by process {process}. Wait for its end, or stop that process, which keeps its weights; then resume the run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/training.py"/>
        <source>The run in '{folder}' is one of another graph ({differences}). Undo the change, or begin a new run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/training.py"/>
        <source>The run in '{folder}' kept no weights to go on from; it ended too early. Train again from the start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/runs_panel.py"/>
        <source>The run {name} is in the trash.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/training.py"/>
        <source>The schedule comes to its end after {end} of {steps} steps; the rate stays {rate} from then on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/training.py"/>
        <source>The schedule gives no finite learning rate at step {step} of the training. Change its parameters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/training.py"/>
        <source>The schedule gives the learning rate {rate} at step {step} of the training; it needs 0 or more. Change its parameters, or train fewer steps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/training.py"/>
        <source>The schedule is made for {end} steps, and the training has {steps}; the rate is {rate} at its end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/graph/limits.py"/>
        <source>The seed of the random arrays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/graph/limits.py"/>
        <source>The seed of the split</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/graph/limits.py"/>
        <source>The seed of the training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/preferences.py"/>
        <source>The setting '{setting}' was '{got}', and needs one of: {needed}. It is as the program is made; set it anew in the preferences.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/changed_settings.py"/>
        <source>The settings below are those of the next run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/preferences.py"/>
        <source>The settings in {file} can't be read, so the program is as it is made. The damaged file is kept as {kept}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/engine/introspection/named_objects.py"/>
        <source>The share of samples that are right, in the form that fits the output and its target.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/dataset/source_form.py"/>
        <source>The share of samples that is held back to validate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/training.py"/>
        <source>The strategy multi-worker needs to know its workers; set TF_CONFIG, or start it by srun. 'nodeeditor export --to cluster' writes files that do so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/engine.py"/>
        <source>The system ended the training of the run '{run}' for want of memory: it needed about {needed} at batch size {batch}, and {room} are there, too little for any. Make the network or the data smaller.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/engine.py"/>
        <source>The system ended the training of the run '{run}' for want of memory: it needed about {needed} at batch size {batch}, and {room} are there. A batch size of {smaller} should fit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/engine.py"/>
        <source>The system ended the training of the run '{run}' for want of memory: it needed about {needed}, and {room} are there. Make the batch size smaller.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/graph/limits.py"/>
        <source>The text of a note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/preferences.py"/>
        <source>The theme file {file} can't be read: {reason}. The theme of the system is shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/preferences.py"/>
        <source>The theme file {file} has '{got}' for '{token}', and needs a colour like #4C9AFF; that of the {base} theme is used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/preferences.py"/>
        <source>The theme file {file} has no colour for {tokens}; those of the {base} theme are used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/graph/limits.py"/>
        <source>The title of a frame</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/training_progress.py"/>
        <source>The training did not finish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/training_progress.py"/>
        <source>The training did not start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/training.py"/>
        <source>The training of '{folder}' has ended, and the disk is full. Free some space within {minutes} minutes: the weights wait for it, and are lost after that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/engine.py"/>
        <source>The training was ended before it could keep its weights. The measured losses are in the run '{run}'; train again, or continue that run from its last kept weights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/closing.py"/>
        <source>The training {run} goes on after the window is closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/closing.py"/>
        <source>The training {run} is paused, and waits on after the window is closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/engine.py"/>
        <source>The training's process crashed in native code ({how}); process.log in the folder of its run tells where. {kept}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/engine.py"/>
        <source>The training's process ended by itself ({how}). {kept}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/engine.py"/>
        <source>The training's process was ended from outside (signal 9). {kept}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/graph/limits.py"/>
        <source>The validation share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/data.py"/>
        <source>The validation share is {share}; it needs to be from 0 to below 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/graph/limits.py"/>
        <source>The value that a plateau is seen in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/graph/limits.py"/>
        <source>The value that checkpoints watch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/training_form/parts.py"/>
        <source>The value that has to improve.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/graph/limits.py"/>
        <source>The value to monitor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/graph/limits.py"/>
        <source>The way to a bookmark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/training.py"/>
        <source>The weights kept in '{folder}' can't be read: {reason}. Train again from the start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/training.py"/>
        <source>The weights of layer '{layer}' have shape {got} in run '{run}', and this network needs {needed}. Undo the change of the network, or train it from the start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/weights.py"/>
        <source>The weights that run '{run}' began with are not what they were: {path}. It can't be made again from others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/weights.py"/>
        <source>The weights to begin with are not there any more: {path}. Bring them back, choose others, or begin with fresh ones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/graph/limits.py"/>
        <source>The width of frame '{title}'</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/graph/limits.py"/>
        <source>The width of note '{id}'</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/training.py"/>
        <source>The workers did not come together: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/graph/limits.py"/>
        <source>The zoom of a bookmark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/layers.py"/>
        <source>The {kind} '{name}' can't be made, since Keras says: {reason}. Change its parameters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/training.py"/>
        <source>The {samples} samples to train on are fewer than the {devices} devices; take fewer devices.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/importing.py"/>
        <source>The {setting} of the training is left out, since {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/preferences/model.py"/>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/view.py"/>
        <source>Theme: Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/view.py"/>
        <source>Theme: Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/view.py"/>
        <source>Theme: System</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/dataset/bindings.py"/>
        <source>There are no columns yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/freeze_commands.py"/>
        <source>There are no weights here that could be frozen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/finding.py"/>
        <source>There are too many parentheses in each other; leave some out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/blocks.py"/>
        <source>There is no block '{block}' in this graph.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/commands.py"/>
        <source>There is no block '{name}' in this file; it has none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/commands.py"/>
        <source>There is no block '{name}' in this file; it has {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/data.py"/>
        <source>There is no bundled data set '{name}'; there are {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/commands.py"/>
        <source>There is no file '{path}'. Look whether it was moved or renamed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/data.py"/>
        <source>There is no file '{place}' in {folder}; put it there or choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/graph.py"/>
        <source>There is no frame '{frame}' at this level.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/graph.py"/>
        <source>There is no layer type '{type}' in Keras {version}. Choose one of the library, or update Keras.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/graph.py"/>
        <source>There is no link from '{source}' to '{node}' at this place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/commands.py"/>
        <source>There is no node '{name}' to be drawn. Look how it is written in the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/training.py"/>
        <source>There is no node '{node}' in the network that is trained; name another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/graph.py"/>
        <source>There is no node '{node}' in this graph.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/graph.py"/>
        <source>There is no note '{note}' at this level.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/values.py"/>
        <source>There is no parameter {parameter} of {type}; it has {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/commands.py"/>
        <source>There is no run in '{folder}' to resume; leave --resume out to start one there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/preferences.py"/>
        <source>There is no theme '{name}' any more. The theme of the system is shown; choose another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/layers.py"/>
        <source>There is no {kind} '{name}' in Keras. Choose one that it has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/layers.py"/>
        <source>There is not enough memory for the weights of {type} '{node}'. Make the layer smaller.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/training.py"/>
        <source>There is not enough memory to train with batches of {size}. A batch size of {smaller} may fit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/training.py"/>
        <source>There is not enough memory to train with batches of {size}. Make the batch size, or the network, smaller.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/training.py"/>
        <source>There is not enough memory to train with batches of {size}: a step asked for {asked} GB more, and {free} GB were free. A batch size of {smaller} should fit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/blocks.py"/>
        <source>There is nothing to make a block of. Select at least one node that is no Input or Output.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/arranging_commands.py"/>
        <source>These links are straight already, or would take a node onto another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/runs.py"/>
        <source>These values give {count} runs; {most} is the most at once. Name fewer values.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/commands.py"/>
        <source>This graph has another block '{name}'; this one is '{new}'.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/data.py"/>
        <source>This graph has no data chosen; choose a bundled set, random arrays or a file under Data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/export_dialog.py"/>
        <source>This needs packages that are not installed: pip install 'nodeeditor[onnx]'</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/runs.py"/>
        <source>This network has nothing called '{setting}'; choose one of its settings or of its layers' parameters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/handlers/comparing.py"/>
        <source>This network was not saved yet, so there is nothing to compare it with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/inline_editors.py"/>
        <source>This node has no output to link from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/changed_settings.py"/>
        <source>This run was changed while it ran: {changes}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/training.py"/>
        <source>This worker can't listen at {address} ({reason}); end what does, or give the worker another port.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/export_dialog.py"/>
        <source>Those of the run {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/export_dialog.py"/>
        <source>Those of the run {name}, so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/export_dialog.py"/>
        <source>Those the network begins with: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/runs_panel.py"/>
        <source>Tick runs to draw them in the plot.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/training_panel.py"/>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/figure_dialog.py"/>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/export_dialog.py"/>
        <source>To load with keras.saving.load_model and to train on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/preferences/model.py"/>
        <source>To straight links, to edges of other nodes and to the grid; Ctrl turns it round for a drag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/training_estimate.py"/>
        <source>Took {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/action.py"/>
        <location filename="../../nodeeditor/actions/menus/train.py"/>
        <source>Train</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/train.py"/>
        <source>Train On</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/run_buttons.py"/>
        <source>Train further from the weights of this run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/run_buttons.py"/>
        <location filename="../../nodeeditor/panels/training_controls.py"/>
        <source>Train on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/train.py"/>
        <source>Train one batch and wait again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/run_buttons.py"/>
        <source>Train the network of this run again, with other values or with each of several</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/run_buttons.py"/>
        <source>Train the open network with the settings of this run; undo takes that back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/train.py"/>
        <source>Train this network as it is now, after the training at work and what waits already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/training_controls.py"/>
        <source>Train this network further, from the weights of its last run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/train.py"/>
        <source>Train this network on its data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/training_form/speed.py"/>
        <source>Train this network on random data for a second with each setting, and tell how fast it was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/train.py"/>
        <source>Train to the end of the epoch and wait again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/runs_panel.py"/>
        <source>Train what waits, one after another</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/commands/summary.py"/>
        <source>Trainable: {count:,}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/comparing/change_list.py"/>
        <location filename="../../nodeeditor/panels/result_tabs.py"/>
        <location filename="../../nodeeditor/preferences/model.py"/>
        <source>Training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/preferences/model.py"/>
        <source>Training on closing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/commands/progress.py"/>
        <source>Training on {samples:,} samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/training_progress.py"/>
        <source>Training progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/training_form/speed.py"/>
        <source>Trying…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/tuning_dialog.py"/>
        <source>Tune the training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/train.py"/>
        <source>Tune…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/commands/summary.py"/>
        <location filename="../../nodeeditor/panels/summary_rows.py"/>
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/handlers/search.py"/>
        <source>Type a command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/graph.py"/>
        <source>Type the name of a layer to add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/status_bar.py"/>
        <source>Type to add a layer after it · Tab goes to the next node · Enter edits it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/status_bar.py"/>
        <source>Type, or press Tab, to add a layer · Ctrl suspends snapping · Alt drags a copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/edit.py"/>
        <location filename="../../nodeeditor/panels/action_states.py"/>
        <location filename="../../nodeeditor/panels/handlers/blocks.py"/>
        <location filename="../../nodeeditor/panels/result_tabs.py"/>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/menus.py"/>
        <location filename="../../nodeeditor/panels/action_states.py"/>
        <source>Unfreeze</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/freeze_commands.py"/>
        <source>Unfreeze layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/graph.py"/>
        <source>Unpack Block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/block_commands.py"/>
        <source>Unpack block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/unsaved.py"/>
        <source>Unsaved changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/handlers/figures.py"/>
        <location filename="../../nodeeditor/panels/handlers/files.py"/>
        <source>Untitled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/run_buttons.py"/>
        <source>Use settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/runs_panel.py"/>
        <source>Use the settings of {run}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/packages_dialog.py"/>
        <source>Use these</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/run_buttons.py"/>
        <source>Use weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/content.py"/>
        <source>Uses the mask that comes in: masked steps are left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/dataset/source_form.py"/>
        <source>Validation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/handlers/figures.py"/>
        <location filename="../../nodeeditor/panels/training_panel.py"/>
        <source>Vector picture (*.svg)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/weights_report.py"/>
        <source>Verdict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/action.py"/>
        <source>View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/train.py"/>
        <source>Wait after the batch at hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/commands/train.py"/>
        <source>Waiting for a worker at {addresses} ...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/problem_row.py"/>
        <source>Warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/way_in.py"/>
        <source>Way into the block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/export_dialog.py"/>
        <source>Weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/handlers/weights.py"/>
        <source>Weights (*.keras *.h5)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/train.py"/>
        <source>Weights Report…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/training_estimate.py"/>
        <source>Weights and two copies to go back to {weights}, gradients {gradients}, optimizer {optimizer}, activations of a batch {activations}, data {data} ({loading} with the weights while it is read), graphs {graphs}; TensorFlow itself takes some hundred MB more. The time is learnt from earlier trainings on this machine, before the first ones from small networks that were measured: that of a network that was never trained here may be several times off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/weights/gathering.py"/>
        <source>Weights inside: {kept} layers kept, {partly} partly, {new} new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/weights_report.py"/>
        <source>Weights to Begin With</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/compare_dialog.py"/>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/training.py"/>
        <source>What Slurm tells of the tasks can't be used ({reason}); start it by srun, or with --strategy single for one task.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/preferences/model.py"/>
        <source>What becomes of a training when the window is closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/weights_report.py"/>
        <source>What each layer keeps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/data_panel.py"/>
        <source>What feeds the network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/last_resort.py"/>
        <source>What happened is written to {path}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/training_form/speed.py"/>
        <source>What is faster here?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/freeze_commands.py"/>
        <source>What is inside of {blocks} changed in all its uses.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/engine/introspection/own_types.py"/>
        <source>What is measured beside the loss, and shown while training.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/engine/introspection/own_types.py"/>
        <source>What is measured with each sample counted by its weight.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/link_commands.py"/>
        <source>What is selected has no links to other nodes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/export_dialog.py"/>
        <source>What is written is loaded again and run on random inputs, to see that it gives the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/training_form/parts.py"/>
        <source>What layers compute with; with a mixed one, weights stay float32.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/weights_report.py"/>
        <source>What of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/inspector/facts.py"/>
        <source>What reaches {names} hangs on what it learned.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/compare_dialog.py"/>
        <source>What sets the runs apart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/training_panel.py"/>
        <source>What the level axis counts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/training_form/parts.py"/>
        <source>What the value has to get better than, for the patience to start anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/run_details.py"/>
        <source>What this run was for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/engine/introspection/own_types.py"/>
        <source>What training makes small: how far the output is from the target.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/unsaved.py"/>
        <source>What you do not save is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/inspector/block_form.py"/>
        <source>What {name} is where a use sets nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/compare_dialog.py"/>
        <source>Where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/engine/introspection/own_types.py"/>
        <source>Where data enters the network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/training_form/parts.py"/>
        <source>Whether less or more of the value is better; auto: as the loss or the metric says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/preferences/model.py"/>
        <source>Whether nodes and view glide to their new place, or are there at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/way_in.py"/>
        <source>Whose shapes are shown: all repetitions have these nodes, each has its own numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/figure_dialog.py"/>
        <source>Width in print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/dataset/source_form.py"/>
        <source>Wine (chemistry, 3 classes)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/export_dialog.py"/>
        <source>With data and training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/runs_panel.py"/>
        <source>Words are looked for in names, tags, notes and optimizers. Terms such as tag=good, status=failed, learning_rate=0.01, optimizer.momentum&gt;0.5 or val_loss&lt;0.3 ask for a value, with =, !=, &lt;, &lt;=, &gt; or &gt;=. All must be met; 'or' takes either of two, a minus leaves out, parentheses group.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/training.py"/>
        <source>Worker {worker} has another graph, other data or another checkpoint than the first one; give all of them the same files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/training_form/parts.py"/>
        <source>Write log.csv, a line an epoch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/file.py"/>
        <source>Write the network as Python, or as a model for other programs, and prove it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/run_buttons.py"/>
        <source>Write the trained model of this run as a file for other programs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/training_form/parts.py"/>
        <source>Write what TensorBoard shows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/commands/export.py"/>
        <source>Writing …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/training.py"/>
        <source>XLA can't compile the steps of this training ({reason}), so it goes on without it. Set jit_compile to off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/training.py"/>
        <source>XLA can't compile {type} '{layer}' ({reason}), so the training goes on without it. Set jit_compile to off, or change that layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/block_name_dialog.py"/>
        <source>Your library has a block of this name; it is replaced.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/keys_window.py"/>
        <source>Zoom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/view.py"/>
        <source>Zoom In</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/view.py"/>
        <source>Zoom Out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/graph/limits.py"/>
        <source>a finite number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/workspace/variations.py"/>
        <source>a graph file can't hold it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/engine/exporting/explaining.py"/>
        <source>a layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/importing.py"/>
        <source>a layer of its own package '{package}', which Keras does not have</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/importing/entries.py"/>
        <source>a layer, a call and a tensor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/document/errors.py"/>
        <location filename="../../nodeeditor/document/fields.py"/>
        <location filename="../../nodeeditor/importing/errors.py"/>
        <source>a list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/document/annotations.py"/>
        <source>a list of ids of nodes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/document/bookmarks.py"/>
        <source>a list of pairs of a node's id and a whole number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/document/annotations.py"/>
        <source>a list of pairs of numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/document/fields.py"/>
        <source>a list of whole numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/importing/entries.py"/>
        <source>a list of {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/document/errors.py"/>
        <location filename="../../nodeeditor/document/fields.py"/>
        <location filename="../../nodeeditor/importing/errors.py"/>
        <source>a map of fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/document/blocks.py"/>
        <location filename="../../nodeeditor/document/fields.py"/>
        <source>a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/document/format.py"/>
        <location filename="../../nodeeditor/graph/limits.py"/>
        <source>a number above 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/graph/limits.py"/>
        <source>a number above 0 and below 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/graph/limits.py"/>
        <source>a number from 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/graph/limits.py"/>
        <location filename="../../nodeeditor/panels/tuning_dialog.py"/>
        <source>a number from 0 to below 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/graph/limits.py"/>
        <source>a number from {least:.0f} to {most:,.0f}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/tuning_dialog.py"/>
        <source>a number that is not negative</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/document/bookmarks.py"/>
        <source>a number that no other bookmark has</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/importing/layers.py"/>
        <source>a tensor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/document/fields.py"/>
        <location filename="../../nodeeditor/importing/errors.py"/>
        <source>a text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/document/fields.py"/>
        <source>a whole number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/importing/errors.py"/>
        <source>a whole number from 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/graph/limits.py"/>
        <source>a whole number from 0 to {most}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/graph/limits.py"/>
        <source>a whole number from {least} to {most}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/data_panel.py"/>
        <source>about {count} samples, {columns} columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/comparing/marks.py"/>
        <location filename="../../nodeeditor/panels/comparing/window.py"/>
        <source>added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/inspector/editors/objects.py"/>
        <source>add…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/import_window.py"/>
        <location filename="../../nodeeditor/panels/problems.py"/>
        <source>and {count} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/engine/training/devices.py"/>
        <source>another worker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/graph/comparing/difference.py"/>
        <source>argument {detail} {before} → {after}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/dataset/bindings.py"/>
        <source>as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/training_settings.py"/>
        <source>as usual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/graph/limits.py"/>
        <source>at most {most:,} whole characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/weights/wording.py"/>
        <source>axis {axis}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/dataset/source_form.py"/>
        <source>bar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/change_texts.py"/>
        <source>batch size {change}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/change_texts.py"/>
        <source>batch size {size}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/run_details.py"/>
        <source>batch size: {size}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/training_form/speed.py"/>
        <source>batches of {size}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/run_details.py"/>
        <source>began with the weights of {path}: layers kept {kept}, partly {partly}, new {new}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/spoken.py"/>
        <source>being checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/plot/mark_texts.py"/>
        <source>best kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/run_results.py"/>
        <source>best {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/training_settings.py"/>
        <source>best {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/engine/exporting/explaining.py"/>
        <source>beyond all bounds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/graph/comparing/difference.py"/>
        <source>block {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/outline/model.py"/>
        <source>block {name}, used nowhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/library_model.py"/>
        <source>blocks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/comparing/marks.py"/>
        <location filename="../../nodeeditor/panels/comparing/window.py"/>
        <source>changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/comparing/marks.py"/>
        <source>changed inside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/run_results.py"/>
        <source>changed while it ran</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/dataset/bindings.py"/>
        <source>choose columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/dataset/bindings.py"/>
        <source>class numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/dataset/random_form.py"/>
        <source>classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/document/fragment.py"/>
        <source>clipboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/engine.py"/>
        <source>code {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/weights/wording.py"/>
        <source>columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/inspector/panel.py"/>
        <source>comes to {number} here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/dataset/source_form.py"/>
        <source>comma</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/cli.py"/>
        <source>commands, each with its own --help:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/inspector/editors/schedule.py"/>
        <source>constant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/keys_window.py"/>
        <source>double click it on the node, or Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/keys_window.py"/>
        <source>drag from a port to a port or node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/keys_window.py"/>
        <source>drop it on the link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/keys_window.py"/>
        <source>drop the link on empty space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/change_texts.py"/>
        <source>dropout of {node} {change}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/change_texts.py"/>
        <source>dropout of {node} {rate}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/top_bar.py"/>
        <source>edited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/dataset/bindings.py"/>
        <source>encode by loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/training_progress.py"/>
        <source>epoch {epoch} of {epochs}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/change_texts.py"/>
        <source>epoch {epoch}, batch {step}: {changes}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/plot/training_plot.py"/>
        <source>epoch {x}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/commands/runs.py"/>
        <location filename="../../nodeeditor/panels/training_controls.py"/>
        <source>epochs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/run_details.py"/>
        <source>epochs: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/training_settings.py"/>
        <source>every {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/runs_model.py"/>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/runs_model.py"/>
        <source>finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/figures/advice.py"/>
        <source>fold parts of it into blocks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/run_details.py"/>
        <source>folder: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/outline/delegate.py"/>
        <source>from {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/spoken.py"/>
        <source>frozen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/figures/legend.py"/>
        <source>frozen: not trained</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/spoken.py"/>
        <source>gets {shape}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/figures/advice.py"/>
        <source>give it more width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/run_details.py"/>
        <source>goes on from {run}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/run_details.py"/>
        <source>good, to keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/keys_window.py"/>
        <source>hold Alt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/keys_window.py"/>
        <source>hold Ctrl</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/inspector/block_form.py"/>
        <location filename="../../nodeeditor/panels/inspector/facts.py"/>
        <source>in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/catalog/of_blocks.py"/>
        <source>in graph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/handlers/search.py"/>
        <source>in {block}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/editing/verdict.py"/>
        <source>input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/spoken.py"/>
        <source>input from {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/spoken.py"/>
        <source>input {number} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/inset.py"/>
        <source>inside {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/inset.py"/>
        <source>inside {name}, {number} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/runs_model.py"/>
        <source>interrupted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/weights/wording.py"/>
        <source>it has others there, of which it can't be told what they are: {shapes}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/engine/data/binding.py"/>
        <source>it has {columns}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/importing.py"/>
        <source>it is code or an object that Keras does not have</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/engine/training/xla.py"/>
        <source>it lacks the operation {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/weights/wording.py"/>
        <source>it learns from the data, since what it learned there does not fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/engine/data/load.py"/>
        <source>its arrays are larger than the memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/graph/comparing/difference.py"/>
        <source>its layer {before} is renamed to {after}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/weights/wording.py"/>
        <source>its weights there are quantized, which can't be undone; save the model before quantize()</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/weights/wording.py"/>
        <source>its weights there have other axes: {shapes}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/training_settings.py"/>
        <source>jit off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/training_settings.py"/>
        <source>jit on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/training_form/speed.py"/>
        <source>jit_compile off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/training_form/speed.py"/>
        <source>jit_compile on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/figures/advice.py"/>
        <source>keep blocks folded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/weights/wording.py"/>
        <source>kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/change_texts.py"/>
        <source>learning rate by {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/change_texts.py"/>
        <source>learning rate {change}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/change_texts.py"/>
        <source>learning rate {rate}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/figures/advice.py"/>
        <source>let the data run down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/spoken.py"/>
        <source>link from {source} to {target}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/change_texts.py"/>
        <source>loss weight of {node} {change}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/change_texts.py"/>
        <source>loss weight of {node} {weight}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/commands.py"/>
        <source>macOS lets only app bundles open files, and nodeeditor is none; drop files on the editor's window, or open them by File &gt; Open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/content.py"/>
        <location filename="../../nodeeditor/canvas/hover.py"/>
        <source>masked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/keys_window.py"/>
        <source>middle drag, Space drag, two fingers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/comparing/marks.py"/>
        <location filename="../../nodeeditor/graph/comparing/difference.py"/>
        <location filename="../../nodeeditor/panels/comparing/window.py"/>
        <source>moved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/commands/diff.py"/>
        <source>moved: {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/way_in.py"/>
        <source>network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/weights/wording.py"/>
        <source>new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/spoken.py"/>
        <source>no input yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/repair_buttons.py"/>
        <source>no parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/spoken.py"/>
        <location filename="../../nodeeditor/panels/counts.py"/>
        <source>no problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/commands/runs.py"/>
        <source>no runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/commands.py"/>
        <source>nodeeditor made a mistake of its own ({kind}: {reason}). What led to it is written in {log}; please report it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/commands.py"/>
        <source>nodeeditor made a mistake of its own ({kind}: {reason}); please report it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/editing/verdict.py"/>
        <location filename="../../nodeeditor/panels/inspector/editors/boolean.py"/>
        <location filename="../../nodeeditor/panels/inspector/editors/choice.py"/>
        <location filename="../../nodeeditor/panels/inspector/editors/line.py"/>
        <location filename="../../nodeeditor/panels/inspector/editors/object.py"/>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/dataset/random_form.py"/>
        <source>normal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/runs_model.py"/>
        <source>not a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/weights/report.py"/>
        <source>not used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/weights/wording.py"/>
        <source>not used: {shape}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/document/errors.py"/>
        <source>nothing (null)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/training_form/schedule_curve.py"/>
        <source>now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/inspector/editors/boolean.py"/>
        <location filename="../../nodeeditor/panels/training_settings.py"/>
        <source>off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/inspector/editors/boolean.py"/>
        <source>on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/inspector/editors/lines.py"/>
        <source>one a line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/graph/limits.py"/>
        <source>one line of at most {most} characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/document/settings.py"/>
        <location filename="../../nodeeditor/document/training.py"/>
        <source>one of {choices}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/document/annotations.py"/>
        <source>one of {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/dataset/bindings.py"/>
        <source>one-hot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/importing/training.py"/>
        <source>optimizer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/run_details.py"/>
        <source>optimizer: {optimizer}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/inspector/block_form.py"/>
        <location filename="../../nodeeditor/panels/inspector/facts.py"/>
        <source>out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/codegen/level.py"/>
        <location filename="../../nodeeditor/editing/verdict.py"/>
        <source>output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/spoken.py"/>
        <source>output {shape}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/weights/wording.py"/>
        <source>partly kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/plot/mark_texts.py"/>
        <source>paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/spoken.py"/>
        <source>problem: {sentence}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/engine/data/load.py"/>
        <location filename="../../nodeeditor/engine/data/random_arrays.py"/>
        <source>random arrays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/catalog/of_blocks.py"/>
        <source>ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/comparing/marks.py"/>
        <location filename="../../nodeeditor/panels/comparing/window.py"/>
        <source>removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/comparing/marks.py"/>
        <source>renamed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/graph/comparing/difference.py"/>
        <source>renamed to {after}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/spoken.py"/>
        <source>repeated {times} times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/plot/mark_texts.py"/>
        <source>resumed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/plot/mark_texts.py"/>
        <source>resumed from the checkpoint before batch {step} of epoch {epoch}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/weights/wording.py"/>
        <source>rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/commands/runs.py"/>
        <source>run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/weights/wording.py"/>
        <source>run {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/runs_model.py"/>
        <source>running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/run_details.py"/>
        <source>samples: {count}, for validation {held}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/dataset/bindings.py"/>
        <source>scale to 0…1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/run_details.py"/>
        <source>seed: {seed}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/dataset/source_form.py"/>
        <source>semicolon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/inspector/editors/boolean.py"/>
        <location filename="../../nodeeditor/panels/inspector/editors/choice.py"/>
        <location filename="../../nodeeditor/panels/inspector/editors/line.py"/>
        <location filename="../../nodeeditor/panels/inspector/editors/object.py"/>
        <location filename="../../nodeeditor/panels/inspector/editors/objects.py"/>
        <source>several values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/summary_rows.py"/>
        <source>shared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/figures/legend.py"/>
        <source>shared weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/graph/comparing/difference.py"/>
        <source>shares weights with {before} → {after}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/engine.py"/>
        <source>signal {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/engine/data/random_arrays.py"/>
        <source>sizes of 1 or more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/dataset/bindings.py"/>
        <source>standardize</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/commands/runs.py"/>
        <source>status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/training_form/schedule_curve.py"/>
        <source>step {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/runs_model.py"/>
        <source>stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/runs_model.py"/>
        <source>stopped early</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/dataset/source_form.py"/>
        <source>tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/engine/data/random_arrays.py"/>
        <source>the kind '{kind}'</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/training_settings.py"/>
        <source>the last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/catalog/target_kinds.py"/>
        <source>the loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/engine/data/binding.py"/>
        <source>the nearest are {columns}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/engine/exporting/litert.py"/>
        <location filename="../../nodeeditor/engine/exporting/onnx_file.py"/>
        <location filename="../../nodeeditor/panels/handlers/search.py"/>
        <source>the network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/document/errors.py"/>
        <source>the number {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/graph/limits.py"/>
        <source>the path of a file or folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/commands/register.py"/>
        <source>the registry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/engine/data/random_arrays.py"/>
        <source>the seed {seed}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/engine/data/random_arrays.py"/>
        <source>the shape {shape}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/document/errors.py"/>
        <source>the text "{text}"</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/document/errors.py"/>
        <source>the truth value false</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/document/errors.py"/>
        <source>the truth value true</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/weights/wording.py"/>
        <source>there is no layer of this name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/weights/wording.py"/>
        <source>there it is another type of layer ({kind})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/importing.py"/>
        <source>this Keras has no such parameter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/training_panel.py"/>
        <source>training.png</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/document/fields.py"/>
        <source>true or false</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/graph/comparing/difference.py"/>
        <source>type {before} → {after}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/dataset/random_form.py"/>
        <source>uniform</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/outline/delegate.py"/>
        <source>used nowhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/weights/wording.py"/>
        <source>values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/commands/runs.py"/>
        <source>values of the last epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/runs_model.py"/>
        <source>waiting ({place})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/spoken.py"/>
        <source>warning: {sentence}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/commands/check.py"/>
        <source>warning: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/spoken.py"/>
        <source>weights shared by {count} nodes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/keys_window.py"/>
        <source>wheel, pinch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/importing.py"/>
        <source>which can't stand in a graph as it is used here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/importing.py"/>
        <source>which holds Python code that is never run from a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/importing.py"/>
        <source>which this Keras does not have</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/graph/limits.py"/>
        <source>whole characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/catalog/of_blocks.py"/>
        <source>yours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/weights/wording.py"/>
        <source>{axis} 0–{last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/data_panel.py"/>
        <source>{bound}; Undo takes it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/commands.py"/>
        <source>{command}: {reason}. Try '{command} --help'.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/data_panel.py"/>
        <source>{counted}; the figures are those of {sampled} of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/engine/data/random_arrays.py"/>
        <source>{count} classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/dataset/bindings.py"/>
        <source>{count} columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/comparing/window.py"/>
        <source>{count} differences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/commands/progress.py"/>
        <location filename="../../nodeeditor/panels/counts.py"/>
        <source>{count} epochs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/desktop/freedesktop.py"/>
        <source>{count} files were removed from {folder}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/training_estimate.py"/>
        <source>{count} h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/spoken.py"/>
        <source>{count} inputs from {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/weights/wording.py"/>
        <source>{count} layers kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/runs.py"/>
        <source>{count} lines of the journal of run '{run}' can't be read; its curves are drawn without them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/training_estimate.py"/>
        <source>{count} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/engine/training/xla.py"/>
        <location filename="../../nodeeditor/panels/inspector/form.py"/>
        <source>{count} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/commands/diff.py"/>
        <source>{count} moved: {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/training_estimate.py"/>
        <source>{count} ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/counts.py"/>
        <source>{count} multiply-adds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/weights/wording.py"/>
        <source>{count} new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/counts.py"/>
        <location filename="../../nodeeditor/panels/inspector/panel.py"/>
        <source>{count} nodes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/catalog/of_blocks.py"/>
        <source>{count} nodes inside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/inspector/panel.py"/>
        <source>{count} nodes of several types are selected. Nodes of one type can be edited together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/data_panel.py"/>
        <source>{count} nodes were bound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/spoken.py"/>
        <source>{count} nodes, {chosen} selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/hover.py"/>
        <location filename="../../nodeeditor/canvas/repair_buttons.py"/>
        <location filename="../../nodeeditor/panels/counts.py"/>
        <source>{count} parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/figures/nodes.py"/>
        <source>{count} params</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/weights/wording.py"/>
        <source>{count} partly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/counts.py"/>
        <source>{count} problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/runs_panel.py"/>
        <source>{count} runs are in the trash.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/runs_panel.py"/>
        <source>{count} runs wait no more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/run_again.py"/>
        <source>{count} runs, one after another</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/training_estimate.py"/>
        <source>{count} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/training_progress.py"/>
        <source>{count} samples a second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/data_panel.py"/>
        <source>{count} samples, {columns} columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/weights/wording.py"/>
        <source>{count} there not used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/handlers/models.py"/>
        <source>{count} things are not as in the model, or were chosen here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/compare_dialog.py"/>
        <source>{count} things differ.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/inspector/facts.py"/>
        <source>{count} trainable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/runs_panel.py"/>
        <source>{count} waiting, held.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/counts.py"/>
        <source>{count} warnings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/graph/comparing/difference.py"/>
        <source>{detail} from {before} → {after}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/training_progress.py"/>
        <source>{elapsed} elapsed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/training_progress.py"/>
        <source>{elapsed} elapsed, {left} left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/commands/progress.py"/>
        <source>{epochs} in {seconds:.1f} s, {rate:,.0f} samples/s. The run is in {run}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/commands/progress.py"/>
        <source>{epochs} in {seconds:.1f} s. The run is in {run}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/comparing/paired_views.py"/>
        <source>{file}
Choose another file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/commands/check.py"/>
        <source>{file} is sound.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/commands/export.py"/>
        <source>{file} is written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/commands/import_model.py"/>
        <source>{file}: its weights, which it begins with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/commands/import_model.py"/>
        <source>{file}: {count} nodes, {blocks} blocks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/comparing/window.py"/>
        <source>{first} and {second}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/repeats_window.py"/>
        <source>{first} to {last}: {types}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/way_in.py"/>
        <source>{inside}, which the network does not use: shapes are known once it does</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/preferences/keys_page.py"/>
        <source>{key} gives this command too, and can't be changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/preferences/key_rules.py"/>
        <source>{key} has a meaning of its own on the canvas. Take another key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/preferences/keys_page.py"/>
        <source>{key} is the key of {command} now, which goes without it then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/preferences/key_rules.py"/>
        <source>{key} is written where one types. Hold Ctrl or Alt too, or take a function key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/dataset/columns.py"/>
        <source>{kind}, {count} classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/dataset/columns.py"/>
        <source>{kind}, {count} values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/training_estimate.py"/>
        <source>{least} to {most}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/layers.py"/>
        <source>{loss} of Output '{node}' takes probabilities, and {type} '{other}' gives numbers without bounds. Set its activation to {activation}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/dataset/columns.py"/>
        <source>{low} to {high}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/training.py"/>
        <source>{metric}, a metric of Output '{node}', can't compare targets of shape {target} with predictions of shape {got}. Choose another one: for class numbers, accuracy or one whose name begins with Sparse.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/spoken.py"/>
        <source>{names} and {count} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/save_path.py"/>
        <source>{name} exists already. Replace it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/handlers/models.py"/>
        <source>{name} is open as a new graph of {count} nodes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/handlers/exports.py"/>
        <source>{name} is still being written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/handlers/exports.py"/>
        <location filename="../../nodeeditor/panels/handlers/figures.py"/>
        <source>{name} is written to {folder}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/handlers/exports.py"/>
        <source>{name} is written, but was not run to prove it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/handlers/training.py"/>
        <source>{name} waits in the Runs tab, as number {place}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/runs_panel.py"/>
        <source>{name} waits no more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/handlers/comparing.py"/>
        <source>{name}, as saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/inspector/editors/lines.py"/>
        <source>{name}, one a line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/handlers/comparing.py"/>
        <source>{name}, open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/handlers/exports.py"/>
        <source>{name}: building the model …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/handlers/exports.py"/>
        <source>{name}: loading it again and running it …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/handlers/exports.py"/>
        <source>{name}: looking for what is behind a difference …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/handlers/exports.py"/>
        <source>{name}: starting Keras …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/handlers/exports.py"/>
        <source>{name}: writing …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/change_texts.py"/>
        <source>{node} frozen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/change_texts.py"/>
        <source>{node} trainable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/way_in.py"/>
        <source>{number} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/commands.py"/>
        <source>{option} can't be {value}; take one of {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/values.py"/>
        <source>{parameter} got nothing; it needs a value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/values.py"/>
        <source>{parameter} got {value}, which can't be read; look for a bracket or quote that lacks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/values.py"/>
        <source>{parameter} got {value}; Keras has no such {kind}. Choose one that it has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/values.py"/>
        <source>{parameter} got {value}; it needs a layer such as Dense(units=32).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/values.py"/>
        <source>{parameter} got {value}; it needs a list of layers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/values.py"/>
        <source>{parameter} got {value}; it needs a list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/values.py"/>
        <source>{parameter} got {value}; it needs a number, or several such as 0.1, 0.2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/values.py"/>
        <source>{parameter} got {value}; it needs a number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/values.py"/>
        <source>{parameter} got {value}; it needs a text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/values.py"/>
        <source>{parameter} got {value}; it needs a whole number, or several such as 3, 3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/values.py"/>
        <source>{parameter} got {value}; it needs a whole number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/values.py"/>
        <source>{parameter} got {value}; it needs at least {bound}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/values.py"/>
        <source>{parameter} got {value}; it needs at most {bound}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/values.py"/>
        <source>{parameter} got {value}; it needs one of {choices}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/values.py"/>
        <source>{parameter} got {value}; it needs one place or range for each axis, such as :, 0, 1:5.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/values.py"/>
        <source>{parameter} got {value}; it needs sizes such as 28, 28, 1, with none for an open one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/values.py"/>
        <source>{parameter} got {value}; it needs the name of a Keras {kind}, or one with parameters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/values.py"/>
        <source>{parameter} got {value}; it needs the names of columns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/values.py"/>
        <source>{parameter} got {value}; it needs true or false.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/values.py"/>
        <source>{parameter} is not set; it needs a value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/field_editor.py"/>
        <source>{parameter} of {node}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/desktop/freedesktop.py"/>
        <source>{path} was changed since it was written, so it stays; remove it if it is of no use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/weights/wording.py"/>
        <source>{places} kept of {count}, the others fresh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/weights/wording.py"/>
        <source>{places} of each of {gates} gates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/weights/wording.py"/>
        <source>{places} taken of {count} there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/files.py"/>
        <source>{place} was not saved ({reason}). The file is as it was before; try again, or save under another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/files.py"/>
        <source>{place} was not saved: its folder is not there. Save in another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/files.py"/>
        <source>{place} was not saved: the disk is full. The file is as it was before; free some space and save again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/files.py"/>
        <source>{place} was not saved: the disk is read-only. Save in another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/files.py"/>
        <source>{place} was not saved: you may not write there. Save under another name or in another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/importing.py"/>
        <source>{place}, byte {byte}: this is not UTF-8 text, which a configuration is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/files.py"/>
        <source>{place}, byte {byte}: this is not UTF-8 text, which a graph file is. Is it the right file? Use a backup if it was damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/importing/entries.py"/>
        <source>{place}, class_name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/importing/entries.py"/>
        <location filename="../../nodeeditor/importing/model.py"/>
        <source>{place}, config</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/importing/entries.py"/>
        <source>{place}, inbound_nodes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/importing/entries.py"/>
        <source>{place}, input_layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/importing/entries.py"/>
        <source>{place}, layer '{name}'</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/importing/entries.py"/>
        <source>{place}, layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/importing/entries.py"/>
        <source>{place}, layers[{index}]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/document/json_text.py"/>
        <source>{place}, line {line}, column {column}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/importing/entries.py"/>
        <source>{place}, name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/importing/entries.py"/>
        <source>{place}, output_layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/files.py"/>
        <source>{place}: '{field}' is {got}; it needs {needed}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/weights.py"/>
        <source>{place}: '{name}' holds values of the kind {dtype}; weights are numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/weights.py"/>
        <source>{place}: '{name}' is a link to another place, which no weights of Keras have. Do not use this file, wherever it came from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/weights.py"/>
        <source>{place}: '{name}' is nested too deep, as in no model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/weights.py"/>
        <source>{place}: '{name}' is not stored as Keras stores weights. Load the model in Keras and save it once more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/weights.py"/>
        <source>{place}: '{name}' says that it has the shape {shape}, for which the file is too small. Use another copy of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/files.py"/>
        <source>{place}: This file was written by a newer version (format {got}); this program reads up to {needed}. Update nodeeditor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/files.py"/>
        <source>{place}: a text holds half a character (a lone surrogate); write the whole one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/files.py"/>
        <source>{place}: got the number {got}; it needs one that 64 bits can hold. Write a smaller one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/files.py"/>
        <location filename="../../nodeeditor/problems/sentences/importing.py"/>
        <source>{place}: got {got}; it needs {needed}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/importing.py"/>
        <source>{place}: it is fed by '{name}', which is no layer of the model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/importing.py"/>
        <source>{place}: it is fed by call {call} of '{name}', which has {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/importing.py"/>
        <source>{place}: its calls are written as Keras 2 did; Keras 3 is needed. Load the model in Keras 3 and save it as a .keras file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/files.py"/>
        <source>{place}: maps and lists are nested deeper than {limit} levels. Flatten the value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/files.py"/>
        <source>{place}: no file can have this name ({reason}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/importing.py"/>
        <source>{place}: the archive has a symbolic link ('{entry}'); no model needs that. Do not use this file, wherever it came from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/importing.py"/>
        <source>{place}: the archive has an entry that leads out of it ('{entry}'); no model needs that. Do not use this file, wherever it came from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/importing.py"/>
        <source>{place}: the archive has no config.json, so it is no model. Save the model again with model.save().</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/importing.py"/>
        <source>{place}: the archive has no model.weights.h5, so there are no weights in it. Save the model with model.save().</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/importing.py"/>
        <source>{place}: the archive has two files config.json; a model has one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/importing.py"/>
        <source>{place}: the archive has two files model.weights.h5; a model has one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/importing.py"/>
        <source>{place}: the archive has {count} entries; a model has at most {limit}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/importing.py"/>
        <source>{place}: the archive is damaged or cut ({reason}). Use another copy of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/importing.py"/>
        <source>{place}: the archive is locked by a password; save the model without one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/importing.py"/>
        <source>{place}: the configuration has more than {limit} MB, which no model needs. Is it the right file?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/files.py"/>
        <source>{place}: the field '{field}' is missing; add it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/files.py"/>
        <source>{place}: the field '{key}' stands twice in one map; remove one of the two.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/files.py"/>
        <source>{place}: the file ends here, before its last bracket; it was cut. Use a backup of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/weights.py"/>
        <source>{place}: the file has more than {limit} groups and variables, which no model has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/files.py"/>
        <source>{place}: the file has {size} MB; a graph file has at most {limit} MB. Is it the right file?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/files.py"/>
        <source>{place}: the file is empty; a graph file holds JSON. Use a backup if it was damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/weights.py"/>
        <source>{place}: the run has kept no weights yet. Wait for its first checkpoint, or choose another run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/files.py"/>
        <location filename="../../nodeeditor/problems/sentences/importing.py"/>
        <source>{place}: the system can't read this file ({reason}). Try again, or use another copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/weights.py"/>
        <source>{place}: the values of '{name}' are in other files, which no weights of Keras need. Do not use this file, wherever it came from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/files.py"/>
        <source>{place}: the version is {got}; it needs a whole number of at least 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/weights.py"/>
        <source>{place}: the weights can't be read ({reason}). Use another copy of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/importing.py"/>
        <source>{place}: the weights would grow from {packed} KB to {size} MB, which no weights of a model do. Do not use this file, wherever it came from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/files.py"/>
        <source>{place}: there is no block in this graph file; your library shows files with blocks only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/importing.py"/>
        <source>{place}: there is no list of layers; the configuration of a functional or a Sequential model has one. Write it with model.to_json().</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/files.py"/>
        <location filename="../../nodeeditor/problems/sentences/importing.py"/>
        <source>{place}: there is no such file. Look whether it was moved or renamed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/importing.py"/>
        <source>{place}: these are weights alone, without the network they belong to. Open the .keras file of the model, or a network first, which begins with them by Train &gt; Load Weights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/weights.py"/>
        <source>{place}: these weights do not tell the names of their layers, as those that an older Keras saved. Begin with the .keras file of the model, which tells them, or load it in Keras and save it once more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/weights.py"/>
        <source>{place}: this folder holds no run. A run, a .keras file or a .weights.h5 file is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/files.py"/>
        <source>{place}: this graph file has {count} blocks; it needs one, with those that it uses, or one of the file's name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/importing.py"/>
        <source>{place}: this holds no weights that can be read; a run, a .keras file or a .weights.h5 file of Keras 3 does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/importing.py"/>
        <source>{place}: this is a SavedModel of TensorFlow, which tells no layers of Keras any more. Save the model with model.save() under a name that ends in .keras, and open that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/files.py"/>
        <source>{place}: this is a device or a pipe; a graph file is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/importing.py"/>
        <source>{place}: this is a file of another framework; a .keras file, or a JSON configuration of Keras, is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/importing.py"/>
        <source>{place}: this is a file of the older HDF5 format; a .keras file is needed. Load it in Keras and save it under a name that ends in .keras.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/files.py"/>
        <source>{place}: this is a folder; a graph file is needed. Choose a file inside of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/importing.py"/>
        <source>{place}: this is a folder; a graph file or a model of Keras is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/importing.py"/>
        <source>{place}: this is a picture or a document; a graph file or a model of Keras is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/importing.py"/>
        <source>{place}: this is a {got}; a functional or a Sequential model is needed. Other models are Python code, which no file can hold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/importing.py"/>
        <source>{place}: this is a {kind} model, which tells no layers of Keras any more. Open the .keras file that it was made from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/importing.py"/>
        <source>{place}: this is data; choose it in the tab Data, as what the network is trained on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/importing.py"/>
        <source>{place}: this is no .keras file, which is a zip archive. Save the model again with model.save().</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/importing.py"/>
        <source>{place}: this is no file; a .keras file or a JSON configuration is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/files.py"/>
        <source>{place}: this is no graph file; "format" is {got}, it needs to be "{needed}". Choose a .knet file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/files.py"/>
        <source>{place}: this is not JSON ({reason}, at '{got}'). Mend the text there, or use a backup of the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/importing.py"/>
        <source>{place}: two layers have the name '{name}'.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/files.py"/>
        <source>{place}: you may not read this file. Change its permissions, or ask its owner.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/files.py"/>
        <source>{place}: your library has another file with a block '{name}'; rename one of the two blocks, or remove a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/files.py"/>
        <location filename="../../nodeeditor/problems/sentences/importing.py"/>
        <source>{place}: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/commands/progress.py"/>
        <source>{rate:,.0f} samples/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/graph.py"/>
        <source>{setting} is {got}; it needs {needed}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/training_form/speed.py"/>
        <source>{setting}: {factor} times as fast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/layers.py"/>
        <source>{shape} comes from '{maker}' ({type}), which got {got}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/layers.py"/>
        <source>{shape} comes from '{maker}' ({type}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/layers.py"/>
        <source>{shape} comes from '{maker}' ({type}, {parameter} {value}), which got {got}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/layers.py"/>
        <source>{shape} has that size from '{maker}' ({type}), which gives {given}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/runs_panel.py"/>
        <source>{shown} of {count} runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/inspector/facts.py"/>
        <source>{size} an example</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/repeats_window.py"/>
        <source>{size} nodes, at {count} places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/repeats_window.py"/>
        <source>{size} nodes, {times}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/inspector/facts.py"/>
        <source>{size} of activations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/training_estimate.py"/>
        <source>{size} of memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/training_estimate.py"/>
        <source>{size}, {time} an epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/handlers/exports.py"/>
        <source>{step} {seconds} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/summary_rows.py"/>
        <source>{text}
{products} an example · a batch of {batch}: {all_products}, {size} of activations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/popover.py"/>
        <source>{text} By way of {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/summary_rows.py"/>
        <source>{text} · some layers are not known yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/training_estimate.py"/>
        <source>{time} an epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/training_progress.py"/>
        <source>{time} in all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/comparing/window.py"/>
        <source>{told}, {moved} moved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/desktop/freedesktop.py"/>
        <source>{tool} brought {folder} up to date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/desktop/freedesktop.py"/>
        <source>{tool} failed; the desktop may see the change at the next login.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/desktop/freedesktop.py"/>
        <source>{tool} is not installed; the desktop may see the change at the next login.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/summary_rows.py"/>
        <source>{total} parameters · {trainable} trainable · {fixed} not trainable · {size}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/layers.py"/>
        <source>{type} '{node}' can't be built, since Keras says: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/layers.py"/>
        <source>{type} '{node}' can't be made, since Keras says: {reason}. Change the parameter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/layers.py"/>
        <source>{type} '{node}' can't stand in a network: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/layers.py"/>
        <source>{type} '{node}' can't use the mask of {got} at '{port}'; it takes the other tensors without it. Link another mask, or leave '{port}' open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/layers.py"/>
        <source>{type} '{node}' got a mask at '{given}', so that Keras leaves out the one that comes along with another tensor, and all of that counts. Link a mask to '{port}' too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/layers.py"/>
        <source>{type} '{node}' got a mask of {got} at '{port}'; it needs one of {needed}, true where something counts. Link such a mask, or leave '{port}' open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/layers.py"/>
        <source>{type} '{node}' got texts at '{port}', which are no mask; it needs bool of {needed}. Set the dtype of the Input to bool, or leave '{port}' open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/layers.py"/>
        <source>{type} '{node}' got texts, with which it can't compute; it needs numbers. Put a StringLookup, a TextVectorization or a Hashing between.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/layers.py"/>
        <source>{type} '{node}' got values of the kind {got}, with which it can't compute; it needs float32. Set the dtype of the Input, or put an Embedding or an ops.cast between.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/layers.py"/>
        <source>{type} '{node}' got {count} tensors; it needs at least {needed}. Link more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/layers.py"/>
        <source>{type} '{node}' got {count} tensors; it needs exactly {needed}. Link or cut some.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/layers.py"/>
        <source>{type} '{node}' got {first} and {other}; it needs equal shapes. Change the layers before it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/layers.py"/>
        <source>{type} '{node}' got {first} and {other}; it needs shapes that are equal except on axis {axis}. Change the layers before it, or the axis.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/layers.py"/>
        <source>{type} '{node}' got {got} as initial state {number}; it needs size {needed}, as its own states have. Use as many units as the layer that gives the states.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/layers.py"/>
        <source>{type} '{node}' got {got} values; it needs texts. Set its Input's dtype to string.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/layers.py"/>
        <source>{type} '{node}' got {got}, but its shared layer was made for {first}: size {needed} on axis {axis}. Bring both to one size, or give the node a layer of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/layers.py"/>
        <source>{type} '{node}' got {got}, which Keras can't work with there. Change its inputs or parameters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/layers.py"/>
        <source>{type} '{node}' got {got}, which has no axis {axis}; it needs one from 0 to {last}, or -1 for the last.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/layers.py"/>
        <source>{type} '{node}' got {got}, which holds {values} values a sample; its target shape {target} holds {places}. Change the target shape.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/layers.py"/>
        <source>{type} '{node}' got {got}, which is smaller than its window, so that nothing would be left. Use padding 'same' or a smaller window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/layers.py"/>
        <source>{type} '{node}' got {got}, which it can't take, since Keras says: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/layers.py"/>
        <source>{type} '{node}' got {got}; Keras computes {computed} of that, but promises {told} to the layers after it. It needs another number of axes: insert Flatten or Reshape.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/layers.py"/>
        <source>{type} '{node}' got {got}; Keras computes {computed} of that, but promises {told} to the layers after it. They need one shape: put a Reshape to {target} after it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/layers.py"/>
        <source>{type} '{node}' got {got}; it needs size {needed} on axis {axis}. Change the layer before it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/layers.py"/>
        <source>{type} '{node}' got {got}; it needs sizes where None stands after the batch. Give the Input its full shape.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/layers.py"/>
        <source>{type} '{node}' got {got}; it needs {needed}. Insert Flatten, Reshape or a pooling layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/layers.py"/>
        <source>{type} '{node}' got {got}; it needs {needed}. Insert Reshape.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/layers.py"/>
        <source>{type} '{node}' got {got}; it needs {needed}. Where a recurrent layer comes before it, set return_sequences there; else insert Reshape.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/layers.py"/>
        <source>{type} '{node}' got {got}; {maker_type} '{maker}' leaves a size open (None after the batch) until it has learned its {learned} from the data, and {type} needs it before. Set it at '{maker}'.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/layers.py"/>
        <source>{type} '{node}' got {got}; {maker_type} '{maker}' leaves a size open (None after the batch), and {type} needs it. Set it at '{maker}'.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/layers.py"/>
        <source>{type} '{node}' hands its input on as its output, of which Keras can't make a network. Put it into a Pipeline, or use another layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/layers.py"/>
        <source>{type} '{node}' has a link at '{port}', but its inputs are: {ports}. Cut that link.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/layers.py"/>
        <source>{type} '{node}' has a link at '{port}', so that the number set there is not used. Cut the link, or clear {port}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/layers.py"/>
        <source>{type} '{node}' has no {parameter}, which it has to learn from data first. Set it, or let the network learn it in a training.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/layers.py"/>
        <source>{type} '{node}' has nothing at '{port}'; it needs a tensor or a number there. Link an output to it, or set {port}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/layers.py"/>
        <source>{type} '{node}' has nothing at '{port}'; it needs a tensor there. Link an output to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/layers.py"/>
        <source>{type} '{node}' has {count} links at '{port}', which takes one. Cut the others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/layers.py"/>
        <source>{type} '{node}' is linked to an output '{port}' that is not there any more. Link another output.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/layers.py"/>
        <source>{type} '{node}' learned the word {word}, which is empty or has a line break; a Keras file can keep words of one line. Change those texts, or take a TextVectorization, which splits them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/layers.py"/>
        <source>{type} '{node}' learned {words} words and pads their frequencies to {places}, which Keras could not load from a file again; it needs max_tokens to be their number. Set max_tokens to {words}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/blocks.py"/>
        <source>{type} '{node}' learns from data before a training, which a layer inside a block can't. Put it outside of the block, or give it what it would learn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/layers.py"/>
        <source>{type} '{node}' names the {kind} '{name}', which Keras does not have. Choose one that it has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/layers.py"/>
        <source>{type} '{node}' names the {kind} '{name}', which can't be made, since Keras says: {reason}. Change its parameters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/layers.py"/>
        <source>{type} '{node}' needs {needed} initial states, as many as it carries from step to step; it got {count}. Link or cut some.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/layers.py"/>
        <source>{type} '{node}' would be larger than any computer can hold. Make its sizes smaller.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/layers.py"/>
        <source>{type} '{node}': {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/codegen.py"/>
        <source>{type} is made within a function ({source}), so no script can import it. Define the class in its module.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/spoken.py"/>
        <source>{type} {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/inspector/panel.py"/>
        <source>{type}: Keras here does not have it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/weights/wording.py"/>
        <source>{variable}: fresh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/weights/wording.py"/>
        <source>{variable}: kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/repeats_window.py"/>
        <source>{where}, nothing repeats that could be one block.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/repeats_window.py"/>
        <source>{where}, these parts repeat. As a block they are drawn once; the network stays the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/figures/advice.py"/>
        <source>{width} × {height} mm, letters from {points} pt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/training.py"/>
        <source>{worker} ended before the training began; what it said itself tells why. Mend that, and start all workers again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/training.py"/>
        <source>{worker} is gone, and the training can't go on without it; the last checkpoint is kept. Start the workers again with --resume, as many as there are.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
