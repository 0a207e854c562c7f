<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>QAbstractFileIconProvider</name>
    <message>
        <source>%1 File</source>
        <translation>%1 文件</translation>
    </message>
    <message>
        <source>Drive</source>
        <translation>驱动器</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>File Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>&amp;Look in:</source>
        <translation>查找范围(&amp;L)：</translation>
    </message>
    <message>
        <source>Files of &amp;type:</source>
        <translation>文件类型(&amp;T)：</translation>
    </message>
</context>
<context>
    <name>nodeeditor</name>
    <message>
        <location filename="../../nodeeditor/canvas/spoken.py"/>
        <source> and </source>
        <translation> 和 </translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/spoken.py"/>
        <source> by </source>
        <translation> 乘 </translation>
    </message>
    <message>
        <location filename="../../nodeeditor/figures/advice.py"/>
        <source> or </source>
        <translation> 或 </translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/data.py"/>
        <source>'{array}' in '{place}' has the shape {shape}, whose samples hold nothing; an array with values is needed.</source>
        <translation>“{place}”中的“{array}”形状为 {shape}，其样本不含任何值；需要含有值的数组。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/data.py"/>
        <source>'{array}' in '{place}' has {got} samples and '{other}' has {needed}; all arrays need equally many.</source>
        <translation>“{place}”中的“{array}”有 {got} 个样本，而“{other}”有 {needed} 个；所有数组的样本数必须相同。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/data.py"/>
        <source>'{array}' in '{place}' holds pickled Python objects, which can run code and are never read; save it as an array of numbers or texts.</source>
        <translation>“{place}”中的“{array}”保存的是 pickle 序列化的 Python 对象，它可能运行代码，因此从不读取；请另存为数值或文本数组。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/data.py"/>
        <source>'{array}' in '{place}' holds {dtype} values; numbers, truth values or texts are needed.</source>
        <translation>“{place}”中的“{array}”保存的是 {dtype} 类型的值；需要数值、布尔值或文本。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/data.py"/>
        <source>'{array}' in '{place}' is a single value; an array with a first axis of samples is needed.</source>
        <translation>“{place}”中的“{array}”是单个值；需要第一个轴为样本的数组。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/exporting.py"/>
        <source>'{folder}' exists and is no SavedModel, so it is not replaced; choose another name.</source>
        <translation>“{folder}”已存在且不是 SavedModel，因此不会被替换；请换一个名称。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/commands.py"/>
        <source>'{folder}' is no folder; name one that holds runs, such as the 'runs' beside a graph.</source>
        <translation>“{folder}”不是文件夹；请指定保存训练记录的文件夹，例如网络图旁边的“runs”。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/engine.py"/>
        <source>'{got}' can't be the {field} of {message}</source>
        <translation>“{got}”不可能是 {message} 的 {field}</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/tuning_dialog.py"/>
        <source>'{name}' got '{got}'; it needs {needed}.</source>
        <translation>“{name}”得到“{got}”；它需要{needed}。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/graph.py"/>
        <source>'{name}' has the id '{got}' where '{id}' is needed; use the same one in both places.</source>
        <translation>“{name}”的 id 是“{got}”，而这里需要“{id}”；请在两处使用同一个 id。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/data.py"/>
        <source>'{name}' in '{place}' is a link out of the folder, to {target}, and is not followed; put what it leads to in its place.</source>
        <translation>“{place}”中的“{name}”是指向文件夹之外（{target}）的链接，不会跟随；请把它指向的内容放到该处。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/data.py"/>
        <source>'{name}' in '{place}' says it has {pixels:,} pixels, more than the {most:,} that are decoded; make it smaller, or take it out of the folder.</source>
        <translation>“{place}”中的“{name}”声明有 {pixels:,} 个像素，超过可解码的 {most:,} 个；请将其缩小，或从文件夹中移走。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/packages_dialog.py"/>
        <source>'{name}' is no name of a Python module; write it as in an import: keras_hub.</source>
        <translation>“{name}”不是 Python 模块名；请按 import 中的写法填写，例如 keras_hub。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/blocks.py"/>
        <source>'{node}' and the other blocks come to more than {most:,} nodes. Repeat them less often.</source>
        <translation>“{node}”与其他模块展开后超过 {most:,} 个节点。请减少重复次数。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/blocks.py"/>
        <source>'{node}' can't be repeated: its block has {outputs} outputs and {inputs} inputs, and in a row each output becomes an input of the next. Give the block more Inputs, or repeat it once.</source>
        <translation>“{node}”不能重复：其模块有 {outputs} 个输出和 {inputs} 个输入，而串联时每个输出都要成为下一个的输入。请给模块增加 Input，或只使用一次。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/graph.py"/>
        <source>'{node}' can't feed itself; take the value from another node.</source>
        <translation>“{node}”不能连接到自身；请从其他节点取值。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/blocks.py"/>
        <source>'{node}' gets {got} for '{name}'; it needs a number, or an expression that is one.</source>
        <translation>“{node}”的“{name}”得到 {got}；它需要一个数或结果为数的表达式。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/graph.py"/>
        <source>'{node}' got a value that no file can hold: a number without end or beyond 64 bits, half a character, or too deep a nesting. Use a simpler value.</source>
        <translation>“{node}”的某个值无法保存到文件：数值无穷大或超出 64 位、字符不完整，或嵌套过深。请使用更简单的值。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/graph.py"/>
        <source>'{node}' got the place ({x}, {y}); it needs two numbers from -{limit:,.0f} to {limit:,.0f}.</source>
        <translation>“{node}”的位置是 ({x}, {y})；它需要两个介于 -{limit:,.0f} 和 {limit:,.0f} 之间的数。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/graph.py"/>
        <source>'{node}' has no input, so nothing can be linked to it. Use another type of layer.</source>
        <translation>“{node}”没有输入，无法连入任何内容。请使用其他类型的层。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/importing.py"/>
        <source>'{node}' has no loss in the model; it has {loss} now. Choose another if need be.</source>
        <translation>模型中的“{node}”没有损失；现在使用 {loss}。如有需要请另选。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/graph.py"/>
        <source>'{node}' has no output, so it can't feed anything. Use another type of layer.</source>
        <translation>“{node}”没有输出，无法向其他节点供值。请使用其他类型的层。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/importing.py"/>
        <source>'{node}' has no shape in the model; give it one.</source>
        <translation>模型中的“{node}”没有形状；请为它设置形状。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/graph.py"/>
        <source>'{node}' has no {direction} '{port}'; it has {ports}.</source>
        <translation>“{node}”没有{direction}“{port}”；它有{ports}。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/data.py"/>
        <source>'{node}' has the scaling '{got}'; it needs one of {known}.</source>
        <translation>“{node}”的缩放方式是“{got}”；它必须是以下之一：{known}。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/commands.py"/>
        <source>'{node}' holds Python code that you have not trusted ({text}). Nothing was run. Read it in {file}, and trust it in the editor, or here by --trust {digest}</source>
        <translation>“{node}” 含有您尚未信任的 Python 代码（{text}），没有运行其中任何内容。请在 {file} 中阅读它，然后在编辑器中信任它，或在此处使用 --trust {digest}</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/graph.py"/>
        <source>'{node}' is a port of the block, which all its uses have; it can't be muted or bypassed. Mute what is linked to it, or a use of the block.</source>
        <translation>“{node}”是模块的端口，为其所有实例共有；不能屏蔽或旁路。请屏蔽与它相连的节点，或屏蔽模块的某个实例。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/layers.py"/>
        <source>'{node}' is a {type}, of a package that is not named here or was not imported; it is kept as it is. Name the package under Edit &gt; Layer Packages.</source>
        <translation>“{node}”的类型是 {type}，它所属的包未在此列出或未能导入；节点保持原样。请在“编辑 &gt; 层扩展包”中填写该包。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/training.py"/>
        <source>'{node}' is a {type}, which drops nothing; name a node with a dropout rate.</source>
        <translation>“{node}”的类型是 {type}，没有可丢弃的内容；请指定带有丢弃率的节点。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/layers.py"/>
        <source>'{node}' is a {type}, which the installed Keras does not have; it is kept as it is. Update Keras, or put another layer here by Graph &gt; Change Type.</source>
        <translation>“{node}”的类型是 {type}，已安装的 Keras 中没有它；节点保持原样。请更新 Keras，或用“网络图 &gt; 更改类型”换成其他层。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/importing.py"/>
        <source>'{node}' is a {type}, {reason}; its place is kept by a node of that name. Put a layer there.</source>
        <translation>“{node}”的类型是 {type}，{reason}；已用同名节点占位。请在该处放置一个层。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/graph.py"/>
        <source>'{node}' is an {type}, past which nothing can go; only what takes and gives a value can be bypassed. Mute it.</source>
        <translation>“{node}”的类型是 {type}，数据无法绕过它；只有既有输入又有输出的节点才能旁路。请屏蔽它。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/graph.py"/>
        <source>'{node}' is an {type}, which has no weights to share. Copy it instead.</source>
        <translation>“{node}”的类型是 {type}，没有可共享的权重。请改为复制它。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/importing.py"/>
        <source>'{node}' is called with training={value}, which each training and prediction of Keras sets anew, so the graph leaves it out. Freeze the layers that are to stay as they are.</source>
        <translation>“{node}”的调用带有 training={value}，而 Keras 每次训练和预测都会重新设置它，因此网络图将其省略。请冻结需要保持不变的层。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/importing.py"/>
        <source>'{node}' is called with {argument}={value}, which a graph can't hold; it is left out.</source>
        <translation>“{node}”的调用带有 {argument}={value}，网络图无法保存它；已省略。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/blocks.py"/>
        <source>'{node}' is muted or bypassed, which its parts would not be. Let it count again first, then unpack it.</source>
        <translation>“{node}”已屏蔽或旁路，而展开后的各部分不会如此。请先恢复它，再展开。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/training.py"/>
        <source>'{node}' is no Output; loss weights belong to those.</source>
        <translation>“{node}”不是 Output；只有 Output 才有损失权重。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/blocks.py"/>
        <source>'{node}' is repeated {got} times, which is no number here. Give it a whole number to unpack it.</source>
        <translation>“{node}”的重复次数是 {got}，在这里不是一个数。请设为整数后再展开。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/blocks.py"/>
        <source>'{node}' is repeated {got} times; it needs a whole number from 1 to {most}.</source>
        <translation>“{node}”的重复次数是 {got}；它需要 1 到 {most} 的整数。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/blocks.py"/>
        <source>'{node}' is repeated {times} times, and one of these is called '{other}' in Keras, as another node. Rename it.</source>
        <translation>“{node}”重复 {times} 次，其中一个在 Keras 中名为“{other}”，与另一个节点同名。请重命名。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/layers.py"/>
        <source>'{node}' keeps the place of a Lambda whose file holds its code as bytes that can't be read as text; they are never run. Write the code as function in the inspector, or put another layer here by Graph &gt; Change Type.</source>
        <translation>“{node}” 为一个 Lambda 保留位置：其文件以字节形式保存代码，无法作为文本读取，也绝不会运行。请在“属性”面板的 function 中写入代码，或用“网络图 &gt; 更改类型”换成其他层。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/layers.py"/>
        <source>'{node}' keeps the place of a {type}, {reason}. Put a layer here by Graph &gt; Change Type, or link around it and delete it.</source>
        <translation>“{node}”是 {type} 的占位节点，{reason}。请用“网络图 &gt; 更改类型”在此放置一个层，或绕过它连线后将其删除。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/graph.py"/>
        <source>'{node}' leads to no Output, so the model is built without it. Link it, or delete it.</source>
        <translation>“{node}”不通向任何 Output，因此构建模型时不包含它。请连接它，或将其删除。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/codegen.py"/>
        <source>'{node}' learns from what '{other}' gives, whose layer is called several times; Python code needs a layer of its own there. Give '{other}' a layer of its own.</source>
        <translation>“{node}”从“{other}”的输出学习，而后者的层被多次调用；Python 代码需要该处有独立的层。请让“{other}”使用独立的层。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/weights.py"/>
        <source>'{node}' learns its words from the data again, since these weights do not hold them; what comes after it may mean other words.</source>
        <translation>这些权重不包含“{node}”的词表，因此它会重新从数据中学习；其后各层中词的含义可能随之改变。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/blocks.py"/>
        <source>'{node}' shares its layer with '{other}', which would stay outside of the block. Select '{other}' too, or separate the two first.</source>
        <translation>“{node}”与“{other}”共享层，而后者会留在模块之外。请同时选中“{other}”，或先将两者分开。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/graph.py"/>
        <source>'{node}' shares its layer with no other node; there is nothing to separate.</source>
        <translation>“{node}”没有与其他节点共享层；无需分开。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/blocks.py"/>
        <source>'{node}' stands on a path between the selected nodes, which would run out of the block and back into it. Select '{node}' too.</source>
        <translation>“{node}”位于所选节点之间的路径上，该路径会离开模块又返回。请同时选中“{node}”。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/data.py"/>
        <source>'{node}' takes '{column}' of shape {shape} beside other columns; only plain columns and vectors can be joined.</source>
        <translation>“{node}”除其他列外还取用形状为 {shape} 的列“{column}”；只有普通列和向量可以合并。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/importing.py"/>
        <source>'{node}' takes batches of {size} samples only; here any number.</source>
        <translation>“{node}”只接受大小为 {size} 的批次；这里改为任意大小。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/data.py"/>
        <source>'{node}' takes column '{column}', and '{place}' has the one column '{only}'; it looks divided by {delimiter}. Set the delimiter to that.</source>
        <translation>“{node}”取用列“{column}”，而“{place}”只有一列“{only}”；看来它以{delimiter}分隔。请将分隔符设为它。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/data.py"/>
        <source>'{node}' takes column '{column}', which '{place}' does not have; {near}.</source>
        <translation>“{node}”取用列“{column}”，但“{place}”中没有它；{near}。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/graph.py"/>
        <source>'{node}' takes {got} and gives {given}, so what comes in can't go on in its place; both need to be equal. Mute it, or change a parameter.</source>
        <translation>“{node}”的输入是 {got}，输出是 {given}，输入无法代替输出；两者必须相同。请屏蔽它，或更改参数。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/blocks.py"/>
        <source>'{node}' uses no block, so there is nothing to unpack.</source>
        <translation>“{node}”未使用模块，没有可展开的内容。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/importing.py"/>
        <source>'{node}': its '{parameter}' is left out, since {reason}.</source>
        <translation>“{node}”：其“{parameter}”已省略，原因：{reason}。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/commands.py"/>
        <source>'{path}' can't be changed: {reason}. Look whether you may write there, then try again.</source>
        <translation>无法更改“{path}”：{reason}。请检查是否有写入权限，然后重试。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/commands.py"/>
        <source>'{path}' can't be written: {reason}.</source>
        <translation>无法写入“{path}”：{reason}。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/commands.py"/>
        <source>'{path}' can't stand in an entry of the menu of programs: no '=' and no control character may be in it. Install nodeeditor in another folder.</source>
        <translation>“{path}”不能用于程序菜单项：其中不得有“=”和控制字符。请将 nodeeditor 安装到其他文件夹。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/commands.py"/>
        <source>'{path}' is there already and was not written by --register; move it away, then try again.</source>
        <translation>“{path}”已存在，且不是由 --register 写入的；请将其移走后重试。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/commands.py"/>
        <source>'{path}' must end in .knet, as graph files do.</source>
        <translation>“{path}”必须以 .knet 结尾，这是网络图文件的扩展名。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/commands.py"/>
        <source>'{path}' must end in .png, .svg or .pdf, which says the kind of picture.</source>
        <translation>“{path}”必须以 .png、.svg 或 .pdf 结尾，以表明图片类型。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/exporting.py"/>
        <source>'{path}' must end in {ending}, by which other programs know such a file.</source>
        <translation>“{path}”必须以 {ending} 结尾，其他程序据此识别此类文件。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/data.py"/>
        <source>'{place}' can't be read as a table: {reason}.</source>
        <translation>“{place}”无法作为表格读取：{reason}。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/data.py"/>
        <source>'{place}' can't be read: {reason}.</source>
        <translation>无法读取“{place}”：{reason}。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/data.py"/>
        <source>'{place}' has images beside the folders of its classes ({count}); they have no class and are left out.</source>
        <translation>“{place}”在类别文件夹之外还有图像（{count} 张）；它们不属于任何类别，未被采用。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/data.py"/>
        <source>'{place}' has no folders in it that could be the classes of its images; put the images of each class into a folder, or take them without classes under Data.</source>
        <translation>“{place}”中没有可作为图像类别的子文件夹；请把每个类别的图像放入一个文件夹，或在“数据”中选择不带类别读取。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/data.py"/>
        <source>'{place}' has {packed} and would be {needed} when unpacked; save it anew without compression if that is meant.</source>
        <translation>“{place}”大小为 {packed}，解压后将达到 {needed}；如确有此意，请不压缩重新保存。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/data.py"/>
        <source>'{place}' holds more than {most:,} files and folders, which are not looked through; choose the folder that the images are in.</source>
        <translation>“{place}”包含超过 {most:,} 个文件和文件夹，不会逐一查找；请选择图像所在的文件夹。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/data.py"/>
        <source>'{place}' holds more than {most:,} images; take a part of them.</source>
        <translation>“{place}”包含超过 {most:,} 张图像；请只取其中一部分。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/data.py"/>
        <source>'{place}' holds no columns; it needs a header line with their names.</source>
        <translation>“{place}”中没有列；它需要一行包含列名的表头。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/data.py"/>
        <source>'{place}' holds no images; it needs JPEG, PNG, GIF or BMP files, in it or in a folder for each class.</source>
        <translation>“{place}”中没有图像；需要 JPEG、PNG、GIF 或 BMP 文件，直接放在其中，或每个类别放在一个文件夹中。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/data.py"/>
        <source>'{place}' holds no samples; at least one row below the header is needed.</source>
        <translation>“{place}”中没有样本；表头下方至少需要一行数据。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/data.py"/>
        <source>'{place}' is a folder, a device or a pipe; choose a file that holds data.</source>
        <translation>“{place}”是文件夹、设备或管道；请选择存有数据的文件。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/data.py"/>
        <source>'{place}' is an address of the network or of a device, and never read; put the file on this machine and choose it there.</source>
        <translation>“{place}”是网络地址或设备，不会被读取；请将文件放到本机，再从本机选择。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/data.py"/>
        <source>'{place}' is compressed; unpack it and choose the table that is in it.</source>
        <translation>“{place}”是压缩文件；请先解压，再选择其中的表格。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/data.py"/>
        <source>'{place}' is large and needs a copy of about {needed} in {folder}, and {free} are free on that disk; make room there.</source>
        <translation>“{place}”很大，需要在 {folder} 中建立约 {needed} 的副本，而该磁盘只剩 {free}；请腾出空间。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/data.py"/>
        <source>'{place}' is no NumPy file; its name needs the ending .npy or .npz.</source>
        <translation>“{place}”不是 NumPy 文件；其名称必须以 .npy 或 .npz 结尾。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/data.py"/>
        <source>'{place}' is no UTF-8 text: byte {position} is a zero, as in UTF-16 or in no text at all. Save the table as UTF-8 and choose it again.</source>
        <translation>“{place}”不是 UTF-8 文本：第 {position} 个字节为零，可能是 UTF-16，也可能根本不是文本。请将表格保存为 UTF-8 后重新选择。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/data.py"/>
        <source>'{place}' is no longer in {folder}; put it back there, and go on from this run to train the rest.</source>
        <translation>“{place}”已不在 {folder} 中；请将其放回，然后从此记录继续训练余下部分。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/data.py"/>
        <source>'{place}' is not UTF-8 text: byte {position} can't be read. Save the file as UTF-8 and choose it again.</source>
        <translation>“{place}”不是 UTF-8 文本：第 {position} 字节无法读取。请将文件保存为 UTF-8 后重新选择。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/data.py"/>
        <source>'{place}' is not a readable NumPy file ({reason}); bring back a whole copy of it, or choose another.</source>
        <translation>“{place}”不是可读取的 NumPy 文件（{reason}）；请恢复完整的副本，或另选文件。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/data.py"/>
        <source>'{place}' needs about {needed} of memory and {free} are free; take fewer samples or smaller arrays.</source>
        <translation>“{place}”需要约 {needed} 内存，而可用内存为 {free}；请减少样本或缩小数组。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/data.py"/>
        <source>'{place}' was changed while it was read, so the rest would be other data; train again, or put it back as it was and go on from this run.</source>
        <translation>“{place}”在读取过程中被更改，其余部分将是不同的数据；请重新训练，或将其恢复原样后从此记录继续。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/data.py"/>
        <source>'{place}' was written to by another program while it was read; wait until it is whole, and read it again.</source>
        <translation>读取“{place}”时，另一个程序正在写入它；请等它写完后再读取。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/runs.py"/>
        <source>'{setting}' can't be {value}: {reason}</source>
        <translation>“{setting}”不能是 {value}：{reason}</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/runs.py"/>
        <source>'{setting}' has no value; write one, or several with commas between them.</source>
        <translation>“{setting}”没有值；请填写一个值，或用逗号分隔的多个值。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/finding.py"/>
        <source>'{term}' compares with a number, and '{value}' is none; write one, as in {key}&gt;256.</source>
        <translation>“{term}”要与数值比较，而“{value}”不是数值；请填写数值，例如 {key}&gt;256。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/blocks.py"/>
        <source>'{text}' comes to a number beyond 64 bits. Use smaller numbers.</source>
        <translation>“{text}”的结果超出 64 位。请使用更小的数。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/blocks.py"/>
        <source>'{text}' divides by zero. Use another divisor.</source>
        <translation>“{text}”除以了零。请使用其他除数。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/blocks.py"/>
        <source>'{text}' ends too early; a number, a name or a bracket is missing at its end.</source>
        <translation>“{text}”不完整；末尾缺少数值、名称或括号。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/blocks.py"/>
        <source>'{text}' has '{got}' at place {place}, which is no arithmetic; use numbers, names of arguments, brackets and + - * / // % **.</source>
        <translation>“{text}”的第 {place} 处是“{got}”，不属于算术表达式；请使用数值、参数名、括号以及 + - * / // % **。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/blocks.py"/>
        <source>'{text}' has the name '{name}', which means nothing here; there are {known}.</source>
        <translation>“{text}”中的名称“{name}”在这里没有含义；可用的有：{known}。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/commands/command.py"/>
        <source>'{text}' is no whole number from {lowest} to {highest}</source>
        <translation>“{text}”不是 {lowest} 到 {highest} 的整数</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/commands/render.py"/>
        <source>'{text}' is no width from 10 mm to 5 m; write one such as 85mm or 3.3in</source>
        <translation>“{text}”不是 10 mm 到 5 m 的宽度；请写成 85mm 或 3.3in 的形式</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/blocks.py"/>
        <source>'{text}' takes a root of a number below zero. Use another exponent.</source>
        <translation>“{text}”对负数开方。请使用其他指数。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/graph.py"/>
        <source>'{type}' can't stand in a graph: {reason}</source>
        <translation>“{type}”不能放入网络图：{reason}</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/codegen.py"/>
        <source>'{type}' has a parameter '{parameter}' that this Keras does not know. Remove it, or update Keras.</source>
        <translation>“{type}”的参数“{parameter}”是此 Keras 不认识的。请移除它，或更新 Keras。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/finding.py"/>
        <source>'{value}' is no shape; write its sizes with commas, as in shape:None,32,32,*.</source>
        <translation>“{value}”不是形状；请用逗号分隔各维大小，例如 shape:None,32,32,*。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/commands/progress.py"/>
        <source>, validating on {samples:,}</source>
        <translation>，验证 {samples:,} 个样本</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/commands.py"/>
        <source>--resume and --replay can't go together; leave one of them out.</source>
        <translation>--resume 和 --replay 不能同时使用；请去掉其中一个。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/commands.py"/>
        <source>--resume goes on with an earlier run; name its folder with --run-dir.</source>
        <translation>--resume 用于继续先前的训练；请用 --run-dir 指定其文件夹。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/commands.py"/>
        <source>--run brings weights, which files of {format} do not hold; leave it out.</source>
        <translation>--run 会带入权重，而 {format} 文件不保存权重；请去掉它。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/engine/data/random_arrays.py"/>
        <location filename="../../nodeeditor/problems/sentences/words.py"/>
        <source>0 or more</source>
        <translation>0 或更大</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/counts.py"/>
        <source>1 difference</source>
        <translation>1 处差异</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/commands/progress.py"/>
        <location filename="../../nodeeditor/panels/counts.py"/>
        <source>1 epoch</source>
        <translation>1 轮</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/weights/wording.py"/>
        <source>1 layer kept</source>
        <translation>保留 1 层</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/counts.py"/>
        <source>1 multiply-add</source>
        <translation>1 次乘加</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/annotations/frame_item.py"/>
        <location filename="../../nodeeditor/canvas/annotations/spoken.py"/>
        <location filename="../../nodeeditor/panels/counts.py"/>
        <source>1 node</source>
        <translation>1 个节点</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/data_panel.py"/>
        <source>1 node was bound</source>
        <translation>已绑定 1 个节点</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/engine/data/random_arrays.py"/>
        <location filename="../../nodeeditor/problems/sentences/words.py"/>
        <source>1 or more</source>
        <translation>1 或更大</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/counts.py"/>
        <source>1 parameter</source>
        <translation>1 个参数</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/counts.py"/>
        <source>1 problem</source>
        <translation>1 个问题</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/run_again.py"/>
        <source>1 run</source>
        <translation>1 条训练记录</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/compare_dialog.py"/>
        <source>1 thing differs.</source>
        <translation>有 1 处不同。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/counts.py"/>
        <source>1 warning</source>
        <translation>1 个警告</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/training.py"/>
        <source>A batch of {size} can't be shared evenly by {devices} devices; set the batch size to {nearest}.</source>
        <translation>大小为 {size} 的批次无法均分给 {devices} 个设备；请将批大小设为 {nearest}。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/catalog/of_blocks.py"/>
        <source>A block of this network.</source>
        <translation>此网络中的模块。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/catalog/of_blocks.py"/>
        <source>A block of your library.</source>
        <translation>您的模块库中的模块。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/welcome/examples.py"/>
        <source>A block three times, with more filters each time.</source>
        <translation>一个模块重复三次，滤波器逐次增加。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/training_form/parts.py"/>
        <source>A change by less than this is no improvement.</source>
        <translation>小于此值的变化不算改善。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/training.py"/>
        <source>A checkpoint could not be written ({reason}); the one before it is kept, and the training goes on. Free some space on the disk.</source>
        <translation>无法写入检查点（{reason}）；上一个检查点仍保留，训练继续。请清理磁盘空间。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/preferences/key_rules.py"/>
        <source>A command has one key at a time, with Ctrl, Alt or Shift held or not.</source>
        <translation>一个命令的按键是单个键，可同时按住 Ctrl、Alt 或 Shift。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/document/salvage.py"/>
        <source>A damaged block</source>
        <translation>损坏的块</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/export_dialog.py"/>
        <source>A folder, for TensorFlow Serving and TensorFlow without Keras</source>
        <translation>文件夹，供 TensorFlow Serving 和不带 Keras 的 TensorFlow 使用</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/engine/introspection/own_types.py"/>
        <source>A function of a tensor, as Python: lambda x: ops.relu(x) * 2, or one def. keras, ops (keras.ops) and np (NumPy) are there. It runs once you trust this very text.</source>
        <translation>作用于一个张量的 Python 函数：lambda x: ops.relu(x) * 2，或一个 def。可以直接使用 keras、ops（keras.ops）和 np（NumPy）。信任这段文本之后才会运行。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/graph.py"/>
        <source>A link from '{source}' to '{node}' would close a circle; a network needs its links to run one way. Take the value from a node that does not depend on '{node}'.</source>
        <translation>从“{source}”到“{node}”的连线会形成环；网络的连线必须单向。请从不依赖“{node}”的节点取值。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/tour/steps.py"/>
        <source>A network learns from examples. In the Data tab, choose Wine: 13 measurements of 178 wines of 3 kinds.</source>
        <translation>网络从样本中学习。请在“数据”标签页中选择葡萄酒：3 类共 178 种葡萄酒的 13 项测量值。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/annotations/note_editor.py"/>
        <source>A note has at most {most} characters; this one has {got}.</source>
        <translation>便签最多 {most} 个字符；此便签有 {got} 个。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/annotations/note_editor.py"/>
        <source>A note in Markdown: **bold**, *italic*, `code`, lists, [x] tasks</source>
        <translation>Markdown 便签：**粗体**、*斜体*、`代码`、列表、[x] 任务</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/engine/introspection/operation_parameters.py"/>
        <source>A number, or several, stands for the tensor where nothing is linked to it.</source>
        <translation>没有连线时，用一个数或多个数代替张量。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/finding.py"/>
        <source>A parenthesis is opened and not closed, or closed and not opened.</source>
        <translation>有括号打开未关闭，或关闭未打开。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/commands.py"/>
        <source>A program sent this editor a request of more than {most} KB; it was ignored. Open fewer files at a time.</source>
        <translation>有程序向此编辑器发送了超过 {most} KB 的请求；已忽略。请一次少打开一些文件。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/commands.py"/>
        <source>A program sent this editor something that is no request to open files; it was ignored. Start nodeeditor itself with the files.</source>
        <translation>有程序向此编辑器发送了并非打开文件的请求；已忽略。请用 nodeeditor 本身打开文件。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/data.py"/>
        <source>A quotation mark opened in line {line} of '{place}' is never closed; close it.</source>
        <translation>“{place}”第 {line} 行的引号没有关闭；请补上。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/catalog/of_blocks.py"/>
        <source>A ready-made block.</source>
        <translation>内置模块。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/graph/limits.py"/>
        <source>A size of array '{name}'</source>
        <translation>数组“{name}”的某一维大小</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/closing.py"/>
        <source>A training is paused</source>
        <translation>训练已暂停</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/closing.py"/>
        <source>A training is running</source>
        <translation>正在训练</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/data.py"/>
        <source>A validation share of {share} leaves {train} of {samples} samples to train on and {validation} to validate; both need at least 1.</source>
        <translation>验证比例 {share} 使 {samples} 个样本中有 {train} 个用于训练、{validation} 个用于验证；两者都至少需要 1 个。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/help.py"/>
        <location filename="../../nodeeditor/panels/handlers/guide.py"/>
        <source>About nodeeditor</source>
        <translation>关于 nodeeditor</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/summary_rows.py"/>
        <source>Activations</source>
        <translation>激活值</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/view.py"/>
        <source>Actual Size</source>
        <translation>实际大小</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/commands/progress.py"/>
        <location filename="../../nodeeditor/workspace/training_phase.py"/>
        <source>Adapting {type} '{node}' to the training data</source>
        <translation>正在用训练数据适配 {type}“{node}”</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/preferences/keys_page.py"/>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/menus.py"/>
        <source>Add Dot</source>
        <translation>添加拐点</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/annotations.py"/>
        <source>Add Dot to Link</source>
        <translation>为连线添加拐点</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/graph.py"/>
        <source>Add Layer…</source>
        <translation>添加层…</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/annotations.py"/>
        <source>Add Note</source>
        <translation>添加便签</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/tour/steps.py"/>
        <source>Add a Dense layer</source>
        <translation>添加 Dense（全连接层）</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/gestures.py"/>
        <location filename="../../nodeeditor/canvas/add_popup.py"/>
        <source>Add a layer</source>
        <translation>添加层</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/gestures.py"/>
        <source>Add a layer at the end of a link</source>
        <translation>在连线末端添加层</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/gestures.py"/>
        <source>Add a layer by its name</source>
        <translation>按名称添加层</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/add_popup.py"/>
        <source>Add a layer: dense, conv2d 64 3 relu …</source>
        <translation>添加层：dense、conv2d 64 3 relu …</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/graph.py"/>
        <source>Add a node that shares the weights of the selected one</source>
        <translation>添加一个与所选节点共享权重的节点</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/library.py"/>
        <source>Add a use</source>
        <translation>添加实例</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/tour/steps.py"/>
        <source>Add an Input</source>
        <translation>添加 Input</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/dataset/bindings.py"/>
        <source>Add an Input and an Output to bind columns to them.</source>
        <translation>添加 Input 和 Output 以便绑定列。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/tour/steps.py"/>
        <source>Add an Output</source>
        <translation>添加 Output</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/inspector/block_form.py"/>
        <source>Add an argument</source>
        <translation>添加参数</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/dataset/random_form.py"/>
        <source>Add array</source>
        <translation>添加数组</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/dots.py"/>
        <source>Add dot</source>
        <translation>添加拐点</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/annotations/commands.py"/>
        <source>Add note</source>
        <translation>添加便签</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/train.py"/>
        <location filename="../../nodeeditor/panels/run_again.py"/>
        <source>Add to Queue</source>
        <translation>加入队列</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/gestures.py"/>
        <source>Add to the selection</source>
        <translation>加入所选内容</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/inspector/editors/objects.py"/>
        <source>Add to {name}</source>
        <translation>添加到 {name}</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/gestures.py"/>
        <source>Add what the band touches</source>
        <translation>加入框选到的内容</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/commands.py"/>
        <location filename="../../nodeeditor/canvas/joined_adding.py"/>
        <location filename="../../nodeeditor/canvas/wired_adding.py"/>
        <location filename="../../nodeeditor/problems/sentences/repairs.py"/>
        <source>Add {type}</source>
        <translation>添加 {type}</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/graph.py"/>
        <source>Add {type}.</source>
        <translation>添加 {type}。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/finding.py"/>
        <source>After '{term}' the value is missing, as in {key}=3 or {key}=relu.</source>
        <translation>“{term}”之后缺少值，例如 {key}=3 或 {key}=relu。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/finding.py"/>
        <source>After '{word}' something to look for is missing.</source>
        <translation>“{word}”之后缺少要查找的内容。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/arranging.py"/>
        <source>Align Bottom</source>
        <translation>底端对齐</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/arranging.py"/>
        <source>Align Centres</source>
        <translation>水平居中对齐</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/arranging.py"/>
        <source>Align Left</source>
        <translation>左对齐</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/arranging.py"/>
        <source>Align Middles</source>
        <translation>垂直居中对齐</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/arranging.py"/>
        <source>Align Right</source>
        <translation>右对齐</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/arranging.py"/>
        <source>Align Top</source>
        <translation>顶端对齐</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/arranging.py"/>
        <source>Align and Distribute</source>
        <translation>对齐与分布</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/arranging_commands.py"/>
        <source>Align nodes</source>
        <translation>对齐节点</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/dataset/source_form.py"/>
        <location filename="../../nodeeditor/panels/handlers/files.py"/>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/dataset/image_form.py"/>
        <source>All of an image, drawn out in one direction where it has to be</source>
        <translation>保留整张图像，必要时沿一个方向拉伸</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/freeze_commands.py"/>
        <source>All of it is frozen already.</source>
        <translation>全部已冻结。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/trusted_dialog.py"/>
        <source>All of the code</source>
        <translation>全部代码</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/catalog/describe.py"/>
        <source>Also called {names}</source>
        <translation>别名：{names}</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/order_editor.py"/>
        <source>Alt and Up or Down move an input, Enter takes the order, Esc leaves it.</source>
        <translation>按 Alt 和上下方向键移动输入，Enter 采用此顺序，Esc 保持原样。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/annotations.py"/>
        <location filename="../../nodeeditor/canvas/annotations/frame_colors.py"/>
        <source>Amber</source>
        <translation>琥珀色</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/repeats_window.py"/>
        <source>Among the {count} nodes that were selected</source>
        <translation>在选中的 {count} 个节点中</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/run_again.py"/>
        <source>Another parameter</source>
        <translation>其他参数</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/run_again.py"/>
        <source>Another parameter…</source>
        <translation>其他参数…</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/inline_editors.py"/>
        <source>Another type: type its name</source>
        <translation>更换类型：输入其名称</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/preferences/model.py"/>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/tuning_dialog.py"/>
        <source>Apply</source>
        <translation>应用</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/repeats_window.py"/>
        <source>Argument {name}: {values}</source>
        <translation>参数 {name}：{values}</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/inspector/block_form.py"/>
        <source>Arguments</source>
        <translation>参数</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/catalog/of_blocks.py"/>
        <source>Arguments: {names}</source>
        <translation>参数：{names}</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/arranging.py"/>
        <source>Arrange the selected nodes and what depends on them alone</source>
        <translation>排列所选节点及仅依赖它们的节点</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/arranging.py"/>
        <source>Arrange the selected nodes, or all</source>
        <translation>排列所选节点或全部节点</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/outline/view.py"/>
        <source>Arrows walk, typing adds a layer after the current one, and the keys of the canvas act on it.</source>
        <translation>方向键移动，直接输入可在当前节点后添加层，画布的快捷键对其有效。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/preferences/keys_page.py"/>
        <source>As Usual</source>
        <translation>恢复默认</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/figure_dialog.py"/>
        <source>As drawn</source>
        <translation>保持原样</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/recovery/entry.py"/>
        <source>As in its file.</source>
        <translation>与文件一致。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/figure_dialog.py"/>
        <source>As it fits</source>
        <translation>自动选择</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/preferences/choices.py"/>
        <source>As the system asks for</source>
        <translation>跟随系统设置</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/preferences/dialog.py"/>
        <location filename="../../nodeeditor/preferences/choices.py"/>
        <source>As the system is</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/preferences/choices.py"/>
        <source>Ask each time</source>
        <translation>每次询问</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/train.py"/>
        <source>Ask what becomes of a training each time the window is closed</source>
        <translation>每次关闭窗口时询问如何处理训练</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/catalog/describe.py"/>
        <source>At least {minimum}</source>
        <translation>不小于 {minimum}</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/welcome/page.py"/>
        <location filename="../../nodeeditor/preferences/model.py"/>
        <source>At start</source>
        <translation>启动时</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/tour/bubble.py"/>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/inspector/row.py"/>
        <source>Back to the default</source>
        <translation>恢复默认值</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/training_settings.py"/>
        <location filename="../../nodeeditor/panels/tuning_dialog.py"/>
        <source>Batch size</source>
        <translation>批大小</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/finding.py"/>
        <source>Before '{word}' something to look for is missing.</source>
        <translation>“{word}”之前缺少要查找的内容。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/run_buttons.py"/>
        <source>Begin the next training of the open network with the weights of this run, as far as they fit</source>
        <translation>以此记录的权重开始当前网络的下一次训练，能匹配的都采用</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/train.py"/>
        <source>Begin the next training with the weights of a .keras or .weights.h5 file, as far as they fit</source>
        <translation>以 .keras 或 .weights.h5 文件中的权重开始下一次训练，能匹配的都采用</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/train.py"/>
        <source>Begin the next training with the weights of the seed again</source>
        <translation>下一次训练重新以随机种子初始化的权重开始</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/handlers/weights.py"/>
        <source>Begin with Weights</source>
        <translation>用作初始权重</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/handlers/weights.py"/>
        <source>Begin with fresh weights</source>
        <translation>从全新权重开始</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/weights_line.py"/>
        <source>Begin with the weights of the seed instead; undo takes that back</source>
        <translation>改为以随机种子初始化的权重开始；可以撤销</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/dropping/drops.py"/>
        <location filename="../../nodeeditor/panels/handlers/weights.py"/>
        <source>Begin with the weights of {name}</source>
        <translation>以 {name} 的权重开始</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/weights/gathering.py"/>
        <source>Begins with fresh weights: {details}</source>
        <translation>从全新权重开始：{details}</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/weights_line.py"/>
        <source>Begins with the weights of {name}; Keras looks at them …</source>
        <translation>以 {name} 的权重开始；Keras 正在查看 …</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/weights.py"/>
        <source>Begins with the weights of {source}: layers kept {kept}, partly {partly}, new {new}; there not used {left}. The run's weights.json tells of each.</source>
        <translation>以 {source} 的权重开始：保留 {kept} 层，部分保留 {partly} 层，全新 {new} 层；其中 {left} 层未使用。训练记录的 weights.json 列出了每一层的情况。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/weights/wording.py"/>
        <source>Begins with the weights of {source}: {counts}</source>
        <translation>以 {source} 的权重开始：{counts}</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/dropping/drops.py"/>
        <source>Bind Automatically</source>
        <translation>自动绑定</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/data_panel.py"/>
        <source>Bind automatically</source>
        <translation>自动绑定</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/dataset/bindings.py"/>
        <source>Bind columns</source>
        <translation>绑定列</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/workspace/data.py"/>
        <source>Bind the data</source>
        <translation>绑定数据</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/dataset/bindings.py"/>
        <source>Bindings</source>
        <translation>绑定</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/figure_dialog.py"/>
        <source>Black on white</source>
        <translation>白底黑字</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/inspector/block_form.py"/>
        <source>Block of {nodes}</source>
        <translation>含 {nodes} 的模块</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/comparing/window.py"/>
        <source>Block {name}</source>
        <translation>模块 {name}</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/comparing/window.py"/>
        <source>Block {name}, added</source>
        <translation>模块 {name}，新增</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/comparing/window.py"/>
        <source>Block {name}, removed</source>
        <translation>模块 {name}，移除</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/graph.py"/>
        <location filename="../../nodeeditor/panels/comparing/change_list.py"/>
        <source>Blocks</source>
        <translation>模块</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/annotations.py"/>
        <location filename="../../nodeeditor/canvas/annotations/frame_colors.py"/>
        <source>Blue</source>
        <translation>蓝色</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/bookmarks.py"/>
        <source>Bookmark</source>
        <translation>书签</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/graph/limits.py"/>
        <source>Bookmark {number}</source>
        <translation>书签 {number}</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/bookmark_commands.py"/>
        <source>Bookmark {number} shows this from now on; press {number} to come back.</source>
        <translation>书签 {number} 现在指向这里；按 {number} 即可返回。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/action_states.py"/>
        <source>Bookmark {number}: {shown}</source>
        <translation>书签 {number}：{shown}</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/dataset/source_form.py"/>
        <source>Breast cancer (2 classes)</source>
        <translation>乳腺癌（2 类）</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/arranging.py"/>
        <source>Bring the bottom edges of the selected nodes in line</source>
        <translation>将所选节点的下边缘对齐</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/arranging.py"/>
        <source>Bring the left edges of the selected nodes in line</source>
        <translation>将所选节点的左边缘对齐</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/arranging.py"/>
        <source>Bring the middles of the selected nodes onto one level line</source>
        <translation>将所选节点的中心对齐到一条水平线上</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/arranging.py"/>
        <source>Bring the middles of the selected nodes onto one upright line</source>
        <translation>将所选节点的中心对齐到一条竖直线上</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/arranging.py"/>
        <source>Bring the right edges of the selected nodes in line</source>
        <translation>将所选节点的右边缘对齐</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/arranging.py"/>
        <source>Bring the top edges of the selected nodes in line</source>
        <translation>将所选节点的上边缘对齐</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/help.py"/>
        <location filename="../../nodeeditor/panels/welcome/page.py"/>
        <source>Build and train a small network, with a hint at each step</source>
        <translation>搭建并训练一个小网络，每一步都有提示</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/workspace/training_phase.py"/>
        <source>Building the model and reading the data</source>
        <translation>正在构建模型并读取数据</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/commands/export.py"/>
        <source>Building the model …</source>
        <translation>正在构建模型 …</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/graph.py"/>
        <location filename="../../nodeeditor/canvas/mode_commands.py"/>
        <source>Bypass</source>
        <translation>旁路</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/content.py"/>
        <source>Bypassed: what comes in goes on in its place.</source>
        <translation>已旁路：输入直接代替其输出。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/tuning_dialog.py"/>
        <source>CHANGES SO FAR</source>
        <translation>至今的更改</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/dataset/source_form.py"/>
        <source>CSV file…</source>
        <translation>CSV 文件…</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/graph.py"/>
        <source>Call This Layer Again</source>
        <translation>再次调用此层</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/keys_window.py"/>
        <source>Call off what is under way</source>
        <translation>取消正在进行的操作</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/commands.py"/>
        <source>Call the layer again</source>
        <translation>再次调用层</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/activity_row.py"/>
        <location filename="../../nodeeditor/panels/changed_outside.py"/>
        <location filename="../../nodeeditor/panels/closing.py"/>
        <location filename="../../nodeeditor/panels/dialog_buttons.py"/>
        <location filename="../../nodeeditor/panels/figure_dialog.py"/>
        <location filename="../../nodeeditor/panels/handlers/exports.py"/>
        <location filename="../../nodeeditor/panels/open_elsewhere.py"/>
        <location filename="../../nodeeditor/panels/save_path.py"/>
        <location filename="../../nodeeditor/panels/unsaved.py"/>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/accessible/canvas_interface.py"/>
        <location filename="../../nodeeditor/canvas/view.py"/>
        <location filename="../../nodeeditor/panels/keys_window.py"/>
        <location filename="../../nodeeditor/preferences/model.py"/>
        <source>Canvas</source>
        <translation>画布</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/help.py"/>
        <source>Change Keys…</source>
        <translation>更改快捷键…</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/graph.py"/>
        <source>Change Type…</source>
        <translation>更改类型…</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/tour/tour.py"/>
        <source>Change a layer and train again, save it (File &gt; Save), or look at the examples (Help &gt; Welcome).</source>
        <translation>可以更改某一层后再次训练、保存它（文件 &gt; 保存），或查看示例（帮助 &gt; 欢迎）。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/dataset/source_form.py"/>
        <location filename="../../nodeeditor/workspace/data.py"/>
        <source>Change data</source>
        <translation>更改数据</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/dataset/bindings.py"/>
        <source>Change preparation</source>
        <translation>更改预处理</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/train.py"/>
        <source>Change the learning rate, dropout and more while it trains; each change is recorded</source>
        <translation>在训练中更改学习率、丢弃率等；每次更改都会记录</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/commands.py"/>
        <source>Change to {type}</source>
        <translation>更改为 {type}</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/training_settings.py"/>
        <source>Change training settings</source>
        <translation>更改训练设置</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/run_again.py"/>
        <source>Change values, or write several with commas between them: 0.1, 0.01 or 0..4. Each is a run.</source>
        <translation>更改值，或用逗号写出多个值：0.1, 0.01 或 0..4。每个值训练一次。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/changed_outside.py"/>
        <source>Changed by another program</source>
        <translation>已被其他程序修改</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/tuning_dialog.py"/>
        <source>Changes so far</source>
        <translation>至今的更改</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/training_settings.py"/>
        <source>Checkpoints</source>
        <translation>检查点</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/export_dialog.py"/>
        <source>Choose Place…</source>
        <translation>选择位置…</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/data_panel.py"/>
        <source>Choose a data source on the left.</source>
        <translation>请在左侧选择数据源。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/annotations.py"/>
        <source>Choose a dot, for Alt and arrows to move it</source>
        <translation>选择一个拐点，以便用 Alt 和方向键移动</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/dataset/source_form.py"/>
        <source>Choose a folder of images</source>
        <translation>选择图像文件夹</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/inspector/editors/columns.py"/>
        <source>Choose among the columns of the data</source>
        <translation>从数据的列中选择</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/data_panel.py"/>
        <source>Choose columns, scaling, losses and metrics that fit, as one undo step</source>
        <translation>选择合适的列、缩放方式、损失和指标，作为一步撤销</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/dataset/source_form.py"/>
        <location filename="../../nodeeditor/panels/tour/steps.py"/>
        <source>Choose data</source>
        <translation>选择数据</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/inspector/overview.py"/>
        <source>Choose data in the Data tab, then press Train.</source>
        <translation>请在“数据”标签页中选择数据，然后点击“训练”。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/inspector/editors/columns.py"/>
        <source>Choose the data first, in the Data tab</source>
        <translation>请先在“数据”标签页中选择数据</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/training_form/schedule_curve.py"/>
        <source>Choose the data to see how many steps are planned.</source>
        <translation>选择数据后即可看到计划的步数。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/inspector/editors/columns.py"/>
        <location filename="../../nodeeditor/panels/inspector/editors/schedule.py"/>
        <source>Choose {name}</source>
        <translation>选择 {name}</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/dataset/source_form.py"/>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/import_window.py"/>
        <source>Chosen here, since the model does not tell</source>
        <translation>由程序选定，模型中没有说明</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/dataset/classes.py"/>
        <source>Class</source>
        <translation>类别</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/data_panel.py"/>
        <location filename="../../nodeeditor/panels/dataset/random_form.py"/>
        <source>Classes</source>
        <translation>类别</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/data_panel.py"/>
        <source>Classes of the data</source>
        <translation>数据的类别</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/history.py"/>
        <source>Click a step to go to the document after it. Later steps stay until something else is changed.</source>
        <translation>点击某一步即可回到其后的状态。后面的步骤会保留，直到做出其他更改。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/inspector/header.py"/>
        <source>Click to rename</source>
        <translation>点击重命名</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/plot/legend.py"/>
        <source>Click to show or hide this curve</source>
        <translation>点击以显示或隐藏此曲线</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/file.py"/>
        <location filename="../../nodeeditor/panels/documents/tabs.py"/>
        <location filename="../../nodeeditor/panels/figure_dialog.py"/>
        <location filename="../../nodeeditor/panels/keys_window.py"/>
        <location filename="../../nodeeditor/panels/preferences/dialog.py"/>
        <location filename="../../nodeeditor/panels/tour/bubble.py"/>
        <location filename="../../nodeeditor/panels/trusted_dialog.py"/>
        <location filename="../../nodeeditor/panels/tuning_dialog.py"/>
        <location filename="../../nodeeditor/panels/versions/dialog.py"/>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/documents/tabs.py"/>
        <source>Close Others</source>
        <translation>关闭其他</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/graph.py"/>
        <source>Close Tab of Block</source>
        <translation>关闭模块标签页</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/graph.py"/>
        <source>Close the tab that is shown; the block stays as it is</source>
        <translation>关闭当前标签页；模块保持不变</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/file.py"/>
        <source>Close this document</source>
        <translation>关闭此文档</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/training_note.py"/>
        <location filename="../../nodeeditor/panels/message_strip.py"/>
        <source>Close this message</source>
        <translation>关闭此消息</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/closable_tabs.py"/>
        <source>Close {name}</source>
        <translation>关闭 {name}</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/annotations.py"/>
        <source>Collapse Frame</source>
        <translation>折叠框</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/annotations/commands.py"/>
        <source>Collapse frame</source>
        <translation>折叠框</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/menus.py"/>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/annotations/commands.py"/>
        <source>Colour frame {color}</source>
        <translation>将框设为{color}</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/annotations.py"/>
        <source>Colour of Frame</source>
        <translation>框的颜色</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/dataset/image_form.py"/>
        <location filename="../../nodeeditor/panels/figure_dialog.py"/>
        <source>Colours</source>
        <translation>配色</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/dataset/columns.py"/>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/data.py"/>
        <source>Column '{column}' of '{node}' has the text '{text}' in data row {row}; a number is needed there.</source>
        <translation>“{node}”的列“{column}”在第 {row} 行数据中是文本“{text}”；那里需要数值。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/data.py"/>
        <source>Column '{column}' of '{node}' has {value} in data row {row}; training counts in float32, up to 3.4e+38. Divide the column by a large number, or take that row out.</source>
        <translation>“{node}”的列“{column}”在第 {row} 行数据中是 {value}；训练使用 float32，最大约 3.4e+38。请将该列除以一个大数，或去掉该行。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/data.py"/>
        <source>Column '{column}' of '{node}' is empty or NaN in {count} of its cells, the first in data row {row}; fill them in or take those rows out.</source>
        <translation>“{node}”的列“{column}”有 {count} 个单元格为空或 NaN，首个位于第 {row} 行数据；请填补它们或去掉这些行。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/data.py"/>
        <source>Column '{column}' of '{node}' is infinite in {count} of its cells, the first in data row {row}; training needs finite numbers.</source>
        <translation>“{node}”的列“{column}”有 {count} 个单元格为无穷大，首个位于第 {row} 行数据；训练需要有限的数值。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/data.py"/>
        <source>Column '{column}' of Output '{node}' has texts ('{text}' in data row {row}), and {loss} needs numbers. Choose a crossentropy loss or another column.</source>
        <translation>Output“{node}”的列“{column}”是文本（第 {row} 行数据为“{text}”），而 {loss} 需要数值。请选择交叉熵损失或其他列。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/data.py"/>
        <source>Column '{column}' of Output '{node}' has {classes} classes of text; {loss} takes two. Set the loss to categorical_crossentropy.</source>
        <translation>Output“{node}”的列“{column}”有 {classes} 个文本类别；{loss} 只能处理两个。请将损失设为 categorical_crossentropy。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/data.py"/>
        <source>Column '{column}' of Output '{node}' has {value} in data row {row}; {loss} takes classes that count from 0.</source>
        <translation>Output“{node}”的列“{column}”在第 {row} 行数据中是 {value}；{loss} 需要从 0 开始编号的类别。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/data.py"/>
        <source>Column '{column}' of Output '{node}' has {value} in data row {row}; {loss} takes classes, which are whole numbers or texts.</source>
        <translation>Output“{node}”的列“{column}”在第 {row} 行数据中是 {value}；{loss} 需要类别，即整数或文本。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/data.py"/>
        <source>Column '{column}' of Output '{node}' has {value} in data row {row}; {loss} takes shares from 0 to 1 a class.</source>
        <translation>Output“{node}”的列“{column}”在第 {row} 行数据中是 {value}；{loss} 需要每个类别 0 到 1 的占比。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/data.py"/>
        <source>Column '{column}' of Output '{node}' has {value} in data row {row}; {loss} takes targets from 0 to 1.</source>
        <translation>Output“{node}”的列“{column}”在第 {row} 行数据中是 {value}；{loss} 需要 0 到 1 的目标值。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/data.py"/>
        <source>Column '{column}' of shape {shape} can't weigh the samples of Output '{node}'; one number a sample is needed.</source>
        <translation>形状为 {shape} 的列“{column}”不能作为 Output“{node}”的样本权重；每个样本需要一个数。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/data.py"/>
        <source>Column '{column}' weighs all samples of Output '{node}' with 0, so there is nothing to learn; choose another column.</source>
        <translation>列“{column}”使 Output“{node}”所有样本的权重为 0，没有可学习的内容；请选择其他列。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/data.py"/>
        <source>Column '{column}' weighs the samples of Output '{node}' and has {value} in data row {row}; a weight is 0 or more.</source>
        <translation>作为 Output“{node}”样本权重的列“{column}”在第 {row} 行数据中是 {value}；权重必须为 0 或更大。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/data_panel.py"/>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/data_panel.py"/>
        <source>Columns of the data</source>
        <translation>数据的列</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/preferences/keys_page.py"/>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/edit.py"/>
        <source>Command Palette</source>
        <translation>命令面板</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/main_window.py"/>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/edit.py"/>
        <location filename="../../nodeeditor/panels/changed_outside.py"/>
        <location filename="../../nodeeditor/panels/recovery/dialog.py"/>
        <location filename="../../nodeeditor/panels/run_buttons.py"/>
        <location filename="../../nodeeditor/panels/versions/dialog.py"/>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/comparing/files.py"/>
        <source>Compare With File</source>
        <translation>与文件比较</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/edit.py"/>
        <source>Compare With File…</source>
        <translation>与文件比较…</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/edit.py"/>
        <source>Compare With Saved</source>
        <translation>与已保存的比较</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/compare_dialog.py"/>
        <source>Compare {count} runs</source>
        <translation>比较 {count} 条训练记录</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/recovery/dialog.py"/>
        <source>Compare {name} with its file</source>
        <translation>将 {name} 与其文件比较</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/handlers/comparing.py"/>
        <source>Comparing</source>
        <translation>正在比较</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/training_note.py"/>
        <source>Compiling the first steps</source>
        <translation>正在编译最初几步</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/commands.py"/>
        <source>Connect {name}</source>
        <translation>连接 {name}</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/link_offers.py"/>
        <source>Connect {name}: {repair}</source>
        <translation>连接 {name}：{repair}</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/summary_rows.py"/>
        <source>Connected to</source>
        <translation>连接自</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/export_dialog.py"/>
        <source>Contents</source>
        <translation>内容</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/recovery/dialog.py"/>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/edit.py"/>
        <location filename="../../nodeeditor/panels/figure_dialog.py"/>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/edit.py"/>
        <source>Copy Figure</source>
        <translation>复制插图</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/failing/report_window.py"/>
        <source>Copy Report</source>
        <translation>复制报告</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/edit.py"/>
        <source>Copy a picture of what is shown, as the last figure was made</source>
        <translation>将当前内容复制为图片，样式与上次的插图相同</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/keys_window.py"/>
        <location filename="../../nodeeditor/panels/summary.py"/>
        <source>Copy as Text</source>
        <translation>复制为文本</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/gestures.py"/>
        <source>Copy nodes</source>
        <translation>复制节点</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/edit.py"/>
        <source>Copy the selected nodes, fed by what feeds them: another branch beside theirs</source>
        <translation>复制所选节点，并保留其输入连线：在旁边形成另一条分支</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/figure_dialog.py"/>
        <source>Counts of parameters</source>
        <translation>参数量</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/dataset/image_form.py"/>
        <source>Crop</source>
        <translation>裁剪</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/edit.py"/>
        <source>Cut</source>
        <translation>剪切</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/menus.py"/>
        <source>Cut Link</source>
        <translation>断开连线</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/graph.py"/>
        <source>Cut Links of Selection</source>
        <translation>断开所选的连线</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/gestures.py"/>
        <source>Cut a link</source>
        <translation>断开连线</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/graph.py"/>
        <source>Cut all links of the selected nodes, and the selected links; Ctrl+Shift and drag cuts by a line</source>
        <translation>断开所选节点的所有连线以及所选连线；按住 Ctrl+Shift 拖动可划线切断</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/chosen.py"/>
        <location filename="../../nodeeditor/canvas/commands.py"/>
        <source>Cut link</source>
        <translation>断开连线</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/chosen.py"/>
        <location filename="../../nodeeditor/canvas/commands.py"/>
        <location filename="../../nodeeditor/canvas/link_commands.py"/>
        <source>Cut links</source>
        <translation>断开连线</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/gestures.py"/>
        <source>Cut links by a line</source>
        <translation>划线切断连线</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/tuning_dialog.py"/>
        <source>DROPOUT</source>
        <translation>丢弃率</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/figure_dialog.py"/>
        <location filename="../../nodeeditor/panels/preferences/dialog.py"/>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/compare_dialog.py"/>
        <location filename="../../nodeeditor/panels/comparing/change_list.py"/>
        <location filename="../../nodeeditor/panels/result_tabs.py"/>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/dataset/source_form.py"/>
        <source>Data source</source>
        <translation>数据源</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/blocks.py"/>
        <source>Data, training and blocks belong to the network as a whole; they can't be changed inside a block.</source>
        <translation>数据、训练和模块属于整个网络；不能在模块内部更改。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/dataset/source_form.py"/>
        <source>Decides which samples are held back</source>
        <translation>决定留出哪些样本</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/catalog/describe.py"/>
        <source>Default: {value}</source>
        <translation>默认值：{value}</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/edit.py"/>
        <location filename="../../nodeeditor/canvas/accessible/node_interface.py"/>
        <location filename="../../nodeeditor/panels/run_buttons.py"/>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/edit.py"/>
        <source>Delete and Cut Links</source>
        <translation>删除并断开连线</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/chosen.py"/>
        <source>Delete frame</source>
        <translation>删除框</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/chosen.py"/>
        <source>Delete frames</source>
        <translation>删除框</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/chosen.py"/>
        <source>Delete nodes</source>
        <translation>删除节点</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/annotations/commands.py"/>
        <location filename="../../nodeeditor/canvas/chosen.py"/>
        <source>Delete note</source>
        <translation>删除便签</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/chosen.py"/>
        <source>Delete notes</source>
        <translation>删除便签</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/chosen.py"/>
        <source>Delete selection</source>
        <translation>删除所选内容</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/edit.py"/>
        <source>Delete the selection and leave the gap open</source>
        <translation>删除所选内容，并留下空位</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/edit.py"/>
        <source>Delete the selection; links close over the gap where shapes allow</source>
        <translation>删除所选内容；形状允许时连线会自动接上</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/chosen.py"/>
        <source>Delete {name}</source>
        <translation>删除 {name}</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/welcome/examples.py"/>
        <source>Dense layers in a row, on random data.</source>
        <translation>依次相连的全连接层，使用随机数据。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/dataset/source_form.py"/>
        <source>Diabetes (regression)</source>
        <translation>糖尿病（回归）</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/comparing/change_list.py"/>
        <source>Differences</source>
        <translation>差异</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/welcome/examples.py"/>
        <source>Digits</source>
        <translation>手写数字</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/dataset/source_form.py"/>
        <source>Digits (8×8 images, 10 classes)</source>
        <translation>手写数字（8×8 图像，10 类）</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/figure_dialog.py"/>
        <source>Direction</source>
        <translation>方向</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/recovery/entry.py"/>
        <location filename="../../nodeeditor/panels/unsaved.py"/>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/arranging.py"/>
        <source>Distribute Horizontally</source>
        <translation>水平等距分布</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/arranging.py"/>
        <source>Distribute Vertically</source>
        <translation>垂直等距分布</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/arranging_commands.py"/>
        <source>Distribute nodes</source>
        <translation>分布节点</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/dataset/columns.py"/>
        <source>Distribution</source>
        <translation>分布</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/closing.py"/>
        <source>Do so every time (Train &gt; On Closing changes it)</source>
        <translation>以后都这样做（可在“训练 &gt; 关闭时”中更改）</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/add_rows.py"/>
        <source>Does not fit here</source>
        <translation>不适合此处</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/accessible/announcer.py"/>
        <source>Done again: {step}</source>
        <translation>已重做：{step}</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/annotations.py"/>
        <source>Dots of Links</source>
        <translation>连线的拐点</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/inspector/overview.py"/>
        <source>Drag layers from the library, or press Tab over the canvas and type a name.</source>
        <translation>从层库拖入层，或在画布上按 Tab 键并输入名称。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/order_editor.py"/>
        <source>Drag, or Alt+Up and Alt+Down · Enter takes it</source>
        <translation>拖动，或按 Alt+Up、Alt+Down · Enter 采用</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/cli.py"/>
        <location filename="../../nodeeditor/panels/handlers/guide.py"/>
        <source>Draw a Keras network as a graph, train it, keep the result.</source>
        <translation>把 Keras 网络画成图，训练它，保存结果。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/welcome/page.py"/>
        <source>Draw a network, see every shape and every mistake while you draw, then train it.</source>
        <translation>画出网络，边画边看每个形状和每处错误，然后训练它。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/training_progress.py"/>
        <source>Draw a network, then press Train.</source>
        <translation>画出网络，然后点击“训练”。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/inspector/overview.py"/>
        <source>Draw links from the dot at the right of a node to the dot at the left of the next.</source>
        <translation>从一个节点右侧的圆点拖到下一个节点左侧的圆点即可连线。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/training_panel.py"/>
        <source>Draw losses on a logarithmic axis</source>
        <translation>用对数轴绘制损失</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/figure_preview.py"/>
        <location filename="../../nodeeditor/panels/handlers/figures.py"/>
        <source>Drawing the figure</source>
        <translation>正在绘制插图</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/link_drop.py"/>
        <source>Drop it all the same to see what helps.</source>
        <translation>仍然放下，即可看到有何补救办法。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/gestures.py"/>
        <source>Drop on a link without putting into it</source>
        <translation>放到连线上但不插入</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/edit.py"/>
        <location filename="../../nodeeditor/canvas/commands.py"/>
        <source>Duplicate</source>
        <translation>创建副本</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/edit.py"/>
        <source>Duplicate Keeping Inputs</source>
        <translation>创建副本并保留输入</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/commands.py"/>
        <source>Duplicate keeping inputs</source>
        <translation>创建副本并保留输入</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/runs_model.py"/>
        <source>Duration</source>
        <translation>用时</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/welcome/page.py"/>
        <source>EXAMPLES</source>
        <translation>示例</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/dataset/image_form.py"/>
        <source>Each folder in it holds the images of one class; else there are images alone</source>
        <translation>其中每个文件夹存放一个类别的图像；否则只读取图像</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/run_buttons.py"/>
        <source>Earlier</source>
        <translation>提前</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/training_progress.py"/>
        <source>Earlier trainings are in the Runs tab.</source>
        <translation>以往的训练在“训练记录”标签页中。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/training.py"/>
        <source>Early stopping watches '{monitor}', which this training does not have. It has {names}.</source>
        <translation>早停所监视的“{monitor}”在此训练中不存在。可用的有：{names}。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/action.py"/>
        <location filename="../../nodeeditor/canvas/accessible/node_interface.py"/>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/menus.py"/>
        <source>Edit Note</source>
        <translation>编辑便签</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/graph.py"/>
        <source>Edit Parameters</source>
        <translation>编辑参数</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/menus.py"/>
        <source>Edit Title</source>
        <translation>编辑标题</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/gestures.py"/>
        <source>Edit a parameter</source>
        <translation>编辑参数</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/library.py"/>
        <source>Edit block	Ctrl+Enter</source>
        <translation>编辑模块	Ctrl+Enter</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/annotations/commands.py"/>
        <source>Edit note</source>
        <translation>编辑便签</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/view.py"/>
        <source>Edit the network as a tree, by the keyboard or with a screen reader</source>
        <translation>以树的形式编辑网络，适合键盘或屏幕阅读器</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/content.py"/>
        <source>Edited since the training began: what is trained is as it was before</source>
        <translation>训练开始后已编辑：正在训练的是编辑前的版本</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/training_note.py"/>
        <source>Edited since: what trains is an earlier version.</source>
        <translation>此后已编辑：正在训练的是较早的版本。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/memory_meter.py"/>
        <source>Editor</source>
        <translation>编辑器</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/preferences/choices.py"/>
        <source>Empty network</source>
        <translation>空网络</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/annotations/spoken.py"/>
        <source>Empty note</source>
        <translation>空便签</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/tour/bubble.py"/>
        <source>End</source>
        <translation>结束</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/menus.py"/>
        <location filename="../../nodeeditor/panels/action_states.py"/>
        <source>End Bypass</source>
        <translation>取消旁路</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/mode_commands.py"/>
        <source>End bypass</source>
        <translation>取消旁路</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/help.py"/>
        <source>End the Tour</source>
        <translation>结束导览</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/train.py"/>
        <source>End the process that runs Keras and start another</source>
        <translation>结束运行 Keras 的进程并启动新进程</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/tour/bubble.py"/>
        <source>End the tour; the network stays as it is</source>
        <translation>结束导览；网络保持原样</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/action_states.py"/>
        <source>End the training at once, without its latest weights</source>
        <translation>立即结束训练，不保留最新权重</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/memory_meter.py"/>
        <source>Engine</source>
        <translation>引擎</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/memory_meter.py"/>
        <source>Engine that waits for a training</source>
        <translation>等待训练的引擎</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/graph.py"/>
        <source>Enter Block</source>
        <translation>进入模块</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/training_voice.py"/>
        <source>Epoch {epoch}: {values}</source>
        <translation>第 {epoch} 轮：{values}</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/commands/progress.py"/>
        <source>Epoch {number}/{last}</source>
        <translation>第 {number}/{last} 轮</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/runs_model.py"/>
        <location filename="../../nodeeditor/panels/training_panel.py"/>
        <location filename="../../nodeeditor/panels/training_settings.py"/>
        <source>Epochs</source>
        <translation>轮次</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/training_form/parts.py"/>
        <source>Epochs after a reduction that do not count.</source>
        <translation>降低学习率之后不计入的轮次数。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/training_form/parts.py"/>
        <source>Epochs at the start that do not count, as a warm-up.</source>
        <translation>开始时不计入的轮次数，作为预热。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/training_controls.py"/>
        <source>Epochs to train on</source>
        <translation>训练的轮次数</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/training_form/parts.py"/>
        <source>Epochs without improvement before the rate falls.</source>
        <translation>没有改善多少轮后降低学习率。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/training_form/parts.py"/>
        <source>Epochs without improvement before the training stops.</source>
        <translation>没有改善多少轮后停止训练。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/focus_mode.py"/>
        <source>Esc brings the panels back</source>
        <translation>按 Esc 恢复面板</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/training_estimate.py"/>
        <source>Estimated {what}</source>
        <translation>预计：{what}</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/inspector/overview.py"/>
        <source>Every network starts at an Input and ends at an Output, which carries the loss.</source>
        <translation>每个网络都从 Input 开始，到带有损失的 Output 结束。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/tour/steps.py"/>
        <source>Every network starts at an Input. Type 'input' over the canvas and press Enter.</source>
        <translation>每个网络都从 Input 开始。请在画布上输入“input”并按 Enter。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/runs_panel.py"/>
        <source>Every training is kept here, with its settings, curves and model.</source>
        <translation>每次训练都保存在这里，包括设置、曲线和模型。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/preferences/dialog.py"/>
        <source>Everything As Usual</source>
        <translation>全部恢复默认</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/tour/steps.py"/>
        <source>Everything fits. Press Train and watch the loss.</source>
        <translation>一切就绪。请点击“训练”并观察损失。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/preferences/choices.py"/>
        <source>Example: digits</source>
        <translation>示例：手写数字</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/file.py"/>
        <source>Examples</source>
        <translation>示例</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/find/box.py"/>
        <source>Examples: {terms}</source>
        <translation>示例：{terms}</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/menus.py"/>
        <source>Expand Frame</source>
        <translation>展开框</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/annotations/commands.py"/>
        <source>Expand frame</source>
        <translation>展开框</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/export_dialog.py"/>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/file.py"/>
        <source>Export Figure…</source>
        <translation>导出插图…</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/handlers/exports.py"/>
        <source>Export {format}</source>
        <translation>导出 {format}</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/workspace/work_at_hand.py"/>
        <source>Exporting {name}</source>
        <translation>正在导出 {name}</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/file.py"/>
        <location filename="../../nodeeditor/panels/run_buttons.py"/>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/gestures.py"/>
        <source>Extend the selection to the neighbour</source>
        <translation>将选择扩展到相邻节点</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/edit.py"/>
        <source>Extend to the Right</source>
        <translation>向右扩展</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/dataset/columns.py"/>
        <source>Feeds</source>
        <translation>供给</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/preferences/key_rules.py"/>
        <source>Fields take {key} for themselves, so no command would hear it. Take another key.</source>
        <translation>输入框自身要用 {key}，命令收不到它。请换一个键。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/figure_dialog.py"/>
        <source>Figure</source>
        <translation>插图</translation>
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
        <translation>查找</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/edit.py"/>
        <source>Find Again</source>
        <translation>继续查找</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/edit.py"/>
        <source>Find Next</source>
        <translation>查找下一个</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/edit.py"/>
        <source>Find Previous</source>
        <translation>查找上一个</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/handlers/models.py"/>
        <source>Find Repeats ({count})</source>
        <translation>查找重复部分（{count}）</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/graph.py"/>
        <source>Find Repeats…</source>
        <translation>查找重复部分…</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/edit.py"/>
        <source>Find a command by its name</source>
        <translation>按名称查找命令</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/preferences/keys_page.py"/>
        <source>Find a command or a key</source>
        <translation>查找命令或按键</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/keys_window.py"/>
        <source>Find a key, a gesture or what it does</source>
        <translation>查找按键、手势或其作用</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/find/box.py"/>
        <source>Find a node by name, type, parameter, shape or problem</source>
        <translation>按名称、类型、参数、形状或问题查找节点</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/outline/panel.py"/>
        <source>Find in the outline</source>
        <translation>在大纲中查找</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/edit.py"/>
        <source>Find nodes by name, type, parameter, shape or problem</source>
        <translation>按名称、类型、参数、形状或问题查找节点</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/find/box.py"/>
        <source>Find {terms}</source>
        <translation>查找 {terms}</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/outline/panel.py"/>
        <source>Find, such as conv units&gt;256</source>
        <translation>查找，例如 conv units&gt;256</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/training_progress.py"/>
        <source>Finished after {epochs}</source>
        <translation>已完成，共 {epochs}</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/training_progress.py"/>
        <source>Finishing the step at hand and keeping the weights</source>
        <translation>正在完成当前一步并保留权重</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/help.py"/>
        <source>First Network: Five Steps</source>
        <translation>第一个网络：五个步骤</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/welcome/page.py"/>
        <source>First network: five steps</source>
        <translation>第一个网络：五个步骤</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/dataset/classes.py"/>
        <source>First samples</source>
        <translation>前几个样本</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/view.py"/>
        <location filename="../../nodeeditor/panels/training_panel.py"/>
        <source>Fit</source>
        <translation>适合窗口</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/view.py"/>
        <source>Fit Selection</source>
        <translation>缩放到所选内容</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/dataset/image_form.py"/>
        <source>Fitting</source>
        <translation>适配</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/view.py"/>
        <source>Focus Mode</source>
        <translation>专注模式</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/handlers/exports.py"/>
        <source>Folder (*)</source>
        <translation>文件夹 (*)</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/dataset/source_form.py"/>
        <source>Folder of images…</source>
        <translation>图像文件夹…</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/dataset/image_form.py"/>
        <source>Folders are classes</source>
        <translation>文件夹即类别</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/export_dialog.py"/>
        <source>For ONNX Runtime and the programs that read its files</source>
        <translation>供 ONNX Runtime 及读取其文件的程序使用</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/export_dialog.py"/>
        <source>For phones, browsers and small devices</source>
        <translation>供手机、浏览器和小型设备使用</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/dataset/image_form.py"/>
        <source>Four numbers a pixel, the last one its opacity; JPEG files have none</source>
        <translation>每个像素四个数，最后一个是不透明度；JPEG 文件没有不透明度</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/annotations/frame_item.py"/>
        <source>Frame</source>
        <translation>框</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/annotations.py"/>
        <source>Frame Selection</source>
        <translation>将所选节点加框</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/annotations/commands.py"/>
        <source>Frame selection</source>
        <translation>将所选节点加框</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/annotations/spoken.py"/>
        <source>Frame without a title</source>
        <translation>无标题的框</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/annotations/spoken.py"/>
        <source>Frame {title}</source>
        <translation>框 {title}</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/annotations.py"/>
        <source>Frames and Notes</source>
        <translation>框与便签</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/graph.py"/>
        <source>Free Node</source>
        <translation>取出节点</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/link_commands.py"/>
        <source>Free nodes</source>
        <translation>取出节点</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/gestures.py"/>
        <source>Free nodes of their links</source>
        <translation>将节点从连线中取出</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/link_commands.py"/>
        <source>Free {name}</source>
        <translation>取出 {name}</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/graph.py"/>
        <location filename="../../nodeeditor/panels/action_states.py"/>
        <source>Freeze</source>
        <translation>冻结</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/graph.py"/>
        <source>Freeze Everything Before</source>
        <translation>冻结之前的所有层</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/graph.py"/>
        <source>Freeze all layers that the selected ones depend on, to train what comes after them</source>
        <translation>冻结所选层依赖的所有层，只训练其后的部分</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/freeze_commands.py"/>
        <source>Freeze everything before</source>
        <translation>冻结之前的所有层</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/freeze_commands.py"/>
        <source>Freeze layers</source>
        <translation>冻结层</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/train.py"/>
        <source>Fresh Weights</source>
        <translation>使用全新权重</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/export_dialog.py"/>
        <source>Fresh ones</source>
        <translation>全新权重</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/weights_line.py"/>
        <source>Fresh weights</source>
        <translation>全新权重</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/keys_window.py"/>
        <source>From the menu</source>
        <translation>来自菜单</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/catalog/describe.py"/>
        <source>From {minimum} to {maximum}</source>
        <translation>{minimum} 到 {maximum}</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/hover.py"/>
        <source>Frozen: a training leaves its weights as they are</source>
        <translation>已冻结：训练不改变其权重</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/view.py"/>
        <source>Full Screen</source>
        <translation>全屏</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/repairs.py"/>
        <source>Give '{node}' a layer of its own</source>
        <translation>让“{node}”使用独立的层</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/layers.py"/>
        <source>Give '{node}' a layer of its own.</source>
        <translation>让“{node}”使用独立的层。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/help.py"/>
        <source>Give commands other keys</source>
        <translation>更改命令的快捷键</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/view.py"/>
        <source>Give the keyboard to the next panel, or from the last one to the canvas</source>
        <translation>将键盘焦点移到下一个面板，最后一个之后回到画布</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/view.py"/>
        <source>Give the keyboard to the panel before, or to the canvas</source>
        <translation>将键盘焦点移到上一个面板或画布</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/help.py"/>
        <source>Give the keyboard to what this step of the tour is about</source>
        <translation>将键盘焦点移到引导当前步骤所指之处</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/training_form/parts.py"/>
        <source>Give the model the weights of its best epoch at the end.</source>
        <translation>结束时给模型恢复最佳轮次的权重。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/changed_settings.py"/>
        <source>Give the network the settings that this run has now; undo takes that back</source>
        <translation>把此训练当前的设置用于网络；可以撤销</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/graph.py"/>
        <source>Give the selected node weights of its own</source>
        <translation>让所选节点使用独立的权重</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/window.py"/>
        <source>Give this document a window of its own</source>
        <translation>让此文档使用单独的窗口</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/content.py"/>
        <source>Gives a mask: the layers after it leave out the masked steps.</source>
        <translation>给出掩码：其后的层会略过被掩盖的步。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/catalog/of_blocks.py"/>
        <source>Gives {names}</source>
        <translation>输出 {names}</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/action_states.py"/>
        <location filename="../../nodeeditor/panels/failing/report_window.py"/>
        <source>Go On</source>
        <translation>继续</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/edit.py"/>
        <source>Go To</source>
        <translation>转到</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/gestures.py"/>
        <source>Go along links</source>
        <translation>沿连线移动</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/edit.py"/>
        <source>Go back in the order of the links</source>
        <translation>按连线顺序后退</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/graph.py"/>
        <source>Go back to the level around this block</source>
        <translation>回到此模块的上一层级</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/train.py"/>
        <source>Go on exactly with the last run, which was stopped or cut short, in its own folder</source>
        <translation>在原文件夹中精确地继续上一次被停止或中断的训练</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/action_states.py"/>
        <source>Go on from the batch where it waits</source>
        <translation>从等待处的批次继续</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/train.py"/>
        <source>Go on from the weights of the last training</source>
        <translation>从上次训练的权重继续</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/edit.py"/>
        <source>Go on in the order of the links</source>
        <translation>按连线顺序前进</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/training_progress.py"/>
        <source>Go on, or train one step or one epoch.</source>
        <translation>继续，或只训练一步或一轮。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/bookmarks.py"/>
        <source>Go to Bookmark</source>
        <translation>转到书签</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/view.py"/>
        <source>Go to Outline</source>
        <translation>转到大纲</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/help.py"/>
        <source>Go to What Is Meant</source>
        <translation>转到所指之处</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/edit.py"/>
        <source>Go to a node that the selected one feeds</source>
        <translation>转到所选节点连接的下游节点</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/comparing/window.py"/>
        <source>Go to the difference before (Shift+F8)</source>
        <translation>转到上一处差异（Shift+F8）</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/gestures.py"/>
        <source>Go to the neighbour</source>
        <translation>转到相邻节点</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/edit.py"/>
        <source>Go to the neighbour and leave the selection as it is</source>
        <translation>转到相邻节点，所选内容不变</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/gestures.py"/>
        <source>Go to the neighbour without selecting it</source>
        <translation>转到相邻节点但不选中</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/comparing/window.py"/>
        <source>Go to the next difference (F8)</source>
        <translation>转到下一处差异（F8）</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/edit.py"/>
        <source>Go to the next node of those that were found last</source>
        <translation>转到上次查找结果中的下一个节点</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/edit.py"/>
        <source>Go to the node before, of those that were found last</source>
        <translation>转到上次查找结果中的上一个节点</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/edit.py"/>
        <source>Go to the node that feeds the selected one</source>
        <translation>转到所选节点的上游节点</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/train.py"/>
        <source>Go to the node where numbers of the last training were first not finite</source>
        <translation>前往上次训练中最先出现非有限数值的节点</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/training_note.py"/>
        <source>Go to where the numbers of the training broke</source>
        <translation>前往训练中数值出错之处</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/way_in.py"/>
        <source>Go to {name}</source>
        <translation>转到 {name}</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/action.py"/>
        <source>Graph</source>
        <translation>网络图</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/comparing/files.py"/>
        <source>Graph files (*.knet)</source>
        <translation>网络图文件 (*.knet)</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/desktop/freedesktop.py"/>
        <source>Graph files (*.knet) open with it, and models of Keras (*.keras) can: {path}.</source>
        <translation>网络图文件 (*.knet) 由它打开，Keras 模型 (*.keras) 也可由它打开：{path}。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/desktop/windows.py"/>
        <source>Graph files (*.knet) open with the editor, and models of Keras (*.keras) can.</source>
        <translation>网络图文件 (*.knet) 由编辑器打开，Keras 模型 (*.keras) 也可由它打开。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/handlers/files.py"/>
        <source>Graph files (*{ending})</source>
        <translation>网络图文件 (*{ending})</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/desktop/windows.py"/>
        <source>Graph files and models of Keras no longer open with the editor.</source>
        <translation>网络图文件和 Keras 模型不再由编辑器打开。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/desktop/windows.py"/>
        <source>Graph of a neural network</source>
        <translation>神经网络图</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/handlers/files.py"/>
        <source>Graphs and models (*{ending} {models})</source>
        <translation>网络图和模型 (*{ending} {models})</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/dataset/image_form.py"/>
        <source>Grayscale</source>
        <translation>灰度</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/annotations.py"/>
        <location filename="../../nodeeditor/canvas/annotations/frame_colors.py"/>
        <source>Green</source>
        <translation>绿色</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/annotations.py"/>
        <location filename="../../nodeeditor/canvas/annotations/frame_colors.py"/>
        <source>Grey</source>
        <translation>灰色</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/content.py"/>
        <source>Hands on the mask that comes in.</source>
        <translation>传递输入的掩码。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/dataset/image_form.py"/>
        <source>Height of the images</source>
        <translation>图像的高度</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/recovery/entry.py"/>
        <source>Held against its file: {differences}.</source>
        <translation>与文件相比:{differences}。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/action.py"/>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/edit.py"/>
        <location filename="../../nodeeditor/panels/history.py"/>
        <location filename="../../nodeeditor/panels/result_tabs.py"/>
        <location filename="../../nodeeditor/panels/versions/dialog.py"/>
        <source>History</source>
        <translation>历史记录</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/file.py"/>
        <source>History…</source>
        <translation>历史版本…</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/tools/drag_link.py"/>
        <source>Hold it here to see what helps.</source>
        <translation>在此停留即可看到有何补救办法。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/runs_panel.py"/>
        <source>Hold queue</source>
        <translation>暂停队列</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/keys_window.py"/>
        <source>How</source>
        <translation>操作</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/engine/introspection/own_types.py"/>
        <source>How classes become numbers: as the loss needs it, as a 1 among zeros, as a whole number, or not at all.</source>
        <translation>类别如何变为数值：按损失的需要、独热编码、整数，或不编码。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/engine/introspection/operations.py"/>
        <source>How many tensors it gives hangs on those it gets, so that its outputs can't be drawn.</source>
        <translation>它输出的张量个数取决于输入的张量，因此无法画出其输出。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/catalog/of_blocks.py"/>
        <source>How many times in a row the block stands here; expressions inside know the number as i.</source>
        <translation>模块在此串联的次数；内部的表达式用 i 表示序号。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/engine/introspection/own_types.py"/>
        <source>How much the samples of each class count in the loss while training: a number a class in the order of the classes, or balanced for rare ones to count as much as frequent ones.</source>
        <translation>各类别的样本在训练损失中的权重：按类别顺序每类一个数，或用 balanced 使少见类别与常见类别同等重要。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/training_panel.py"/>
        <source>How much the values of batches are smoothed</source>
        <translation>批次值的平滑程度</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/engine/introspection/own_types.py"/>
        <source>How much this loss counts beside those of other outputs.</source>
        <translation>此损失相对于其他输出损失的权重。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/engine/introspection/own_types.py"/>
        <source>How numbers are scaled before they enter: not at all, to mean 0 and deviation 1, or to the range from 0 to 1. The scale is taken from the training samples.</source>
        <translation>数值进入网络前的缩放方式：不缩放、缩放到均值 0 标准差 1，或缩放到 0 到 1。缩放依据训练样本计算。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/engine/introspection/own_types.py"/>
        <source>How the numbers of the target are scaled: not at all, or to mean 0 and deviation 1.</source>
        <translation>目标数值的缩放方式：不缩放，或缩放到均值 0 标准差 1。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/inspector/overview.py"/>
        <source>How to start</source>
        <translation>如何开始</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/dataset/image_form.py"/>
        <source>Images of other proportions</source>
        <translation>其他长宽比的图像</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/file.py"/>
        <source>Import Report…</source>
        <translation>导入报告…</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/import_window.py"/>
        <source>Import of {name}</source>
        <translation>{name} 的导入</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/data.py"/>
        <source>In '{place}' a row that begins in line {line} or later is longer than {most}; look whether a quotation mark is missing there.</source>
        <translation>“{place}”中从第 {line} 行或其后开始的某一行数据超过 {most}；请检查那里是否缺少引号。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/recovery/entry.py"/>
        <source>In its file</source>
        <translation>文件中的内容</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/tour/steps.py"/>
        <source>In the Data tab, press Bind automatically: it tells which columns feed the Input, and what to learn.</source>
        <translation>请在“数据”标签页中点击“自动绑定”：它确定哪些列供给 Input，以及要学习什么。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/repeats_window.py"/>
        <source>In this drawing</source>
        <translation>在此网络图中</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/values.py"/>
        <source>In {name}: {reason}</source>
        <translation>{name} 中：{reason}</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/welcome/examples.py"/>
        <source>Inception</source>
        <translation>Inception</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/data.py"/>
        <source>Input '{node}' has no data; choose the columns that feed it (there are {columns}).</source>
        <translation>Input“{node}”没有数据；请选择供给它的列（可用的有：{columns}）。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/data.py"/>
        <source>Input '{node}' has shape {needed}, and {columns} give {got} a sample. Set shape to {got} or bind other columns.</source>
        <translation>Input“{node}”的形状是 {needed}，而 {columns} 每个样本给出 {got}。请将 shape 设为 {got} 或绑定其他列。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/data.py"/>
        <source>Input '{node}' takes whole numbers ({dtype}), and column '{column}' has {value} in data row {row}; set the dtype to float32 or choose another column.</source>
        <translation>Input“{node}”需要整数（{dtype}），而列“{column}”在第 {row} 行数据中是 {value}；请将 dtype 设为 float32 或选择其他列。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/data.py"/>
        <source>Input '{node}' takes whole numbers ({dtype}), and scaling gives fractions; set the scaling to none or the dtype to float32.</source>
        <translation>Input“{node}”需要整数（{dtype}），而缩放会产生小数；请将缩放设为不缩放，或将 dtype 设为 float32。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/data.py"/>
        <source>Input '{node}' takes {dtype} values, and column '{column}' has {value} in data row {row}; set a wider dtype.</source>
        <translation>Input“{node}”需要 {dtype} 类型的值，而列“{column}”在第 {row} 行数据中是 {value}；请设置范围更大的 dtype。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/graph.py"/>
        <source>Input '{port}' of '{node}' has a link at position {position} already; cut that first.</source>
        <translation>“{node}”的输入“{port}”在位置 {position} 已有连线；请先断开它。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/codegen.py"/>
        <source>Input '{port}' of '{node}' has no link; the Python code needs one. Link an output to it.</source>
        <translation>“{node}”的输入“{port}”没有连线；Python 代码需要它。请连入一个输出。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/blocks.py"/>
        <source>Input '{port}' of '{node}' is open; link a tensor to it.</source>
        <translation>“{node}”的输入“{port}”未连接；请连入一个张量。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/graph.py"/>
        <source>Input '{port}' of '{node}' takes one link and has it already.</source>
        <translation>“{node}”的输入“{port}”只接受一条连线，且已占用。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/inspector/overview.py"/>
        <source>Inputs</source>
        <translation>输入</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/repairs.py"/>
        <source>Insert Dense with {units} units</source>
        <translation>插入 {units} 个单元的 Dense</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/layers.py"/>
        <source>Insert Dense with {units} units at link {input} ({parameters:,} parameters).</source>
        <translation>在连线 {input} 处插入 {units} 个单元的 Dense（{parameters:,} 个参数）。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/repairs.py"/>
        <source>Insert Flatten</source>
        <translation>插入 Flatten</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/layers.py"/>
        <source>Insert Flatten.</source>
        <translation>插入 Flatten。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/menus.py"/>
        <source>Insert Layer…</source>
        <translation>插入层…</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/repairs.py"/>
        <source>Insert Reshape to {shape}</source>
        <translation>插入变形为 {shape} 的 Reshape</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/layers.py"/>
        <source>Insert Reshape to {shape}.</source>
        <translation>插入变形为 {shape} 的 Reshape。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/link_commands.py"/>
        <source>Insert nodes</source>
        <translation>插入节点</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/graph.py"/>
        <source>Insert on Link</source>
        <translation>插入到连线</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/link_commands.py"/>
        <source>Insert {name}</source>
        <translation>插入 {name}</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/commands.py"/>
        <location filename="../../nodeeditor/canvas/wired_adding.py"/>
        <source>Insert {type}</source>
        <translation>插入 {type}</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/repairs.py"/>
        <source>Insert {what} after '{other}'</source>
        <translation>在“{other}”之后插入 {what}</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/layers.py"/>
        <source>Insert {what} after '{other}'.</source>
        <translation>在“{other}”之后插入 {what}。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/inset.py"/>
        <source>Inside of the block</source>
        <translation>模块内部</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/comparing/change_list.py"/>
        <location filename="../../nodeeditor/panels/way_in.py"/>
        <source>Inside the block {name}</source>
        <translation>模块 {name} 内部</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/blocks.py"/>
        <source>Inside the block: {reason}</source>
        <translation>模块内部：{reason}</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/view.py"/>
        <location filename="../../nodeeditor/panels/main_window.py"/>
        <source>Inspector</source>
        <translation>属性</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/edit.py"/>
        <source>Invert Selection</source>
        <translation>反选</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/dataset/source_form.py"/>
        <source>Iris (flowers, 3 classes)</source>
        <translation>鸢尾花（3 类）</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/content.py"/>
        <source>Is being trained</source>
        <translation>正在训练</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/non_finite.py"/>
        <source>It began in the data: '{node}' got {count} numbers that are not finite, the first in column {column} of data row {row}. Mend the data, and train again.</source>
        <translation>问题始于数据：“{node}” 得到 {count} 个非有限数值，第一个在列 {column} 的第 {row} 行。请修正数据，然后重新训练。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/non_finite.py"/>
        <source>It began in the data: '{node}' was to learn {count} numbers that are not finite, the first in column {column} of data row {row}. Mend the data, and train again.</source>
        <translation>问题始于数据：“{node}” 的目标中有 {count} 个非有限数值，第一个在列 {column} 的第 {row} 行。请修正数据，然后重新训练。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/non_finite.py"/>
        <source>It began in the data: {count} weights of samples for '{node}' are not finite, the first in data row {row}. Mend the weights, and train again.</source>
        <translation>问题始于数据：“{node}” 的样本权重中有 {count} 个不是有限值，第一个在第 {row} 行。请修正权重，然后重新训练。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/non_finite.py"/>
        <source>It began in the gradient of {type} '{node}': {count} of {size} numbers are not finite. {why}</source>
        <translation>问题始于 {type} “{node}” 的梯度：{size} 个数值中有 {count} 个不是有限值。{why}</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/non_finite.py"/>
        <source>It began in the loss of '{node}': for {count} of {size} samples it is not finite, though their targets and predictions are. {why}</source>
        <translation>问题始于 “{node}” 的损失：{size} 个样本中有 {count} 个样本的损失不是有限值，而其目标和预测值均为有限值。{why}</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/non_finite.py"/>
        <source>It began in the loss of '{node}': those of the samples are finite, {largest} at most, and their mean is more than can be held. Scale the targets, or take a smaller learning rate (now {rate}).</source>
        <translation>问题始于 “{node}” 的损失：各样本的损失为有限值，最大 {largest}，但其平均值超出可表示的范围。请缩放目标，或减小学习率（当前为 {rate}）。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/non_finite.py"/>
        <source>It began in the weights of {type} '{node}': after a step, {count} of the {size} numbers of its {name} were not finite. {why}</source>
        <translation>问题始于 {type} “{node}” 的权重：某一步之后，其 {name} 的 {size} 个数值中有 {count} 个不是有限值。{why}</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/non_finite.py"/>
        <source>It began in {type} '{node}': what its regularizer adds to the loss is not finite. Its weights have grown too large; a smaller learning rate, or less regularization, would help.</source>
        <translation>问题始于 {type} “{node}”：其正则化项加到损失上的值不是有限值。其权重已过大；请减小学习率或减弱正则化。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/non_finite.py"/>
        <source>It began in {type} '{node}': {count} of the {size} numbers that it gave are not finite ({others}). {why}</source>
        <translation>问题始于 {type} “{node}”：它输出的 {size} 个数值中有 {count} 个不是有限值（{others}）。{why}</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/non_finite.py"/>
        <source>It comes to {largest}, and float16 ends at 65504. Train in mixed_bfloat16, or normalize what comes in.</source>
        <translation>结果达到 {largest}，而 float16 的上限为 65504。请用 mixed_bfloat16 训练，或对输入进行归一化。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/exporting.py"/>
        <source>It computes in float32: what runs such files knows no {precision}, which is for training.</source>
        <translation>它以 float32 计算：运行此类文件的程序不支持 {precision}，后者只用于训练。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/exporting.py"/>
        <source>It could not be run to prove it ({reason}). Try it where it is to be used.</source>
        <translation>无法运行以验证（{reason}）。请在实际使用的环境中试用。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/exporting.py"/>
        <source>It could not be run to prove it: the LiteRT of the installed TensorFlow has no select TF ops. Try it where it is to be used.</source>
        <translation>无法运行以验证：已安装的 TensorFlow 的 LiteRT 没有 select TF ops。请在实际使用的环境中试用。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/tuning_dialog.py"/>
        <source>It counts from the next epoch on</source>
        <translation>从下一轮起生效</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/exporting.py"/>
        <source>It holds Python code of the network, as bytecode of Python {version}: Keras loads it by keras.saving.load_model(path, safe_mode=False), with that version of Python.</source>
        <translation>其中含有网络的 Python 代码，以 Python {version} 的字节码保存：请用该版本的 Python，通过 keras.saving.load_model(path, safe_mode=False) 加载。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/tour/steps.py"/>
        <source>It holds the loss: how wrong an answer is. Click the Dense, type 'output' and press Enter.</source>
        <translation>它带有损失：答案错了多少。请点击 Dense，输入“output”并按 Enter。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/tour/steps.py"/>
        <source>It holds the loss: how wrong an answer is. The Dense is selected: type 'output' and press Enter.</source>
        <translation>它带有损失：答案错了多少。Dense 已选中：请输入“output”并按 Enter。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/engine/introspection/classes.py"/>
        <source>It is a base class that other layers are made of.</source>
        <translation>它是其他层的基类。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/engine/introspection/classes.py"/>
        <source>It is a cell: it computes one step, and stands inside a recurrent layer.</source>
        <translation>它是单元（cell）：只计算一步，位于循环层内部。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/engine/introspection/classes.py"/>
        <source>It is a whole network, of layers that can be drawn one by one.</source>
        <translation>它是整个网络，由可以逐个画出的层组成。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/failing/last_resort.py"/>
        <source>It is kept for the next start, too, should the editor end now.</source>
        <translation>即使编辑器现在退出,下次启动时也能恢复。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/non_finite.py"/>
        <source>It is no weight that is trained, but what the layer keeps of the batches that it saw.</source>
        <translation>它不是可训练的权重，而是该层对已见批次所保留的统计量。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/inspector/facts.py"/>
        <source>It learns from what reaches {names}.</source>
        <translation>它从到达 {names} 的数据中学习。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/engine/introspection/classes.py"/>
        <source>It needs a Python object, which a graph file can't hold.</source>
        <translation>它需要 Python 对象，而网络图文件无法保存。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/engine/corrections.py"/>
        <source>It runs a program from a file, which opening a graph must never do.</source>
        <translation>它会运行文件中的程序，打开网络图时绝不允许这样做。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/exporting.py"/>
        <source>It runs only where TensorFlow's operations are linked in (select TF ops): {layers} needs {operations}, which LiteRT has not for sizes that are not known. Give the Inputs fixed sizes.</source>
        <translation>它只能在链接了 TensorFlow 运算（select TF ops）的环境中运行：{layers} 需要 {operations}，而 LiteRT 没有支持未知大小的版本。请给 Input 设置固定大小。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/exporting.py"/>
        <source>It runs only where TensorFlow's operations are linked in (select TF ops): {layers} needs {operations}, which LiteRT has not itself.</source>
        <translation>它只能在链接了 TensorFlow 运算（select TF ops）的环境中运行：{layers} 需要 {operations}，而 LiteRT 自身没有它。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/engine/introspection/operations.py"/>
        <source>It takes no tensor with a batch as its first axis, or gives none that a network could go on with.</source>
        <translation>它不接受以批次为第一个轴的张量，或不输出网络可继续使用的张量。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/engine/introspection/classes.py"/>
        <source>It takes no tensor; use Input.</source>
        <translation>它不接受张量；请使用 Input。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/exporting.py"/>
        <source>It takes one sample at a time: LiteRT has no loops over batches of any size, as {layers} needs.</source>
        <translation>它每次只处理一个样本：LiteRT 没有 {layers} 所需的任意批大小的循环。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/non_finite.py"/>
        <source>It takes the exponential of {largest}, and {limit} is the most that can be held. Scale what comes in, or take another activation.</source>
        <translation>它对 {largest} 取指数，而可表示的上限为 {limit}。请缩放输入，或换用其他激活函数。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/non_finite.py"/>
        <source>It takes the logarithm of the predictions, and {least} is one of them. Let softplus or exponential be the last activation.</source>
        <translation>它对预测值取对数，而其中有 {least}。请将 softplus 或 exponential 用作最后的激活函数。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/tour/steps.py"/>
        <source>It trains. Every batch is drawn below: the loss falls while the network learns.</source>
        <translation>正在训练。下方绘出每个批次：网络学习时损失会下降。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/recovery/entry.py"/>
        <source>Its file can't be read now: {nodes}.</source>
        <translation>现在无法读取其文件:{nodes}。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/non_finite.py"/>
        <source>Its gradient was finite, {largest} at most: the step was too large. A smaller learning rate (now {rate}), or clipnorm in the optimizer, would help.</source>
        <translation>其梯度为有限值，最大 {largest}：步幅过大。请减小学习率（当前为 {rate}），或在优化器中设置 clipnorm。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/desktop/freedesktop.py"/>
        <source>Its icon is in {folder}, as a drawing alone: Qt can't be loaded.</source>
        <translation>其图标在 {folder} 中，只有矢量图：无法加载 Qt。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/desktop/freedesktop.py"/>
        <source>Its icon is in {folder}, in {count} sizes and as a drawing.</source>
        <translation>其图标在 {folder} 中，有 {count} 种尺寸和矢量图。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/inspector/facts.py"/>
        <source>Its last size is open until then; max_tokens with pad_to_max_tokens sets it.</source>
        <translation>在此之前最后一维未定；可用 max_tokens 和 pad_to_max_tokens 设定。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/inspector/facts.py"/>
        <source>Its last size is open; output_sequence_length sets it.</source>
        <translation>最后一维未定；可用 output_sequence_length 设定。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/handlers/exports.py"/>
        <source>Its weights are fresh; those of a training are chosen when you export.</source>
        <translation>其权重是全新的；导出时可以选择某次训练的权重。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/handlers/exports.py"/>
        <source>Its weights are those of the run {run}.</source>
        <translation>其权重来自训练记录 {run}。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/handlers/exports.py"/>
        <source>Its weights are those that the network begins with, of {name}.</source>
        <translation>其权重是网络的初始权重，来自 {name}。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/non_finite.py"/>
        <source>Its weights are {largest} at most, and up to {arriving} came in. Begin with smaller weights: change its initializer.</source>
        <translation>其权重最大为 {largest}，输入最大为 {arriving}。请从更小的权重开始：更换其初始化器。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/non_finite.py"/>
        <source>Its weights have grown to {largest}, and up to {arriving} came in. A smaller learning rate (now {rate}), or clipnorm in the optimizer, would help.</source>
        <translation>其权重已增大到 {largest}，输入最大为 {arriving}。请减小学习率（当前为 {rate}），或在优化器中设置 clipnorm。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/recovery/dialog.py"/>
        <source>Keep All for Later</source>
        <translation>全部留待以后</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/recovery/entry.py"/>
        <source>Keep for Later</source>
        <translation>留待以后</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/graph.py"/>
        <source>Keep the block of the selected node in your library, for all graphs</source>
        <translation>将所选节点的模块保存到模块库，供所有网络图使用</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/training_form/parts.py"/>
        <source>Keep the checkpoint of every so many epochs; 0 for none.</source>
        <translation>每隔多少轮保留一个检查点；0 表示不保留。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/training_form/parts.py"/>
        <source>Keep the checkpoint of the epoch in which this value was best.</source>
        <translation>保留此值最佳的那一轮的检查点。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/bookmarks.py"/>
        <source>Keep what is shown under this number; the number alone comes back to it</source>
        <translation>将当前视图保存到此编号；按该数字键即可返回</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/weights/gathering.py"/>
        <source>Keeps its weights</source>
        <translation>保留其权重</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/weights/gathering.py"/>
        <source>Keeps part of its weights: {details}</source>
        <translation>保留部分权重：{details}</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/import_window.py"/>
        <source>Kept in their places: put layers there</source>
        <translation>已占位：请在这些位置放置层</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/recovery/dialog.py"/>
        <source>Kept {when}. {difference}</source>
        <translation>保留于 {when}。{difference}</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/engine.py"/>
        <source>Keras can't be imported ({reason}); the editor needs it for shapes and training. Install it again: pip install --upgrade keras tensorflow.</source>
        <translation>无法导入 Keras（{reason}）；编辑器需要它来计算形状和训练。请重新安装：pip install --upgrade keras tensorflow。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/training.py"/>
        <source>Keras can't train this network: {reason}</source>
        <translation>Keras 无法训练此网络：{reason}</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/export_dialog.py"/>
        <source>Keras code as a person would write it</source>
        <translation>像人手写的 Keras 代码</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/status_bar.py"/>
        <source>Keras died: restart</source>
        <translation>Keras 已崩溃：重启</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/training.py"/>
        <source>Keras does not let XLA compile a network with {layers}, so the training goes on without it. Set jit_compile to off, or take such layers out.</source>
        <translation>Keras 不允许 XLA 编译含有 {layers} 的网络，因此训练不使用它继续进行。请关闭 jit_compile，或去掉这些层。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/hover.py"/>
        <source>Keras does not run, so the last edits are not checked here</source>
        <translation>Keras 未运行，因此这里没有检查最近的编辑</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/training.py"/>
        <source>Keras does not use XLA on this machine, so the training goes on without it. Set jit_compile to off.</source>
        <translation>Keras 在此机器上不使用 XLA，因此训练不使用它继续进行。请关闭 jit_compile。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/problems.py"/>
        <source>Keras has not looked at this yet.</source>
        <translation>Keras 尚未检查此处。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/status_bar.py"/>
        <source>Keras is not running: start</source>
        <translation>Keras 未运行：启动</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/status_bar.py"/>
        <source>Keras is ready</source>
        <translation>Keras 已就绪</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/status_bar.py"/>
        <source>Keras is starting</source>
        <translation>Keras 正在启动</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/commands/train.py"/>
        <source>Keras is starting ...</source>
        <translation>Keras 正在启动 ...</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/status_bar.py"/>
        <source>Keras is working</source>
        <translation>Keras 正在计算</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/weights_report.py"/>
        <source>Keras looks at the weights …</source>
        <translation>Keras 正在查看权重 …</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/desktop/windows.py"/>
        <source>Keras model</source>
        <translation>Keras 模型</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/export_dialog.py"/>
        <source>Keras model (.keras)</source>
        <translation>Keras 模型 (.keras)</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/training.py"/>
        <source>Keras stopped the training in epoch {epoch}: {reason}</source>
        <translation>Keras 在第 {epoch} 轮停止了训练：{reason}</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/status_bar.py"/>
        <source>Keras {version} ready · {device}</source>
        <translation>Keras {version} 就绪 · {device}</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/commands/layers.py"/>
        <source>Keras {version}: {count} node types</source>
        <translation>Keras {version}：{count} 种节点</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/weights.py"/>
        <source>Keras's process ended twice while it looked at {path}, which is probably damaged; it is not looked at again. Use another copy of it, or choose other weights.</source>
        <translation>Keras 的进程在查看 {path} 时两次结束，该文件可能已损坏；不再查看它。请使用它的另一份副本，或选择其他权重。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/preferences/keys_page.py"/>
        <location filename="../../nodeeditor/preferences/model.py"/>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/help.py"/>
        <location filename="../../nodeeditor/panels/keys_window.py"/>
        <source>Keys and Gestures</source>
        <translation>按键与手势</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/keys_window.py"/>
        <source>Keys and gestures</source>
        <translation>按键与手势</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/preferences/keys_page.py"/>
        <location filename="../../nodeeditor/preferences/model.py"/>
        <source>Keys of commands</source>
        <translation>命令的快捷键</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/dataset/columns.py"/>
        <location filename="../../nodeeditor/panels/dataset/random_form.py"/>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/tuning_dialog.py"/>
        <source>LOSS WEIGHTS</source>
        <translation>损失权重</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/figure_dialog.py"/>
        <source>Laid out downwards</source>
        <translation>自上而下排列</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/figure_dialog.py"/>
        <source>Laid out to the right</source>
        <translation>从左到右排列</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/preferences/model.py"/>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/preferences/choices.py"/>
        <source>Last file</source>
        <translation>上次的文件</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/run_buttons.py"/>
        <source>Later</source>
        <translation>推后</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/commands/summary.py"/>
        <location filename="../../nodeeditor/panels/compare_dialog.py"/>
        <location filename="../../nodeeditor/panels/summary_rows.py"/>
        <location filename="../../nodeeditor/panels/weights_report.py"/>
        <source>Layer</source>
        <translation>层</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/graph.py"/>
        <source>Layer '{layer}' of node '{node}' differs from the one in the graph.</source>
        <translation>节点“{node}”的层“{layer}”与网络图中的不同。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/edit.py"/>
        <source>Layer Packages…</source>
        <translation>层扩展包…</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/packages_dialog.py"/>
        <source>Layer packages</source>
        <translation>层扩展包</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/weights_report.py"/>
        <source>Layer there</source>
        <translation>对应的层</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/add_popup.py"/>
        <location filename="../../nodeeditor/panels/library.py"/>
        <source>Layers</source>
        <translation>层</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/tour/steps.py"/>
        <source>Layers do the work. Click the Input, type 'dense' and press Enter, and it comes wired.</source>
        <translation>工作由层完成。请点击 Input，输入“dense”并按 Enter，它会自动连好。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/tour/steps.py"/>
        <source>Layers do the work. The Input is selected: type 'dense' and press Enter, and it comes wired.</source>
        <translation>工作由层完成。Input 已选中：请输入“dense”并按 Enter，它会自动连好。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/layout_commands.py"/>
        <source>Laying out</source>
        <translation>正在排列</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/layout_commands.py"/>
        <source>Laying out {count} nodes; Esc calls it off.</source>
        <translation>正在排列 {count} 个节点；按 Esc 取消。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/arranging.py"/>
        <location filename="../../nodeeditor/canvas/layout_commands.py"/>
        <source>Layout</source>
        <translation>自动布局</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/arranging.py"/>
        <source>Layout Branch</source>
        <translation>排列分支</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/gestures.py"/>
        <source>Lead a link through a dot</source>
        <translation>让连线经过拐点</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/annotations.py"/>
        <source>Lead the selected link through a dot</source>
        <translation>让所选连线经过一个拐点</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/inspector/facts.py"/>
        <source>Learns its {parameter} from the training data, before the training.</source>
        <translation>训练前从训练数据中学习 {parameter}。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/graph.py"/>
        <source>Leave Block</source>
        <translation>离开模块</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/import_window.py"/>
        <source>Left out</source>
        <translation>已省略</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/content.py"/>
        <source>Left out: all that it depends on is muted.</source>
        <translation>已略去：它依赖的全部节点已屏蔽。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/figure_dialog.py"/>
        <location filename="../../nodeeditor/panels/plot/legend.py"/>
        <source>Legend</source>
        <translation>图例</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/closing.py"/>
        <source>Let It Go On</source>
        <translation>继续训练</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/closing.py"/>
        <source>Let It Wait</source>
        <translation>保持等待</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/training_form/parts.py"/>
        <source>Let XLA compile the steps.</source>
        <translation>用 XLA 编译训练步。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/annotations.py"/>
        <source>Let a frame that is there own the selected nodes too</source>
        <translation>把选中的节点放进已有的框</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/train.py"/>
        <source>Let a training go on after the window is closed, without a question</source>
        <translation>窗口关闭后训练继续进行，不再询问</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/graph.py"/>
        <source>Let a training leave the weights of the selected layers as they are, or change them again</source>
        <translation>训练时保持所选层的权重不变，或恢复更新</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/repair_menu.py"/>
        <source>Let go on a row, or press its number</source>
        <translation>在某一行松开，或按其数字</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/preferences/choices.py"/>
        <source>Let it go on</source>
        <translation>继续训练</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/run_buttons.py"/>
        <source>Let it wait one place less</source>
        <translation>在队列中提前一位</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/run_buttons.py"/>
        <source>Let it wait one place more</source>
        <translation>在队列中推后一位</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/view.py"/>
        <source>Let moved nodes snap to straight links, to edges of others and to the grid</source>
        <translation>移动节点时吸附到直连线、其他节点的边缘和网格</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/annotations.py"/>
        <source>Let one box stand for the frame and its nodes, or show them again; the network stays as it is</source>
        <translation>用一个方块代表框及其节点，或重新显示它们；网络不变</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/inspector/editors/schedule.py"/>
        <source>Let the number follow a schedule</source>
        <translation>让此数值按计划变化</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/annotations.py"/>
        <source>Let the selected link find its way</source>
        <translation>让所选连线自行选择路线</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/graph.py"/>
        <source>Let the selected nodes and their links count as not there, or count again</source>
        <translation>将所选节点及其连线视为不存在，或恢复</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/annotations.py"/>
        <source>Let the selected nodes belong to no frame</source>
        <translation>让所选节点不属于任何框</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/trusted_dialog.py"/>
        <source>Let this code run no more</source>
        <translation>不再让这段代码运行</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/inspector/editors/code.py"/>
        <source>Let this very text run on this machine, here and in trainings</source>
        <translation>允许这段文本在本机运行，包括在此处和训练中</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/graph.py"/>
        <source>Let what comes in at the selected nodes go on in their place, where the shapes are equal</source>
        <translation>形状相同时，让所选节点的输入直接代替其输出</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/training_panel.py"/>
        <source>Level axis</source>
        <translation>横轴</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/view.py"/>
        <location filename="../../nodeeditor/panels/main_window.py"/>
        <source>Library</source>
        <translation>层库</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/figure_dialog.py"/>
        <location filename="../../nodeeditor/panels/preferences/dialog.py"/>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/preferences/model.py"/>
        <source>Light or dark as the system is, one of both, or a theme file of yours</source>
        <translation>跟随系统的明暗、固定为其中一种，或使用您的主题文件</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/values.py"/>
        <source>Line {line} has a letter that nobody sees ({letter}), so the code is not what it looks like. Remove it.</source>
        <translation>第 {line} 行有一个看不见的字符（{letter}），代码与其外观不符。请将其删除。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/values.py"/>
        <source>Line {line} is no Python: {reason}.</source>
        <translation>第 {line} 行不是有效的 Python：{reason}。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/data.py"/>
        <source>Line {line} of '{place}' has more than {most} cells; give wide rows as an array, in a NumPy file.</source>
        <translation>“{place}”第 {line} 行的单元格超过 {most} 个；很宽的数据请以数组形式存入 NumPy 文件。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/data.py"/>
        <source>Line {line} of '{place}' has {got} cells and the header has {needed}; give every row {needed} cells.</source>
        <translation>“{place}”第 {line} 行有 {got} 个单元格，而表头有 {needed} 个；请使每行都有 {needed} 个单元格。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/repairs.py"/>
        <source>Link '{other}' to {port}, too</source>
        <translation>将“{other}”也连到 {port}</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/layers.py"/>
        <source>Link '{other}' to {port}, too.</source>
        <translation>将“{other}”也连到 {port}。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/graph.py"/>
        <source>Link To…</source>
        <translation>连接到…</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/repairs.py"/>
        <source>Link all {count} states of '{other}'</source>
        <translation>连接“{other}”的全部 {count} 个状态</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/layers.py"/>
        <source>Link all {count} states of '{other}'.</source>
        <translation>连接“{other}”的全部 {count} 个状态。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/gestures.py"/>
        <source>Link two nodes</source>
        <translation>连接两个节点</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/edit.py"/>
        <source>Links of Node</source>
        <translation>节点的连线</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/dataset/source_form.py"/>
        <source>Linnerud (3 targets)</source>
        <translation>Linnerud 体能数据（3 个目标）</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/graph.py"/>
        <source>List parts of the drawing, or of the selected nodes, that repeat and could be one block</source>
        <translation>列出网络图或所选节点中重复出现、可以合为一个模块的部分</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/edit.py"/>
        <source>List the Python code of nodes that may run here, and take trust back</source>
        <translation>列出可在本机运行的节点 Python 代码，并可撤销信任</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/graph.py"/>
        <source>List the inputs of the selected merge, to drag them into another order</source>
        <translation>列出所选合并节点的输入，可拖动改变顺序</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/status_bar.py"/>
        <source>List the problems</source>
        <translation>列出问题</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/file.py"/>
        <source>List what opening a model of Keras changed or left out</source>
        <translation>列出打开 Keras 模型时更改或省略的内容</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/graph.py"/>
        <source>List what the selected node may feed</source>
        <translation>列出所选节点可以连接的目标</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/export_dialog.py"/>
        <source>LiteRT (.tflite)</source>
        <translation>LiteRT (.tflite)</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/exporting.py"/>
        <source>LiteRT has no operation for {operations}, which {layers} needs. Leave the layer out and do its work before the model is called, or export a SavedModel.</source>
        <translation>LiteRT 没有 {layers} 所需的运算 {operations}。请去掉该层并在调用模型之前完成其工作，或导出 SavedModel。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/train.py"/>
        <source>Load Weights…</source>
        <translation>加载权重…</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/exporting.py"/>
        <source>Loaded again and run on {samples} random inputs, it differs from the model by at most {largest} ({share} of its largest value).</source>
        <translation>重新加载并用 {samples} 个随机输入运行，与模型的差异最多为 {largest}（其最大值的 {share}）。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/exporting.py"/>
        <source>Loaded again and run on {samples} random inputs, it gives exactly what the model gives.</source>
        <translation>重新加载并用 {samples} 个随机输入运行，结果与模型完全一致。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/exporting.py"/>
        <source>Loaded again, it gives other outputs than the model: {reason}. Do not trust this file.</source>
        <translation>重新加载后，输出与模型不同：{reason}。请勿信任此文件。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/workspace/work_at_hand.py"/>
        <source>Loading Keras</source>
        <translation>正在加载 Keras</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/commands/export.py"/>
        <source>Loading it again and running it …</source>
        <translation>正在重新加载并运行 …</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/training_panel.py"/>
        <source>Log</source>
        <translation>对数</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/training_settings.py"/>
        <source>Logs</source>
        <translation>日志</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/view.py"/>
        <source>Look Down</source>
        <translation>向下查看</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/view.py"/>
        <source>Look Left</source>
        <translation>向左查看</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/view.py"/>
        <source>Look Right</source>
        <translation>向右查看</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/view.py"/>
        <source>Look Up</source>
        <translation>向上查看</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/layers.py"/>
        <source>Look at the code; it runs once you trust it.</source>
        <translation>请查看代码；信任之后才会运行。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/repeats_window.py"/>
        <source>Look at the whole drawing</source>
        <translation>查看整个网络图</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/file.py"/>
        <source>Look at what this file held before, compare it and bring it back</source>
        <translation>查看此文件以前的内容,比较并恢复</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/gestures.py"/>
        <source>Look into a block</source>
        <translation>查看模块内部</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/commands/export.py"/>
        <source>Looking for what is behind a difference …</source>
        <translation>正在查找差异的原因 …</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/handlers/repeats.py"/>
        <source>Looking for what repeats</source>
        <translation>正在查找重复部分</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/repeats_window.py"/>
        <source>Looking for what repeats…</source>
        <translation>正在查找重复部分…</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/plot/training_plot.py"/>
        <source>Loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/training_settings.py"/>
        <source>Lower the rate on a plateau</source>
        <translation>进入平台期时降低学习率</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/repairs.py"/>
        <source>Make '{other}' an Input of one text</source>
        <translation>将“{other}”设为单个文本的 Input</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/layers.py"/>
        <source>Make '{other}' an Input of one text: shape 1, dtype string.</source>
        <translation>将“{other}”设为单个文本的 Input：shape 为 1，dtype 为 string。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/repeats_window.py"/>
        <source>Make Block</source>
        <translation>创建模块</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/graph.py"/>
        <source>Make Block…</source>
        <translation>创建模块…</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/graph.py"/>
        <source>Make Own Copy</source>
        <translation>改为独立副本</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/gestures.py"/>
        <source>Make a note wider</source>
        <translation>加宽便签</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/file.py"/>
        <source>Make a picture of this network for a paper: PNG, SVG or PDF</source>
        <translation>为论文制作此网络的插图：PNG、SVG 或 PDF</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/block_commands.py"/>
        <source>Make block {name}</source>
        <translation>创建模块 {name}</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/commands.py"/>
        <source>Make own copy</source>
        <translation>改为独立副本</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/block_commands.py"/>
        <source>Make repeated block {name}</source>
        <translation>创建重复模块 {name}</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/arranging.py"/>
        <source>Make the gaps between the selected nodes equal, from left to right</source>
        <translation>使所选节点从左到右间距相等</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/arranging.py"/>
        <source>Make the gaps between the selected nodes equal, from top to bottom</source>
        <translation>使所选节点从上到下间距相等</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/arranging.py"/>
        <source>Make the links of the selected nodes straight; a single one comes level with its neighbour</source>
        <translation>拉直所选节点的连线；单个节点会与相邻节点对齐</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/graph.py"/>
        <source>Make the selected link, or that of the selected node, a later input of its merge</source>
        <translation>将所选连线（或所选节点的连线）在合并层的输入中后移</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/graph.py"/>
        <source>Make the selected link, or that of the selected node, an earlier input of its merge</source>
        <translation>将所选连线（或所选节点的连线）在合并层的输入中前移</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/graph.py"/>
        <source>Make the selected node another layer, with its links and the parameters that both have</source>
        <translation>将所选节点换成另一种层，保留连线和两者共有的参数</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/annotations.py"/>
        <source>Make the selected notes narrower</source>
        <translation>使所选便签变窄</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/annotations.py"/>
        <source>Make the selected notes wider</source>
        <translation>使所选便签变宽</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/engine/introspection/own_types.py"/>
        <source>Makes a tensor an output of the model, with its loss, metrics and target.</source>
        <translation>将张量设为模型的输出，并带有损失、指标和目标。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/view.py"/>
        <location filename="../../nodeeditor/canvas/minimap.py"/>
        <source>Map</source>
        <translation>缩略图</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/figure_dialog.py"/>
        <source>Mark problems</source>
        <translation>标出问题</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/dataset/columns.py"/>
        <source>Mean ± deviation</source>
        <translation>均值 ± 标准差</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/memory_meter.py"/>
        <source>Memory in use</source>
        <translation>已用内存</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/preferences/keys_page.py"/>
        <source>Menu</source>
        <translation>菜单</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/plot/training_plot.py"/>
        <source>Metrics</source>
        <translation>指标</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/dataset/columns.py"/>
        <source>Missing</source>
        <translation>缺失</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/handlers/files.py"/>
        <source>Models of Keras ({models})</source>
        <translation>Keras 模型 ({models})</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/preferences/model.py"/>
        <source>Motion</source>
        <translation>动画</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/view.py"/>
        <source>Movable Panels</source>
        <translation>面板可移动</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/arranging.py"/>
        <source>Move Down</source>
        <translation>下移</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/graph.py"/>
        <source>Move Input Down</source>
        <translation>输入后移</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/graph.py"/>
        <source>Move Input Up</source>
        <translation>输入前移</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/arranging.py"/>
        <source>Move Left</source>
        <translation>左移</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/arranging.py"/>
        <source>Move Right</source>
        <translation>右移</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/arranging.py"/>
        <source>Move Selected</source>
        <translation>移动所选</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/arranging.py"/>
        <source>Move Up</source>
        <translation>上移</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/gestures.py"/>
        <source>Move a dot of a link</source>
        <translation>移动连线的拐点</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/gestures.py"/>
        <source>Move a frame with its nodes, or a note</source>
        <translation>移动框及其节点，或便签</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/dots.py"/>
        <source>Move dot</source>
        <translation>移动拐点</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/annotations/tools.py"/>
        <source>Move frame</source>
        <translation>移动框</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/annotations/tools.py"/>
        <source>Move frames</source>
        <translation>移动框</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/gestures.py"/>
        <location filename="../../nodeeditor/canvas/commands.py"/>
        <location filename="../../nodeeditor/canvas/tools/move_nodes.py"/>
        <source>Move nodes</source>
        <translation>移动节点</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/annotations/tools.py"/>
        <source>Move note</source>
        <translation>移动便签</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/annotations/tools.py"/>
        <source>Move notes</source>
        <translation>移动便签</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/annotations/tools.py"/>
        <location filename="../../nodeeditor/canvas/commands.py"/>
        <source>Move selection</source>
        <translation>移动所选内容</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/view.py"/>
        <source>Move the View</source>
        <translation>移动视图</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/gestures.py"/>
        <source>Move the selected nodes</source>
        <translation>移动所选节点</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/arranging.py"/>
        <source>Move the selected nodes by a step; with Shift, by a pixel</source>
        <translation>将所选节点移动一格；按住 Shift 则移动一像素</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/gestures.py"/>
        <source>Move the selected nodes by single pixels</source>
        <translation>逐像素移动所选节点</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/run_buttons.py"/>
        <source>Move the selected runs to the trash</source>
        <translation>将所选训练记录移到回收站</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/gestures.py"/>
        <source>Move the view</source>
        <translation>移动视图</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/gestures.py"/>
        <source>Move the view sideways</source>
        <translation>左右移动视图</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/window.py"/>
        <location filename="../../nodeeditor/panels/documents/tabs.py"/>
        <source>Move to New Window</source>
        <translation>移到新窗口</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/gestures.py"/>
        <source>Move without snapping</source>
        <translation>移动时不吸附</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/tools/move_nodes.py"/>
        <source>Move {name}</source>
        <translation>移动 {name}</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/summary_rows.py"/>
        <source>Multiply-adds</source>
        <translation>乘加运算</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/counts.py"/>
        <source>Multiply-adds of one example, forward: the products of matrices and convolutions, and one an element that is multiplied. Activations: the memory of all results on the way from its inputs to its outputs.</source>
        <translation>一个样本前向计算的乘加次数：矩阵乘积和卷积，以及每个被乘元素各一次。激活值：从输入到输出途中所有结果占用的内存。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/catalog/describe.py"/>
        <source>Must be set</source>
        <translation>必须设置</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/graph.py"/>
        <location filename="../../nodeeditor/canvas/mode_commands.py"/>
        <source>Mute</source>
        <translation>屏蔽</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/content.py"/>
        <source>Muted: it counts as not there.</source>
        <translation>已屏蔽：视为不存在。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/dataset/random_form.py"/>
        <location filename="../../nodeeditor/panels/inspector/header.py"/>
        <location filename="../../nodeeditor/panels/run_details.py"/>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/edit.py"/>
        <source>Name Python packages whose Keras layers are to be in the library</source>
        <translation>填写 Python 包名，其中的 Keras 层会列入层库</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/workspace/saving.py"/>
        <source>Name data and weights from the new folder</source>
        <translation>从新文件夹引用数据和权重</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/inspector/block_form.py"/>
        <source>Name of the argument {name}</source>
        <translation>参数 {name} 的名称</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/inline_editors.py"/>
        <location filename="../../nodeeditor/panels/block_name_dialog.py"/>
        <location filename="../../nodeeditor/panels/repeats_window.py"/>
        <source>Name of the block</source>
        <translation>模块的名称</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/inline_editors.py"/>
        <source>Name of the new block; Enter makes it, Esc leaves everything as it is</source>
        <translation>新模块的名称；按 Enter 创建，按 Esc 一切不变</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/name_editor.py"/>
        <source>Name of {node}</source>
        <translation>{node} 的名称</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/workspace/workspace.py"/>
        <source>Name the weights from the new folder</source>
        <translation>从新文件夹引用权重</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/import_window.py"/>
        <source>Named anew</source>
        <translation>已重新命名</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/annotations.py"/>
        <source>Narrower Note</source>
        <translation>缩窄便签</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/add_rows.py"/>
        <source>Needs an adapter</source>
        <translation>需要适配层</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/comparing/change_list.py"/>
        <location filename="../../nodeeditor/panels/comparing/window.py"/>
        <location filename="../../nodeeditor/panels/inspector/overview.py"/>
        <location filename="../../nodeeditor/panels/outline/model.py"/>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/recovery/entry.py"/>
        <source>Never saved: {nodes}.</source>
        <translation>从未保存:{nodes}。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/file.py"/>
        <location filename="../../nodeeditor/panels/welcome/page.py"/>
        <source>New</source>
        <translation>新建</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/window.py"/>
        <source>New Window</source>
        <translation>新建窗口</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/preferences/keys_page.py"/>
        <source>New key</source>
        <translation>新快捷键</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/comparing/window.py"/>
        <location filename="../../nodeeditor/panels/tour/bubble.py"/>
        <source>Next</source>
        <translation>下一处</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/window.py"/>
        <source>Next Document</source>
        <translation>下一个文档</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/annotations.py"/>
        <source>Next Dot of Link</source>
        <translation>连线的下一个拐点</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/annotations.py"/>
        <source>Next Frame or Note</source>
        <translation>下一个框或便签</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/edit.py"/>
        <source>Next Node</source>
        <translation>下一个节点</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/view.py"/>
        <source>Next Panel</source>
        <translation>下一个面板</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/graph.py"/>
        <source>Next Tab of Block</source>
        <translation>下一个模块标签页</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/training_estimate.py"/>
        <source>Next: about {what}</source>
        <translation>下次约需：{what}</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/preferences/keys_page.py"/>
        <source>No Key</source>
        <translation>无快捷键</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/figure_dialog.py"/>
        <source>No background</source>
        <translation>无背景</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/trusted_dialog.py"/>
        <source>No code is trusted.</source>
        <translation>尚未信任任何代码。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/dataset/source_form.py"/>
        <source>No data yet</source>
        <translation>还没有数据</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/counts.py"/>
        <source>No difference</source>
        <translation>没有差异</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/training.py"/>
        <source>No epoch has ended yet, so there are no best weights; the last ones are kept.</source>
        <translation>还没有完成任何一轮，因此没有最佳权重；保留最后的权重。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/weights.py"/>
        <source>No layer has anything in common with the weights of {source}, so all would be fresh. Choose other weights, or say that fresh ones are meant.</source>
        <translation>没有任何层与 {source} 的权重相符，因此全部都会是全新的。请选择其他权重，或说明就是要用全新权重。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/add_popup.py"/>
        <source>No layer has such a name.</source>
        <translation>没有层有这样的名称。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/finding.py"/>
        <source>No layer here has '{key}'; one can ask for parameters, and for name, type, family, rank, shape, channels, dtype, params, problem.</source>
        <translation>这里没有层有“{key}”；可以查询参数，以及 name、type、family、rank、shape、channels、dtype、params、problem。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/graph.py"/>
        <source>No node calls layer '{layer}'; remove it, or add a node that calls it.</source>
        <translation>没有节点调用层“{layer}”；请移除它，或添加调用它的节点。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/inline_editors.py"/>
        <source>No other node takes this output.</source>
        <translation>没有其他节点接收此输出。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/problems.py"/>
        <source>No problems: this network can be trained.</source>
        <translation>没有问题：可以训练此网络。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/training.py"/>
        <source>No run here has a log for TensorBoard; switch 'tensorboard' on under Logs in the Training tab, and train.</source>
        <translation>这里没有训练记录带有 TensorBoard 日志；请在“训练”标签页的“日志”中打开“tensorboard”，然后训练。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/run_details.py"/>
        <source>No run is chosen.</source>
        <translation>未选择训练记录。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/versions/dialog.py"/>
        <source>No version of this file is kept yet; each save keeps one.</source>
        <translation>此文件还没有历史版本;每次保存都会保留一个。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/commands.py"/>
        <source>No window can be opened: {reason}.</source>
        <translation>无法打开窗口：{reason}。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/graph.py"/>
        <source>Node '{node}' calls layer '{layer}', which this graph does not have.</source>
        <translation>节点“{node}”调用的层“{layer}”不在此网络图中。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/graph.py"/>
        <source>Node '{node}' is in frame '{frame}' already; take it out of that first.</source>
        <translation>节点“{node}”已在框“{frame}”中；请先将其移出。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/graph.py"/>
        <source>Node '{node}' still has links; cut them first.</source>
        <translation>节点“{node}”仍有连线；请先断开。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/figure_dialog.py"/>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/annotations/commands.py"/>
        <source>None of the selected nodes is in a frame.</source>
        <translation>所选节点都不在框中。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/data.py"/>
        <source>None of the {count} images of '{place}' can be decoded as {colors}: {names}. Choose other colours or another folder.</source>
        <translation>“{place}”的 {count} 张图像都无法按 {colors} 解码：{names}。请选择其他颜色模式或另一个文件夹。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/handlers/files.py"/>
        <location filename="../../nodeeditor/panels/tuning_dialog.py"/>
        <source>None yet</source>
        <translation>暂无</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/outside_question.py"/>
        <source>Not Now</source>
        <translation>暂不</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/weights.py"/>
        <source>Not all layers have the weights of {source}: kept {kept}, partly {partly}, new {new}; there not used {left}.</source>
        <translation>并非所有层都有 {source} 的权重：保留 {kept} 层，部分保留 {partly} 层，全新 {new} 层；其中 {left} 层未使用。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/handlers/comparing.py"/>
        <source>Not saved yet</source>
        <translation>尚未保存</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/commands/summary.py"/>
        <source>Not trainable: {count:,}</source>
        <translation>不可训练：{count:,}</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/training_progress.py"/>
        <source>Not trained since it was opened</source>
        <translation>打开后尚未训练</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/training_progress.py"/>
        <source>Not trained yet</source>
        <translation>尚未训练</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/run_details.py"/>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/annotations/spoken.py"/>
        <source>Note: {text}</source>
        <translation>便签：{text}</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/compare_dialog.py"/>
        <source>Nothing but chance sets these runs apart.</source>
        <translation>这些训练记录之间只有随机性的差别。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/graph.py"/>
        <source>Nothing comes in at '{node}' that could go on in its place. Link it, or mute it.</source>
        <translation>“{node}”没有可代替其输出的输入。请连接它，或屏蔽它。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/layout_commands.py"/>
        <source>Nothing depends on this node alone.</source>
        <translation>没有仅依赖此节点的内容。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/tour/steps.py"/>
        <source>Nothing feeds it yet. Drag from the dot at the right of the Input to the dot at its left.</source>
        <translation>它还没有输入。请从 Input 右侧的圆点拖到它左侧的圆点。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/handlers/search.py"/>
        <location filename="../../nodeeditor/panels/outline/panel.py"/>
        <location filename="../../nodeeditor/panels/pick_list.py"/>
        <source>Nothing found</source>
        <translation>没有找到</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/inspector/overview.py"/>
        <source>Nothing is drawn yet</source>
        <translation>还没有画任何内容</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/finding.py"/>
        <source>Nothing is ever '{value}'; one can ask for {states}.</source>
        <translation>没有什么会是“{value}”；可以查询 {states}。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/exporting.py"/>
        <source>Nothing is proven of the file, since its model can't be made here to compare with. {reason}</source>
        <translation>文件未经任何验证，因为这里无法生成用于比较的模型。{reason}</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/desktop/freedesktop.py"/>
        <location filename="../../nodeeditor/desktop/windows.py"/>
        <source>Nothing is registered here, so nothing was removed.</source>
        <translation>此处没有注册过，因此没有移除任何内容。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/inspector/overview.py"/>
        <source>Nothing is selected</source>
        <translation>没有选中任何内容</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/tour/steps.py"/>
        <source>Nothing leads to it yet. Drag from the dot at the right of the Dense to the dot at its left.</source>
        <translation>还没有连到它的连线。请从 Dense 右侧的圆点拖到它左侧的圆点。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/data_panel.py"/>
        <source>Nothing to change: no better columns were found.</source>
        <translation>无需更改：没有找到更合适的列。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/exporting.py"/>
        <source>Nothing was found that explains the difference at output '{output}'. Do not trust this file.</source>
        <translation>没有找到输出“{output}”处差异的原因。请勿信任此文件。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/training_form/speed.py"/>
        <source>Now {rate} samples a second.</source>
        <translation>现在每秒 {rate} 个样本。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/dataset/source_form.py"/>
        <source>NumPy arrays ({endings})</source>
        <translation>NumPy 数组 ({endings})</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/dataset/source_form.py"/>
        <source>NumPy file…</source>
        <translation>NumPy 文件…</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/dataset/classes.py"/>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/non_finite.py"/>
        <source>Numbers around 0 come where it divides. Add a small number before it, such as 1e-7.</source>
        <translation>除数中出现接近 0 的数值。请先加上一个小数值，例如 1e-7。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/inspector/block_form.py"/>
        <source>Numbers that each use of the block may set. Parameters inside may be expressions of them: base * 2</source>
        <translation>模块的每个实例可以设置的数值。内部参数可以是它们的表达式：base * 2</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/training_note.py"/>
        <source>Numbers were none any more.</source>
        <translation>出现了非数值。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/training_note.py"/>
        <source>Numbers were none any more; it began in '{node}'.</source>
        <translation>出现了非数值；问题始于 “{node}”。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/export_dialog.py"/>
        <source>ONNX (.onnx)</source>
        <translation>ONNX (.onnx)</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/exporting.py"/>
        <source>ONNX files need Python packages that are not installed ({missing}): pip install 'nodeeditor[onnx]'.</source>
        <translation>ONNX 文件需要尚未安装的 Python 包（{missing}）：pip install 'nodeeditor[onnx]'。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/exporting.py"/>
        <source>ONNX has no operation for {operations}, which {layers} needs. Leave the layer out and do its work before the model is called, or export a SavedModel.</source>
        <translation>ONNX 没有 {layers} 所需的运算 {operations}。请去掉该层并在调用模型之前完成其工作，或导出 SavedModel。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/preferences/model.py"/>
        <source>Of menus, panels and messages; another one holds from the next start</source>
        <translation>菜单、面板和消息的语言；更改后下次启动时生效</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/preferences/model.py"/>
        <source>Of panels and menus, against the size that the system asks for</source>
        <translation>面板和菜单的文字，相对于系统设定的大小</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/preferences/choices.py"/>
        <source>Off</source>
        <translation>关</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/preferences/choices.py"/>
        <source>On</source>
        <translation>开</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/train.py"/>
        <source>On Closing: Ask</source>
        <translation>关闭时：询问</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/train.py"/>
        <source>On Closing: Go On</source>
        <translation>关闭时：继续</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/train.py"/>
        <source>On Closing: Stop</source>
        <translation>关闭时：停止</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/edit.py"/>
        <source>On Without Selecting</source>
        <translation>前进但不选中</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/figure_dialog.py"/>
        <source>On the links</source>
        <translation>在连线上</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/figure_dialog.py"/>
        <source>On the nodes</source>
        <translation>在节点上</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/train.py"/>
        <source>One Epoch</source>
        <translation>一轮</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/train.py"/>
        <source>One Step</source>
        <translation>一步</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/comparing/window.py"/>
        <source>One above the other</source>
        <translation>上下排列</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/tour/steps.py"/>
        <source>One moment: Keras looks at the data.</source>
        <translation>请稍候：Keras 正在查看数据。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/dataset/image_form.py"/>
        <source>One number a pixel</source>
        <translation>每个像素一个数</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/catalog/describe.py"/>
        <source>One of: {choices}</source>
        <translation>可选：{choices}</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/link_commands.py"/>
        <source>Only a node, or a chain with one way in and one way out, goes into a link that is not its own; select such nodes.</source>
        <translation>只有单个节点，或单入单出的一串节点，才能插入与其无关的连线；请选中这样的节点。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/handlers/files.py"/>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/handlers/files.py"/>
        <source>Open Anyway</source>
        <translation>仍要打开</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/graph.py"/>
        <source>Open Block in Tab</source>
        <translation>在标签页中打开模块</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/handlers/exports.py"/>
        <source>Open Folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/open_elsewhere.py"/>
        <source>Open Read-Only</source>
        <translation>以只读方式打开</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/file.py"/>
        <source>Open Recent</source>
        <translation>打开最近的文件</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/recovery/entry.py"/>
        <source>Open Saved</source>
        <translation>打开已保存的</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/versions/dialog.py"/>
        <source>Open What Is Whole: {nodes}, {links} links</source>
        <translation>打开完好的部分:{nodes},{links} 条连线</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/open_elsewhere.py"/>
        <source>Open a Copy</source>
        <translation>打开副本</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/file.py"/>
        <location filename="../../nodeeditor/panels/welcome/page.py"/>
        <source>Open a graph file, or a model of Keras</source>
        <translation>打开网络图文件或 Keras 模型</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/versions/dialog.py"/>
        <source>Open as Copy</source>
        <translation>作为副本打开</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/level_tabs.py"/>
        <source>Open blocks</source>
        <translation>已打开的模块</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/documents/tabs.py"/>
        <source>Open documents</source>
        <translation>打开的文档</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/run_buttons.py"/>
        <source>Open graph</source>
        <translation>打开网络图</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/train.py"/>
        <source>Open in TensorBoard</source>
        <translation>在 TensorBoard 中打开</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/open_elsewhere.py"/>
        <source>Open in another editor</source>
        <translation>已在另一个编辑器中打开</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/closing.py"/>
        <source>Open the file again to let it go on from there, or stop it now.</source>
        <translation>重新打开文件可让训练从那里继续，或现在停止它。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/closing.py"/>
        <source>Open the file again to see it with all of its points, or stop it now.</source>
        <translation>重新打开文件可看到它的全部数据点，或现在停止它。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/run_buttons.py"/>
        <source>Open the network as it was trained, as a document of its own</source>
        <translation>将当时训练的网络作为单独的文档打开</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/dropping/drops.py"/>
        <source>Open {name}</source>
        <translation>打开 {name}</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/handlers/files.py"/>
        <location filename="../../nodeeditor/panels/opening.py"/>
        <source>Opening {name}</source>
        <translation>正在打开 {name}</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/opening.py"/>
        <source>Opening {name} was cancelled.</source>
        <translation>已取消打开 {name}。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/file.py"/>
        <location filename="../../nodeeditor/panels/welcome/page.py"/>
        <source>Open…</source>
        <translation>打开…</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/training_form/optimizer.py"/>
        <location filename="../../nodeeditor/panels/training_settings.py"/>
        <source>Optimizer</source>
        <translation>优化器</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/graph.py"/>
        <source>Order of Inputs</source>
        <translation>输入顺序</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/order_editor.py"/>
        <source>Order of inputs</source>
        <translation>输入顺序</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/import_window.py"/>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/view.py"/>
        <location filename="../../nodeeditor/panels/main_window.py"/>
        <location filename="../../nodeeditor/panels/outline/view.py"/>
        <source>Outline</source>
        <translation>大纲</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/graph.py"/>
        <source>Output '{node}' gets nothing, since '{muted}' is muted or depends on what is; it needs a value. Mute '{node}' too, or let '{muted}' count again.</source>
        <translation>Output“{node}”没有输入，因为“{muted}”已屏蔽或依赖被屏蔽的节点；它需要一个值。请同时屏蔽“{node}”，或恢复“{muted}”。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/layers.py"/>
        <source>Output '{node}' gets the softmax of the one unit of {type} '{other}', which is always 1. Set its activation to {activation}.</source>
        <translation>Output“{node}”得到的是 {type}“{other}”唯一单元的 softmax，它恒为 1。请将其激活函数设为 {activation}。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/data.py"/>
        <source>Output '{node}' gives {needed} a sample, and {columns} give {got}; bind as many targets as it has units.</source>
        <translation>Output“{node}”每个样本给出 {needed}，而 {columns} 给出 {got}；绑定的目标数应与其单元数相同。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/layers.py"/>
        <source>Output '{node}' got {got} with a mask of {mask}, by which {loss} can't leave anything out, since it gives a number for all of the last axis. Put a layer between at which the mask ends, such as Reshape.</source>
        <translation>Output“{node}”得到 {got}，掩码为 {mask}，{loss} 无法据此略过任何内容，因为它为整个最后一个轴给出一个数。请在中间放置一个使掩码终止的层，例如 Reshape。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/layers.py"/>
        <source>Output '{node}' got {got}, but {loss} needs (batch, classes) with two classes or more. Use binary_crossentropy, or give the layer before it a unit a class.</source>
        <translation>Output“{node}”得到 {got}，但 {loss} 需要 (batch, classes)，且至少有两个类别。请使用 binary_crossentropy，或让前一层每个类别有一个单元。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/layers.py"/>
        <source>Output '{node}' got {got}, on which {loss} can't work, since Keras says: {reason}. Choose another loss.</source>
        <translation>Output“{node}”得到 {got}，{loss} 无法处理，Keras 的说明是：{reason}。请选择其他损失。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/data.py"/>
        <source>Output '{node}' has no target; choose the columns it is to learn (there are {columns}).</source>
        <translation>Output“{node}”没有目标；请选择它要学习的列（可用的有：{columns}）。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/data.py"/>
        <source>Output '{node}' has the encoding '{got}'; it needs one of {known}.</source>
        <translation>Output“{node}”的编码方式是“{got}”；它必须是以下之一：{known}。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/data.py"/>
        <source>Output '{node}' has the encoding {got}, which {loss} can't take; set the encoding to auto.</source>
        <translation>Output“{node}”的编码方式是 {got}，{loss} 无法接受；请将编码方式设为 auto。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/data.py"/>
        <source>Output '{node}' has weights of classes, and what it learns are no classes; take the weights out, or choose a crossentropy loss.</source>
        <translation>Output“{node}”设有类别权重，但它学习的不是类别；请去掉权重，或选择交叉熵损失。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/data.py"/>
        <source>Output '{node}' has {classes} classes and {got} weights of classes; give one a class, in their order, or balanced.</source>
        <translation>Output“{node}”有 {classes} 个类别，却有 {got} 个类别权重；请按顺序每类给一个，或使用 balanced。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/data.py"/>
        <source>Output '{node}' has {units} units, so {loss} takes classes 0 to {last}; column '{column}' has {value} in data row {row}. Set units to {wanted}, or mend that value.</source>
        <translation>Output“{node}”有 {units} 个单元，因此 {loss} 接受类别 0 到 {last}；列“{column}”在第 {row} 行数据中是 {value}。请将 units 设为 {wanted}，或修正该值。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/data.py"/>
        <source>Output '{node}' has {units} units; column '{column}' has {classes} classes. Set units to {classes}.</source>
        <translation>Output“{node}”有 {units} 个单元；列“{column}”有 {classes} 个类别。请将 units 设为 {classes}。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/data.py"/>
        <source>Output '{node}' takes classes from one plain column, and {columns} are bound; bind one of them.</source>
        <translation>Output“{node}”的类别取自单个普通列，而现在绑定了 {columns} 列；请只绑定其中之一。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/data.py"/>
        <source>Output '{node}' takes the weights of its samples from {columns} columns; choose one with a number a sample.</source>
        <translation>Output“{node}”的样本权重取自 {columns} 列；请只选一列，每个样本一个数。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/data.py"/>
        <source>Output '{node}' weighs class {place} with {value}; a weight of a class is a number, 0 or more.</source>
        <translation>Output“{node}”给类别 {place} 的权重是 {value}；类别权重必须是 0 或更大的数。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/blocks.py"/>
        <source>Output '{port}' inside of '{node}' is open; link a tensor to it in the block.</source>
        <translation>“{node}”内部的输出“{port}”未连接；请在模块中连入一个张量。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/commands/summary.py"/>
        <location filename="../../nodeeditor/panels/summary_rows.py"/>
        <source>Output shape</source>
        <translation>输出形状</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/inspector/overview.py"/>
        <source>Outputs</source>
        <translation>输出</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/handlers/figures.py"/>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/engine.py"/>
        <source>Package '{package}' can't be imported ({reason}), so its layers are missing. Install it for this Python, or take it off the list under Edit &gt; Layer Packages.</source>
        <translation>无法导入包“{package}”（{reason}），因此缺少其中的层。请为此 Python 安装它，或在“编辑 &gt; 层扩展包”的列表中去掉它。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/engine.py"/>
        <source>Package '{package}' was not imported within {seconds} seconds, so its layers are missing. Take it off the list under Edit &gt; Layer Packages, or see what it waits for.</source>
        <translation>包“{package}”未能在 {seconds} 秒内导入，因此缺少其中的层。请在“编辑 &gt; 层扩展包”的列表中去掉它，或查看它在等待什么。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/packages_dialog.py"/>
        <source>Packages, one a line</source>
        <translation>包，每行一个</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/dataset/image_form.py"/>
        <source>Pad</source>
        <translation>填充</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/preferences/dialog.py"/>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/welcome/examples.py"/>
        <source>Parallel branches, joined by Concatenate.</source>
        <translation>并行分支，由 Concatenate 合并。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/commands/summary.py"/>
        <location filename="../../nodeeditor/panels/summary_rows.py"/>
        <source>Parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/commands/summary.py"/>
        <source>Parameters: {count:,}</source>
        <translation>参数：{count:,}</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/runs_table.py"/>
        <source>Past runs</source>
        <translation>以往的训练记录</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/edit.py"/>
        <location filename="../../nodeeditor/canvas/commands.py"/>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/edit.py"/>
        <source>Paste Keeping Inputs</source>
        <translation>粘贴并保留输入</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/commands.py"/>
        <source>Paste keeping inputs</source>
        <translation>粘贴并保留输入</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/edit.py"/>
        <source>Paste, with the links from what fed the copied nodes, where that is in this drawing</source>
        <translation>粘贴，并恢复所复制节点的输入连线（若来源在此网络图中）</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/train.py"/>
        <location filename="../../nodeeditor/panels/action_states.py"/>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/training_progress.py"/>
        <source>Paused before batch {step} of epoch {epoch}</source>
        <translation>已在第 {epoch} 轮的批次 {step} 之前暂停</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/training_note.py"/>
        <source>Paused in epoch {epoch} of {epochs}</source>
        <translation>已暂停，第 {epoch} 轮，共 {epochs} 轮</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/handlers/figures.py"/>
        <location filename="../../nodeeditor/panels/training_panel.py"/>
        <source>Picture (*.png)</source>
        <translation>图片 (*.png)</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/recovery/pictures.py"/>
        <source>Picture: {caption}</source>
        <translation>图片：{caption}</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/training_settings.py"/>
        <source>Plateau</source>
        <translation>平台期</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/blocks.py"/>
        <source>Port '{port}' of the block '{block}' is linked at '{node}'; cut these links first, or keep the port.</source>
        <translation>模块“{block}”的端口“{port}”在“{node}”处有连线；请先断开这些连线，或保留该端口。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/inspector/block_form.py"/>
        <source>Ports</source>
        <translation>端口</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/preferences/dialog.py"/>
        <source>Preferences</source>
        <translation>偏好设置</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/edit.py"/>
        <source>Preferences…</source>
        <translation>偏好设置…</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/training_note.py"/>
        <source>Preparing the training</source>
        <translation>正在准备训练</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/training_progress.py"/>
        <source>Press Train to start.</source>
        <translation>点击“训练”开始。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/comparing/window.py"/>
        <source>Previous</source>
        <translation>上一处</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/window.py"/>
        <source>Previous Document</source>
        <translation>上一个文档</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/edit.py"/>
        <source>Previous Node</source>
        <translation>上一个节点</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/view.py"/>
        <source>Previous Panel</source>
        <translation>上一个面板</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/problem_row.py"/>
        <source>Problem</source>
        <translation>问题</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/result_tabs.py"/>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/gestures.py"/>
        <source>Put a layer into a link</source>
        <translation>将层插入连线</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/annotations.py"/>
        <source>Put a titled frame round the selected nodes, which then move and are copied with it</source>
        <translation>在所选节点周围加上带标题的框，它们随框移动和复制</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/annotations.py"/>
        <source>Put into Frame…</source>
        <translation>放进框…</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/annotations/commands.py"/>
        <source>Put into frame '{title}'</source>
        <translation>放进框“{title}”</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/gestures.py"/>
        <source>Put nodes into a frame</source>
        <translation>将节点放入框中</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/gestures.py"/>
        <source>Put nodes into a link</source>
        <translation>将节点插入连线</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/graph.py"/>
        <source>Put the selected nodes into a block, which can be used again and repeated</source>
        <translation>将所选节点放入一个模块，可以反复使用和串联重复</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/run_buttons.py"/>
        <source>Put the selected runs beside each other; hold Ctrl or Shift to select several</source>
        <translation>并排比较所选的训练记录；按住 Ctrl 或 Shift 可多选</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/graph.py"/>
        <source>Put what is inside of the block in the place of the selected use</source>
        <translation>用模块内部的内容替换所选实例</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/export_dialog.py"/>
        <source>Python</source>
        <translation>Python</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/trusted_dialog.py"/>
        <source>Python code of Lambda nodes that may run on this machine, whichever file it is in. Code that is changed by a single letter has to be trusted anew.</source>
        <translation>Lambda 节点中可在本机运行的 Python 代码，无论它位于哪个文件。代码只要改动一个字符，就需要重新信任。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/packages_dialog.py"/>
        <source>Python packages whose layers are to be in the library, one a line: keras_hub, or a module of your own. The library then has the layers that they register with keras.saving.register_keras_serializable. Importing a package runs its code; name only what you trust.</source>
        <translation>要将其层列入层库的 Python 包，每行一个：keras_hub，或您自己的模块。层库会列出它们用 keras.saving.register_keras_serializable 注册的层。导入包会运行其代码；只填写您信任的包。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/file.py"/>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/welcome/page.py"/>
        <source>RECENT FILES</source>
        <translation>最近的文件</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/dataset/image_form.py"/>
        <source>RGB</source>
        <translation>RGB</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/dataset/image_form.py"/>
        <source>RGBA</source>
        <translation>RGBA</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/data.py"/>
        <source>Random array '{array}' has {what}; it needs {needed}.</source>
        <translation>随机数组“{array}”的设置为{what}；它需要{needed}。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/dataset/random_form.py"/>
        <location filename="../../nodeeditor/panels/dataset/source_form.py"/>
        <source>Random arrays</source>
        <translation>随机数组</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/dataset/columns.py"/>
        <source>Range</source>
        <translation>范围</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/data_panel.py"/>
        <location filename="../../nodeeditor/panels/outside_question.py"/>
        <location filename="../../nodeeditor/panels/weights_line.py"/>
        <source>Read It</source>
        <translation>读取</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/data_panel.py"/>
        <source>Read again</source>
        <translation>重新读取</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/data_panel.py"/>
        <source>Read the data again: the file may have changed</source>
        <translation>重新读取数据：文件可能已更改</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/data_panel.py"/>
        <location filename="../../nodeeditor/panels/weights_line.py"/>
        <source>Read what this graph names, now and from now on</source>
        <translation>现在及今后都读取此图引用的内容</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/data_panel.py"/>
        <source>Reading the data…</source>
        <translation>正在读取数据…</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/workspace/work_at_hand.py"/>
        <source>Reading the layers of Keras {version}</source>
        <translation>正在读取 Keras {version} 的层</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/workspace/work_at_hand.py"/>
        <source>Reading {name}</source>
        <translation>正在读取 {name}</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/commands/progress.py"/>
        <location filename="../../nodeeditor/workspace/training_phase.py"/>
        <source>Reading {place}: {share:.0%}</source>
        <translation>正在读取 {place}：{share:.0%}</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/annotations.py"/>
        <location filename="../../nodeeditor/canvas/annotations/frame_colors.py"/>
        <source>Red</source>
        <translation>红色</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/edit.py"/>
        <location filename="../../nodeeditor/panels/action_states.py"/>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/dataset/random_form.py"/>
        <location filename="../../nodeeditor/panels/run_buttons.py"/>
        <location filename="../../nodeeditor/panels/trusted_dialog.py"/>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/menus.py"/>
        <source>Remove Dots</source>
        <translation>移除拐点</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/annotations.py"/>
        <source>Remove Dots of Link</source>
        <translation>移除连线的拐点</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/annotations.py"/>
        <location filename="../../nodeeditor/canvas/menus.py"/>
        <source>Remove Frame</source>
        <translation>移除框</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/library.py"/>
        <source>Remove block	Del</source>
        <translation>移除模块	Del</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/block_commands.py"/>
        <source>Remove block {name}</source>
        <translation>移除模块 {name}</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/dots.py"/>
        <source>Remove dot</source>
        <translation>移除拐点</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/dots.py"/>
        <source>Remove dots</source>
        <translation>移除拐点</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/annotations/commands.py"/>
        <source>Remove frame</source>
        <translation>移除框</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/welcome/recent_row.py"/>
        <source>Remove from this list</source>
        <translation>从此列表中移除</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/library.py"/>
        <source>Remove from your library	Del</source>
        <translation>从模块库中移除	Del</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/inspector/block_form.py"/>
        <source>Remove {name}</source>
        <translation>移除 {name}</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/welcome/recent_row.py"/>
        <source>Remove {name} from this list</source>
        <translation>从此列表中移除 {name}</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/graph.py"/>
        <location filename="../../nodeeditor/canvas/accessible/node_interface.py"/>
        <location filename="../../nodeeditor/panels/handlers/blocks.py"/>
        <location filename="../../nodeeditor/panels/runs_panel.py"/>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/handlers/blocks.py"/>
        <source>Rename Block in Library</source>
        <translation>重命名库中的模块</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/gestures.py"/>
        <source>Rename a node</source>
        <translation>重命名节点</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/library.py"/>
        <source>Rename in your library…	F2</source>
        <translation>在模块库中重命名…	F2</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/commands.py"/>
        <location filename="../../nodeeditor/panels/inspector/block_form.py"/>
        <location filename="../../nodeeditor/panels/inspector/panel.py"/>
        <source>Rename to {name}</source>
        <translation>重命名为 {name}</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/graph.py"/>
        <source>Reorder Inputs…</source>
        <translation>重排输入…</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/commands.py"/>
        <location filename="../../nodeeditor/panels/outline/panel.py"/>
        <source>Reorder inputs</source>
        <translation>调整输入顺序</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/input_order.py"/>
        <source>Reorder inputs of {name}</source>
        <translation>调整 {name} 的输入顺序</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/gestures.py"/>
        <source>Reorder the inputs of a merge</source>
        <translation>重排合并节点的输入</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/welcome/examples.py"/>
        <source>Repeated block</source>
        <translation>重复模块</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/repeats_window.py"/>
        <source>Repeats</source>
        <translation>重复部分</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/block_name_dialog.py"/>
        <location filename="../../nodeeditor/panels/save_path.py"/>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/save_path.py"/>
        <source>Replace file</source>
        <translation>替换文件</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/failing/report_window.py"/>
        <location filename="../../nodeeditor/panels/handlers/weights.py"/>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/weights_line.py"/>
        <source>Report…</source>
        <translation>报告…</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/view.py"/>
        <source>Reset Panels</source>
        <translation>重置面板</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/inspector/row.py"/>
        <source>Reset {name}</source>
        <translation>重置 {name}</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/welcome/examples.py"/>
        <source>Residual</source>
        <translation>残差网络</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/annotations/commands.py"/>
        <source>Resize note</source>
        <translation>调整便签大小</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/train.py"/>
        <source>Restart Keras</source>
        <translation>重启 Keras</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/recovery/entry.py"/>
        <location filename="../../nodeeditor/panels/versions/dialog.py"/>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/handlers/versions.py"/>
        <source>Restore the version of {when}</source>
        <translation>恢复 {when} 的版本</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/recovery/dialog.py"/>
        <source>Restore what was open</source>
        <translation>恢复之前打开的文档</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/recovery/entry.py"/>
        <source>Restored</source>
        <translation>恢复后</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/compare_dialog.py"/>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/view.py"/>
        <location filename="../../nodeeditor/panels/main_window.py"/>
        <source>Results</source>
        <translation>结果</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/train.py"/>
        <location filename="../../nodeeditor/panels/handlers/training.py"/>
        <source>Resume</source>
        <translation>恢复训练</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/data_panel.py"/>
        <source>Rows</source>
        <translation>行</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/data_panel.py"/>
        <source>Rows of the data</source>
        <translation>数据的行</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/runs_model.py"/>
        <source>Run</source>
        <translation>训练记录</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/runs.py"/>
        <source>Run '{run}' can't be brought back from the trash ({reason}); it is in the trash of your desktop.</source>
        <translation>无法从回收站恢复训练记录“{run}”（{reason}）；它在桌面的回收站中。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/runs.py"/>
        <source>Run '{run}' has no journal, so there are no curves to draw; it was moved or deleted outside the editor.</source>
        <translation>训练记录“{run}”没有训练日志，因此没有曲线可画；它已在编辑器之外被移动或删除。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/training.py"/>
        <source>Run '{run}' has no weights for layer '{layer}' of this network. Undo the change of the network, or train it from the start.</source>
        <translation>训练记录“{run}”没有此网络中层“{layer}”的权重。请撤销对网络的更改，或从头训练。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/training.py"/>
        <source>Run '{run}' has weights for a layer '{layer}' that this network does not have. Undo the change of the network, or train it from the start.</source>
        <translation>训练记录“{run}”含有此网络中没有的层“{layer}”的权重。请撤销对网络的更改，或从头训练。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/runs.py"/>
        <source>Run '{run}' was not labelled ({reason}); its old labels are whole. Make room on the disk, or see that its folder may be written to.</source>
        <translation>未能给训练记录“{run}”加标记（{reason}）；原有标记完好。请清理磁盘空间，或检查其文件夹是否可写。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/run_buttons.py"/>
        <source>Run again…</source>
        <translation>再次训练…</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/run_again.py"/>
        <source>Run {name} again</source>
        <translation>再次训练 {name}</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/training_progress.py"/>
        <source>Run {name}, of another file</source>
        <translation>训练记录 {name}，属于另一个文件</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/result_tabs.py"/>
        <source>Runs</source>
        <translation>训练记录</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/engine/introspection/own_types.py"/>
        <source>Runs a Python function of yours on a tensor.</source>
        <translation>对张量运行您自己的 Python 函数。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/dataset/classes.py"/>
        <location filename="../../nodeeditor/panels/dataset/random_form.py"/>
        <source>Samples</source>
        <translation>样本</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/runs_model.py"/>
        <source>Samples/s</source>
        <translation>样本/秒</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/file.py"/>
        <location filename="../../nodeeditor/panels/handlers/blocks.py"/>
        <location filename="../../nodeeditor/panels/unsaved.py"/>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/handlers/files.py"/>
        <source>Save As</source>
        <translation>另存为</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/file.py"/>
        <location filename="../../nodeeditor/panels/changed_outside.py"/>
        <location filename="../../nodeeditor/panels/handlers/files.py"/>
        <source>Save As…</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/handlers/blocks.py"/>
        <source>Save Block to Library</source>
        <translation>将模块保存到模块库</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/graph.py"/>
        <source>Save Block to Library…</source>
        <translation>将模块保存到模块库…</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/handlers/figures.py"/>
        <source>Save Figure</source>
        <translation>保存插图</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/changed_outside.py"/>
        <source>Save Over It</source>
        <translation>覆盖保存</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/training_panel.py"/>
        <source>Save plot</source>
        <translation>保存曲线图</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/unsaved.py"/>
        <source>Save the changes of {name}?</source>
        <translation>要保存对 {name} 的更改吗？</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/file.py"/>
        <source>Save the graph file</source>
        <translation>保存网络图文件</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/training_panel.py"/>
        <source>Save the plot as PNG, SVG or CSV</source>
        <translation>将曲线图保存为 PNG、SVG 或 CSV</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/library.py"/>
        <source>Save to your library…</source>
        <translation>保存到模块库…</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/recovery/entry.py"/>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/export_dialog.py"/>
        <source>SavedModel</source>
        <translation>SavedModel</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/figure_dialog.py"/>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/handlers/files.py"/>
        <location filename="../../nodeeditor/workspace/saving.py"/>
        <source>Saving {name}</source>
        <translation>正在保存 {name}</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/library.py"/>
        <source>Search layers</source>
        <translation>搜索层</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/runs_panel.py"/>
        <source>Search runs</source>
        <translation>搜索训练记录</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/library.py"/>
        <source>Search {count} node types</source>
        <translation>搜索 {count} 种节点</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/runs_panel.py"/>
        <source>Search, such as adam val_loss&lt;0.3</source>
        <translation>搜索，例如 adam val_loss&lt;0.3</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/dataset/random_form.py"/>
        <location filename="../../nodeeditor/panels/training_settings.py"/>
        <source>Seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/accessible/node_interface.py"/>
        <source>Select</source>
        <translation>选择</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/edit.py"/>
        <location filename="../../nodeeditor/panels/find/box.py"/>
        <source>Select All</source>
        <translation>全选</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/edit.py"/>
        <source>Select All Found</source>
        <translation>选中全部查找结果</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/annotations.py"/>
        <source>Select Nodes of Frame</source>
        <translation>选择框中的节点</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/annotations/commands.py"/>
        <source>Select a frame, or a node in one.</source>
        <translation>请选中框，或框中的节点。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/input_order.py"/>
        <source>Select a link into a merge, or the one node that it comes from.</source>
        <translation>请选中连入合并层的连线，或其来源节点。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/edit.py"/>
        <source>Select a link of the selected node; arrow keys go to its others and to its ends</source>
        <translation>选择所选节点的一条连线；方向键可转到其他连线和两端</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/inspector/overview.py"/>
        <source>Select a node to see and edit its parameters. Several of one type are edited at once.</source>
        <translation>选中节点即可查看和编辑其参数。可同时编辑多个同类型的节点。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/input_order.py"/>
        <source>Select a node with several links into one input.</source>
        <translation>请选择一个输入有多条连线的节点。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/annotations/commands.py"/>
        <source>Select a note.</source>
        <translation>请选中便签。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/edit.py"/>
        <source>Select all nodes of this level that were found last</source>
        <translation>选中此层级上次查找到的所有节点</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/find/box.py"/>
        <source>Select all that was found (Alt+Return)</source>
        <translation>选中全部查找结果（Alt+Return）</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/gestures.py"/>
        <source>Select by a band</source>
        <translation>框选</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/link_commands.py"/>
        <source>Select nodes and, with Shift held, the link that they are to go into.</source>
        <translation>选中节点，再按住 Shift 选中要插入的连线。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/figure_dialog.py"/>
        <source>Select nodes first</source>
        <translation>请先选中节点</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/dots.py"/>
        <source>Select one link.</source>
        <translation>请选中一条连线。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/edit.py"/>
        <source>Select or Unselect Here</source>
        <translation>选中或取消选中此处</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/annotations.py"/>
        <source>Select the next frame or note, from top left to bottom right</source>
        <translation>从左上到右下选择下一个框或便签</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/layout_commands.py"/>
        <source>Select the node at which the branch begins.</source>
        <translation>请选中分支起点的节点。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/edit.py"/>
        <source>Select the nodes that are not selected, and no others</source>
        <translation>选中未选中的节点，取消其余的</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/annotations/commands.py"/>
        <source>Select the nodes that the frame is to hold.</source>
        <translation>请选中要放入框中的节点。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/annotations.py"/>
        <source>Select the nodes that the frame owns</source>
        <translation>选择属于该框的节点</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/repeats_window.py"/>
        <source>Select these nodes on the canvas</source>
        <translation>在画布上选中这些节点</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/figure_dialog.py"/>
        <source>Selected nodes only</source>
        <translation>仅所选节点</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/dataset/source_form.py"/>
        <source>Separator</source>
        <translation>分隔符</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/welcome/examples.py"/>
        <source>Sequential</source>
        <translation>顺序网络</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/preferences/keys_page.py"/>
        <source>Set</source>
        <translation>设置</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/bookmarks.py"/>
        <source>Set Bookmark</source>
        <translation>设置书签</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/action_states.py"/>
        <source>Set Bookmark {number}</source>
        <translation>设置书签 {number}</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/bookmark_commands.py"/>
        <source>Set bookmark {number}</source>
        <translation>设置书签 {number}</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/edit.py"/>
        <source>Set how the program looks and behaves</source>
        <translation>设置程序的外观和行为</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/commands.py"/>
        <location filename="../../nodeeditor/panels/inspector/block_form.py"/>
        <location filename="../../nodeeditor/panels/inspector/panel.py"/>
        <source>Set {parameter}</source>
        <translation>设置 {parameter}</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/repairs.py"/>
        <source>Set {parameter} of '{other}' to {value}</source>
        <translation>将“{other}”的 {parameter} 设为 {value}</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/layers.py"/>
        <source>Set {parameter} of '{other}' to {value}.</source>
        <translation>将“{other}”的 {parameter} 设为 {value}。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/repairs.py"/>
        <source>Set {parameter} to {value}</source>
        <translation>将 {parameter} 设为 {value}</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/layers.py"/>
        <source>Set {parameter} to {value}.</source>
        <translation>将 {parameter} 设为 {value}。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/repairs.py"/>
        <source>Set {what} of '{other}'</source>
        <translation>设置“{other}”的 {what}</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/layers.py"/>
        <source>Set {what} of '{other}'.</source>
        <translation>设置“{other}”的 {what}。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/compare_dialog.py"/>
        <source>Setting</source>
        <translation>设置</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/compare_dialog.py"/>
        <source>Settings that differ</source>
        <translation>不同的设置</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/inspector/editors/code.py"/>
        <source>Several codes</source>
        <translation>多段代码</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/dataset/random_form.py"/>
        <location filename="../../nodeeditor/panels/inspector/facts.py"/>
        <source>Shape</source>
        <translation>形状</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/hover.py"/>
        <source>Shape not known yet</source>
        <translation>形状未知</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/figure_dialog.py"/>
        <source>Shapes</source>
        <translation>形状</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/view.py"/>
        <source>Shapes on Links</source>
        <translation>在连线上显示形状</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/preferences/model.py"/>
        <source>Shapes on links</source>
        <translation>在连线上显示形状</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/welcome/examples.py"/>
        <source>Shared layers</source>
        <translation>共享层</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/hover.py"/>
        <source>Shares its weights with other nodes</source>
        <translation>与其他节点共享权重</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/inspector/facts.py"/>
        <source>Shares its weights with {names}</source>
        <translation>与 {names} 共享权重</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/welcome/examples.py"/>
        <source>Short cuts past convolutions, added up.</source>
        <translation>绕过卷积的残差连接，相加合并。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/training_note.py"/>
        <location filename="../../nodeeditor/panels/handlers/training.py"/>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/repairs.py"/>
        <source>Show Code</source>
        <translation>显示代码</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/failing/report_window.py"/>
        <location filename="../../nodeeditor/panels/recovery/restoring.py"/>
        <source>Show Report</source>
        <translation>显示报告</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/handlers/models.py"/>
        <source>Show What Changed</source>
        <translation>显示更改内容</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/view.py"/>
        <source>Show all</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/training_panel.py"/>
        <source>Show all of the curves</source>
        <translation>显示全部曲线</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/graph.py"/>
        <source>Show all parameters of the selected node, with Keras's documentation</source>
        <translation>显示所选节点的所有参数及 Keras 文档</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/graph.py"/>
        <source>Show and edit what is inside of the block in a tab above the canvas, beside the network</source>
        <translation>在画布上方的标签页中显示并编辑模块的内部，与网络并列</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/graph.py"/>
        <source>Show and edit what is inside the block that the selected node uses</source>
        <translation>显示并编辑所选节点所用模块的内部</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/edit.py"/>
        <source>Show every step, to go back to any</source>
        <translation>显示每一步，可以回到任意一步</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/help.py"/>
        <source>Show examples, files of late and ways to begin</source>
        <translation>显示示例、最近的文件和入门方式</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/train.py"/>
        <source>Show how the training goes, and its settings</source>
        <translation>显示训练的进展及其设置</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/graph.py"/>
        <source>Show in Place</source>
        <translation>就地展开</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/menus.py"/>
        <source>Show in Place No More</source>
        <translation>收起就地展开</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/inset.py"/>
        <source>Show it in place no more</source>
        <translation>收起就地展开</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/inspector/editors/lines.py"/>
        <source>Show one item a line</source>
        <translation>每行显示一项</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/inspector/editors/lines.py"/>
        <source>Show one item a line of {name}</source>
        <translation>{name} 每行显示一项</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/zoom_button.py"/>
        <source>Show the actual size; at actual size, show all</source>
        <translation>显示实际大小；已是实际大小时显示全部</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/welcome/page.py"/>
        <source>Show the canvas</source>
        <translation>显示画布</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/view.py"/>
        <source>Show the canvas alone, without panels and bars</source>
        <translation>只显示画布，隐藏面板和工具栏</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/preferences/model.py"/>
        <source>Show the grid</source>
        <translation>显示网格</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/train.py"/>
        <source>Show the logs of the runs of this document in the browser</source>
        <translation>在浏览器中显示此文档训练记录的日志</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/preferences/model.py"/>
        <source>Show the map</source>
        <translation>显示缩略图</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/graph.py"/>
        <source>Show the next of the blocks that are open in tabs</source>
        <translation>显示下一个在标签页中打开的模块</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/view.py"/>
        <source>Show the panels' title bars, to move and float them</source>
        <translation>显示面板的标题栏，以便移动和浮动</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/inspector/editors/object.py"/>
        <source>Show the parameters of this object</source>
        <translation>显示此对象的参数</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/inspector/editors/object.py"/>
        <source>Show the parameters of {name}</source>
        <translation>显示 {name} 的参数</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/import_window.py"/>
        <source>Show this node</source>
        <translation>显示此节点</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/figure_dialog.py"/>
        <source>Show what is inside of blocks</source>
        <translation>显示模块内部</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/graph.py"/>
        <source>Show what is inside of the block under the selected node, or show it no more</source>
        <translation>在所选节点下方展开模块内部，或将其收起</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/compare_dialog.py"/>
        <source>Show what is the same too</source>
        <translation>同时显示相同的内容</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/edit.py"/>
        <source>Show what tells this network and that of a file apart, side by side</source>
        <translation>并排显示此网络与某个文件中的网络的差别</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/edit.py"/>
        <source>Show what was changed since this network was saved, side by side</source>
        <translation>并排显示此网络自保存以来的更改</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/training_settings.py"/>
        <source>Shuffle every epoch</source>
        <translation>每轮打乱顺序</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/dataset/image_form.py"/>
        <source>Size</source>
        <translation>尺寸</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/tour/bubble.py"/>
        <source>Skip</source>
        <translation>跳过</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/help.py"/>
        <source>Skip This Step</source>
        <translation>跳过此步</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/training_panel.py"/>
        <source>Smoothing</source>
        <translation>平滑</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/view.py"/>
        <source>Snap While Moving</source>
        <translation>移动时吸附</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/preferences/model.py"/>
        <source>Snap while moving</source>
        <translation>移动时吸附</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/tour/steps.py"/>
        <source>Something does not fit the data yet. Click the node with the mark, then press each repair below it.</source>
        <translation>还有内容与数据不符。请点击带标记的节点，再点击其下方的每个修复按钮。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/failing/report_window.py"/>
        <source>Something went wrong</source>
        <translation>出错了</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/failing/last_resort.py"/>
        <source>Something went wrong in nodeeditor. Your work is still open.</source>
        <translation>nodeeditor 出错了。您的工作仍然打开着。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/edit.py"/>
        <source>Source of Link</source>
        <translation>连线起点</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/training_settings.py"/>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/dataset/source_form.py"/>
        <source>Split seed</source>
        <translation>划分种子</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/commands.py"/>
        <source>Standard output takes no more ({reason}), so a part of the result is missing. Lead it elsewhere.</source>
        <translation>标准输出无法继续写入（{reason}），因此结果缺少一部分。请将其导向别处。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/file.py"/>
        <location filename="../../nodeeditor/panels/welcome/page.py"/>
        <source>Start an empty network</source>
        <translation>新建空网络</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/runs_panel.py"/>
        <source>Start nothing after the run at work</source>
        <translation>当前训练之后不再开始新的训练</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/runs_panel.py"/>
        <source>Start queue</source>
        <translation>启动队列</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/runs_model.py"/>
        <source>Started</source>
        <translation>开始时间</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/training_progress.py"/>
        <source>Starting</source>
        <translation>正在启动</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/handlers/training.py"/>
        <source>Starting TensorBoard …</source>
        <translation>正在启动 TensorBoard …</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/runs_model.py"/>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/help.py"/>
        <source>Step Back in the Tour</source>
        <translation>导览后退一步</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/training_panel.py"/>
        <source>Steps</source>
        <translation>步数</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/train.py"/>
        <location filename="../../nodeeditor/panels/action_states.py"/>
        <location filename="../../nodeeditor/panels/training_controls.py"/>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/action_states.py"/>
        <source>Stop Now</source>
        <translation>立即停止</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/train.py"/>
        <source>Stop a training and keep its weights when the window is closed, or is gone otherwise</source>
        <translation>窗口关闭或意外消失时，停止训练并保留其权重</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/train.py"/>
        <source>Stop after the step at hand and keep the weights</source>
        <translation>完成当前一步后停止并保留权重</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/train.py"/>
        <source>Stop after the step at hand and keep the weights of the best epoch</source>
        <translation>完成当前一步后停止并保留最佳轮次的权重</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/closing.py"/>
        <source>Stop and Keep Weights</source>
        <translation>停止并保留权重</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/training_controls.py"/>
        <source>Stop and keep the last weights, or the best</source>
        <translation>停止并保留最后或最佳的权重</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/training_settings.py"/>
        <source>Stop early</source>
        <translation>早停</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/preferences/choices.py"/>
        <source>Stop it and keep its weights</source>
        <translation>停止并保留其权重</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/train.py"/>
        <source>Stop with Best Weights</source>
        <translation>停止并保留最佳权重</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/training_progress.py"/>
        <source>Stopped after {epochs}; the weights are kept</source>
        <translation>已在 {epochs}后停止；权重已保留</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/training_progress.py"/>
        <source>Stopped after {epochs}; the weights of epoch {epoch} are kept, the best by {monitor} ({value})</source>
        <translation>已在 {epochs}后停止；保留第 {epoch} 轮的权重，其 {monitor} 最佳（{value}）</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/training_progress.py"/>
        <source>Stopped early after {epochs}</source>
        <translation>已在 {epochs}后早停</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/commands/progress.py"/>
        <source>Stopped early: no more improvement.</source>
        <translation>已早停：不再改善。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/training_progress.py"/>
        <source>Stopped: the loss is not a number any more</source>
        <translation>已停止：损失不再是有效数值</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/commands/progress.py"/>
        <source>Stopped; the weights are kept.</source>
        <translation>已停止；权重已保留。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/training_note.py"/>
        <location filename="../../nodeeditor/panels/training_progress.py"/>
        <location filename="../../nodeeditor/panels/training_settings.py"/>
        <source>Stopping</source>
        <translation>正在停止</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/arranging.py"/>
        <source>Straighten</source>
        <translation>拉直连线</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/arranging_commands.py"/>
        <source>Straighten links</source>
        <translation>拉直连线</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/dataset/image_form.py"/>
        <source>Stretch</source>
        <translation>拉伸</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/find/box.py"/>
        <source>Such as</source>
        <translation>例如</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/result_tabs.py"/>
        <location filename="../../nodeeditor/panels/summary.py"/>
        <source>Summary</source>
        <translation>摘要</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/training.py"/>
        <source>TF_CONFIG can't be used: {reason}. It needs the addresses of all workers and the task of this one.</source>
        <translation>无法使用 TF_CONFIG：{reason}。它需要所有工作进程的地址以及本进程的任务。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/tuning_dialog.py"/>
        <source>TRAINABLE LAYERS</source>
        <translation>可训练的层</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/training_panel.py"/>
        <source>Table (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/dataset/source_form.py"/>
        <source>Tables ({endings})</source>
        <translation>表格 ({endings})</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/run_details.py"/>
        <location filename="../../nodeeditor/panels/runs_model.py"/>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/run_details.py"/>
        <source>Tags with commas between them</source>
        <translation>以逗号分隔的标签</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/annotations.py"/>
        <source>Take Out of Frame</source>
        <translation>移出框</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/gestures.py"/>
        <source>Take a link elsewhere</source>
        <translation>将连线移到别处</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/changed_settings.py"/>
        <source>Take into the settings</source>
        <translation>采用到设置中</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/gestures.py"/>
        <source>Take nodes out of their frame</source>
        <translation>将节点移出框</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/annotations/commands.py"/>
        <source>Take out of frame</source>
        <translation>移出框</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/inspector/editors/objects.py"/>
        <source>Take out {name}</source>
        <translation>取出 {name}</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/annotations.py"/>
        <source>Take the frame away and leave its nodes</source>
        <translation>移除框并保留其节点</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/edit.py"/>
        <source>Take the neighbour into the selection, and go there</source>
        <translation>将相邻节点加入所选内容并转到那里</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/edit.py"/>
        <source>Take the node that has the keyboard into the selection, or out of it</source>
        <translation>切换键盘焦点所在节点的选中状态</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/graph.py"/>
        <source>Take the selected nodes into the selected link, as if they were dropped on it</source>
        <translation>将所选节点插入所选连线，如同拖放到其上</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/graph.py"/>
        <source>Take the selected nodes out of their links, which close over the gap; shaking them does the same</source>
        <translation>将所选节点从连线中取出，连线随即接上；晃动节点也有同样效果</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/run_buttons.py"/>
        <source>Take the selected runs out of the queue</source>
        <translation>将所选训练从队列中取消</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/changed_settings.py"/>
        <source>Take the settings of the run</source>
        <translation>采用此训练记录的设置</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/inspector/editors/objects.py"/>
        <source>Take this one out</source>
        <translation>去掉此项</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/catalog/of_blocks.py"/>
        <source>Takes {names}</source>
        <translation>输入 {names}</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/edit.py"/>
        <source>Target of Link</source>
        <translation>连线终点</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/train.py"/>
        <source>Tell of each layer what it keeps of the weights to begin with</source>
        <translation>说明每一层保留了初始权重中的哪些部分</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/weights_line.py"/>
        <source>Tell of each layer what it keeps, and why others are new</source>
        <translation>说明每一层保留了什么，以及其他层为何是全新的</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/welcome/examples.py"/>
        <source>Tells handwritten digits apart. Open it and press Train.</source>
        <translation>识别手写数字。打开它并点击“训练”。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/training.py"/>
        <source>TensorBoard ended by itself ({reason}). Install it again: pip install --upgrade tensorboard.</source>
        <translation>TensorBoard 自行结束（{reason}）。请重新安装：pip install --upgrade tensorboard。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/training.py"/>
        <source>TensorBoard is not installed for this Python; install it with: pip install nodeeditor[tensorboard].</source>
        <translation>此 Python 未安装 TensorBoard；安装命令：pip install nodeeditor[tensorboard]。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/handlers/training.py"/>
        <source>TensorBoard shows the runs at {address}.</source>
        <translation>TensorBoard 正在 {address} 显示训练记录。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/annotations/note_editor.py"/>
        <source>Text of the note, in Markdown</source>
        <translation>便签的文本（Markdown）</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/preferences/model.py"/>
        <source>Text size</source>
        <translation>文字大小</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/exporting.py"/>
        <source>That is no rounding: at output '{output}', the model is {own} off the result computed in 64 bits and the file {file}. Do not trust this file.</source>
        <translation>这不是舍入误差：在输出“{output}”处，与 64 位计算结果相比，模型相差 {own}，文件相差 {file}。请勿信任此文件。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/exporting.py"/>
        <source>That is rounding in {precision}: from the result computed in 64 bits, the model itself is {own} off and the file {file}.</source>
        <translation>这是 {precision} 的舍入误差：与 64 位计算结果相比，模型自身相差 {own}，文件相差 {file}。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/exporting.py"/>
        <source>That is rounding: of values up to {size}, 32 bits keep seven digits.</source>
        <translation>这是舍入误差：对于不超过 {size} 的值，32 位保留七位有效数字。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/training.py"/>
        <source>The CSV or TensorBoard log of the run could not be written ({reason}); the run itself is whole. Make room on the disk, and train again for the logs.</source>
        <translation>无法写入此次训练的 CSV 或 TensorBoard 日志（{reason}）；训练记录本身完好。请清理磁盘空间，需要日志时重新训练。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/codegen.py"/>
        <source>The Python code would have something in it that no network is written with ({what}). Look for names, texts or values in the graph that look like code.</source>
        <translation>生成的 Python 代码中会出现网络代码不该有的内容（{what}）。请检查图中是否有形似代码的名称、文本或数值。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/graph/limits.py"/>
        <source>The baseline of early stopping</source>
        <translation>早停的基准值</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/graph/limits.py"/>
        <source>The batch size</source>
        <translation>批大小</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/training.py"/>
        <source>The batch size can't be {got}; it needs a whole number of 1 or more.</source>
        <translation>批大小不能是 {got}；它需要 1 或更大的整数。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/training.py"/>
        <source>The best checkpoint is to be that of '{monitor}', which this training does not have. It has {names}.</source>
        <translation>最佳检查点应取“{monitor}”最佳者，但此训练没有它。可用的有：{names}。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/training.py"/>
        <source>The best weights are kept: those of epoch {epoch}, with {monitor} {value}.</source>
        <translation>已保留最佳权重：第 {epoch} 轮，{monitor} 为 {value}。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/blocks.py"/>
        <source>The block '{block}' can't have an argument '{name}'; a name has letters (a to z), digits and '_', starts with no digit and is no word of Python's own.</source>
        <translation>模块“{block}”不能有参数“{name}”；名称由字母（a 到 z）、数字和“_”组成，不以数字开头，也不是 Python 的保留字。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/blocks.py"/>
        <source>The block '{block}' is used by '{node}' inside the block '{other}'. Delete or unpack its uses first.</source>
        <translation>模块“{block}”被模块“{other}”中的“{node}”使用。请先删除或展开其实例。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/blocks.py"/>
        <source>The block '{block}' is used by '{node}'. Delete or unpack its uses first.</source>
        <translation>模块“{block}”被“{node}”使用。请先删除或展开其实例。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/blocks.py"/>
        <source>The block '{block}' would be inside of itself, and so without end. Use another block, or unpack that one.</source>
        <translation>模块“{block}”会包含自身，没有尽头。请使用其他模块，或展开它。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/repair_buttons.py"/>
        <source>The block stands in {count} places: a repair changes all of them.</source>
        <translation>此模块用在 {count} 处：修复会改变所有这些地方。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/handlers/blocks.py"/>
        <source>The block {name} is in your library now, for all graphs.</source>
        <translation>模块 {name} 已加入您的模块库，可供所有网络图使用。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/handlers/blocks.py"/>
        <source>The block {name} is no longer in your library; graphs that use it keep it.</source>
        <translation>模块 {name} 已从您的模块库中移除；使用它的网络图会保留它。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/training.py"/>
        <source>The checkpoint {name} is damaged ({reason}); it is set aside, and the one before it is used.</source>
        <translation>检查点 {name} 已损坏（{reason}）；已将其搁置，改用上一个检查点。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/files.py"/>
        <source>The clipboard holds no layers of a graph; copy some nodes in the editor first, then paste.</source>
        <translation>剪贴板中没有网络图的层；请先在编辑器中复制节点，再粘贴。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/training.py"/>
        <source>The clock of the machine was set back by {time} here; the training goes on.</source>
        <translation>系统时钟在此处被调慢了 {time}；训练继续。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/training.py"/>
        <source>The clock of the machine was set forward by {time} here; the training goes on.</source>
        <translation>系统时钟在此处被调快了 {time}；训练继续。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/values.py"/>
        <source>The code has to be one function of a tensor: lambda x: x * 2, or a single def without decorators.</source>
        <translation>代码必须是作用于一个张量的单个函数：lambda x: x * 2，或一个不带装饰器的 def。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/values.py"/>
        <source>The code has {got} characters; it may have {needed}. Put it into a package of yours.</source>
        <translation>代码有 {got} 个字符；最多可有 {needed} 个。请把它放进您自己的包中。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/graph/limits.py"/>
        <source>The colour of a frame</source>
        <translation>框的颜色</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/engine/introspection/own_types.py"/>
        <source>The column that says how much each sample counts in the loss; without one all alike.</source>
        <translation>表示各样本在损失中权重的列；没有则一视同仁。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/engine/introspection/own_types.py"/>
        <source>The columns or arrays of the data set that are the target.</source>
        <translation>作为目标的数据列或数组。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/engine/introspection/own_types.py"/>
        <source>The columns or arrays of the data set that feed this input.</source>
        <translation>供给此输入的数据列或数组。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/graph/limits.py"/>
        <source>The cooldown on a plateau</source>
        <translation>平台期的冷却期</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/training.py"/>
        <source>The data has no samples left to train on; give more data, or hold back fewer.</source>
        <translation>没有剩余样本可供训练；请提供更多数据，或减少留出的样本。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/training.py"/>
        <source>The data is not what the run in '{folder}' began with. Bring the former data back, or begin a new run.</source>
        <translation>数据与“{folder}”中训练开始时的不同。请恢复原来的数据，或开始新的训练。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/graph/limits.py"/>
        <source>The data source</source>
        <translation>数据源</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/data.py"/>
        <source>The delimiter must be one plain (ASCII) character, got '{delimiter}'; take a comma, a semicolon or a tab.</source>
        <translation>分隔符必须是一个普通（ASCII）字符，得到的是“{delimiter}”；请使用逗号、分号或制表符。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/non_finite.py"/>
        <source>The differences reach {largest}, and their squares are more than can be held. Scale the targets, or take a smaller learning rate (now {rate}).</source>
        <translation>差值达到 {largest}，其平方超出可表示的范围。请缩放目标，或减小学习率（当前为 {rate}）。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/training.py"/>
        <source>The disk of '{folder}' has {free} left, and the checkpoints of this training need {needed}. Free some, or choose another folder.</source>
        <translation>“{folder}”所在磁盘剩余 {free}，而此训练的检查点需要 {needed}。请清理空间，或选择其他文件夹。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/history.py"/>
        <source>The document as it was opened</source>
        <translation>打开时的文档</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/training.py"/>
        <source>The dropout rate of '{node}' can't be {got}; it needs a number from 0 to below 1.</source>
        <translation>“{node}”的丢弃率不能是 {got}；它需要大于等于 0 且小于 1 的数。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/desktop/freedesktop.py"/>
        <source>The editor stands in the menu of programs now: {path}.</source>
        <translation>编辑器已加入程序菜单：{path}。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/commands/open_editor.py"/>
        <source>The editor that runs does not answer, so this one opens a window of its own.</source>
        <translation>正在运行的编辑器没有响应，因此打开自己的窗口。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/commands/open_editor.py"/>
        <source>The editor that runs is of another version, so this one opens a window of its own.</source>
        <translation>正在运行的编辑器版本不同，因此打开自己的窗口。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/training.py"/>
        <source>The end of the run in '{folder}' could not be written ({reason}). Make that possible, and resume the run: it goes on from its last checkpoint, or begins again where it has none.</source>
        <translation>无法写入“{folder}”中训练的结尾（{reason}）。请使其可写后恢复该训练：它会从最后一个检查点继续，没有检查点则重新开始。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/engine.py"/>
        <source>The engine can't be sent '{request}' ({reason}); a number needs to fit into 64 bits. Write smaller numbers in the parameters.</source>
        <translation>无法向引擎发送“{request}”（{reason}）；数值必须在 64 位范围内。请在参数中使用更小的数。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/engine.py"/>
        <source>The engine could not answer '{request}': {reason}. Your network is unchanged; the engine's log tells more.</source>
        <translation>引擎无法回答“{request}”：{reason}。您的网络没有改变；引擎日志中有更多信息。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/engine.py"/>
        <source>The engine could not be started ({reason}); it needs {program}. Install nodeeditor again.</source>
        <translation>无法启动引擎（{reason}）；它需要 {program}。请重新安装 nodeeditor。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/engine.py"/>
        <source>The engine does not run, so Keras can't be asked. Use Train &gt; Restart Keras.</source>
        <translation>引擎未运行，无法询问 Keras。请使用“训练 &gt; 重启 Keras”。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/engine.py"/>
        <source>The engine ended by itself ({how}) before it could answer. Nothing of your network is lost; it starts again, or use Train &gt; Restart Keras.</source>
        <translation>引擎在回答之前自行结束（{how}）。您的网络没有丢失；引擎会重新启动，也可使用“训练 &gt; 重启 Keras”。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/engine.py"/>
        <source>The engine ended by itself {times} times in a row, so Keras is not asked any more and the last edits are not checked. Nothing of your network is lost; use Train &gt; Restart Keras.</source>
        <translation>引擎连续 {times} 次自行结束，因此不再询问 Keras，最近的编辑未经检查。您的网络没有丢失；请使用“训练 &gt; 重启 Keras”。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/engine.py"/>
        <source>The engine gave no sign of life for {seconds} seconds and was ended. Nothing of your network is lost; it starts again, or use Train &gt; Restart Keras.</source>
        <translation>引擎 {seconds} 秒没有响应，已被结束。您的网络没有丢失；引擎会重新启动，也可使用“训练 &gt; 重启 Keras”。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/engine.py"/>
        <source>The engine got a message it can't read ({reason}). Restart the editor; after an update it may still be the old one.</source>
        <translation>引擎收到无法读取的消息（{reason}）。请重启编辑器；更新之后它可能仍是旧版本。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/engine.py"/>
        <source>The engine sent a message that can't be right ({reason}) and was ended. Nothing of your network is lost; it starts again, or use Train &gt; Restart Keras.</source>
        <translation>引擎发来一条不可能正确的消息（{reason}），已被终止。您的网络没有任何丢失；引擎会重新启动，也可使用“训练 &gt; 重启 Keras”。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/engine.py"/>
        <source>The engine sent messages faster than they can be taken in, and was ended. Nothing of your network is lost; it starts again, or use Train &gt; Restart Keras.</source>
        <translation>引擎发送消息的速度超过了处理能力，已被终止。您的网络没有任何丢失；引擎会重新启动，也可使用“训练 &gt; 重启 Keras”。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/engine.py"/>
        <source>The engine sent what is no message ({reason}) and was ended. Nothing of your network is lost; it starts again, or use Train &gt; Restart Keras.</source>
        <translation>引擎发来的内容不是消息（{reason}），已被结束。您的网络没有丢失；引擎会重新启动，也可使用“训练 &gt; 重启 Keras”。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/engine.py"/>
        <source>The engine speaks version {got} of the protocol, the editor version {needed}. Restart the editor: it was updated.</source>
        <translation>引擎使用协议版本 {got}，编辑器使用版本 {needed}。请重启编辑器：它已更新。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/graph/limits.py"/>
        <source>The epochs between two checkpoints</source>
        <translation>两个检查点之间的轮次数</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/handlers/exports.py"/>
        <source>The export was cancelled; {name} was not written.</source>
        <translation>已取消导出；没有写入 {name}。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/blocks.py"/>
        <source>The expression has {got} characters; it may have {needed}. Use fewer, or an argument.</source>
        <translation>表达式有 {got} 个字符；最多 {needed} 个。请缩短它，或使用参数。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/graph/limits.py"/>
        <source>The factor on a plateau</source>
        <translation>平台期的系数</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/figure_preview.py"/>
        <source>The figure</source>
        <translation>插图</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/figures/advice.py"/>
        <source>The figure is higher than a page ({size}): fold parts of it into blocks, or let the data run to the right.</source>
        <translation>插图高于一页（{size}）：请将部分内容折叠为模块，或让数据从左到右排列。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/handlers/figures.py"/>
        <source>The figure is on the clipboard, as pixels and as an SVG picture.</source>
        <translation>插图已复制到剪贴板，包括像素图和 SVG 图。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/handlers/figures.py"/>
        <source>The figure was not saved to {path}: {reason}.</source>
        <translation>插图未能保存到 {path}：{reason}。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/handlers/figures.py"/>
        <source>The figure was not saved: '{name}' must end in .png, .svg or .pdf.</source>
        <translation>插图未保存：“{name}”必须以 .png、.svg 或 .pdf 结尾。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/graph/limits.py"/>
        <source>The first epoch of early stopping</source>
        <translation>早停的起始轮次</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/exporting.py"/>
        <source>The first layer that gives something else is {layer}.</source>
        <translation>首个给出不同结果的层是 {layer}。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/training.py"/>
        <source>The folder '{folder}' for the run can't be made or written ({reason}); choose another, or mend what is in its way.</source>
        <translation>无法创建或写入训练记录的文件夹“{folder}”（{reason}）；请另选一个，或排除障碍。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/training.py"/>
        <source>The folder '{folder}' holds a run already; choose another for the new one.</source>
        <translation>文件夹“{folder}”中已有训练记录；请为新的训练另选文件夹。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/training.py"/>
        <source>The folder '{folder}' holds no run; choose one that does.</source>
        <translation>文件夹“{folder}”中没有训练记录；请选择有记录的文件夹。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/runs.py"/>
        <source>The folder of run '{run}' is not there any more; it was moved or deleted outside the editor.</source>
        <translation>训练记录“{run}”的文件夹已不存在；它在编辑器之外被移动或删除。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/values.py"/>
        <source>The function has to take one tensor, and beside it at most mask and training, which Keras gives it.</source>
        <translation>函数必须接受一个张量，此外最多还可有 mask 和 training，它们由 Keras 传入。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/non_finite.py"/>
        <source>The gradients that arrive there are finite.</source>
        <translation>到达此处的梯度为有限值。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/layout_commands.py"/>
        <source>The graph changed while it was laid out, so nothing was moved. Lay it out again.</source>
        <translation>排列过程中网络图发生了更改，因此没有移动任何节点。请重新排列。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/import_window.py"/>
        <source>The graph is the model but for this. A click on an entry shows its node.</source>
        <translation>除以下各项外，网络图与模型一致。点击条目可显示其节点。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/graph/limits.py"/>
        <source>The height of frame '{title}'</source>
        <translation>框“{title}”的高度</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/graph.py"/>
        <source>The id '{id}' is in use already; every node and layer needs its own.</source>
        <translation>id“{id}”已被使用；每个节点和层都需要各自的 id。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/training.py"/>
        <source>The journal could not be written ({reason}); the training goes on, and what was not written waits. Free some space on the disk.</source>
        <translation>无法写入训练日志（{reason}）；训练继续，未写入的内容在等待。请清理磁盘空间。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/preferences.py"/>
        <source>The key {key} was set for two commands; '{kept}' has it, '{lost}' goes without. Change it in the preferences.</source>
        <translation>两个命令都设了键 {key}；“{kept}”保留它，“{lost}”没有快捷键。可在偏好设置中更改。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/graph/limits.py"/>
        <source>The kind of array '{name}'</source>
        <translation>数组“{name}”的种类</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/runs.py"/>
        <source>The labels of run '{run}' can't be read ({reason}); give it a name, tags or a note again to replace them.</source>
        <translation>无法读取训练记录“{run}”的标记（{reason}）；请重新给它名称、标签或备注来替换。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/files.py"/>
        <source>The layers on the clipboard can't be read: {reason}</source>
        <translation>无法读取剪贴板中的层：{reason}</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/layout_commands.py"/>
        <source>The layout came to no end, so nothing was moved. Try it with a part.</source>
        <translation>排列未能完成，因此没有移动任何节点。请先排列一部分。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/training.py"/>
        <source>The learning rate can't be {got}; it needs a number of 0 or more.</source>
        <translation>学习率不能是 {got}；它需要 0 或更大的数。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/training_form/parts.py"/>
        <source>The learning rate does not fall below this.</source>
        <translation>学习率不会低于此值。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/training.py"/>
        <source>The learning rate follows a schedule, so it can't fall on a plateau too. Give the optimizer a number, or switch the reduction on a plateau off.</source>
        <translation>学习率已按计划变化，不能再因平台期降低。请给优化器一个数值，或关闭平台期降低。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/training_form/schedule_curve.py"/>
        <source>The learning rate goes from {first} to {last} in {steps} steps.</source>
        <translation>学习率在 {steps} 步内从 {first} 变到 {last}。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/training_form/parts.py"/>
        <source>The learning rate is multiplied by this; it is above 0 and below 1.</source>
        <translation>学习率乘以此值；它大于 0 且小于 1。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/training.py"/>
        <source>The learning rate is to fall where '{monitor}' does not improve, which this training does not have. It has {names}.</source>
        <translation>学习率应在“{monitor}”没有改善时降低，但此训练没有它。可用的有：{names}。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/graph/limits.py"/>
        <source>The least improvement</source>
        <translation>最小改善量</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/graph/limits.py"/>
        <source>The least improvement on a plateau</source>
        <translation>平台期的最小改善量</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/graph/limits.py"/>
        <source>The least learning rate on a plateau</source>
        <translation>平台期的最低学习率</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/figures/advice.py"/>
        <source>The letters are too small to be read in print ({size}): {ways}.</source>
        <translation>印刷后文字过小，难以阅读（{size}）：{ways}。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/graph.py"/>
        <source>The link into '{node}' got position {position}; it needs a whole number from 0 to {limit}.</source>
        <translation>连入“{node}”的连线位置是 {position}；它需要 0 到 {limit} 的整数。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/handlers/packages.py"/>
        <source>The list of packages was not saved to {path} ({reason}). Make that folder writable.</source>
        <translation>包列表未能保存到 {path}（{reason}）。请使该文件夹可写。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/handlers/trusted_code.py"/>
        <location filename="../../nodeeditor/panels/inspector/editors/code.py"/>
        <source>The list of trusted code was not saved ({reason}).</source>
        <translation>未能保存受信任代码的列表（{reason}）。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/training.py"/>
        <source>The log '{log}' can't be written ({reason}); the training goes on without it, and the journal has its values. Mend that, and train again for the log.</source>
        <translation>无法写入日志“{log}”（{reason}）；训练继续但不写它，训练日志中有其数值。请排除问题，需要该日志时重新训练。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/training.py"/>
        <source>The loss was no number any more in epoch {epoch}, batch {step}; the last good weights are kept. A smaller learning rate (now {rate}), scaled inputs, or a fitting loss would help.</source>
        <translation>损失在第 {epoch} 轮的批次 {step} 不再是有效数值；已保留最后的有效权重。更小的学习率（现为 {rate}）、缩放输入或合适的损失会有帮助。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/non_finite.py"/>
        <source>The loss was no number any more in epoch {epoch}, batch {step}; the last good weights are kept. {origin}</source>
        <translation>第 {epoch} 轮第 {step} 个批次的损失不再是数值；最后一组正常的权重已保留。{origin}</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/training.py"/>
        <source>The loss weight of '{node}' can't be {got}; it needs a number of 0 or more.</source>
        <translation>“{node}”的损失权重不能是 {got}；它需要 0 或更大的数。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/training.py"/>
        <source>The machine slept for {time} here, and the training went on when it woke.</source>
        <translation>机器在此处休眠了 {time}，唤醒后训练继续。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/training.py"/>
        <source>The machine slept here, or its clock was set forward, by {time}; the training goes on.</source>
        <translation>机器在此处休眠，或时钟被调快了 {time}；训练继续。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/content.py"/>
        <source>The mask that comes in ends here, unused: masked steps count like all others.</source>
        <translation>输入的掩码在此终止，未被使用：被掩盖的步与其他步同等对待。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/engine.py"/>
        <source>The measured losses and the last kept weights are in the run '{run}'; resume it to go on from there.</source>
        <translation>已测得的损失和最后保留的权重在训练记录“{run}”中；恢复它即可从那里继续。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/engine.py"/>
        <source>The measured losses are in the run '{run}', which had kept no weights yet; train it again.</source>
        <translation>已测得的损失在训练记录“{run}”中，它尚未保留权重；请重新训练。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/training_progress.py"/>
        <source>The message above says why.</source>
        <translation>原因见上面的消息。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/export_dialog.py"/>
        <source>The model alone</source>
        <translation>仅模型</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/exporting.py"/>
        <source>The model gives no finite numbers for random inputs, so nothing is proven of the file.</source>
        <translation>对于随机输入，模型没有给出有限的数值，因此文件未经任何验证。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/exporting.py"/>
        <source>The model itself can't be run on random inputs ({reason}), so nothing is proven of the file.</source>
        <translation>模型自身无法用随机输入运行（{reason}），因此文件未经任何验证。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/exporting.py"/>
        <source>The model itself gives other values each time, up to {own} apart: {layers} draws at random.</source>
        <translation>模型自身每次给出的值也不同，相差可达 {own}：{layers} 含有随机性。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/graph.py"/>
        <source>The name '{name}' can't be used; a name has 1 to 128 letters (a to z), digits, '_', '.' or '-', and starts with a letter or digit.</source>
        <translation>名称“{name}”不可用；名称由 1 到 128 个字母（a 到 z）、数字、“_”、“.”或“-”组成，并以字母或数字开头。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/blocks.py"/>
        <source>The name '{name}' has a meaning in the block '{block}' already; use another one.</source>
        <translation>名称“{name}”在模块“{block}”中已有含义；请换一个。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/values.py"/>
        <source>The name '{name}' has letters that can look like others, so the code may not be what it looks like. Use letters from a to z in names.</source>
        <translation>名称“{name}”含有可能与其他字母混淆的字符，代码可能与其外观不符。名称请使用字母 a 到 z。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/graph.py"/>
        <source>The name '{name}' is in use already; a {kind} needs a name of its own.</source>
        <translation>名称“{name}”已被使用；每个 {kind} 都需要各自的名称。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/data.py"/>
        <source>The name '{name}' stands for two columns of '{place}'; give each a name of its own.</source>
        <translation>名称“{name}”对应“{place}”中的两列；请使各列名称不同。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/importing.py"/>
        <source>The name '{old}' can't stand in a graph; it is '{new}' now.</source>
        <translation>名称“{old}”不能用于网络图；现改为“{new}”。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/graph/limits.py"/>
        <source>The name of an array</source>
        <translation>数组的名称</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/handlers/training.py"/>
        <source>The network</source>
        <translation>网络</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/weights_report.py"/>
        <source>The network begins with fresh weights.</source>
        <translation>网络从全新权重开始。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/layers.py"/>
        <source>The network can't be built, since Keras says: {reason}. Change the nodes it names.</source>
        <translation>无法构建网络，Keras 的说明是：{reason}。请更改其中提到的节点。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/exporting.py"/>
        <source>The network can't be written as {format} ({reason}). A file that was there is whole; a SavedModel takes most networks.</source>
        <translation>网络无法写为 {format}（{reason}）。原有文件完好；SavedModel 适用于大多数网络。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/graph.py"/>
        <source>The network has no Input; it needs one to take data in. Add an Input.</source>
        <translation>网络没有 Input；它需要 Input 来接收数据。请添加 Input。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/graph.py"/>
        <source>The network has no Output; it needs one to give a result. Add an Output.</source>
        <translation>网络没有 Output；它需要 Output 来给出结果。请添加 Output。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/training.py"/>
        <source>The network has no weights that training could change. Add a layer with weights, such as Dense, or set 'trainable' on one.</source>
        <translation>网络没有训练可以改变的权重。请添加带权重的层，例如 Dense，或将某层的“trainable”打开。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/codegen.py"/>
        <source>The network takes '{array}', which its data does not have; it has {arrays}. Bind one of these instead.</source>
        <translation>网络使用“{array}”，而其数据中没有它；数据有 {arrays}。请改为绑定其中之一。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/inset.py"/>
        <source>The next repetition</source>
        <translation>下一次重复</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/handlers/weights.py"/>
        <source>The next training begins with the weights of {run}, as far as they fit.</source>
        <translation>下一次训练以 {run} 的权重开始，能匹配的都采用。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/graph/limits.py"/>
        <source>The number of a bookmark</source>
        <translation>书签的编号</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/graph/limits.py"/>
        <source>The number of classes of '{name}'</source>
        <translation>“{name}”的类别数</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/graph/limits.py"/>
        <source>The number of dots of a link</source>
        <translation>连线上的拐点数</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/graph/limits.py"/>
        <source>The number of epochs</source>
        <translation>轮次数</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/graph/limits.py"/>
        <source>The number of samples</source>
        <translation>样本数</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/graph/limits.py"/>
        <source>The optimizer</source>
        <translation>优化器</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/graph/limits.py"/>
        <source>The patience of early stopping</source>
        <translation>早停的耐心值</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/graph/limits.py"/>
        <source>The patience on a plateau</source>
        <translation>平台期的耐心值</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/commands.py"/>
        <source>The picture '{path}' can't be written: {reason}.</source>
        <translation>无法写入图片“{path}”：{reason}。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/graph/limits.py"/>
        <source>The place of the weights</source>
        <translation>权重的位置</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/document/salvage.py"/>
        <source>The places and links of {count} nodes, which stand below.</source>
        <translation>{count} 个节点的位置和连线;这些节点排在下方。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/training_panel.py"/>
        <source>The plot was not saved to {path}: {reason}.</source>
        <translation>曲线图未能保存到 {path}：{reason}。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/non_finite.py"/>
        <source>The predictions are {largest} at most.</source>
        <translation>预测值最大为 {largest}。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/non_finite.py"/>
        <source>The predictions of {count} samples are 0 for every class, and the loss divides by their sum. Let softmax be the last activation.</source>
        <translation>有 {count} 个样本对所有类别的预测值都为 0，而损失要除以它们的和。请将 softmax 用作最后的激活函数。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/status_bar.py"/>
        <source>The process that runs Keras</source>
        <translation>运行 Keras 的进程</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/commands.py"/>
        <source>The process that runs Keras ended early, so the shapes are not known. Try again.</source>
        <translation>运行 Keras 的进程提前结束，因此形状未知。请重试。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/commands.py"/>
        <source>The process that runs Keras gave no sign of life for {seconds} seconds, so the shapes are not known. Try again.</source>
        <translation>运行 Keras 的进程已有 {seconds} 秒没有任何响应，因此形状未知。请重试。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/commands.py"/>
        <source>The process that runs Keras sent what can't be right ({reason}), so the shapes are not known. Try again.</source>
        <translation>运行 Keras 的进程发来了不可能正确的内容（{reason}），因此形状未知。请重试。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/engine.py"/>
        <source>The process that trained is gone without a word. {kept}</source>
        <translation>训练进程无声无息地消失了。{kept}</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/runs.py"/>
        <source>The queue of runs can't be kept in {path} ({reason}), so it will be lost when the editor closes. Make room on the disk, or see that the folder may be written to.</source>
        <translation>训练队列无法保存到 {path}（{reason}），关闭编辑器后会丢失。请清理磁盘空间，或检查该文件夹是否可写。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/runs.py"/>
        <source>The queue of runs in {path} can't be read ({reason}) and was set aside as {aside}; add the runs again.</source>
        <translation>无法读取 {path} 中的训练队列（{reason}），已将其搁置为 {aside}；请重新添加训练。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/data.py"/>
        <source>The random data has no arrays; add one with a name and a shape.</source>
        <translation>随机数据没有数组；请添加一个并设置名称和形状。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/data.py"/>
        <source>The random data has {samples} samples; it needs 1 or more.</source>
        <translation>随机数据有 {samples} 个样本；它需要 1 个或更多。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/recovery.py"/>
        <source>The recovery file {place} can't be read ({reason}). See that you may read your state folder, then start again.</source>
        <translation>无法读取恢复文件 {place}({reason})。请确认您有权读取状态文件夹,然后重新启动。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/recovery.py"/>
        <source>The recovery file {place} is damaged and can't be restored. It is set aside, not deleted; File &gt; History has what was saved.</source>
        <translation>恢复文件 {place} 已损坏,无法恢复。它被另存而没有删除;已保存的内容在“文件 &gt; 历史版本”中。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/recovery.py"/>
        <source>The recovery file {place} was written by a newer version of nodeeditor. Update nodeeditor to restore it.</source>
        <translation>恢复文件 {place} 由更新版本的 nodeeditor 写成。请更新 nodeeditor 后再恢复。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/inset.py"/>
        <source>The repetition before</source>
        <translation>上一次重复</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/graph/limits.py"/>
        <source>The repetition that a bookmark shows</source>
        <translation>书签显示的重复序号</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/non_finite.py"/>
        <source>The root of 0 has no finite slope, and 0 came in. Add a small number before it, such as 1e-7.</source>
        <translation>0 的平方根没有有限的斜率，而输入中有 0。请先加上一个小数值，例如 1e-7。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/training.py"/>
        <source>The run '{run}' began with {versions}; with other versions its numbers may differ a little from here on.</source>
        <translation>训练记录“{run}”开始于 {versions}；版本不同，此后的数值可能略有差别。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/engine.py"/>
        <source>The run '{run}' can't be moved to the trash ({folder}); delete the folder by hand.</source>
        <translation>训练记录“{run}”无法移到回收站（{folder}）；请手动删除该文件夹。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/engine.py"/>
        <source>The run '{run}' could not be told what you asked for ({reason}); its folder needs to take a few bytes.</source>
        <translation>无法把您的要求告知训练“{run}”（{reason}）；其文件夹需要能写入几个字节。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/engine.py"/>
        <source>The run '{run}' is still training; stop it before you delete it.</source>
        <translation>训练“{run}”仍在进行；请先停止再删除。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/weights.py"/>
        <source>The run began with the weights of {path}, and its checkpoints are gone; a run that begins anew is needed.</source>
        <translation>此训练以 {path} 的权重开始，而其检查点已不存在；需要从头开始新的训练。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/training.py"/>
        <source>The run ended with a problem that this version has no words for ({name}). Update nodeeditor to read it.</source>
        <translation>训练因一个问题而结束，此版本无法解释该问题（{name}）。请更新 nodeeditor 以便阅读。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/training.py"/>
        <source>The run in '{folder}' can't be read ({reason}); bring that file back from a backup, or begin a new run.</source>
        <translation>无法读取“{folder}”中的训练记录（{reason}）；请从备份恢复该文件，或开始新的训练。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/training.py"/>
        <source>The run in '{folder}' has ended and its weights are kept, but its journal lacks the end ({reason}), and so do its curves. Free some space on the disk before the next training.</source>
        <translation>“{folder}”中的训练已结束且权重已保留，但其训练日志缺少结尾（{reason}），曲线也不完整。请在下次训练前清理磁盘空间。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/training.py"/>
        <source>The run in '{folder}' is being trained right now, by process {process}. Wait for its end, or stop that process, which keeps its weights; then resume the run.</source>
        <translation>“{folder}”中的训练正由进程 {process} 进行。请等它结束，或停止该进程（会保留权重），然后恢复训练。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/training.py"/>
        <source>The run in '{folder}' is one of another graph ({differences}). Undo the change, or begin a new run.</source>
        <translation>“{folder}”中的训练记录属于另一个网络图（{differences}）。请撤销更改，或开始新的训练。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/training.py"/>
        <source>The run in '{folder}' kept no weights to go on from; it ended too early. Train again from the start.</source>
        <translation>“{folder}”中的训练没有保留可供继续的权重；它结束得太早。请从头训练。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/runs_panel.py"/>
        <source>The run {name} is in the trash.</source>
        <translation>训练记录 {name} 已移到回收站。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/training.py"/>
        <source>The schedule comes to its end after {end} of {steps} steps; the rate stays {rate} from then on.</source>
        <translation>学习率计划在 {steps} 步中的第 {end} 步结束；此后学习率保持 {rate}。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/training.py"/>
        <source>The schedule gives no finite learning rate at step {step} of the training. Change its parameters.</source>
        <translation>学习率计划在训练的第 {step} 步没有给出有限的学习率。请更改其参数。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/training.py"/>
        <source>The schedule gives the learning rate {rate} at step {step} of the training; it needs 0 or more. Change its parameters, or train fewer steps.</source>
        <translation>学习率计划在训练的第 {step} 步给出学习率 {rate}；它必须为 0 或更大。请更改其参数，或减少训练步数。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/training.py"/>
        <source>The schedule is made for {end} steps, and the training has {steps}; the rate is {rate} at its end.</source>
        <translation>学习率计划是为 {end} 步设定的，而训练有 {steps} 步；结束时学习率为 {rate}。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/document/salvage.py"/>
        <source>The section {section} is damaged.</source>
        <translation>{section} 部分已损坏。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/graph/limits.py"/>
        <source>The seed of the random arrays</source>
        <translation>随机数组的种子</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/graph/limits.py"/>
        <source>The seed of the split</source>
        <translation>划分的种子</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/graph/limits.py"/>
        <source>The seed of the training</source>
        <translation>训练的种子</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/preferences.py"/>
        <source>The setting '{setting}' was '{got}', and needs one of: {needed}. It is as the program is made; set it anew in the preferences.</source>
        <translation>设置“{setting}”原为“{got}”，它必须是以下之一：{needed}。现为默认值；可在偏好设置中重新设置。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/changed_settings.py"/>
        <source>The settings below are those of the next run</source>
        <translation>以下是下一次训练的设置</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/preferences.py"/>
        <source>The settings in {file} can't be read, so the program is as it is made. The damaged file is kept as {kept}.</source>
        <translation>无法读取 {file} 中的设置，因此程序使用默认设置。损坏的文件保留为 {kept}。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/engine/introspection/own_types.py"/>
        <source>The shape of one sample that it gives, where Keras can't find that out itself.</source>
        <translation>它给出的单个样本的形状，用于 Keras 无法自行得出时。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/engine/introspection/named_objects.py"/>
        <source>The share of samples that are right, in the form that fits the output and its target.</source>
        <translation>预测正确的样本占比，其形式与输出和目标相符。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/dataset/source_form.py"/>
        <source>The share of samples that is held back to validate</source>
        <translation>留出用于验证的样本占比</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/training.py"/>
        <source>The strategy multi-worker needs to know its workers; set TF_CONFIG, or start it by srun. 'nodeeditor export --to cluster' writes files that do so.</source>
        <translation>multi-worker 策略需要知道其工作进程；请设置 TF_CONFIG，或用 srun 启动。“nodeeditor export --to cluster”可生成这样的文件。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/engine.py"/>
        <source>The system ended the training of the run '{run}' for want of memory: it needed about {needed} at batch size {batch}, and {room} are there, too little for any. Make the network or the data smaller.</source>
        <translation>系统因内存不足结束了训练“{run}”：批大小为 {batch} 时需要约 {needed}，而只有 {room}，任何批大小都不够。请缩小网络或数据。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/engine.py"/>
        <source>The system ended the training of the run '{run}' for want of memory: it needed about {needed} at batch size {batch}, and {room} are there. A batch size of {smaller} should fit.</source>
        <translation>系统因内存不足结束了训练“{run}”：批大小为 {batch} 时需要约 {needed}，而只有 {room}。批大小 {smaller} 应该可行。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/engine.py"/>
        <source>The system ended the training of the run '{run}' for want of memory: it needed about {needed}, and {room} are there. Make the batch size smaller.</source>
        <translation>系统因内存不足结束了训练“{run}”：需要约 {needed}，而只有 {room}。请减小批大小。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/graph/limits.py"/>
        <source>The text of a note</source>
        <translation>便签的文本</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/preferences.py"/>
        <source>The theme file {file} can't be read: {reason}. The theme of the system is shown.</source>
        <translation>无法读取主题文件 {file}：{reason}。现显示系统主题。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/preferences.py"/>
        <source>The theme file {file} has '{got}' for '{token}', and needs a colour like #4C9AFF; that of the {base} theme is used.</source>
        <translation>主题文件 {file} 的“{token}”是“{got}”，它需要 #4C9AFF 这样的颜色；现使用 {base} 主题的颜色。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/preferences.py"/>
        <source>The theme file {file} has no colour for {tokens}; those of the {base} theme are used.</source>
        <translation>主题文件 {file} 缺少 {tokens} 的颜色；现使用 {base} 主题的颜色。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/graph/limits.py"/>
        <source>The title of a frame</source>
        <translation>框的标题</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/training_progress.py"/>
        <source>The training did not finish</source>
        <translation>训练未完成</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/training_progress.py"/>
        <source>The training did not start</source>
        <translation>训练未开始</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/engine.py"/>
        <source>The training has given no sign of life for {seconds} seconds; its process may be suspended. It goes on by itself when it can, or stop it: asked a second time, it is ended by force.</source>
        <translation>训练已有 {seconds} 秒没有任何响应，其进程可能被挂起。条件允许时它会自行继续；也可以停止它：再次要求停止时将强制终止。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/content.py"/>
        <source>The training leaves its weights as they are</source>
        <translation>训练不改变其权重</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/training.py"/>
        <source>The training of '{folder}' has ended, and the disk is full. Free some space within {minutes} minutes: the weights wait for it, and are lost after that.</source>
        <translation>“{folder}”的训练已结束，但磁盘已满。请在 {minutes} 分钟内清理空间：权重正等待写入，超时即会丢失。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/engine.py"/>
        <source>The training was ended before it could keep its weights. The measured losses are in the run '{run}'; train again, or continue that run from its last kept weights.</source>
        <translation>训练在保留权重之前被结束。已测得的损失在训练记录“{run}”中；请重新训练，或从该记录最后保留的权重继续。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/closing.py"/>
        <source>The training {run} goes on after the window is closed.</source>
        <translation>窗口关闭后训练 {run} 会继续进行。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/closing.py"/>
        <source>The training {run} is paused, and waits on after the window is closed.</source>
        <translation>训练 {run} 已暂停，窗口关闭后会继续等待。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/engine.py"/>
        <source>The training's process crashed in native code ({how}); process.log in the folder of its run tells where. {kept}</source>
        <translation>训练进程在原生代码中崩溃（{how}）；其训练记录文件夹中的 process.log 说明了位置。{kept}</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/engine.py"/>
        <source>The training's process ended by itself ({how}). {kept}</source>
        <translation>训练进程自行结束（{how}）。{kept}</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/engine.py"/>
        <source>The training's process sent messages faster than they can be taken in, and was ended. {kept}</source>
        <translation>训练进程发送消息的速度超过了处理能力，已被终止。{kept}</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/engine.py"/>
        <source>The training's process sent what can't be right ({reason}) and was ended. {kept}</source>
        <translation>训练进程发来了不可能正确的内容（{reason}），已被终止。{kept}</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/engine.py"/>
        <source>The training's process was ended from outside (signal 9). {kept}</source>
        <translation>训练进程被外部结束（信号 9）。{kept}</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/graph/limits.py"/>
        <source>The validation share</source>
        <translation>验证比例</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/data.py"/>
        <source>The validation share is {share}; it needs to be from 0 to below 1.</source>
        <translation>验证比例是 {share}；它必须大于等于 0 且小于 1。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/graph/limits.py"/>
        <source>The value that a plateau is seen in</source>
        <translation>用于判断平台期的值</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/graph/limits.py"/>
        <source>The value that checkpoints watch</source>
        <translation>检查点监视的值</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/training_form/parts.py"/>
        <source>The value that has to improve.</source>
        <translation>应当改善的值。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/graph/limits.py"/>
        <source>The value to monitor</source>
        <translation>要监视的值</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/graph/limits.py"/>
        <source>The way to a bookmark</source>
        <translation>通往书签的路径</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/training.py"/>
        <source>The weights kept in '{folder}' can't be read: {reason}. Train again from the start.</source>
        <translation>无法读取“{folder}”中保留的权重：{reason}。请从头训练。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/training.py"/>
        <source>The weights of layer '{layer}' have shape {got} in run '{run}', and this network needs {needed}. Undo the change of the network, or train it from the start.</source>
        <translation>训练记录“{run}”中层“{layer}”的权重形状是 {got}，而此网络需要 {needed}。请撤销对网络的更改，或从头训练。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/weights.py"/>
        <source>The weights that run '{run}' began with are not what they were: {path}. It can't be made again from others.</source>
        <translation>训练记录“{run}”的初始权重已与当时不同：{path}。无法用其他权重重现它。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/weights.py"/>
        <source>The weights to begin with are not there any more: {path}. Bring them back, choose others, or begin with fresh ones.</source>
        <translation>初始权重已不存在：{path}。请将其恢复、选择其他权重，或从全新权重开始。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/view.py"/>
        <location filename="../../nodeeditor/preferences/model.py"/>
        <source>The whole graph in a corner of the canvas, while part of it is out of view</source>
        <translation>部分网络图在视野之外时，在画布一角显示整个网络图</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/graph/limits.py"/>
        <source>The width of frame '{title}'</source>
        <translation>框“{title}”的宽度</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/graph/limits.py"/>
        <source>The width of note '{id}'</source>
        <translation>便签“{id}”的宽度</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/training.py"/>
        <source>The workers did not come together: {reason}</source>
        <translation>各工作进程未能会合：{reason}</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/graph/limits.py"/>
        <source>The zoom of a bookmark</source>
        <translation>书签的缩放</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/layers.py"/>
        <source>The {kind} '{name}' can't be made, since Keras says: {reason}. Change its parameters.</source>
        <translation>无法创建 {kind}“{name}”，Keras 的说明是：{reason}。请更改其参数。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/training.py"/>
        <source>The {samples} samples to train on are fewer than the {devices} devices; take fewer devices.</source>
        <translation>用于训练的 {samples} 个样本少于 {devices} 个设备；请减少设备。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/importing.py"/>
        <source>The {setting} of the training is left out, since {reason}.</source>
        <translation>训练的 {setting} 已省略，原因：{reason}。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/graph.py"/>
        <source>The {what} '{text}' can't be used; it has at most {limit} characters, all of which can be seen.</source>
        <translation>{what}“{text}”不能使用；最多 {limit} 个字符，且都必须是可见字符。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/view.py"/>
        <location filename="../../nodeeditor/preferences/model.py"/>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/view.py"/>
        <source>Theme: Dark</source>
        <translation>主题：深色</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/view.py"/>
        <source>Theme: Light</source>
        <translation>主题：浅色</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/view.py"/>
        <source>Theme: System</source>
        <translation>主题：跟随系统</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/dataset/bindings.py"/>
        <source>There are no columns yet</source>
        <translation>还没有列</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/annotations/commands.py"/>
        <source>There are no frames and no notes here.</source>
        <translation>这里没有框和便签。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/freeze_commands.py"/>
        <source>There are no weights here that could be frozen.</source>
        <translation>这里没有可冻结的权重。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/finding.py"/>
        <source>There are too many parentheses in each other; leave some out.</source>
        <translation>括号嵌套过多；请去掉一些。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/inspector/editors/code.py"/>
        <source>There are: {names}</source>
        <translation>可直接使用：{names}</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/blocks.py"/>
        <source>There is no block '{block}' in this graph.</source>
        <translation>此网络图中没有模块“{block}”。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/commands.py"/>
        <source>There is no block '{name}' in this file; it has none.</source>
        <translation>此文件中没有模块“{name}”；它没有任何模块。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/commands.py"/>
        <source>There is no block '{name}' in this file; it has {known}.</source>
        <translation>此文件中没有模块“{name}”；它有：{known}。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/bookmark_commands.py"/>
        <source>There is no bookmark {number} yet; Ctrl+{number} sets it.</source>
        <translation>还没有书签 {number}；按 Ctrl+{number} 设置。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/data.py"/>
        <source>There is no bundled data set '{name}'; there are {known}.</source>
        <translation>没有内置数据集“{name}”；可用的有：{known}。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/commands.py"/>
        <source>There is no file '{path}'. Look whether it was moved or renamed.</source>
        <translation>文件“{path}”不存在。请查看它是否被移动或重命名。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/data.py"/>
        <source>There is no file '{place}' in {folder}; put it there or choose another one.</source>
        <translation>{folder} 中没有文件“{place}”；请将其放入，或另选文件。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/data.py"/>
        <source>There is no folder '{place}' in {folder}; put it there or choose another one.</source>
        <translation>{folder} 中没有文件夹“{place}”；请把它放到那里，或选择另一个。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/graph.py"/>
        <source>There is no frame '{frame}' at this level.</source>
        <translation>此层级没有框“{frame}”。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/graph.py"/>
        <source>There is no layer type '{type}' in Keras {version}. Choose one of the library, or update Keras.</source>
        <translation>Keras {version} 中没有层类型“{type}”。请从层库中选择，或更新 Keras。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/graph.py"/>
        <source>There is no link from '{source}' to '{node}' at this place.</source>
        <translation>此处没有从“{source}”到“{node}”的连线。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/non_finite.py"/>
        <source>There is no logarithm of 0, which came in. Add a small number before it, such as 1e-7.</source>
        <translation>0 没有对数，而输入中有 0。请先加上一个小数值，例如 1e-7。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/non_finite.py"/>
        <source>There is no logarithm of numbers as small as {least}, which came in. Have them positive before it, for instance by softplus.</source>
        <translation>小至 {least} 的数值没有对数，而输入中有这样的数值。请先使其为正，例如用 softplus。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/commands.py"/>
        <source>There is no node '{name}' to be drawn. Look how it is written in the file.</source>
        <translation>没有要绘制的节点“{name}”。请查看文件中的写法。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/training.py"/>
        <source>There is no node '{node}' in the network that is trained; name another.</source>
        <translation>所训练的网络中没有节点“{node}”；请另行指定。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/graph.py"/>
        <source>There is no node '{node}' in this graph.</source>
        <translation>此网络图中没有节点“{node}”。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/graph.py"/>
        <source>There is no note '{note}' at this level.</source>
        <translation>此层级没有便签“{note}”。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/annotations/commands.py"/>
        <source>There is no other frame here.</source>
        <translation>这里没有其他框。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/values.py"/>
        <source>There is no parameter {parameter} of {type}; it has {known}.</source>
        <translation>{type} 没有参数 {parameter}；它有：{known}。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/non_finite.py"/>
        <source>There is no root of numbers below 0, and {least} came in. Have them positive before it, for instance by relu.</source>
        <translation>负数没有平方根，而输入中有 {least}。请先使其为正，例如用 relu。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/commands.py"/>
        <source>There is no run in '{folder}' to resume; leave --resume out to start one there.</source>
        <translation>“{folder}”中没有可恢复的训练；去掉 --resume 即可在那里开始训练。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/preferences.py"/>
        <source>There is no theme '{name}' any more. The theme of the system is shown; choose another.</source>
        <translation>主题“{name}”已不存在。现显示系统主题；请另选一个。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/layers.py"/>
        <source>There is no {kind} '{name}' in Keras. Choose one that it has.</source>
        <translation>Keras 中没有 {kind}“{name}”。请选择它有的。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/layers.py"/>
        <source>There is not enough memory for the weights of {type} '{node}'. Make the layer smaller.</source>
        <translation>内存不足以容纳 {type}“{node}”的权重。请缩小该层。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/training.py"/>
        <source>There is not enough memory to train with batches of {size}. A batch size of {smaller} may fit.</source>
        <translation>内存不足以用大小为 {size} 的批次训练。批大小 {smaller} 可能可行。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/training.py"/>
        <source>There is not enough memory to train with batches of {size}. Make the batch size, or the network, smaller.</source>
        <translation>内存不足以用大小为 {size} 的批次训练。请减小批大小或网络。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/training.py"/>
        <source>There is not enough memory to train with batches of {size}: a step asked for {asked} GB more, and {free} GB were free. A batch size of {smaller} should fit.</source>
        <translation>内存不足以用大小为 {size} 的批次训练：一步还需要 {asked} GB，而可用的有 {free} GB。批大小 {smaller} 应该可行。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/blocks.py"/>
        <source>There is nothing to make a block of. Select at least one node that is no Input or Output.</source>
        <translation>没有可组成模块的内容。请至少选中一个不是 Input 或 Output 的节点。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/arranging_commands.py"/>
        <source>These links are straight already, or would take a node onto another one.</source>
        <translation>这些连线已经是直的，或拉直后节点会重叠。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/runs.py"/>
        <source>These values give {count} runs; {most} is the most at once. Name fewer values.</source>
        <translation>这些值会产生 {count} 次训练；一次最多 {most} 次。请减少值的个数。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/commands.py"/>
        <source>This graph has another block '{name}'; this one is '{new}'.</source>
        <translation>此网络图中另有模块“{name}”；这一个改为“{new}”。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/data.py"/>
        <source>This graph has no data chosen; choose a bundled set, random arrays, a file or a folder of images under Data.</source>
        <translation>此图尚未选择数据；请在“数据”中选择内置数据集、随机数组、文件或图像文件夹。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/files.py"/>
        <source>This graph names data on another computer, which was not chosen here: {place}.</source>
        <translation>此图引用了另一台计算机上的数据，且并非在本机选择：{place}。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/files.py"/>
        <source>This graph names data outside of its folder, which was not chosen here: {place}.</source>
        <translation>此图引用了其文件夹之外的数据，且并非在本机选择：{place}。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/files.py"/>
        <source>This graph names weights on another computer, which were not chosen here: {place}.</source>
        <translation>此图引用了另一台计算机上的权重，且并非在本机选择：{place}。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/files.py"/>
        <source>This graph names weights outside of its folder, which were not chosen here: {place}.</source>
        <translation>此图引用了其文件夹之外的权重，且并非在本机选择：{place}。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/tour/tour.py"/>
        <source>This is done. Do it again, or go on.</source>
        <translation>这一步已完成。可以再做一次，或继续。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/dots.py"/>
        <source>This link has no dots yet; a double click adds one.</source>
        <translation>此连线还没有拐点；双击可添加。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/export_dialog.py"/>
        <source>This needs packages that are not installed: pip install 'nodeeditor[onnx]'</source>
        <translation>需要安装尚未安装的包：pip install 'nodeeditor[onnx]'</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/runs.py"/>
        <source>This network has nothing called '{setting}'; choose one of its settings or of its layers' parameters.</source>
        <translation>此网络中没有名为“{setting}”的内容；请选择它的某项设置或某层的参数。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/handlers/versions.py"/>
        <source>This network was not saved yet, so there are no versions of it.</source>
        <translation>此网络尚未保存,因此没有历史版本。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/handlers/comparing.py"/>
        <source>This network was not saved yet, so there is nothing to compare it with.</source>
        <translation>此网络尚未保存，没有可比较的对象。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/inline_editors.py"/>
        <source>This node has no output to link from.</source>
        <translation>此节点没有可连出的输出。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/changed_settings.py"/>
        <source>This run was changed while it ran: {changes}.</source>
        <translation>此训练在进行中被更改过：{changes}。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/training.py"/>
        <source>This worker can't listen at {address} ({reason}); end what does, or give the worker another port.</source>
        <translation>此工作进程无法在 {address} 监听（{reason}）；请结束占用者，或换一个端口。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/export_dialog.py"/>
        <source>Those of the run {name}</source>
        <translation>训练记录 {name} 的权重</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/export_dialog.py"/>
        <source>Those of the run {name}, so far</source>
        <translation>训练记录 {name} 至今的权重</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/export_dialog.py"/>
        <source>Those the network begins with: {name}</source>
        <translation>网络的初始权重：{name}</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/dataset/image_form.py"/>
        <source>Three numbers a pixel: red, green, blue</source>
        <translation>每个像素三个数：红、绿、蓝</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/runs_panel.py"/>
        <source>Tick runs to draw them in the plot.</source>
        <translation>勾选训练记录即可绘制其曲线。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/training_panel.py"/>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/figure_dialog.py"/>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/annotations/commands.py"/>
        <source>Title frame '{title}'</source>
        <translation>将框命名为“{title}”</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/annotations/editors.py"/>
        <source>Title of the frame</source>
        <translation>框的标题</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/export_dialog.py"/>
        <source>To load with keras.saving.load_model and to train on</source>
        <translation>供 keras.saving.load_model 加载和继续训练</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/preferences/model.py"/>
        <source>To straight links, to edges of other nodes and to the grid; Ctrl turns it round for a drag</source>
        <translation>吸附到直连线、其他节点的边缘和网格；拖动时按住 Ctrl 可临时反转</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/gestures.py"/>
        <source>Toggle in the selection</source>
        <translation>切换选中状态</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/gestures.py"/>
        <source>Toggle what the band touches</source>
        <translation>切换框选内容的选中状态</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/training_estimate.py"/>
        <source>Took {what}</source>
        <translation>实际：{what}</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/help.py"/>
        <source>Tour</source>
        <translation>导览</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/action.py"/>
        <location filename="../../nodeeditor/actions/menus/train.py"/>
        <location filename="../../nodeeditor/panels/tour/steps.py"/>
        <source>Train</source>
        <translation>训练</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/train.py"/>
        <source>Train On</source>
        <translation>继续训练</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/run_buttons.py"/>
        <source>Train further from the weights of this run</source>
        <translation>从此记录的权重继续训练</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/run_buttons.py"/>
        <location filename="../../nodeeditor/panels/training_controls.py"/>
        <source>Train on</source>
        <translation>继续训练</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/train.py"/>
        <source>Train one batch and wait again</source>
        <translation>训练一个批次后再次等待</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/run_buttons.py"/>
        <source>Train the network of this run again, with other values or with each of several</source>
        <translation>以其他值或一系列值再次训练此记录的网络</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/run_buttons.py"/>
        <source>Train the open network with the settings of this run; undo takes that back</source>
        <translation>以此记录的设置训练当前网络；可以撤销</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/train.py"/>
        <source>Train this network as it is now, after the training at work and what waits already</source>
        <translation>将此网络按现状加入训练队列，排在当前训练和已等待的训练之后</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/training_controls.py"/>
        <source>Train this network further, from the weights of its last run</source>
        <translation>从上一次训练的权重继续训练此网络</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/train.py"/>
        <source>Train this network on its data</source>
        <translation>用数据训练此网络</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/training_form/speed.py"/>
        <source>Train this network on random data for a second with each setting, and tell how fast it was</source>
        <translation>用随机数据以每种设置训练此网络一秒，并说明速度</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/train.py"/>
        <source>Train to the end of the epoch and wait again</source>
        <translation>训练到本轮结束后再次等待</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/runs_panel.py"/>
        <source>Train what waits, one after another</source>
        <translation>依次训练队列中等待的项</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/commands/summary.py"/>
        <source>Trainable: {count:,}</source>
        <translation>可训练：{count:,}</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/comparing/change_list.py"/>
        <location filename="../../nodeeditor/panels/memory_meter.py"/>
        <location filename="../../nodeeditor/panels/result_tabs.py"/>
        <location filename="../../nodeeditor/preferences/model.py"/>
        <source>Training</source>
        <translation>训练</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/train.py"/>
        <source>Training Tab</source>
        <translation>训练标签页</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/training_note.py"/>
        <source>Training broke off</source>
        <translation>训练中断</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/training_note.py"/>
        <source>Training failed</source>
        <translation>训练失败</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/training_note.py"/>
        <location filename="../../nodeeditor/panels/training_voice.py"/>
        <source>Training finished</source>
        <translation>训练已完成</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/preferences/model.py"/>
        <source>Training on closing</source>
        <translation>关闭时的训练</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/commands/progress.py"/>
        <source>Training on {samples:,} samples</source>
        <translation>用 {samples:,} 个样本训练</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/training_voice.py"/>
        <source>Training paused</source>
        <translation>训练已暂停</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/training_progress.py"/>
        <source>Training progress</source>
        <translation>训练进度</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/training_voice.py"/>
        <source>Training started</source>
        <translation>训练已开始</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/training_note.py"/>
        <location filename="../../nodeeditor/panels/training_voice.py"/>
        <source>Training stopped</source>
        <translation>训练已停止</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/training_voice.py"/>
        <source>Training stopped early</source>
        <translation>训练已早停</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/training_note.py"/>
        <source>Training, epoch {epoch} of {epochs}</source>
        <translation>正在训练，第 {epoch} 轮，共 {epochs} 轮</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/inspector/editors/code.py"/>
        <source>Trust and Run</source>
        <translation>信任并运行</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/inspector/editors/code.py"/>
        <source>Trusted</source>
        <translation>已信任</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/edit.py"/>
        <source>Trusted Code…</source>
        <translation>受信任的代码…</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/trusted_dialog.py"/>
        <source>Trusted code</source>
        <translation>受信任的代码</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/workspace/work_at_hand.py"/>
        <source>Trying what is faster</source>
        <translation>正在测试哪种更快</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/training_form/speed.py"/>
        <source>Trying…</source>
        <translation>正在测试…</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/tuning_dialog.py"/>
        <source>Tune the training</source>
        <translation>调整训练</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/train.py"/>
        <source>Tune…</source>
        <translation>调整…</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/welcome/examples.py"/>
        <source>Two inputs</source>
        <translation>两个输入</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/welcome/examples.py"/>
        <source>Two inputs through one layer, with the same weights.</source>
        <translation>两个输入经过同一层，权重相同。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/welcome/examples.py"/>
        <source>Two losses, weighed against each other.</source>
        <translation>两个损失，相互加权。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/welcome/examples.py"/>
        <source>Two outputs</source>
        <translation>两个输出</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/welcome/examples.py"/>
        <source>Two parts of a table, each with its own layers.</source>
        <translation>表格的两部分，各有自己的层。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/commands/summary.py"/>
        <location filename="../../nodeeditor/panels/summary_rows.py"/>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/handlers/search.py"/>
        <source>Type a command</source>
        <translation>输入命令</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/graph.py"/>
        <source>Type the name of a layer to add</source>
        <translation>输入要添加的层的名称</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/welcome/quiet_hint.py"/>
        <source>Type the name of a layer, or drag one here from the library.</source>
        <translation>输入层的名称，或从层库拖到这里。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/status_hint.py"/>
        <source>Type to add a layer after it · Tab goes to the next node · Enter edits it</source>
        <translation>直接输入可在其后添加层 · Tab 转到下一个节点 · Enter 编辑</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/status_hint.py"/>
        <source>Type to add a layer that joins them, or one after each · hold Ctrl, Shift or Alt to see what they do</source>
        <translation>直接输入可添加合并它们的层，或在各自之后添加 · 按住 Ctrl、Shift 或 Alt 查看其作用</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/status_hint.py"/>
        <source>Type, or press Tab, to add a layer · hold Ctrl, Shift or Alt to see what they do</source>
        <translation>直接输入或按 Tab 添加层 · 按住 Ctrl、Shift 或 Alt 查看其作用</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/edit.py"/>
        <location filename="../../nodeeditor/panels/action_states.py"/>
        <location filename="../../nodeeditor/panels/handlers/blocks.py"/>
        <location filename="../../nodeeditor/panels/result_tabs.py"/>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/accessible/announcer.py"/>
        <source>Undone: {step}</source>
        <translation>已撤销：{step}</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/menus.py"/>
        <location filename="../../nodeeditor/panels/action_states.py"/>
        <source>Unfreeze</source>
        <translation>解冻</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/freeze_commands.py"/>
        <source>Unfreeze layers</source>
        <translation>解冻层</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/menus.py"/>
        <location filename="../../nodeeditor/canvas/mode_commands.py"/>
        <location filename="../../nodeeditor/panels/action_states.py"/>
        <source>Unmute</source>
        <translation>取消屏蔽</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/graph.py"/>
        <source>Unpack Block</source>
        <translation>展开模块</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/block_commands.py"/>
        <source>Unpack block</source>
        <translation>展开模块</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/unsaved.py"/>
        <source>Unsaved changes</source>
        <translation>未保存的更改</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/handlers/figures.py"/>
        <location filename="../../nodeeditor/panels/handlers/files.py"/>
        <location filename="../../nodeeditor/panels/recovery/entry.py"/>
        <source>Untitled</source>
        <translation>未命名</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/non_finite.py"/>
        <source>Up to {arriving} came in, though its weights are {largest} at most. Normalize what comes in.</source>
        <translation>输入最大为 {arriving}，而其权重最大只有 {largest}。请对输入进行归一化。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/non_finite.py"/>
        <source>Up to {largest} came in, and float16 ends at 65504. Scale what comes in, or train in mixed_bfloat16.</source>
        <translation>输入最大为 {largest}，而 float16 的上限为 65504。请缩放输入，或用 mixed_bfloat16 训练。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/non_finite.py"/>
        <source>Up to {largest} came in, whose product is more than can be held. Scale what comes in, or normalize it.</source>
        <translation>输入最大为 {largest}，其乘积超出可表示的范围。请缩放输入，或对其进行归一化。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/run_buttons.py"/>
        <source>Use settings</source>
        <translation>采用设置</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/dropping/drops.py"/>
        <source>Use the images in {name} as data</source>
        <translation>将 {name} 中的图像用作数据</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/runs_panel.py"/>
        <source>Use the settings of {run}</source>
        <translation>采用 {run} 的设置</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/view.py"/>
        <source>Use the whole screen, or the window again</source>
        <translation>使用整个屏幕，或恢复窗口</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/packages_dialog.py"/>
        <source>Use these</source>
        <translation>采用这些</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/run_buttons.py"/>
        <source>Use weights</source>
        <translation>采用权重</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/dropping/drops.py"/>
        <source>Use {name} as data</source>
        <translation>将 {name} 用作数据</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/content.py"/>
        <source>Uses the mask that comes in: masked steps are left out.</source>
        <translation>使用输入的掩码：略过被掩盖的步。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/dataset/source_form.py"/>
        <source>Validation</source>
        <translation>验证</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/handlers/figures.py"/>
        <location filename="../../nodeeditor/panels/training_panel.py"/>
        <source>Vector picture (*.svg)</source>
        <translation>矢量图 (*.svg)</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/weights_report.py"/>
        <source>Verdict</source>
        <translation>结论</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/versions/dialog.py"/>
        <source>Versions</source>
        <translation>版本</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/action.py"/>
        <source>View</source>
        <translation>视图</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/annotations.py"/>
        <location filename="../../nodeeditor/canvas/annotations/frame_colors.py"/>
        <source>Violet</source>
        <translation>紫色</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/train.py"/>
        <source>Wait after the batch at hand</source>
        <translation>完成当前批次后等待</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/commands/train.py"/>
        <source>Waiting for a worker at {addresses} ...</source>
        <translation>正在等待 {addresses} 的工作进程 ...</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/problem_row.py"/>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/way_in.py"/>
        <source>Way into the block</source>
        <translation>模块路径</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/export_dialog.py"/>
        <source>Weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/handlers/weights.py"/>
        <source>Weights (*.keras *.h5)</source>
        <translation>权重 (*.keras *.h5)</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/train.py"/>
        <source>Weights Report…</source>
        <translation>权重报告…</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/training_estimate.py"/>
        <source>Weights and two copies to go back to {weights}, gradients {gradients}, optimizer {optimizer}, activations of a batch {activations}, data {data} ({loading} with the weights while it is read), graphs {graphs}; TensorFlow itself takes some hundred MB more. The time is learnt from earlier trainings on this machine, before the first ones from small networks that were measured: that of a network that was never trained here may be several times off.</source>
        <translation>权重及两份供回退的副本 {weights}，梯度 {gradients}，优化器 {optimizer}，一个批次的激活值 {activations}，数据 {data}（读取时与权重共占 {loading}），计算图 {graphs}；TensorFlow 自身还需数百 MB。时间由此机器上以往的训练推算，首次训练前由测过的小网络推算：从未在此训练过的网络可能相差数倍。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/weights/gathering.py"/>
        <source>Weights inside: {kept} layers kept, {partly} partly, {new} new</source>
        <translation>内部权重：保留 {kept} 层，部分保留 {partly} 层，全新 {new} 层</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/weights_report.py"/>
        <source>Weights of the layers</source>
        <translation>各层的权重</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/weights_report.py"/>
        <source>Weights to Begin With</source>
        <translation>初始权重</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/training.py"/>
        <source>Weights were no numbers any more in epoch {epoch}, batch {step}; the last good ones are kept. A smaller learning rate (now {rate}), or scaled inputs, would help.</source>
        <translation>第 {epoch} 轮第 {step} 个批次的权重不再是数值；最后一组正常的权重已保留。减小学习率（当前为 {rate}）或缩放输入会有帮助。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/non_finite.py"/>
        <source>Weights were no numbers any more in epoch {epoch}, batch {step}; the last good ones are kept. {origin}</source>
        <translation>第 {epoch} 轮第 {step} 个批次的权重不再是数值；最后一组正常的权重已保留。{origin}</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/help.py"/>
        <location filename="../../nodeeditor/panels/welcome/page.py"/>
        <source>Welcome</source>
        <translation>欢迎</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/preferences/choices.py"/>
        <source>Welcome page</source>
        <translation>欢迎页</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/welcome/page.py"/>
        <source>Welcome to nodeeditor</source>
        <translation>欢迎使用 nodeeditor</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/compare_dialog.py"/>
        <location filename="../../nodeeditor/panels/keys_window.py"/>
        <source>What</source>
        <translation>项目</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/graph.py"/>
        <source>What '{node}' takes and gives is not known, so nobody can say whether it can be bypassed. Let it count, wait for its shapes, or mute it.</source>
        <translation>“{node}”的输入和输出未知，无法判断能否旁路。请恢复它、等待形状算出，或屏蔽它。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/handlers/files.py"/>
        <source>What Can Be Had…</source>
        <translation>可以挽回的内容…</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/training.py"/>
        <source>What Slurm tells of the tasks can't be used ({reason}); start it by srun, or with --strategy single for one task.</source>
        <translation>无法使用 Slurm 给出的任务信息（{reason}）；请用 srun 启动，单个任务请用 --strategy single。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/preferences/model.py"/>
        <source>What becomes of a training when the window is closed</source>
        <translation>关闭窗口时如何处理训练</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/recovery/dialog.py"/>
        <source>What becomes of {name}</source>
        <translation>如何处理 {name}</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/bookmark_commands.py"/>
        <source>What bookmark {number} shows is no longer there; Ctrl+{number} sets it anew.</source>
        <translation>书签 {number} 指向的内容已不存在；按 Ctrl+{number} 重新设置。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/non_finite.py"/>
        <source>What came in is finite, {largest} at most.</source>
        <translation>输入为有限值，最大 {largest}。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/weights_report.py"/>
        <source>What each layer keeps</source>
        <translation>各层保留的内容</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/data_panel.py"/>
        <source>What feeds the network</source>
        <translation>网络的输入数据</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/add_rows.py"/>
        <source>What follows would not fit any more</source>
        <translation>其后的内容将不再匹配</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/failing/last_resort.py"/>
        <source>What happened is written to {path}.</source>
        <translation>经过已写入 {path}。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/non_finite.py"/>
        <source>What is behind it could not be found out.</source>
        <translation>未能查明其原因。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/training_form/speed.py"/>
        <source>What is faster here?</source>
        <translation>怎样更快？</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/freeze_commands.py"/>
        <source>What is inside of {blocks} changed in all its uses.</source>
        <translation>{blocks} 内部的更改已作用于其所有实例。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/versions/dialog.py"/>
        <source>What is left out</source>
        <translation>略去的内容</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/engine/introspection/own_types.py"/>
        <source>What is measured beside the loss, and shown while training.</source>
        <translation>除损失外要测量并在训练中显示的内容。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/engine/introspection/own_types.py"/>
        <source>What is measured with each sample counted by its weight.</source>
        <translation>按样本权重计算的指标。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/dataset/image_form.py"/>
        <source>What is missing at two sides is black (pad_to_aspect_ratio)</source>
        <translation>两侧不足的部分填黑（pad_to_aspect_ratio）</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/link_commands.py"/>
        <source>What is selected has no links to other nodes.</source>
        <translation>所选内容没有连到其他节点的连线。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/preferences/model.py"/>
        <source>What is shown when the editor is started without a file</source>
        <translation>不指定文件启动编辑器时显示什么</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/dataset/image_form.py"/>
        <source>What is too much at two sides is cut off (crop_to_aspect_ratio)</source>
        <translation>两侧多余的部分裁掉（crop_to_aspect_ratio）</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/export_dialog.py"/>
        <source>What is written is loaded again and run on random inputs, to see that it gives the same.</source>
        <translation>写出的文件会重新加载并用随机输入运行，以确认结果相同。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/changed_outside.py"/>
        <source>What it holds now stays in File &gt; History, should you save over it.</source>
        <translation>若覆盖保存,它现在的内容仍保留在“文件 &gt; 历史版本”中。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/training_form/parts.py"/>
        <source>What layers compute with; with a mixed one, weights stay float32.</source>
        <translation>层计算所用的精度；混合精度下权重仍为 float32。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/weights_report.py"/>
        <source>What of it</source>
        <translation>详情</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/inspector/facts.py"/>
        <source>What reaches {names} hangs on what it learned.</source>
        <translation>到达 {names} 的数据取决于它学到的内容。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/compare_dialog.py"/>
        <source>What sets the runs apart</source>
        <translation>各训练记录的不同之处</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/training_panel.py"/>
        <source>What the level axis counts</source>
        <translation>横轴的含义</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/training_form/parts.py"/>
        <source>What the value has to get better than, for the patience to start anew.</source>
        <translation>此值须优于该基准，耐心值才重新计数。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/run_details.py"/>
        <source>What this run was for</source>
        <translation>此次训练的目的</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/engine/introspection/own_types.py"/>
        <source>What training makes small: how far the output is from the target.</source>
        <translation>训练要减小的量：输出与目标的差距。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/pick_list.py"/>
        <source>What was found</source>
        <translation>查找结果</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/unsaved.py"/>
        <source>What you do not save is lost.</source>
        <translation>未保存的内容会丢失。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/recovery.py"/>
        <source>What you draw can't be kept against a crash in {place} ({reason}). Make room on the disk, or see that the folder may be written to; save often until then.</source>
        <translation>无法在 {place} 中保留您的绘图以防崩溃({reason})。请腾出磁盘空间,或确认该文件夹可写;在此之前请经常保存。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/handlers/versions.py"/>
        <source>What {name} held, each time it was saved. Restoring one can be undone.</source>
        <translation>{name} 每次保存时的内容。恢复操作可以撤销。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/inspector/block_form.py"/>
        <source>What {name} is where a use sets nothing</source>
        <translation>实例未设置时 {name} 的值</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/compare_dialog.py"/>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/train.py"/>
        <source>Where Numbers Broke</source>
        <translation>数值出错之处</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/engine/introspection/own_types.py"/>
        <source>Where data enters the network.</source>
        <translation>数据进入网络之处。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/preferences/model.py"/>
        <source>Where there is room; else the shape of a link is told under the pointer</source>
        <translation>空间足够时显示；否则将指针移到连线上查看</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/training_form/parts.py"/>
        <source>Whether less or more of the value is better; auto: as the loss or the metric says.</source>
        <translation>此值越小越好还是越大越好；auto：由损失或指标决定。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/preferences/model.py"/>
        <source>Whether nodes and view glide to their new place, or are there at once</source>
        <translation>节点和视图是滑动到新位置，还是立即到位</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/way_in.py"/>
        <source>Whose shapes are shown: all repetitions have these nodes, each has its own numbers</source>
        <translation>显示哪一个的形状：各次重复的节点相同，数值各异</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/annotations.py"/>
        <source>Wider Note</source>
        <translation>加宽便签</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/figure_dialog.py"/>
        <source>Width in print</source>
        <translation>印刷宽度</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/dataset/image_form.py"/>
        <source>Width of the images</source>
        <translation>图像的宽度</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/action.py"/>
        <source>Window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/dataset/source_form.py"/>
        <source>Wine (chemistry, 3 classes)</source>
        <translation>葡萄酒（化学成分，3 类）</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/link_list.py"/>
        <source>With a repair</source>
        <translation>需要修复</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/export_dialog.py"/>
        <source>With data and training</source>
        <translation>包含数据和训练</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/runs_panel.py"/>
        <source>Words are looked for in names, tags, notes and optimizers. Terms such as tag=good, status=failed, learning_rate=0.01, optimizer.momentum&gt;0.5 or val_loss&lt;0.3 ask for a value, with =, !=, &lt;, &lt;=, &gt; or &gt;=. All must be met; 'or' takes either of two, a minus leaves out, parentheses group.</source>
        <translation>在名称、标签、备注和优化器中查找词。tag=good、status=failed、learning_rate=0.01、optimizer.momentum&gt;0.5 或 val_loss&lt;0.3 这样的条件用于查询数值，可用 =、!=、&lt;、&lt;=、&gt; 或 &gt;=。各条件须同时满足；“or”表示任一即可，减号表示排除，括号用于分组。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/training.py"/>
        <source>Worker {worker} has another graph, other data or another checkpoint than the first one; give all of them the same files.</source>
        <translation>工作进程 {worker} 的网络图、数据或检查点与第一个不同；请让它们使用相同的文件。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/workspace/work_at_hand.py"/>
        <source>Working out shapes</source>
        <translation>正在计算形状</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/link_list.py"/>
        <source>Would not hold</source>
        <translation>不成立</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/annotations.py"/>
        <source>Write a note in Markdown at the pointer</source>
        <translation>在指针处写 Markdown 便签</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/training_form/parts.py"/>
        <source>Write log.csv, a line an epoch.</source>
        <translation>写入 log.csv，每轮一行。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/file.py"/>
        <source>Write the network as Python, or as a model for other programs, and prove it</source>
        <translation>将网络写为 Python 代码或其他程序可用的模型，并加以验证</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/view.py"/>
        <source>Write the shape that flows on each link with room for it</source>
        <translation>空间足够时在每条连线上标出流经的形状</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/run_buttons.py"/>
        <source>Write the trained model of this run as a file for other programs</source>
        <translation>将此记录训练好的模型写为其他程序可用的文件</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/training_form/parts.py"/>
        <source>Write what TensorBoard shows.</source>
        <translation>写入 TensorBoard 所显示的内容。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/handlers/figures.py"/>
        <source>Writing {name}</source>
        <translation>正在写入 {name}</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/commands/export.py"/>
        <source>Writing …</source>
        <translation>正在写入 …</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/training.py"/>
        <source>XLA can't compile the steps of this training ({reason}), so it goes on without it. Set jit_compile to off.</source>
        <translation>XLA 无法编译此训练的训练步（{reason}），因此不使用它继续进行。请关闭 jit_compile。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/training.py"/>
        <source>XLA can't compile {type} '{layer}' ({reason}), so the training goes on without it. Set jit_compile to off, or change that layer.</source>
        <translation>XLA 无法编译 {type}“{layer}”（{reason}），因此训练不使用它继续进行。请关闭 jit_compile，或更换该层。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/tour/tour.py"/>
        <source>Your first network is trained</source>
        <translation>您的第一个网络已训练完成</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/block_name_dialog.py"/>
        <source>Your library has a block of this name; it is replaced.</source>
        <translation>您的模块库中有同名模块；它将被替换。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/gestures.py"/>
        <location filename="../../nodeeditor/panels/zoom_button.py"/>
        <source>Zoom</source>
        <translation>缩放</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/view.py"/>
        <source>Zoom In</source>
        <translation>放大</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/menus/view.py"/>
        <source>Zoom Out</source>
        <translation>缩小</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/annotations/markdown.py"/>
        <source>[image: {name}]</source>
        <translation>[图片：{name}]</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/graph/limits.py"/>
        <source>a finite number</source>
        <translation>有限的数</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/workspace/variations.py"/>
        <source>a graph file can't hold it.</source>
        <translation>网络图文件无法保存它。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/engine/exporting/explaining.py"/>
        <location filename="../../nodeeditor/problems/sentences/words.py"/>
        <source>a layer</source>
        <translation>某个层</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/importing.py"/>
        <source>a layer of its own package '{package}', which Keras does not have</source>
        <translation>它属于自己的包“{package}”，而 Keras 没有它</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/fenced/phrases.py"/>
        <location filename="../../nodeeditor/importing/entries.py"/>
        <source>a layer, a call and a tensor</source>
        <translation>层、调用和张量</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/document/errors.py"/>
        <location filename="../../nodeeditor/document/fields.py"/>
        <location filename="../../nodeeditor/fenced/phrases.py"/>
        <location filename="../../nodeeditor/importing/errors.py"/>
        <source>a list</source>
        <translation>列表</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/fenced/phrases.py"/>
        <location filename="../../nodeeditor/importing/archive.py"/>
        <source>a list of entries of {size} MB</source>
        <translation>{size} MB 的条目列表</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/document/annotations.py"/>
        <source>a list of ids of nodes</source>
        <translation>节点 id 的列表</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/document/bookmarks.py"/>
        <source>a list of pairs of a node's id and a whole number</source>
        <translation>节点 id 与整数成对的列表</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/document/annotations.py"/>
        <source>a list of pairs of numbers</source>
        <translation>成对数值的列表</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/document/fields.py"/>
        <source>a list of whole numbers</source>
        <translation>整数列表</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/fenced/phrases.py"/>
        <location filename="../../nodeeditor/importing/entries.py"/>
        <source>a list of {count}</source>
        <translation>含 {count} 项的列表</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/document/errors.py"/>
        <location filename="../../nodeeditor/document/fields.py"/>
        <location filename="../../nodeeditor/fenced/phrases.py"/>
        <location filename="../../nodeeditor/importing/errors.py"/>
        <source>a map of fields</source>
        <translation>字段映射</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/document/blocks.py"/>
        <location filename="../../nodeeditor/document/fields.py"/>
        <source>a number</source>
        <translation>数值</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/document/format.py"/>
        <location filename="../../nodeeditor/graph/limits.py"/>
        <source>a number above 0</source>
        <translation>大于 0 的数</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/graph/limits.py"/>
        <source>a number above 0 and below 1</source>
        <translation>大于 0 且小于 1 的数</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/graph/limits.py"/>
        <source>a number from 0</source>
        <translation>不小于 0 的数</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/graph/limits.py"/>
        <location filename="../../nodeeditor/panels/tuning_dialog.py"/>
        <source>a number from 0 to below 1</source>
        <translation>大于等于 0 且小于 1 的数</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/graph/limits.py"/>
        <source>a number from {least:.0f} to {most:,.0f}</source>
        <translation>{least:.0f} 到 {most:,.0f} 的数</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/tuning_dialog.py"/>
        <source>a number that is not negative</source>
        <translation>非负数</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/document/bookmarks.py"/>
        <source>a number that no other bookmark has</source>
        <translation>与其他书签不同的编号</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/fenced/phrases.py"/>
        <location filename="../../nodeeditor/importing/layers.py"/>
        <source>a tensor</source>
        <translation>张量</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/document/fields.py"/>
        <location filename="../../nodeeditor/fenced/phrases.py"/>
        <location filename="../../nodeeditor/importing/errors.py"/>
        <source>a text</source>
        <translation>文本</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/document/fields.py"/>
        <source>a whole number</source>
        <translation>整数</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/fenced/phrases.py"/>
        <location filename="../../nodeeditor/importing/errors.py"/>
        <source>a whole number from 0</source>
        <translation>不小于 0 的整数</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/graph/limits.py"/>
        <source>a whole number from 0 to {most}</source>
        <translation>0 到 {most} 的整数</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/graph/limits.py"/>
        <source>a whole number from {least} to {most}</source>
        <translation>{least} 到 {most} 的整数</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/workspace/ending.py"/>
        <source>abort</source>
        <translation>中止</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/data_panel.py"/>
        <source>about {count} samples, {columns} columns</source>
        <translation>约 {count} 个样本，{columns} 列</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/engine/introspection/classes.py"/>
        <location filename="../../nodeeditor/problems/sentences/words.py"/>
        <source>activation</source>
        <translation>激活函数</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/comparing/marks.py"/>
        <location filename="../../nodeeditor/panels/comparing/window.py"/>
        <source>added</source>
        <translation>新增</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/inspector/editors/objects.py"/>
        <source>add…</source>
        <translation>添加…</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/engine/data/npz_entries.py"/>
        <location filename="../../nodeeditor/problems/sentences/words.py"/>
        <source>an array is compressed as NumPy compresses none</source>
        <translation>某个数组的压缩方式不是 NumPy 使用的</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/engine/data/npz_entries.py"/>
        <location filename="../../nodeeditor/problems/sentences/words.py"/>
        <source>an array is encrypted</source>
        <translation>某个数组已加密</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/engine/data/npz_entries.py"/>
        <location filename="../../nodeeditor/problems/sentences/words.py"/>
        <source>an array says that it is larger than the file can hold</source>
        <translation>某个数组声明的大小超出了文件所能容纳的大小</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/import_window.py"/>
        <location filename="../../nodeeditor/panels/problems.py"/>
        <source>and {count} more</source>
        <translation>另有 {count} 个</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/engine/training/devices.py"/>
        <location filename="../../nodeeditor/problems/sentences/words.py"/>
        <source>another worker</source>
        <translation>另一个工作进程</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/graph/comparing/difference.py"/>
        <source>argument</source>
        <translation>参数</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/graph/comparing/difference.py"/>
        <source>argument {detail} {before} → {after}</source>
        <translation>参数 {detail} {before} → {after}</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/engine/introspection/operation_families.py"/>
        <source>arithmetic</source>
        <translation>算术</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/workspace/ending.py"/>
        <source>arithmetic error</source>
        <translation>算术错误</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/engine/introspection/operation_families.py"/>
        <source>array operation</source>
        <translation>数组运算</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/gestures.py"/>
        <source>arrow keys</source>
        <translation>方向键</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/gestures.py"/>
        <source>arrow keys extend the selection</source>
        <translation>方向键扩展选择</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/gestures.py"/>
        <source>arrow keys go along links</source>
        <translation>方向键沿连线移动</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/gestures.py"/>
        <source>arrow keys move by a pixel</source>
        <translation>方向键移动一像素</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/gestures.py"/>
        <source>arrow keys move the ring alone</source>
        <translation>方向键只移动焦点环</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/gestures.py"/>
        <source>arrow keys move what is selected</source>
        <translation>方向键移动所选内容</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/dataset/bindings.py"/>
        <source>as it is</source>
        <translation>保持原样</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/training_settings.py"/>
        <source>as usual</source>
        <translation>默认</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/graph/limits.py"/>
        <source>at most {most:,} whole characters</source>
        <translation>最多 {most:,} 个完整字符</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/engine/introspection/classes.py"/>
        <source>attention</source>
        <translation>注意力</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/weights/wording.py"/>
        <source>axis {axis}</source>
        <translation>轴 {axis}</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/dataset/source_form.py"/>
        <source>bar</source>
        <translation>竖线</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/setting_names.py"/>
        <source>batch size</source>
        <translation>批大小</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/change_texts.py"/>
        <source>batch size {change}</source>
        <translation>批大小 {change}</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/change_texts.py"/>
        <source>batch size {size}</source>
        <translation>批大小 {size}</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/run_details.py"/>
        <source>batch size: {size}</source>
        <translation>批大小：{size}</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/training_note.py"/>
        <source>batch {step} of {steps}</source>
        <translation>第 {step} 个批次，共 {steps} 个</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/training_form/speed.py"/>
        <source>batches of {size}</source>
        <translation>批大小 {size}</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/run_details.py"/>
        <source>began with the weights of {path}: layers kept {kept}, partly {partly}, new {new}</source>
        <translation>以 {path} 的权重开始：保留 {kept} 层，部分保留 {partly} 层，全新 {new} 层</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/spoken.py"/>
        <source>being checked</source>
        <translation>正在检查</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/plot/mark_texts.py"/>
        <source>best kept</source>
        <translation>保留最佳</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/run_results.py"/>
        <source>best {name}</source>
        <translation>最佳 {name}</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/training_settings.py"/>
        <source>best {value}</source>
        <translation>最佳 {value}</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/engine/exporting/explaining.py"/>
        <location filename="../../nodeeditor/problems/sentences/words.py"/>
        <source>beyond all bounds</source>
        <translation>超出一切范围</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/words.py"/>
        <source>block</source>
        <translation>模块</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/graph/comparing/difference.py"/>
        <source>block {name}</source>
        <translation>模块 {name}</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/outline/texts.py"/>
        <source>block {name}, used nowhere</source>
        <translation>模块 {name}，未被使用</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/library_model.py"/>
        <source>blocks</source>
        <translation>模块</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/counts.py"/>
        <source>blocks {counts}</source>
        <translation>模块 {counts}</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/workspace/ending.py"/>
        <source>bus error</source>
        <translation>总线错误</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/spoken.py"/>
        <source>bypassed</source>
        <translation>已旁路</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/comparing/marks.py"/>
        <location filename="../../nodeeditor/panels/comparing/window.py"/>
        <location filename="../../nodeeditor/panels/keys_window.py"/>
        <source>changed</source>
        <translation>更改</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/comparing/marks.py"/>
        <source>changed inside</source>
        <translation>内部有更改</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/counts.py"/>
        <source>changed settings: {count}</source>
        <translation>更改的设置：{count}</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/run_results.py"/>
        <source>changed while it ran</source>
        <translation>训练中有更改</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/setting_names.py"/>
        <source>checkpoints</source>
        <translation>检查点</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/dataset/bindings.py"/>
        <source>choose columns</source>
        <translation>选择列</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/dataset/bindings.py"/>
        <source>class numbers</source>
        <translation>类别编号</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/dataset/random_form.py"/>
        <source>classes</source>
        <translation>类别</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/gestures.py"/>
        <source>click a node or a link</source>
        <translation>点击节点或连线</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/gestures.py"/>
        <source>click adds it to the selection</source>
        <translation>点击将其加入所选内容</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/gestures.py"/>
        <source>click takes it into the selection or out</source>
        <translation>点击切换其选中状态</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/document/fragment.py"/>
        <source>clipboard</source>
        <translation>剪贴板</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/engine.py"/>
        <source>code {number}</source>
        <translation>代码 {number}</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/annotations/spoken.py"/>
        <location filename="../../nodeeditor/panels/outline/delegate.py"/>
        <source>collapsed</source>
        <translation>已折叠</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/weights/wording.py"/>
        <source>columns</source>
        <translation>列</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/inspector/panel.py"/>
        <source>comes to {number} here</source>
        <translation>在此处等于 {number}</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/dataset/source_form.py"/>
        <source>comma</source>
        <translation>逗号</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/cli.py"/>
        <source>commands, each with its own --help:</source>
        <translation>命令，各有自己的 --help:</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/fenced/phrases.py"/>
        <location filename="../../nodeeditor/importing/archive.py"/>
        <source>compression {number}</source>
        <translation>压缩方式 {number}</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/inspector/editors/schedule.py"/>
        <source>constant</source>
        <translation>常量</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/words.py"/>
        <source>constraint</source>
        <translation>约束</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/engine/introspection/classes.py"/>
        <source>convolution</source>
        <translation>卷积</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/engine/introspection/classes.py"/>
        <source>core</source>
        <translation>核心</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/setting_names.py"/>
        <source>csv log</source>
        <translation>CSV 日志</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/graph/comparing/difference.py"/>
        <source>data</source>
        <translation>数据</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/gestures.py"/>
        <source>double click it on the node</source>
        <translation>在节点上双击</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/gestures.py"/>
        <source>double click its name</source>
        <translation>双击其名称</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/gestures.py"/>
        <source>double click its node</source>
        <translation>双击其节点</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/gestures.py"/>
        <source>double click the link, or the dot to remove it</source>
        <translation>双击连线添加，双击拐点移除</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/gestures.py"/>
        <source>drag</source>
        <translation>拖动</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/gestures.py"/>
        <source>drag a node</source>
        <translation>拖动节点</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/gestures.py"/>
        <source>drag cuts links</source>
        <translation>拖动可切断连线</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/gestures.py"/>
        <source>drag from a port to a port or a node</source>
        <translation>从端口拖到端口或节点</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/gestures.py"/>
        <source>drag it</source>
        <translation>拖动它</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/gestures.py"/>
        <source>drag it from the library</source>
        <translation>从层库拖入</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/gestures.py"/>
        <source>drag its end from the input to another one</source>
        <translation>将其末端从输入拖到另一个输入</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/gestures.py"/>
        <source>drag its end from the input to empty canvas</source>
        <translation>将其末端从输入拖到空白处</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/gestures.py"/>
        <source>drag its right edge</source>
        <translation>拖动其右边缘</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/gestures.py"/>
        <source>drag makes a copy</source>
        <translation>拖动可复制</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/gestures.py"/>
        <source>drag moves the view; a tap adds a layer</source>
        <translation>拖动可移动视图；轻按可添加层</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/gestures.py"/>
        <source>drag over empty canvas</source>
        <translation>在空白处拖动</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/gestures.py"/>
        <source>drag the end of a link to another place of the input</source>
        <translation>把连线的末端拖到该输入的另一位置</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/gestures.py"/>
        <source>drag the title, or the note</source>
        <translation>拖动标题或便签</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/gestures.py"/>
        <source>drag them well out of it</source>
        <translation>将其拖出框外</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/gestures.py"/>
        <source>drag with the middle button, or with two fingers</source>
        <translation>按中键拖动，或双指滑动</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/gestures.py"/>
        <source>drop it on the link, or select the link and type</source>
        <translation>将其放到连线上，或选中连线后直接输入</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/gestures.py"/>
        <source>drop the link on empty canvas</source>
        <translation>将连线放到空白处</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/gestures.py"/>
        <source>drop them in the frame</source>
        <translation>将其放入框中</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/gestures.py"/>
        <source>drop them on the link</source>
        <translation>将其放到连线上</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/change_texts.py"/>
        <source>dropout of {node} {change}</source>
        <translation>{node} 的丢弃率 {change}</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/change_texts.py"/>
        <source>dropout of {node} {rate}</source>
        <translation>{node} 的丢弃率 {rate}</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/setting_names.py"/>
        <source>early stopping</source>
        <translation>早停</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/top_bar.py"/>
        <source>edited</source>
        <translation>已编辑</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/spoken.py"/>
        <source>edited since the training began</source>
        <translation>训练开始后已编辑</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/engine/introspection/operation_families.py"/>
        <source>elementwise</source>
        <translation>逐元素运算</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/dataset/bindings.py"/>
        <source>encode by loss</source>
        <translation>按损失编码</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/training_progress.py"/>
        <source>epoch {epoch} of {epochs}</source>
        <translation>第 {epoch} 轮，共 {epochs} 轮</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/change_texts.py"/>
        <source>epoch {epoch}, batch {step}: {changes}</source>
        <translation>第 {epoch} 轮，批次 {step}：{changes}</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/plot/training_plot.py"/>
        <source>epoch {x}</source>
        <translation>第 {x} 轮</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/commands/runs.py"/>
        <location filename="../../nodeeditor/panels/setting_names.py"/>
        <location filename="../../nodeeditor/panels/training_controls.py"/>
        <source>epochs</source>
        <translation>轮次</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/run_details.py"/>
        <source>epochs: {count}</source>
        <translation>轮次：{count}</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/training_settings.py"/>
        <source>every {count}</source>
        <translation>每 {count} 轮</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/runs_model.py"/>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/accessible/node_interface.py"/>
        <source>feeds {names}</source>
        <translation>输出到 {names}</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/graph/comparing/difference.py"/>
        <source>field</source>
        <translation>字段</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/graph/comparing/difference.py"/>
        <source>file</source>
        <translation>文件</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/runs_model.py"/>
        <source>finished</source>
        <translation>已完成</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/figures/advice.py"/>
        <source>fold parts of it into blocks</source>
        <translation>将部分内容折叠为模块</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/run_details.py"/>
        <source>folder: {name}</source>
        <translation>文件夹：{name}</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/outline/delegate.py"/>
        <source>from {name}</source>
        <translation>来自 {name}</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/spoken.py"/>
        <source>frozen</source>
        <translation>已冻结</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/figures/legend.py"/>
        <source>frozen: not trained</source>
        <translation>已冻结：不参与训练</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/spoken.py"/>
        <source>gets {shape}</source>
        <translation>输入 {shape}</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/figures/advice.py"/>
        <source>give it more width</source>
        <translation>加大宽度</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/run_details.py"/>
        <source>goes on from {run}</source>
        <translation>接续 {run}</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/run_details.py"/>
        <source>good, to keep</source>
        <translation>不错，值得保留</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/document/settings.py"/>
        <source>height and width, each from 1 to {most}</source>
        <translation>高度和宽度，各为 1 到 {most}</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/graph/level.py"/>
        <location filename="../../nodeeditor/graph/soundness.py"/>
        <source>id</source>
        <translation>ID</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/workspace/ending.py"/>
        <source>illegal instruction</source>
        <translation>非法指令</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/engine/introspection/operation_families.py"/>
        <source>image operation</source>
        <translation>图像运算</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/inspector/block_form.py"/>
        <location filename="../../nodeeditor/panels/inspector/facts.py"/>
        <source>in</source>
        <translation>输入</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/catalog/of_blocks.py"/>
        <source>in graph</source>
        <translation>图中</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/spoken.py"/>
        <source>in training</source>
        <translation>训练中</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/handlers/search.py"/>
        <source>in {block}</source>
        <translation>{block} 中</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/words.py"/>
        <source>initializer</source>
        <translation>初始化器</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/editing/verdict.py"/>
        <location filename="../../nodeeditor/graph/comparing/difference.py"/>
        <source>input</source>
        <translation>输入</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/engine/introspection/classes.py"/>
        <source>input and output</source>
        <translation>输入与输出</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/spoken.py"/>
        <source>input from {name}</source>
        <translation>来自 {name} 的输入</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/order_editor.py"/>
        <location filename="../../nodeeditor/canvas/spoken.py"/>
        <source>input {number} of {count}</source>
        <translation>第 {number} 个输入，共 {count} 个</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/inset.py"/>
        <source>inside {name}</source>
        <translation>{name} 内部</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/inset.py"/>
        <source>inside {name}, {number} of {count}</source>
        <translation>{name} 内部，第 {number} 个，共 {count} 个</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/runs_model.py"/>
        <source>interrupted</source>
        <translation>已中断</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/engine.py"/>
        <source>it can't be read: {reason}</source>
        <translation>无法读取：{reason}</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/engine/data/npy_header.py"/>
        <location filename="../../nodeeditor/problems/sentences/words.py"/>
        <source>it does not begin as an array does</source>
        <translation>开头不是数组的格式</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/engine/data/npy_header.py"/>
        <location filename="../../nodeeditor/problems/sentences/words.py"/>
        <source>it ends before the last sample</source>
        <translation>在最后一个样本之前就结束了</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/engine/data/npy_header.py"/>
        <location filename="../../nodeeditor/problems/sentences/words.py"/>
        <source>it ends within its header</source>
        <translation>在文件头之内就结束了</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/document/json_text.py"/>
        <location filename="../../nodeeditor/fenced/phrases.py"/>
        <location filename="../../nodeeditor/theme/files.py"/>
        <source>it has more than {limit} bytes</source>
        <translation>超过 {limit} 字节</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/weights/wording.py"/>
        <source>it has others there, of which it can't be told what they are: {shapes}</source>
        <translation>其中含有其他权重，无法辨认是什么：{shapes}</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/words.py"/>
        <source>it has {columns}</source>
        <translation>它有：{columns}</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/importing.py"/>
        <source>it is code or an object that Keras does not have</source>
        <translation>它是代码，或 Keras 没有的对象</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/files/plain.py"/>
        <source>it is no plain file</source>
        <translation>它不是普通文件</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/words.py"/>
        <source>it lacks the operation {name}</source>
        <translation>它没有运算 {name}</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/weights/wording.py"/>
        <source>it learns from the data, since what it learned there does not fit</source>
        <translation>它会从数据中学习，因为其中学到的内容不匹配</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/engine/data/npz_entries.py"/>
        <location filename="../../nodeeditor/problems/sentences/words.py"/>
        <source>it lists more than 10,000 arrays</source>
        <translation>列出的数组超过 10,000 个</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/importing.py"/>
        <source>it names a file, which is not read as a model is opened; give the words themselves</source>
        <translation>它指向一个文件，而打开模型时不会读取其他文件；请直接给出词表</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/document/json_text.py"/>
        <location filename="../../nodeeditor/fenced/phrases.py"/>
        <source>its JSON</source>
        <translation>其 JSON</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/engine/data/load.py"/>
        <location filename="../../nodeeditor/problems/sentences/words.py"/>
        <source>its arrays are larger than the memory</source>
        <translation>其数组大于内存</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/engine/data/npz_entries.py"/>
        <location filename="../../nodeeditor/problems/sentences/words.py"/>
        <source>its arrays lie over each other</source>
        <translation>其中的数组相互重叠</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/engine/data/npy_header.py"/>
        <location filename="../../nodeeditor/problems/sentences/words.py"/>
        <source>its format has an unknown version</source>
        <translation>其格式版本未知</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/engine/data/npy_header.py"/>
        <location filename="../../nodeeditor/problems/sentences/words.py"/>
        <source>its header is no header of an array</source>
        <translation>其文件头不是数组的文件头</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/engine/data/npy_header.py"/>
        <location filename="../../nodeeditor/problems/sentences/words.py"/>
        <source>its header is too long, or empty</source>
        <translation>其文件头过长或为空</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/graph/comparing/difference.py"/>
        <source>its layer {before} is renamed to {after}</source>
        <translation>其层 {before} 重命名为 {after}</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/theme/files.py"/>
        <source>its lists are nested too deep</source>
        <translation>其中的列表嵌套过深</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/engine/data/npy_header.py"/>
        <location filename="../../nodeeditor/problems/sentences/words.py"/>
        <source>its shape is no shape of an array</source>
        <translation>其形状不是数组的形状</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/weights/wording.py"/>
        <source>its weights there are quantized, which can't be undone; save the model before quantize()</source>
        <translation>其中的权重已量化，无法还原；请在 quantize() 之前保存模型</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/weights/wording.py"/>
        <source>its weights there have other axes: {shapes}</source>
        <translation>其中的权重轴不同：{shapes}</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/training_settings.py"/>
        <source>jit off</source>
        <translation>jit 关</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/training_settings.py"/>
        <source>jit on</source>
        <translation>jit 开</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/training_form/speed.py"/>
        <source>jit_compile off</source>
        <translation>jit_compile 关</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/training_form/speed.py"/>
        <source>jit_compile on</source>
        <translation>jit_compile 开</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/gestures.py"/>
        <source>just type, or double click empty canvas</source>
        <translation>直接输入，或双击空白处</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/figures/advice.py"/>
        <source>keep blocks folded</source>
        <translation>保持模块折叠</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/weights/wording.py"/>
        <source>kept</source>
        <translation>保留</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/words.py"/>
        <source>layer</source>
        <translation>层</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/graph/comparing/difference.py"/>
        <source>layer name</source>
        <translation>层名称</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/change_texts.py"/>
        <source>learning rate by {name}</source>
        <translation>学习率按 {name}</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/change_texts.py"/>
        <source>learning rate {change}</source>
        <translation>学习率 {change}</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/change_texts.py"/>
        <source>learning rate {rate}</source>
        <translation>学习率 {rate}</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/spoken.py"/>
        <source>left out</source>
        <translation>已略去</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/figures/advice.py"/>
        <source>let the data run down</source>
        <translation>让数据自上而下排列</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/engine/introspection/operation_families.py"/>
        <source>linear algebra</source>
        <translation>线性代数</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/spoken.py"/>
        <source>link from {source} to {target}</source>
        <translation>从 {source} 到 {target} 的连线</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/counts.py"/>
        <source>links {counts}</source>
        <translation>连线 {counts}</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/words.py"/>
        <source>loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/change_texts.py"/>
        <source>loss weight of {node} {change}</source>
        <translation>{node} 的损失权重 {change}</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/change_texts.py"/>
        <source>loss weight of {node} {weight}</source>
        <translation>{node} 的损失权重 {weight}</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/commands.py"/>
        <source>macOS lets only app bundles open files, and nodeeditor is none; drop files on the editor's window, or open them by File &gt; Open.</source>
        <translation>macOS 只允许应用程序包打开文件，而 nodeeditor 不是；请将文件拖到编辑器窗口，或用“文件 &gt; 打开”打开。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/content.py"/>
        <location filename="../../nodeeditor/canvas/hover.py"/>
        <source>masked</source>
        <translation>有掩码</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/engine/introspection/classes.py"/>
        <source>merge</source>
        <translation>合并</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/words.py"/>
        <source>metric</source>
        <translation>指标</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/comparing/marks.py"/>
        <location filename="../../nodeeditor/graph/comparing/difference.py"/>
        <location filename="../../nodeeditor/panels/comparing/window.py"/>
        <source>moved</source>
        <translation>移动</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/counts.py"/>
        <source>moved: {count}</source>
        <translation>移动：{count}</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/commands/diff.py"/>
        <source>moved: {names}</source>
        <translation>已移动：{names}</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/spoken.py"/>
        <source>muted</source>
        <translation>已屏蔽</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/graph/comparing/difference.py"/>
        <source>name</source>
        <translation>名称</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/level_tabs.py"/>
        <location filename="../../nodeeditor/panels/way_in.py"/>
        <source>network</source>
        <translation>网络</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/engine/introspection/operation_families.py"/>
        <source>network operation</source>
        <translation>网络运算</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/weights/wording.py"/>
        <source>new</source>
        <translation>全新</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/counts.py"/>
        <source>no difference</source>
        <translation>无差异</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/spoken.py"/>
        <source>no input yet</source>
        <translation>还没有输入</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/bookmark_commands.py"/>
        <location filename="../../nodeeditor/panels/welcome/recent_row.py"/>
        <source>no longer there</source>
        <translation>已不存在</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/non_finite.py"/>
        <source>no other is left</source>
        <translation>其余均非有限值</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/add_rows.py"/>
        <source>no parameter takes {words}</source>
        <translation>没有参数能接受 {words}</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/fix_edits.py"/>
        <source>no parameters</source>
        <translation>无参数</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/spoken.py"/>
        <location filename="../../nodeeditor/panels/counts.py"/>
        <source>no problems</source>
        <translation>没有问题</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/accessible/announcer.py"/>
        <source>no problems any more at {names}</source>
        <translation>{names} 不再有问题</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/commands/runs.py"/>
        <source>no runs</source>
        <translation>没有训练记录</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/gestures.py"/>
        <source>no snapping, or snapping where it is turned off</source>
        <translation>不吸附；已关闭吸附时则吸附</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/words.py"/>
        <source>node</source>
        <translation>节点</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/recovery/restoring.py"/>
        <source>nodeeditor crashed when it was used last. The report says where; it helps to have it sent to us.</source>
        <translation>nodeeditor 上次使用时崩溃了。报告说明了位置;把它发给我们会有帮助。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/handlers/files.py"/>
        <source>nodeeditor ended abruptly several times in a row with {names} open, so it started without.</source>
        <translation>打开 {names} 时 nodeeditor 连续多次意外结束，因此这次启动没有打开它。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/recovery/entry.py"/>
        <source>nodeeditor ended abruptly {count} times in a row while this was open. Start without it, or restore it to try again.</source>
        <translation>此文档打开时,nodeeditor 已连续 {count} 次意外退出。可以先不打开它,也可以恢复后再试。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/recovery/dialog.py"/>
        <source>nodeeditor ended without closing these documents. What was drawn is kept; nothing is deleted unasked.</source>
        <translation>nodeeditor 退出时没有关闭这些文档。所绘内容已保留;未经询问不会删除任何内容。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/commands.py"/>
        <source>nodeeditor made a mistake of its own ({kind}: {reason}). What led to it is written in {log}; please report it.</source>
        <translation>nodeeditor 自身出错（{kind}：{reason}）。经过已写入 {log}；请报告此问题。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/commands.py"/>
        <source>nodeeditor made a mistake of its own ({kind}: {reason}); please report it.</source>
        <translation>nodeeditor 自身出错（{kind}：{reason}）；请报告此问题。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/counts.py"/>
        <source>nodes {counts}</source>
        <translation>节点 {counts}</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/editing/verdict.py"/>
        <location filename="../../nodeeditor/panels/inspector/editors/boolean.py"/>
        <location filename="../../nodeeditor/panels/inspector/editors/choice.py"/>
        <location filename="../../nodeeditor/panels/inspector/editors/line.py"/>
        <location filename="../../nodeeditor/panels/inspector/editors/object.py"/>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/dataset/random_form.py"/>
        <source>normal</source>
        <translation>正态分布</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/engine/introspection/classes.py"/>
        <source>normalization</source>
        <translation>归一化</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/runs_model.py"/>
        <source>not a number</source>
        <translation>不是数值</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/action_states.py"/>
        <source>not set</source>
        <translation>未设置</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/weights/report.py"/>
        <source>not used</source>
        <translation>未使用</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/weights/wording.py"/>
        <source>not used: {shape}</source>
        <translation>未使用：{shape}</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/document/errors.py"/>
        <location filename="../../nodeeditor/fenced/phrases.py"/>
        <source>nothing (null)</source>
        <translation>空值（null）</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/training_form/schedule_curve.py"/>
        <source>now</source>
        <translation>现在</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/words.py"/>
        <source>object</source>
        <translation>对象</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/inspector/editors/boolean.py"/>
        <location filename="../../nodeeditor/panels/training_settings.py"/>
        <source>off</source>
        <translation>关</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/inspector/editors/boolean.py"/>
        <source>on</source>
        <translation>开</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/inspector/editors/lines.py"/>
        <source>one a line</source>
        <translation>每行一个</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/graph/limits.py"/>
        <source>one line of at most {most} characters</source>
        <translation>一行，最多 {most} 个字符</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/document/fields.py"/>
        <location filename="../../nodeeditor/document/settings.py"/>
        <source>one of {choices}</source>
        <translation>以下之一：{choices}</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/document/annotations.py"/>
        <location filename="../../nodeeditor/document/parts.py"/>
        <source>one of {names}</source>
        <translation>以下之一：{names}</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/dataset/bindings.py"/>
        <source>one-hot</source>
        <translation>独热编码</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/fenced/phrases.py"/>
        <location filename="../../nodeeditor/importing/training.py"/>
        <location filename="../../nodeeditor/panels/setting_names.py"/>
        <location filename="../../nodeeditor/problems/sentences/words.py"/>
        <source>optimizer</source>
        <translation>优化器</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/run_details.py"/>
        <source>optimizer: {optimizer}</source>
        <translation>优化器：{optimizer}</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/inspector/block_form.py"/>
        <location filename="../../nodeeditor/panels/inspector/facts.py"/>
        <source>out</source>
        <translation>输出</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/codegen/level.py"/>
        <location filename="../../nodeeditor/editing/verdict.py"/>
        <source>output</source>
        <translation>输出</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/spoken.py"/>
        <source>output {shape}</source>
        <translation>输出 {shape}</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/graph/comparing/difference.py"/>
        <source>parameter</source>
        <translation>参数</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/weights/wording.py"/>
        <source>partly kept</source>
        <translation>部分保留</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/plot/mark_texts.py"/>
        <source>paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/graph/comparing/difference.py"/>
        <source>place</source>
        <translation>位置</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/engine/introspection/classes.py"/>
        <source>pooling</source>
        <translation>池化</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/graph/limits.py"/>
        <source>port</source>
        <translation>端口</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/setting_names.py"/>
        <source>precision</source>
        <translation>精度</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/engine/introspection/classes.py"/>
        <source>preprocessing</source>
        <translation>预处理</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/accessible/announcer.py"/>
        <location filename="../../nodeeditor/canvas/spoken.py"/>
        <source>problem: {sentence}</source>
        <translation>问题：{sentence}</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/engine/data/load.py"/>
        <location filename="../../nodeeditor/engine/data/random_arrays.py"/>
        <location filename="../../nodeeditor/problems/sentences/words.py"/>
        <source>random arrays</source>
        <translation>随机数组</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/top_bar.py"/>
        <source>read-only</source>
        <translation>只读</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/catalog/of_blocks.py"/>
        <source>ready</source>
        <translation>内置</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/engine/introspection/classes.py"/>
        <source>recurrent</source>
        <translation>循环</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/setting_names.py"/>
        <source>reduce on plateau</source>
        <translation>平台期降低学习率</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/engine/introspection/operation_families.py"/>
        <source>reduction</source>
        <translation>归约</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/engine/introspection/classes.py"/>
        <source>regularization</source>
        <translation>正则化</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/words.py"/>
        <source>regularizer</source>
        <translation>正则化器</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/comparing/marks.py"/>
        <location filename="../../nodeeditor/panels/comparing/window.py"/>
        <source>removed</source>
        <translation>移除</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/comparing/marks.py"/>
        <source>renamed</source>
        <translation>重命名</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/graph/comparing/difference.py"/>
        <source>renamed to {after}</source>
        <translation>重命名为 {after}</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/spoken.py"/>
        <source>repeated {times} times</source>
        <translation>重复 {times} 次</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/engine/introspection/classes.py"/>
        <source>reshaping</source>
        <translation>变形</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/plot/mark_texts.py"/>
        <source>resumed</source>
        <translation>已恢复</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/plot/mark_texts.py"/>
        <source>resumed from the checkpoint before batch {step} of epoch {epoch}</source>
        <translation>从第 {epoch} 轮批次 {step} 之前的检查点恢复</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/weights/wording.py"/>
        <source>rows</source>
        <translation>行</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/commands/runs.py"/>
        <source>run</source>
        <translation>训练记录</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/weights/wording.py"/>
        <source>run {name}</source>
        <translation>训练记录 {name}</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/runs_model.py"/>
        <source>running</source>
        <translation>进行中</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/setting_names.py"/>
        <source>samples</source>
        <translation>样本</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/run_details.py"/>
        <source>samples: {count}, for validation {held}</source>
        <translation>样本：{count}，用于验证 {held}</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/dataset/bindings.py"/>
        <source>scale to 0…1</source>
        <translation>缩放到 0…1</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/words.py"/>
        <source>schedule</source>
        <translation>学习率计划</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/setting_names.py"/>
        <source>seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/run_details.py"/>
        <source>seed: {seed}</source>
        <translation>随机种子：{seed}</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/workspace/ending.py"/>
        <source>segmentation fault</source>
        <translation>段错误</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/dataset/source_form.py"/>
        <source>semicolon</source>
        <translation>分号</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/graph/comparing/difference.py"/>
        <source>setting</source>
        <translation>设置</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/inspector/editors/boolean.py"/>
        <location filename="../../nodeeditor/panels/inspector/editors/choice.py"/>
        <location filename="../../nodeeditor/panels/inspector/editors/line.py"/>
        <location filename="../../nodeeditor/panels/inspector/editors/object.py"/>
        <location filename="../../nodeeditor/panels/inspector/editors/objects.py"/>
        <source>several values</source>
        <translation>多个值</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/gestures.py"/>
        <source>shake them while dragging</source>
        <translation>拖动时晃动</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/summary_rows.py"/>
        <source>shared</source>
        <translation>共享</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/figures/legend.py"/>
        <source>shared weights</source>
        <translation>共享权重</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/graph/comparing/difference.py"/>
        <source>shares weights with {before} → {after}</source>
        <translation>与 {before} 共享权重 → {after}</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/graph/comparing/difference.py"/>
        <source>sharing</source>
        <translation>共享</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/setting_names.py"/>
        <source>shuffle</source>
        <translation>打乱顺序</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/engine.py"/>
        <source>signal {number}</source>
        <translation>信号 {number}</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/engine/data/random_arrays.py"/>
        <location filename="../../nodeeditor/problems/sentences/words.py"/>
        <source>sizes of 1 or more</source>
        <translation>各维大小为 1 或更大</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/setting_names.py"/>
        <source>source</source>
        <translation>来源</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/dataset/bindings.py"/>
        <source>standardize</source>
        <translation>标准化</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/commands/runs.py"/>
        <source>status</source>
        <translation>状态</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/gestures.py"/>
        <source>stays out of links and in its frame</source>
        <translation>不插入连线，也不离开框</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/training_form/schedule_curve.py"/>
        <source>step {count}</source>
        <translation>第 {count} 步</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/runs_model.py"/>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/runs_model.py"/>
        <source>stopped early</source>
        <translation>已早停</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/dataset/source_form.py"/>
        <source>tab</source>
        <translation>制表符</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/gestures.py"/>
        <source>the band adds to the selection</source>
        <translation>框选会加入所选内容</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/gestures.py"/>
        <source>the band takes into the selection or out</source>
        <translation>框选会切换选中状态</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/workspace/work_at_hand.py"/>
        <source>the data</source>
        <translation>数据</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/words.py"/>
        <source>the kind '{kind}'</source>
        <translation>种类“{kind}”</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/training_settings.py"/>
        <source>the last</source>
        <translation>最后一个</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/catalog/target_kinds.py"/>
        <location filename="../../nodeeditor/problems/sentences/words.py"/>
        <source>the loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/engine/data/npz_entries.py"/>
        <location filename="../../nodeeditor/problems/sentences/words.py"/>
        <source>the name of an array is too long</source>
        <translation>某个数组的名称过长</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/words.py"/>
        <source>the nearest are {columns}</source>
        <translation>最接近的是 {columns}</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/engine/exporting/litert.py"/>
        <location filename="../../nodeeditor/engine/exporting/onnx_file.py"/>
        <location filename="../../nodeeditor/panels/handlers/search.py"/>
        <location filename="../../nodeeditor/problems/sentences/words.py"/>
        <source>the network</source>
        <translation>网络</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/document/errors.py"/>
        <location filename="../../nodeeditor/fenced/phrases.py"/>
        <source>the number {number}</source>
        <translation>数值 {number}</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/non_finite.py"/>
        <source>the others lie from {least} to {most}</source>
        <translation>其余数值在 {least} 到 {most} 之间</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/graph/limits.py"/>
        <source>the path of a file or folder</source>
        <translation>文件或文件夹的路径</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/commands/register.py"/>
        <source>the registry</source>
        <translation>注册表</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/words.py"/>
        <source>the seed {seed}</source>
        <translation>种子 {seed}</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/words.py"/>
        <source>the shape {shape}</source>
        <translation>形状 {shape}</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/document/errors.py"/>
        <location filename="../../nodeeditor/fenced/phrases.py"/>
        <source>the text "{text}"</source>
        <translation>文本“{text}”</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/document/errors.py"/>
        <location filename="../../nodeeditor/fenced/phrases.py"/>
        <source>the truth value false</source>
        <translation>布尔值 false</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/document/errors.py"/>
        <location filename="../../nodeeditor/fenced/phrases.py"/>
        <source>the truth value true</source>
        <translation>布尔值 true</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/weights/wording.py"/>
        <source>there is no layer of this name</source>
        <translation>其中没有此名称的层</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/weights/wording.py"/>
        <source>there it is another type of layer ({kind})</source>
        <translation>其中的同名层是另一种类型（{kind}）</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/importing.py"/>
        <source>this Keras has no such parameter</source>
        <translation>此 Keras 没有这个参数</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/told_time.py"/>
        <source>today, {time}</source>
        <translation>今天 {time}</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/graph/comparing/difference.py"/>
        <source>training</source>
        <translation>训练</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/training_panel.py"/>
        <source>training.png</source>
        <translation>training.png</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/document/fields.py"/>
        <source>true or false</source>
        <translation>true 或 false</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/gestures.py"/>
        <source>turn the wheel</source>
        <translation>转动滚轮</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/gestures.py"/>
        <source>turn the wheel, or spread two fingers</source>
        <translation>转动滚轮，或双指张开</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/graph/comparing/difference.py"/>
        <location filename="../../nodeeditor/graph/level.py"/>
        <location filename="../../nodeeditor/graph/soundness.py"/>
        <source>type</source>
        <translation>类型</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/graph/comparing/difference.py"/>
        <source>type {before} → {after}</source>
        <translation>类型 {before} → {after}</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/dataset/random_form.py"/>
        <source>uniform</source>
        <translation>均匀分布</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/outline/delegate.py"/>
        <source>used nowhere</source>
        <translation>未被使用</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/output_values.py"/>
        <source>val {value}</source>
        <translation>验证 {value}</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/setting_names.py"/>
        <source>validation</source>
        <translation>验证比例</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/weights/wording.py"/>
        <source>values</source>
        <translation>数值</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/commands/runs.py"/>
        <source>values of the last epoch</source>
        <translation>最后一轮的数值</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/runs_model.py"/>
        <source>waiting ({place})</source>
        <translation>等待中（{place}）</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/spoken.py"/>
        <source>warning: {sentence}</source>
        <translation>警告：{sentence}</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/commands/check.py"/>
        <source>warning: {text}</source>
        <translation>警告：{text}</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/spoken.py"/>
        <source>weights shared by {count} nodes</source>
        <translation>{count} 个节点共享权重</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/gestures.py"/>
        <source>wheel moves the view sideways</source>
        <translation>滚轮左右移动视图</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/importing.py"/>
        <source>which can't stand in a graph as it is used here</source>
        <translation>其用法不能放入网络图</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/importing.py"/>
        <source>which holds Python code as bytes that are never run</source>
        <translation>其中含有以字节形式保存的 Python 代码，绝不会运行</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/importing.py"/>
        <source>which this Keras does not have</source>
        <translation>此 Keras 没有这种类型</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/actions/gestures.py"/>
        <source>while dragging nodes</source>
        <translation>拖动节点时</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/graph/limits.py"/>
        <source>whole characters</source>
        <translation>完整字符</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/engine/introspection/classes.py"/>
        <source>wrapper</source>
        <translation>包装</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/told_time.py"/>
        <source>yesterday, {time}</source>
        <translation>昨天 {time}</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/catalog/of_blocks.py"/>
        <source>yours</source>
        <translation>我的</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/add_rows.py"/>
        <source>{adapter} first</source>
        <translation>先经过 {adapter}</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/graph/comparing/difference.py"/>
        <source>{array} of {classes}</source>
        <translation>{array}，{classes} 类</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/weights/wording.py"/>
        <source>{axis} 0–{last}</source>
        <translation>{axis} 0–{last}</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/graph/comparing/difference.py"/>
        <source>{before} → {after}</source>
        <translation>{before} → {after}</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/data_panel.py"/>
        <source>{bound}; Undo takes it back.</source>
        <translation>{bound}；可用“撤销”还原。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/trusted_dialog.py"/>
        <source>{code}  ({day})</source>
        <translation>{code}（{day}）</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/commands.py"/>
        <source>{command}: {reason}. Try '{command} --help'.</source>
        <translation>{command}：{reason}。请试试“{command} --help”。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/data_panel.py"/>
        <source>{counted}; the figures are those of {sampled} of them</source>
        <translation>{counted}；数字取自其中 {sampled} 个</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/words.py"/>
        <source>{count} classes</source>
        <translation>{count} 类</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/dataset/bindings.py"/>
        <source>{count} columns</source>
        <translation>{count} 列</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/document/salvage.py"/>
        <source>{count} damaged entries of {section}.</source>
        <translation>{section} 中有 {count} 个损坏的条目。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/counts.py"/>
        <source>{count} differences</source>
        <translation>{count} 处差异</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/commands/progress.py"/>
        <location filename="../../nodeeditor/panels/counts.py"/>
        <source>{count} epochs</source>
        <translation>{count} 轮</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/desktop/freedesktop.py"/>
        <source>{count} files were removed from {folder}.</source>
        <translation>已从 {folder} 移除 {count} 个文件。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/training_estimate.py"/>
        <source>{count} h</source>
        <translation>{count} 小时</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/spoken.py"/>
        <source>{count} inputs from {names}</source>
        <translation>来自 {names} 的 {count} 个输入</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/weights/wording.py"/>
        <source>{count} layers kept</source>
        <translation>保留 {count} 层</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/runs.py"/>
        <source>{count} lines of the journal of run '{run}' can't be read; its curves are drawn without them.</source>
        <translation>训练记录“{run}”的训练日志有 {count} 行无法读取；绘制曲线时略去它们。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/training_estimate.py"/>
        <source>{count} min</source>
        <translation>{count} 分钟</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/engine/training/xla.py"/>
        <location filename="../../nodeeditor/panels/inspector/form.py"/>
        <source>{count} more</source>
        <translation>另有 {count} 个</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/commands/diff.py"/>
        <source>{count} moved: {names}</source>
        <translation>{count} 个已移动：{names}</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/training_estimate.py"/>
        <source>{count} ms</source>
        <translation>{count} 毫秒</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/counts.py"/>
        <source>{count} multiply-adds</source>
        <translation>{count} 次乘加</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/weights/wording.py"/>
        <source>{count} new</source>
        <translation>{count} 层全新</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/annotations/frame_item.py"/>
        <location filename="../../nodeeditor/canvas/annotations/spoken.py"/>
        <location filename="../../nodeeditor/panels/counts.py"/>
        <location filename="../../nodeeditor/panels/inspector/panel.py"/>
        <source>{count} nodes</source>
        <translation>{count} 个节点</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/catalog/of_blocks.py"/>
        <source>{count} nodes inside</source>
        <translation>内含 {count} 个节点</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/inspector/panel.py"/>
        <source>{count} nodes of several types are selected. Nodes of one type can be edited together.</source>
        <translation>已选中 {count} 个不同类型的节点。同类型的节点可以一起编辑。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/accessible/announcer.py"/>
        <source>{count} nodes selected</source>
        <translation>已选中 {count} 个节点</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/data_panel.py"/>
        <source>{count} nodes were bound</source>
        <translation>已绑定 {count} 个节点</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/spoken.py"/>
        <source>{count} nodes, {chosen} selected</source>
        <translation>{count} 个节点，选中 {chosen} 个</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/non_finite.py"/>
        <source>{count} of the deviations that it divides by are 0, and its epsilon adds nothing to them. Set epsilon to 0.001.</source>
        <translation>它除以的标准差中有 {count} 个为 0，而其 epsilon 没有给它们加上任何值。请将 epsilon 设为 0.001。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/data.py"/>
        <source>{count} of {all} images of '{place}' can't be decoded as {colors} and are left out: {names}.</source>
        <translation>“{place}”的 {all} 张图像中有 {count} 张无法按 {colors} 解码，未被采用：{names}。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/fix_edits.py"/>
        <location filename="../../nodeeditor/canvas/hover.py"/>
        <location filename="../../nodeeditor/panels/counts.py"/>
        <source>{count} parameters</source>
        <translation>{count} 个参数</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/figures/nodes.py"/>
        <source>{count} params</source>
        <translation>{count} 参数</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/weights/wording.py"/>
        <source>{count} partly</source>
        <translation>部分保留 {count} 层</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/accessible/announcer.py"/>
        <location filename="../../nodeeditor/panels/counts.py"/>
        <source>{count} problems</source>
        <translation>{count} 个问题</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/runs_panel.py"/>
        <source>{count} runs are in the trash.</source>
        <translation>{count} 条训练记录已移到回收站。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/runs_panel.py"/>
        <source>{count} runs wait no more.</source>
        <translation>{count} 次训练不再等待。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/run_again.py"/>
        <source>{count} runs, one after another</source>
        <translation>{count} 次训练，依次进行</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/training_estimate.py"/>
        <source>{count} s</source>
        <translation>{count} 秒</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/training_progress.py"/>
        <source>{count} samples a second</source>
        <translation>每秒 {count} 个样本</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/data_panel.py"/>
        <source>{count} samples, {columns} columns</source>
        <translation>{count} 个样本，{columns} 列</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/weights/wording.py"/>
        <source>{count} there not used</source>
        <translation>其中 {count} 个未使用</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/handlers/models.py"/>
        <source>{count} things are not as in the model, or were chosen here.</source>
        <translation>有 {count} 处与模型不同，或由程序选定。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/compare_dialog.py"/>
        <source>{count} things differ.</source>
        <translation>有 {count} 处不同。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/inspector/facts.py"/>
        <source>{count} trainable</source>
        <translation>{count} 可训练</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/runs_panel.py"/>
        <source>{count} waiting, held.</source>
        <translation>{count} 个等待中，队列已暂停。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/counts.py"/>
        <source>{count} warnings</source>
        <translation>{count} 个警告</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/document/salvage.py"/>
        <source>{count} {section} of nodes that are lost.</source>
        <translation>{count} 个 {section} 条目属于已丢失的节点。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/graph/comparing/difference.py"/>
        <source>{detail} from {before} → {after}</source>
        <translation>{detail} 来自 {before} → {after}</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/training_progress.py"/>
        <source>{elapsed} elapsed</source>
        <translation>已用 {elapsed}</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/training_progress.py"/>
        <source>{elapsed} elapsed, {left} left</source>
        <translation>已用 {elapsed}，剩余 {left}</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/fenced/phrases.py"/>
        <location filename="../../nodeeditor/importing/archive.py"/>
        <source>{entry} in {place}</source>
        <translation>{place} 中的 {entry}</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/commands/progress.py"/>
        <source>{epochs} in {seconds:.1f} s, {rate:,.0f} samples/s. The run is in {run}</source>
        <translation>{epochs}，用时 {seconds:.1f} 秒，每秒 {rate:,.0f} 个样本。训练记录在 {run}</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/commands/progress.py"/>
        <source>{epochs} in {seconds:.1f} s. The run is in {run}</source>
        <translation>{epochs}，用时 {seconds:.1f} 秒。训练记录在 {run}</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/comparing/paired_views.py"/>
        <source>{file}
Choose another file</source>
        <translation>{file}
选择其他文件</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/commands/check.py"/>
        <source>{file} is sound.</source>
        <translation>{file} 没有问题。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/commands/export.py"/>
        <source>{file} is written.</source>
        <translation>已写入 {file}。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/files.py"/>
        <source>{file} reads {place}, which is outside of its folder.</source>
        <translation>{file} 读取了其文件夹之外的 {place}。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/commands/import_model.py"/>
        <source>{file}: its weights, which it begins with</source>
        <translation>{file}：其权重作为初始权重</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/commands/import_model.py"/>
        <source>{file}: {count} nodes, {blocks} blocks</source>
        <translation>{file}：{count} 个节点，{blocks} 个模块</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/comparing/window.py"/>
        <source>{first} and {second}</source>
        <translation>{first} 和 {second}</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/repeats_window.py"/>
        <source>{first} to {last}: {types}</source>
        <translation>{first} 到 {last}：{types}</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/way_in.py"/>
        <source>{inside}, which the network does not use: shapes are known once it does</source>
        <translation>{inside}，网络未使用它：使用后才知道形状</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/keys_window.py"/>
        <source>{keys} held: {how}</source>
        <translation>按住 {keys}：{how}</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/held_hint.py"/>
        <source>{key} calls it off</source>
        <translation>按 {key} 取消</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/preferences/keys_page.py"/>
        <source>{key} gives this command too, and can't be changed.</source>
        <translation>{key} 也能执行此命令，且不能更改。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/preferences/key_rules.py"/>
        <source>{key} has a meaning of its own on the canvas. Take another key.</source>
        <translation>{key} 在画布上有自己的含义。请换一个键。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/preferences/keys_page.py"/>
        <source>{key} is the key of {command} now, which goes without it then.</source>
        <translation>{key} 现在是 {command} 的快捷键，更改后它将没有快捷键。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/preferences/key_rules.py"/>
        <source>{key} is written where one types. Hold Ctrl or Alt too, or take a function key.</source>
        <translation>{key} 会在输入时写出字符。请同时按住 Ctrl 或 Alt，或使用功能键。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/focus_mode.py"/>
        <source>{key} or Esc brings the panels back</source>
        <translation>按 {key} 或 Esc 恢复面板</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/dataset/columns.py"/>
        <source>{kind}, {count} classes</source>
        <translation>{kind}，{count} 个类别</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/dataset/columns.py"/>
        <source>{kind}, {count} values</source>
        <translation>{kind}，{count} 个值</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/training_estimate.py"/>
        <source>{least} to {most}</source>
        <translation>{least} 到 {most}</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/layers.py"/>
        <source>{loss} of Output '{node}' takes probabilities, and {type} '{other}' gives numbers without bounds. Set its activation to {activation}.</source>
        <translation>Output“{node}”的 {loss} 需要概率，而 {type}“{other}”给出的数值没有界限。请将其激活函数设为 {activation}。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/dataset/columns.py"/>
        <source>{low} to {high}</source>
        <translation>{low} 到 {high}</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/engine.py"/>
        <source>{message} answers question {request}, which waits for no answer</source>
        <translation>{message} 回答的问题 {request} 并不在等待回答</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/engine.py"/>
        <source>{message} came when it could not be</source>
        <translation>{message} 在不该出现的时候出现</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/engine.py"/>
        <source>{message} can't be the answer to {asked}</source>
        <translation>{message} 不可能是对 {asked} 的回答</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/engine.py"/>
        <source>{message} has {bytes} bytes, at most {limit} are allowed</source>
        <translation>{message} 有 {bytes} 字节，最多允许 {limit} 字节</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/engine.py"/>
        <source>{message} tells of '{name}', which was not asked about</source>
        <translation>{message} 提到了未被询问的“{name}”</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/engine.py"/>
        <source>{message} tells of epoch {epoch}, step {step}, while epoch {due}, step {at} is due</source>
        <translation>{message} 说的是第 {epoch} 轮第 {step} 步，而此时应为第 {due} 轮第 {at} 步</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/training.py"/>
        <source>{metric}, a metric of Output '{node}', can't compare targets of shape {target} with predictions of shape {got}. Choose another one: for class numbers, accuracy or one whose name begins with Sparse.</source>
        <translation>Output“{node}”的指标 {metric} 无法比较形状为 {target} 的目标与形状为 {got} 的预测。请另选一个：对于类别编号，可用 accuracy 或名称以 Sparse 开头的指标。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/spoken.py"/>
        <source>{names} and {count} more</source>
        <translation>{names} 等，另有 {count} 个</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/handlers/versions.py"/>
        <location filename="../../nodeeditor/workspace/workspace.py"/>
        <source>{name} copy</source>
        <translation>{name} 副本</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/save_path.py"/>
        <source>{name} exists already. Replace it?</source>
        <translation>{name} 已存在。要替换它吗？</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/handlers/models.py"/>
        <source>{name} is open as a new graph of {count} nodes.</source>
        <translation>{name} 已作为含 {count} 个节点的新网络图打开。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/handlers/files.py"/>
        <source>{name} is open in another tab. Close it there, or save under another name.</source>
        <translation>{name} 已在另一个标签页中打开。请在那里关闭它，或另存为其他名称。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/handlers/exports.py"/>
        <source>{name} is still being written.</source>
        <translation>{name} 仍在写入。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/dropping/drops.py"/>
        <source>{name} is the data of this network now.</source>
        <translation>{name} 现在是此网络的数据。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/handlers/exports.py"/>
        <location filename="../../nodeeditor/panels/handlers/figures.py"/>
        <source>{name} is written to {folder}.</source>
        <translation>{name} 正写入 {folder}。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/handlers/exports.py"/>
        <source>{name} is written, but was not run to prove it.</source>
        <translation>{name} 已写入，但未运行验证。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/handlers/training.py"/>
        <source>{name} waits in the Runs tab, as number {place}.</source>
        <translation>{name} 在“训练记录”标签页中等待，排在第 {place} 位。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/runs_panel.py"/>
        <source>{name} waits no more.</source>
        <translation>{name} 不再等待。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/changed_outside.py"/>
        <source>{name} was changed by another program since it was opened here.</source>
        <translation>{name} 在此打开之后被其他程序修改了。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/handlers/files.py"/>
        <source>{name} was written by a newer nodeeditor and is read-only here.</source>
        <translation>{name} 由更新版本的 nodeeditor 写成,在此为只读。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/inspector/editors/code.py"/>
        <source>{name}, Python code</source>
        <translation>{name}，Python 代码</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/handlers/comparing.py"/>
        <source>{name}, as saved</source>
        <translation>{name}，已保存的</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/documents/tabs.py"/>
        <source>{name}, edited</source>
        <translation>{name}，已编辑</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/inspector/editors/lines.py"/>
        <source>{name}, one a line</source>
        <translation>{name}，每行一个</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/handlers/comparing.py"/>
        <source>{name}, open</source>
        <translation>{name}，打开的</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/recovery/restoring.py"/>
        <source>{name}, restored</source>
        <translation>{name}(已恢复)</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/handlers/versions.py"/>
        <source>{name}, {when}</source>
        <translation>{name},{when}</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/handlers/exports.py"/>
        <source>{name}: building the model …</source>
        <translation>{name}：正在构建模型 …</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/handlers/exports.py"/>
        <source>{name}: loading it again and running it …</source>
        <translation>{name}：正在重新加载并运行 …</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/handlers/exports.py"/>
        <source>{name}: looking for what is behind a difference …</source>
        <translation>{name}：正在查找差异的原因 …</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/handlers/exports.py"/>
        <source>{name}: starting Keras …</source>
        <translation>{name}：正在启动 Keras …</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/handlers/exports.py"/>
        <source>{name}: writing …</source>
        <translation>{name}：正在写入 …</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/memory_meter.py"/>
        <source>{name}: {size}</source>
        <translation>{name}：{size}</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/run_details.py"/>
        <source>{name}: {value}</source>
        <translation>{name}：{value}</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/change_texts.py"/>
        <source>{node} frozen</source>
        <translation>{node} 冻结</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/change_texts.py"/>
        <source>{node} trainable</source>
        <translation>{node} 可训练</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/find/box.py"/>
        <location filename="../../nodeeditor/panels/handlers/search.py"/>
        <location filename="../../nodeeditor/panels/tour/tour.py"/>
        <location filename="../../nodeeditor/panels/way_in.py"/>
        <source>{number} of {count}</source>
        <translation>{number} / {count}</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/commands.py"/>
        <source>{option} can't be {value}; take one of {known}.</source>
        <translation>{option} 不能是 {value}；可用的有：{known}。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/values.py"/>
        <source>{parameter} got nothing; it needs a value.</source>
        <translation>{parameter} 没有得到值；它需要一个值。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/values.py"/>
        <source>{parameter} got {value}, which can't be read; look for a bracket or quote that lacks.</source>
        <translation>{parameter} 得到 {value}，无法读取；请检查是否缺少括号或引号。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/values.py"/>
        <source>{parameter} got {value}; Keras has no such {kind}. Choose one that it has.</source>
        <translation>{parameter} 得到 {value}；Keras 没有这样的 {kind}。请选择它有的。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/values.py"/>
        <source>{parameter} got {value}; it needs a layer such as Dense(units=32).</source>
        <translation>{parameter} 得到 {value}；它需要一个层，例如 Dense(units=32)。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/values.py"/>
        <source>{parameter} got {value}; it needs a list of layers.</source>
        <translation>{parameter} 得到 {value}；它需要层的列表。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/values.py"/>
        <source>{parameter} got {value}; it needs a list.</source>
        <translation>{parameter} 得到 {value}；它需要列表。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/values.py"/>
        <source>{parameter} got {value}; it needs a number, or several such as 0.1, 0.2.</source>
        <translation>{parameter} 得到 {value}；它需要一个或多个数，例如 0.1, 0.2。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/values.py"/>
        <source>{parameter} got {value}; it needs a number.</source>
        <translation>{parameter} 得到 {value}；它需要一个数。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/values.py"/>
        <source>{parameter} got {value}; it needs a text.</source>
        <translation>{parameter} 得到 {value}；它需要文本。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/values.py"/>
        <source>{parameter} got {value}; it needs a whole number, or several such as 3, 3.</source>
        <translation>{parameter} 得到 {value}；它需要一个或多个整数，例如 3, 3。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/values.py"/>
        <source>{parameter} got {value}; it needs a whole number.</source>
        <translation>{parameter} 得到 {value}；它需要整数。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/values.py"/>
        <source>{parameter} got {value}; it needs at least {bound}.</source>
        <translation>{parameter} 得到 {value}；它不能小于 {bound}。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/values.py"/>
        <source>{parameter} got {value}; it needs at most {bound}.</source>
        <translation>{parameter} 得到 {value}；它不能大于 {bound}。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/values.py"/>
        <source>{parameter} got {value}; it needs one of {choices}.</source>
        <translation>{parameter} 得到 {value}；它必须是以下之一：{choices}。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/values.py"/>
        <source>{parameter} got {value}; it needs one place or range for each axis, such as :, 0, 1:5.</source>
        <translation>{parameter} 得到 {value}；它需要每个轴一个位置或范围，例如 :, 0, 1:5。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/values.py"/>
        <source>{parameter} got {value}; it needs sizes such as 28, 28, 1, with none for an open one.</source>
        <translation>{parameter} 得到 {value}；它需要各维大小，例如 28, 28, 1，未定的写 none。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/values.py"/>
        <source>{parameter} got {value}; it needs the name of a Keras {kind}, or one with parameters.</source>
        <translation>{parameter} 得到 {value}；它需要 Keras 的 {kind} 名称，可带参数。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/values.py"/>
        <source>{parameter} got {value}; it needs the names of columns.</source>
        <translation>{parameter} 得到 {value}；它需要列名。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/values.py"/>
        <source>{parameter} got {value}; it needs true or false.</source>
        <translation>{parameter} 得到 {value}；它需要 true 或 false。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/values.py"/>
        <source>{parameter} is not set; it needs a value.</source>
        <translation>{parameter} 未设置；它需要一个值。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/field_editor.py"/>
        <source>{parameter} of {node}</source>
        <translation>{node} 的 {parameter}</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/desktop/freedesktop.py"/>
        <source>{path} was changed since it was written, so it stays; remove it if it is of no use.</source>
        <translation>{path} 写入后被更改过，因此保留；如无用处请自行移除。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/zoom_button.py"/>
        <source>{percent} %</source>
        <translation>{percent}%</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/weights/wording.py"/>
        <source>{places} kept of {count}, the others fresh</source>
        <translation>{count} 中的 {places} 保留，其余全新</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/weights/wording.py"/>
        <source>{places} of each of {gates} gates</source>
        <translation>{gates} 个门各自的 {places}</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/weights/wording.py"/>
        <source>{places} taken of {count} there</source>
        <translation>取其中 {count} 的 {places}</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/files.py"/>
        <source>{place} is left out: a network has one source of data, here {first}.</source>
        <translation>已略过 {place}：网络只有一个数据源，这里是 {first}。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/files.py"/>
        <source>{place} is left out: the network begins with the weights of {first}.</source>
        <translation>已略过 {place}：网络以 {first} 的权重开始。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/files.py"/>
        <source>{place} is left out: {first} is opened. Drop it by itself.</source>
        <translation>已略过 {place}：已打开 {first}。请单独拖入它。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/files.py"/>
        <source>{place} is not on this machine; save it in a folder first, and drop that file.</source>
        <translation>{place} 不在此机器上；请先保存到文件夹，再拖入该文件。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/files.py"/>
        <source>{place} is open in another editor, which may write it. Look at it read-only, or open a copy.</source>
        <translation>{place} 已在另一个编辑器中打开,后者可能会写入它。请以只读方式查看,或打开副本。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/files.py"/>
        <source>{place} was not saved ({reason}). The file is as it was before; try again, or save under another name.</source>
        <translation>{place} 未能保存（{reason}）。文件保持原样；请重试，或另存为其他名称。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/files.py"/>
        <source>{place} was not saved: another program wrote it since it was opened here. Compare the two, save under another name, or save over it.</source>
        <translation>{place} 未保存:它在此打开之后被其他程序写入。请比较两者、另存为其他名称,或覆盖保存。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/files.py"/>
        <source>{place} was not saved: it is open in another editor. Close it there, or save under another name.</source>
        <translation>{place} 未保存:它已在另一个编辑器中打开。请在那里关闭它,或另存为其他名称。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/files.py"/>
        <source>{place} was not saved: its folder is not there. Save in another folder.</source>
        <translation>{place} 未能保存：其文件夹不存在。请保存到其他文件夹。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/files.py"/>
        <source>{place} was not saved: the disk is full. The file is as it was before; free some space and save again.</source>
        <translation>{place} 未能保存：磁盘已满。文件保持原样；请清理空间后再次保存。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/files.py"/>
        <source>{place} was not saved: the disk is read-only. Save in another folder.</source>
        <translation>{place} 未能保存：磁盘只读。请保存到其他文件夹。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/files.py"/>
        <source>{place} was not saved: you may not write there. Save under another name or in another folder.</source>
        <translation>{place} 未能保存：您没有写入权限。请另存为其他名称或保存到其他文件夹。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/importing.py"/>
        <source>{place}, byte {byte}: this is not UTF-8 text, which a configuration is.</source>
        <translation>{place}，第 {byte} 字节：这不是 UTF-8 文本，而配置应当是。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/files.py"/>
        <source>{place}, byte {byte}: this is not UTF-8 text, which a graph file is. Is it the right file? Use a backup if it was damaged.</source>
        <translation>{place}，第 {byte} 字节：这不是 UTF-8 文本，而网络图文件应当是。文件选对了吗？如已损坏请使用备份。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/fenced/phrases.py"/>
        <location filename="../../nodeeditor/importing/entries.py"/>
        <source>{place}, class_name</source>
        <translation>{place}，class_name</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/fenced/phrases.py"/>
        <location filename="../../nodeeditor/importing/entries.py"/>
        <location filename="../../nodeeditor/importing/model.py"/>
        <source>{place}, config</source>
        <translation>{place}，config</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/fenced/phrases.py"/>
        <location filename="../../nodeeditor/importing/entries.py"/>
        <source>{place}, inbound_nodes</source>
        <translation>{place}，inbound_nodes</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/fenced/phrases.py"/>
        <location filename="../../nodeeditor/importing/entries.py"/>
        <source>{place}, input_layers</source>
        <translation>{place}，input_layers</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/fenced/phrases.py"/>
        <location filename="../../nodeeditor/importing/entries.py"/>
        <source>{place}, layer '{name}'</source>
        <translation>{place}，层“{name}”</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/fenced/phrases.py"/>
        <location filename="../../nodeeditor/importing/entries.py"/>
        <source>{place}, layers</source>
        <translation>{place}，layers</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/fenced/phrases.py"/>
        <location filename="../../nodeeditor/importing/entries.py"/>
        <source>{place}, layers[{index}]</source>
        <translation>{place}，layers[{index}]</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/document/json_text.py"/>
        <location filename="../../nodeeditor/fenced/phrases.py"/>
        <source>{place}, line {line}, column {column}</source>
        <translation>{place}，第 {line} 行第 {column} 列</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/fenced/phrases.py"/>
        <location filename="../../nodeeditor/importing/entries.py"/>
        <source>{place}, name</source>
        <translation>{place}，name</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/fenced/phrases.py"/>
        <location filename="../../nodeeditor/importing/entries.py"/>
        <source>{place}, output_layers</source>
        <translation>{place}，output_layers</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/importing.py"/>
        <source>{place}: '{entry}' would grow from {packed} KB to {size} MB, which nothing in a model does. Do not use this file, wherever it came from.</source>
        <translation>{place}：“{entry}”解压后会从 {packed} KB 膨胀到 {size} MB，模型中不会有这样的内容。无论此文件来自哪里，都请不要使用。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/files.py"/>
        <source>{place}: '{field}' is {got}; it needs {needed}.</source>
        <translation>{place}：“{field}”是{got}；它需要{needed}。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/weights.py"/>
        <source>{place}: '{name}' holds values of the kind {dtype}; weights are numbers.</source>
        <translation>{place}：“{name}”保存的是 {dtype} 类型的值；权重应为数值。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/weights.py"/>
        <source>{place}: '{name}' is a link to another place, which no weights of Keras have. Do not use this file, wherever it came from.</source>
        <translation>{place}：“{name}”是指向别处的链接，Keras 的权重不会这样。无论此文件来自何处，请勿使用。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/weights.py"/>
        <source>{place}: '{name}' is nested too deep, as in no model.</source>
        <translation>{place}：“{name}”嵌套过深，模型不会这样。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/weights.py"/>
        <source>{place}: '{name}' is not stored as Keras stores weights. Load the model in Keras and save it once more.</source>
        <translation>{place}：“{name}”的存储方式不是 Keras 存储权重的方式。请在 Keras 中加载模型并重新保存。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/weights.py"/>
        <source>{place}: '{name}' says that it has the shape {shape}, for which the file is too small. Use another copy of it.</source>
        <translation>{place}：“{name}”声称形状为 {shape}，而文件太小。请使用另一份副本。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/files.py"/>
        <source>{place}: This file was written by a newer version (format {got}); this program reads up to {needed}. Update nodeeditor.</source>
        <translation>{place}：此文件由更新的版本写入（格式 {got}）；本程序最高读取 {needed}。请更新 nodeeditor。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/files.py"/>
        <source>{place}: a text holds half a character (a lone surrogate); write the whole one.</source>
        <translation>{place}：文本中有不完整的字符（孤立代理项）；请写完整。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/files.py"/>
        <source>{place}: got the number {got}; it needs one that 64 bits can hold. Write a smaller one.</source>
        <translation>{place}：得到数值 {got}；它必须在 64 位范围内。请使用更小的数。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/files.py"/>
        <location filename="../../nodeeditor/problems/sentences/importing.py"/>
        <source>{place}: got {got}; it needs {needed}.</source>
        <translation>{place}：得到的是{got}；它需要{needed}。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/importing.py"/>
        <source>{place}: it is fed by '{name}', which is no layer of the model.</source>
        <translation>{place}：其输入来自“{name}”，而模型中没有这个层。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/importing.py"/>
        <source>{place}: it is fed by call {call} of '{name}', which has {count}.</source>
        <translation>{place}：其输入来自“{name}”的第 {call} 次调用，而它只有 {count} 次。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/importing.py"/>
        <source>{place}: its calls are written as Keras 2 did; Keras 3 is needed. Load the model in Keras 3 and save it as a .keras file.</source>
        <translation>{place}：其调用是 Keras 2 的写法；需要 Keras 3。请在 Keras 3 中加载模型并保存为 .keras 文件。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/files.py"/>
        <source>{place}: maps and lists are nested deeper than {limit} levels. Flatten the value.</source>
        <translation>{place}：映射和列表的嵌套超过 {limit} 层。请简化该值。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/files.py"/>
        <source>{place}: no file can have this name ({reason}).</source>
        <translation>{place}：文件不能使用此名称（{reason}）。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/fenced.py"/>
        <source>{place}: reading it took more than {limit} MB of memory, which no model needs, and was ended. If you don't know who made this file, don't use it.</source>
        <translation>{place}：读取它占用的内存超过 {limit} MB，任何模型都用不了这么多，因此已中止。如果不清楚此文件由谁制作，请不要使用。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/fenced.py"/>
        <source>{place}: reading it took more than {seconds} seconds, which no model needs, and was ended. If you don't know who made this file, don't use it.</source>
        <translation>{place}：读取它用了超过 {seconds} 秒，任何模型都用不了这么久，因此已中止。如果不清楚此文件由谁制作，请不要使用。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/importing.py"/>
        <source>{place}: the archive has a symbolic link ('{entry}'); no model needs that. Do not use this file, wherever it came from.</source>
        <translation>{place}：压缩包中有符号链接（“{entry}”）；模型不需要它。无论此文件来自何处，请勿使用。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/importing.py"/>
        <source>{place}: the archive has an entry that leads out of it ('{entry}'); no model needs that. Do not use this file, wherever it came from.</source>
        <translation>{place}：压缩包中有通向外部的条目（“{entry}”）；模型不需要它。无论此文件来自何处，请勿使用。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/importing.py"/>
        <source>{place}: the archive has no config.json, so it is no model. Save the model again with model.save().</source>
        <translation>{place}：压缩包中没有 config.json，因此不是模型。请用 model.save() 重新保存模型。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/importing.py"/>
        <source>{place}: the archive has no model.weights.h5, so there are no weights in it. Save the model with model.save().</source>
        <translation>{place}：压缩包中没有 model.weights.h5，因此没有权重。请用 model.save() 保存模型。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/importing.py"/>
        <source>{place}: the archive has two files '{entry}'; a model has one.</source>
        <translation>{place}：压缩包里有两个“{entry}”文件；模型只有一个。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/importing.py"/>
        <source>{place}: the archive has two files config.json; a model has one.</source>
        <translation>{place}：压缩包中有两个 config.json；模型只有一个。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/importing.py"/>
        <source>{place}: the archive has two files model.weights.h5; a model has one.</source>
        <translation>{place}：压缩包中有两个 model.weights.h5；模型只有一个。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/importing.py"/>
        <source>{place}: the archive has {count} entries; a model has at most {limit}.</source>
        <translation>{place}：压缩包有 {count} 个条目；模型最多 {limit} 个。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/importing.py"/>
        <source>{place}: the archive is damaged or cut ({reason}). Use another copy of it.</source>
        <translation>{place}：压缩包已损坏或不完整（{reason}）。请使用另一份副本。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/importing.py"/>
        <source>{place}: the archive is locked by a password; save the model without one.</source>
        <translation>{place}：压缩包有密码；请不设密码保存模型。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/importing.py"/>
        <source>{place}: the configuration has more than {limit} MB, which no model needs. Is it the right file?</source>
        <translation>{place}：配置超过 {limit} MB，没有模型需要这么大。文件选对了吗？</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/importing.py"/>
        <source>{place}: the entry '{entry}' of the archive lies over another one, which no model needs. Do not use this file, wherever it came from.</source>
        <translation>{place}：压缩包的条目“{entry}”与另一个条目重叠，任何模型都不需要这样。无论此文件来自哪里，都请不要使用。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/files.py"/>
        <source>{place}: the field '{field}' is missing; add it.</source>
        <translation>{place}：缺少字段“{field}”；请添加。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/files.py"/>
        <source>{place}: the field '{key}' stands twice in one map; remove one of the two.</source>
        <translation>{place}：字段“{key}”在同一映射中出现两次；请去掉一个。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/files.py"/>
        <source>{place}: the file ends here, before its last bracket; it was cut. Use a backup of it.</source>
        <translation>{place}：文件在最后的括号之前结束；它被截断了。请使用其备份。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/weights.py"/>
        <source>{place}: the file has more than {limit} groups and variables, which no model has.</source>
        <translation>{place}：文件中的组和变量超过 {limit} 个，模型不会这么多。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/files.py"/>
        <source>{place}: the file has {size} MB; a graph file has at most {limit} MB. Is it the right file?</source>
        <translation>{place}：文件有 {size} MB；网络图文件最多 {limit} MB。文件选对了吗？</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/files.py"/>
        <source>{place}: the file is empty; a graph file holds JSON. Use a backup if it was damaged.</source>
        <translation>{place}：文件为空；网络图文件应为 JSON。如已损坏请使用备份。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/weights.py"/>
        <source>{place}: the name '{name}' is damaged or longer than {limit} characters. Use another copy of the weights.</source>
        <translation>{place}：名称“{name}”已损坏，或长度超过 {limit} 个字符。请使用权重的另一份副本。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/fenced.py"/>
        <source>{place}: the process that reads such files can't be started ({reason}). Close other programs and try again.</source>
        <translation>{place}：无法启动读取此类文件的进程（{reason}）。请关闭其他程序后重试。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/weights.py"/>
        <source>{place}: the run has kept no weights yet. Wait for its first checkpoint, or choose another run.</source>
        <translation>{place}：此训练尚未保留权重。请等待其首个检查点，或另选训练记录。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/files.py"/>
        <location filename="../../nodeeditor/problems/sentences/importing.py"/>
        <source>{place}: the system can't read this file ({reason}). Try again, or use another copy.</source>
        <translation>{place}：系统无法读取此文件（{reason}）。请重试，或使用另一份副本。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/importing.py"/>
        <source>{place}: the text that begins with '{text}' has {count:,} characters; in a model one has at most {limit:,}.</source>
        <translation>{place}：以“{text}”开头的文本有 {count:,} 个字符；模型中的文本最多 {limit:,} 个字符。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/weights.py"/>
        <source>{place}: the values of '{name}' are in other files, which no weights of Keras need. Do not use this file, wherever it came from.</source>
        <translation>{place}：“{name}”的值位于其他文件中，Keras 的权重不需要这样。无论此文件来自何处，请勿使用。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/files.py"/>
        <source>{place}: the version is {got}; it needs a whole number of at least 1.</source>
        <translation>{place}：版本是 {got}；它需要不小于 1 的整数。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/weights.py"/>
        <source>{place}: the weights can't be read ({reason}). Use another copy of them.</source>
        <translation>{place}：无法读取权重（{reason}）。请使用另一份副本。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/importing.py"/>
        <source>{place}: there are more than {limit:,} layers; so many can't be drawn. Is it the right file?</source>
        <translation>{place}：层数超过 {limit:,}，无法绘制这么多层。选对文件了吗？</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/importing.py"/>
        <source>{place}: there are more than {limit:,} values, which no model needs. Is it the right file?</source>
        <translation>{place}：值的个数超过 {limit:,}，任何模型都不需要这么多。选对文件了吗？</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/files.py"/>
        <source>{place}: there are {count:,} {section}; a graph has at most {limit:,} of them. Part it into several files.</source>
        <translation>{place}：有 {count:,} 个 {section}；一个网络图最多 {limit:,} 个。请分成多个文件。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/files.py"/>
        <source>{place}: there is no block in this graph file; your library shows files with blocks only.</source>
        <translation>{place}：此网络图文件中没有模块；模块库只显示含有模块的文件。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/importing.py"/>
        <source>{place}: there is no list of layers; the configuration of a functional or a Sequential model has one. Write it with model.to_json().</source>
        <translation>{place}：没有层的列表；函数式或 Sequential 模型的配置应当有。请用 model.to_json() 生成。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/files.py"/>
        <location filename="../../nodeeditor/problems/sentences/importing.py"/>
        <source>{place}: there is no such file. Look whether it was moved or renamed.</source>
        <translation>{place}：文件不存在。请查看它是否被移动或重命名。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/importing.py"/>
        <source>{place}: these are weights alone, without the network they belong to. Open the .keras file of the model, or a network first, which begins with them by Train &gt; Load Weights.</source>
        <translation>{place}：这只是权重，没有所属的网络。请打开模型的 .keras 文件，或先打开网络，再用“训练 &gt; 加载权重”以它们作为初始权重。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/weights.py"/>
        <source>{place}: these weights do not tell the names of their layers, as those that an older Keras saved. Begin with the .keras file of the model, which tells them, or load it in Keras and save it once more.</source>
        <translation>{place}：这些权重没有层的名称，如同旧版 Keras 所保存的。请用含有名称的 .keras 文件，或在 Keras 中加载后重新保存。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/weights.py"/>
        <source>{place}: this folder holds no run. A run, a .keras file or a .weights.h5 file is needed.</source>
        <translation>{place}：此文件夹中没有训练记录。需要训练记录、.keras 文件或 .weights.h5 文件。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/files.py"/>
        <source>{place}: this graph file has {count} blocks; it needs one, with those that it uses, or one of the file's name.</source>
        <translation>{place}：此网络图文件有 {count} 个模块；它应有一个（及其使用的模块），或有一个与文件同名。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/files.py"/>
        <source>{place}: this has more than {limit:,} values, which no graph has. Is it the right file?</source>
        <translation>{place}：其中的值超过 {limit:,} 个，没有网络图会有这么多。是这个文件吗？</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/importing.py"/>
        <source>{place}: this holds no weights that can be read; a run, a .keras file or a .weights.h5 file of Keras 3 does.</source>
        <translation>{place}：其中没有可读取的权重；需要训练记录，或 Keras 3 的 .keras 文件或 .weights.h5 文件。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/importing.py"/>
        <source>{place}: this is a SavedModel of TensorFlow, which tells no layers of Keras any more. Save the model with model.save() under a name that ends in .keras, and open that.</source>
        <translation>{place}：这是 TensorFlow 的 SavedModel，其中不再有 Keras 层的信息。请用 model.save() 保存为以 .keras 结尾的文件，再打开它。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/files.py"/>
        <source>{place}: this is a device or a pipe; a graph file is needed.</source>
        <translation>{place}：这是设备或管道；需要网络图文件。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/importing.py"/>
        <source>{place}: this is a file of another framework; a .keras file, or a JSON configuration of Keras, is needed.</source>
        <translation>{place}：这是其他框架的文件；需要 .keras 文件或 Keras 的 JSON 配置。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/importing.py"/>
        <source>{place}: this is a file of the older HDF5 format; a .keras file is needed. Load it in Keras and save it under a name that ends in .keras.</source>
        <translation>{place}：这是旧的 HDF5 格式文件；需要 .keras 文件。请在 Keras 中加载并保存为以 .keras 结尾的文件。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/files.py"/>
        <source>{place}: this is a folder; a graph file is needed. Choose a file inside of it.</source>
        <translation>{place}：这是文件夹；需要网络图文件。请选择其中的文件。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/importing.py"/>
        <source>{place}: this is a folder; a graph file or a model of Keras is needed.</source>
        <translation>{place}：这是文件夹；需要网络图文件或 Keras 模型。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/importing.py"/>
        <source>{place}: this is a graph file already; there is nothing to import.</source>
        <translation>{place}：这本来就是图文件，无需导入。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/importing.py"/>
        <source>{place}: this is a picture or a document; a graph file or a model of Keras is needed.</source>
        <translation>{place}：这是图片或文档；需要网络图文件或 Keras 模型。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/importing.py"/>
        <source>{place}: this is a {got}; a functional or a Sequential model is needed. Other models are Python code, which no file can hold.</source>
        <translation>{place}：这是 {got}；需要函数式或 Sequential 模型。其他模型是 Python 代码，文件无法保存。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/importing.py"/>
        <source>{place}: this is a {kind} model, which tells no layers of Keras any more. Open the .keras file that it was made from.</source>
        <translation>{place}：这是 {kind} 模型，其中不再有 Keras 层的信息。请打开生成它的 .keras 文件。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/importing.py"/>
        <source>{place}: this is data; choose it in the tab Data, as what the network is trained on.</source>
        <translation>{place}：这是数据；请在“数据”标签页中选择它作为训练数据。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/importing.py"/>
        <source>{place}: this is no .keras file, which is a zip archive. Save the model again with model.save().</source>
        <translation>{place}：这不是 .keras 文件（zip 压缩包）。请用 model.save() 重新保存模型。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/importing.py"/>
        <source>{place}: this is no file; a .keras file or a JSON configuration is needed.</source>
        <translation>{place}：这不是文件；需要 .keras 文件或 Keras 的 JSON 配置。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/files.py"/>
        <source>{place}: this is no graph file; "format" is {got}, it needs to be "{needed}". Choose a .knet file.</source>
        <translation>{place}：这不是网络图文件；"format" 是{got}，它应当是 "{needed}"。请选择 .knet 文件。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/files.py"/>
        <source>{place}: this is not JSON ({reason}, at '{got}'). Mend the text there, or use a backup of the file.</source>
        <translation>{place}：这不是 JSON（{reason}，位于“{got}”）。请修正该处文本，或使用文件的备份。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/files.py"/>
        <source>{place}: this text has more than {limit:,} characters. Write a shorter one.</source>
        <translation>{place}：这段文字超过 {limit:,} 个字符。请改短。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/importing.py"/>
        <source>{place}: two layers have the name '{name}'.</source>
        <translation>{place}：有两个层同名为“{name}”。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/fenced.py"/>
        <source>{place}: what reads such files broke on it, so it is damaged, or made to harm. Nothing was taken from it; use another copy.</source>
        <translation>{place}：读取程序在读取它时崩溃，说明它已损坏，或是恶意制作的。没有从中取用任何内容；请使用另一份副本。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/files.py"/>
        <source>{place}: you may not read this file. Change its permissions, or ask its owner.</source>
        <translation>{place}：您没有读取此文件的权限。请更改其权限，或询问其所有者。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/files.py"/>
        <source>{place}: your library has another file with a block '{name}'; rename one of the two blocks, or remove a file.</source>
        <translation>{place}：您的模块库中另有文件含有模块“{name}”；请重命名其中一个模块，或移除一个文件。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/files.py"/>
        <location filename="../../nodeeditor/problems/sentences/importing.py"/>
        <source>{place}: {reason}</source>
        <translation>{place}：{reason}</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/commands/progress.py"/>
        <source>{rate:,.0f} samples/s</source>
        <translation>{rate:,.0f} 样本/秒</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/graph.py"/>
        <source>{setting} is {got}; it needs {needed}.</source>
        <translation>{setting}是 {got}；它需要{needed}。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/training_form/speed.py"/>
        <source>{setting}: {factor} times as fast</source>
        <translation>{setting}：快 {factor} 倍</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/layers.py"/>
        <source>{shape} comes from '{maker}' ({type}), which got {got}.</source>
        <translation>{shape} 来自“{maker}”（{type}），其输入为 {got}。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/layers.py"/>
        <source>{shape} comes from '{maker}' ({type}).</source>
        <translation>{shape} 来自“{maker}”（{type}）。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/layers.py"/>
        <source>{shape} comes from '{maker}' ({type}, {parameter} {value}), which got {got}.</source>
        <translation>{shape} 来自“{maker}”（{type}，{parameter} {value}），其输入为 {got}。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/layers.py"/>
        <source>{shape} has that size from '{maker}' ({type}), which gives {given}.</source>
        <translation>{shape} 的该维大小来自“{maker}”（{type}），它给出 {given}。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/runs_panel.py"/>
        <source>{shown} of {count} runs</source>
        <translation>{count} 条训练记录中的 {shown} 条</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/inspector/facts.py"/>
        <source>{size} an example</source>
        <translation>每样本 {size}</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/repeats_window.py"/>
        <source>{size} nodes, at {count} places</source>
        <translation>{size} 个节点，位于 {count} 处</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/repeats_window.py"/>
        <source>{size} nodes, {times}</source>
        <translation>{size} 个节点，{times}</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/inspector/facts.py"/>
        <source>{size} of activations</source>
        <translation>激活值 {size}</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/training_estimate.py"/>
        <source>{size} of memory</source>
        <translation>内存 {size}</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/training_estimate.py"/>
        <source>{size}, {time} an epoch</source>
        <translation>{size}，每轮 {time}</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/handlers/exports.py"/>
        <source>{step} {seconds} s</source>
        <translation>{step} {seconds} 秒</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/summary_rows.py"/>
        <source>{text}
{products} an example · a batch of {batch}: {all_products}, {size} of activations</source>
        <translation>{text}
每样本 {products} · 批大小 {batch}：{all_products}，激活值 {size}</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/popover.py"/>
        <source>{text} By way of {names}.</source>
        <translation>{text}途经 {names}。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/summary_rows.py"/>
        <source>{text} · some layers are not known yet</source>
        <translation>{text} · 部分层尚未知</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/training_estimate.py"/>
        <source>{time} an epoch</source>
        <translation>每轮 {time}</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/training_progress.py"/>
        <source>{time} in all</source>
        <translation>共 {time}</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/counts.py"/>
        <source>{told}, {moved} moved</source>
        <translation>{told}，移动 {moved} 个</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/desktop/freedesktop.py"/>
        <source>{tool} brought {folder} up to date.</source>
        <translation>{tool} 已更新 {folder}。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/desktop/freedesktop.py"/>
        <source>{tool} failed; the desktop may see the change at the next login.</source>
        <translation>{tool} 失败；桌面可能在下次登录时才看到更改。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/desktop/freedesktop.py"/>
        <source>{tool} is not installed; the desktop may see the change at the next login.</source>
        <translation>未安装 {tool}；桌面可能在下次登录时才看到更改。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/summary_rows.py"/>
        <source>{total} parameters · {trainable} trainable · {fixed} not trainable · {size}</source>
        <translation>{total} 个参数 · {trainable} 可训练 · {fixed} 不可训练 · {size}</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/layers.py"/>
        <source>{type} '{node}' can't be built, since Keras says: {reason}.</source>
        <translation>无法构建 {type}“{node}”，Keras 的说明是：{reason}。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/layers.py"/>
        <source>{type} '{node}' can't be made, since Keras says: {reason}. Change the parameter.</source>
        <translation>无法创建 {type}“{node}”，Keras 的说明是：{reason}。请更改参数。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/layers.py"/>
        <source>{type} '{node}' can't stand in a network: {reason}.</source>
        <translation>{type}“{node}”不能用在网络中：{reason}。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/layers.py"/>
        <source>{type} '{node}' can't use the mask of {got} at '{port}'; it takes the other tensors without it. Link another mask, or leave '{port}' open.</source>
        <translation>{type}“{node}”不能在“{port}”处使用 {got} 的掩码；它取用其他张量时不带掩码。请连入其他掩码，或让“{port}”不连接。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/layers.py"/>
        <source>{type} '{node}' got a mask at '{given}', so that Keras leaves out the one that comes along with another tensor, and all of that counts. Link a mask to '{port}' too.</source>
        <translation>{type}“{node}”在“{given}”处得到掩码，因此 Keras 会略去随另一张量传来的掩码，后者全部计入。请也在“{port}”处连入掩码。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/layers.py"/>
        <source>{type} '{node}' got a mask of {got} at '{port}'; it needs one of {needed}, true where something counts. Link such a mask, or leave '{port}' open.</source>
        <translation>{type}“{node}”在“{port}”处得到 {got} 的掩码；它需要 {needed} 的掩码，计入之处为 true。请连入这样的掩码，或让“{port}”不连接。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/layers.py"/>
        <source>{type} '{node}' got texts at '{port}', which are no mask; it needs bool of {needed}. Set the dtype of the Input to bool, or leave '{port}' open.</source>
        <translation>{type}“{node}”在“{port}”处得到文本，而文本不是掩码；它需要 {needed} 的 bool。请将 Input 的 dtype 设为 bool，或让“{port}”不连接。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/layers.py"/>
        <source>{type} '{node}' got texts, with which it can't compute; it needs numbers. Put a StringLookup, a TextVectorization or a Hashing between.</source>
        <translation>{type}“{node}”得到文本，无法用它计算；它需要数值。请在中间放置 StringLookup、TextVectorization 或 Hashing。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/layers.py"/>
        <source>{type} '{node}' got values of the kind {got}, with which it can't compute; it needs float32. Set the dtype of the Input, or put an Embedding or an ops.cast between.</source>
        <translation>{type}“{node}”得到 {got} 类型的值，无法用它计算；它需要 float32。请设置 Input 的 dtype，或在中间放置 Embedding 或 ops.cast。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/layers.py"/>
        <source>{type} '{node}' got {count} tensors; it needs at least {needed}. Link more.</source>
        <translation>{type}“{node}”得到 {count} 个张量；它至少需要 {needed} 个。请连入更多。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/layers.py"/>
        <source>{type} '{node}' got {count} tensors; it needs exactly {needed}. Link or cut some.</source>
        <translation>{type}“{node}”得到 {count} 个张量；它恰好需要 {needed} 个。请增减连线。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/layers.py"/>
        <source>{type} '{node}' got {first} and {other}; it needs equal shapes. Change the layers before it.</source>
        <translation>{type}“{node}”得到 {first} 和 {other}；它需要相同的形状。请更改它之前的层。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/layers.py"/>
        <source>{type} '{node}' got {first} and {other}; it needs shapes that are equal except on axis {axis}. Change the layers before it, or the axis.</source>
        <translation>{type}“{node}”得到 {first} 和 {other}；它需要除轴 {axis} 外都相同的形状。请更改它之前的层，或更改轴。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/layers.py"/>
        <source>{type} '{node}' got {got} as initial state {number}; it needs size {needed}, as its own states have. Use as many units as the layer that gives the states.</source>
        <translation>{type}“{node}”的初始状态 {number} 是 {got}；其大小应与自身状态一致，为 {needed}。请使用与给出状态的层相同的单元数。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/layers.py"/>
        <source>{type} '{node}' got {got} values; it needs texts. Set its Input's dtype to string.</source>
        <translation>{type}“{node}”得到 {got} 类型的值；它需要文本。请将其 Input 的 dtype 设为 string。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/layers.py"/>
        <source>{type} '{node}' got {got}, but its shared layer was made for {first}: size {needed} on axis {axis}. Bring both to one size, or give the node a layer of its own.</source>
        <translation>{type}“{node}”得到 {got}，但其共享的层是为 {first} 建立的：轴 {axis} 的大小应为 {needed}。请使两者大小一致，或让该节点使用独立的层。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/layers.py"/>
        <source>{type} '{node}' got {got}, which Keras can't work with there. Change its inputs or parameters.</source>
        <translation>{type}“{node}”得到 {got}，Keras 无法处理。请更改其输入或参数。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/layers.py"/>
        <source>{type} '{node}' got {got}, which has no axis {axis}; it needs one from 0 to {last}, or -1 for the last.</source>
        <translation>{type}“{node}”得到 {got}，它没有轴 {axis}；可用 0 到 {last}，或用 -1 表示最后一个。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/layers.py"/>
        <source>{type} '{node}' got {got}, which holds {values} values a sample; its target shape {target} holds {places}. Change the target shape.</source>
        <translation>{type}“{node}”得到 {got}，每个样本有 {values} 个值；其目标形状 {target} 能容纳 {places} 个。请更改目标形状。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/layers.py"/>
        <source>{type} '{node}' got {got}, which is smaller than its window, so that nothing would be left. Use padding 'same' or a smaller window.</source>
        <translation>{type}“{node}”得到 {got}，小于其窗口，不会剩下任何内容。请使用 padding 'same' 或更小的窗口。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/layers.py"/>
        <source>{type} '{node}' got {got}, which it can't take, since Keras says: {reason}.</source>
        <translation>{type}“{node}”得到 {got}，它无法接受，Keras 的说明是：{reason}。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/layers.py"/>
        <source>{type} '{node}' got {got}; Keras computes {computed} of that, but promises {told} to the layers after it. It needs another number of axes: insert Flatten or Reshape.</source>
        <translation>{type}“{node}”得到 {got}；Keras 由此算出 {computed}，却向其后的层承诺 {told}。它需要另一种轴数：请插入 Flatten 或 Reshape。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/layers.py"/>
        <source>{type} '{node}' got {got}; Keras computes {computed} of that, but promises {told} to the layers after it. They need one shape: put a Reshape to {target} after it.</source>
        <translation>{type}“{node}”得到 {got}；Keras 由此算出 {computed}，却向其后的层承诺 {told}。两者须一致：请在其后放置变形为 {target} 的 Reshape。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/layers.py"/>
        <source>{type} '{node}' got {got}; it needs size {needed} on axis {axis}. Change the layer before it.</source>
        <translation>{type}“{node}”得到 {got}；它需要轴 {axis} 的大小为 {needed}。请更改它之前的层。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/layers.py"/>
        <source>{type} '{node}' got {got}; it needs sizes where None stands after the batch. Give the Input its full shape.</source>
        <translation>{type}“{node}”得到 {got}；批次之后的 None 处需要确定的大小。请给 Input 完整的形状。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/layers.py"/>
        <source>{type} '{node}' got {got}; it needs {needed}. Insert Flatten, Reshape or a pooling layer.</source>
        <translation>{type}“{node}”得到 {got}；它需要 {needed}。请插入 Flatten、Reshape 或池化层。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/layers.py"/>
        <source>{type} '{node}' got {got}; it needs {needed}. Insert Reshape.</source>
        <translation>{type}“{node}”得到 {got}；它需要 {needed}。请插入 Reshape。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/layers.py"/>
        <source>{type} '{node}' got {got}; it needs {needed}. Where a recurrent layer comes before it, set return_sequences there; else insert Reshape.</source>
        <translation>{type}“{node}”得到 {got}；它需要 {needed}。若前面是循环层，请打开其 return_sequences；否则插入 Reshape。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/layers.py"/>
        <source>{type} '{node}' got {got}; {maker_type} '{maker}' leaves a size open (None after the batch) until it has learned its {learned} from the data, and {type} needs it before. Set it at '{maker}'.</source>
        <translation>{type}“{node}”得到 {got}；{maker_type}“{maker}”在从数据中学到其 {learned} 之前有一维未定（批次之后为 None），而 {type} 事先需要它。请在“{maker}”处设定。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/layers.py"/>
        <source>{type} '{node}' got {got}; {maker_type} '{maker}' leaves a size open (None after the batch), and {type} needs it. Set it at '{maker}'.</source>
        <translation>{type}“{node}”得到 {got}；{maker_type}“{maker}”有一维未定（批次之后为 None），而 {type} 需要它。请在“{maker}”处设定。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/layers.py"/>
        <source>{type} '{node}' hands its input on as its output, of which Keras can't make a network. Put it into a Pipeline, or use another layer.</source>
        <translation>{type}“{node}”把输入原样作为输出，Keras 无法由此构成网络。请将其放入 Pipeline，或使用其他层。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/layers.py"/>
        <source>{type} '{node}' has a link at '{port}', but its inputs are: {ports}. Cut that link.</source>
        <translation>{type}“{node}”在“{port}”处有连线，但其输入是：{ports}。请断开该连线。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/layers.py"/>
        <source>{type} '{node}' has a link at '{port}', so that the number set there is not used. Cut the link, or clear {port}.</source>
        <translation>{type}“{node}”在“{port}”处有连线，因此那里设置的数值不会使用。请断开连线，或清空 {port}。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/layers.py"/>
        <source>{type} '{node}' has no {parameter}, which it has to learn from data first. Set it, or let the network learn it in a training.</source>
        <translation>{type}“{node}”没有 {parameter}，它须先从数据中学习。请设置它，或让网络在训练中学习。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/layers.py"/>
        <source>{type} '{node}' has nothing at '{port}'; it needs a tensor or a number there. Link an output to it, or set {port}.</source>
        <translation>{type}“{node}”的“{port}”处没有内容；那里需要张量或数值。请连入一个输出，或设置 {port}。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/layers.py"/>
        <source>{type} '{node}' has nothing at '{port}'; it needs a tensor there. Link an output to it.</source>
        <translation>{type}“{node}”的“{port}”处没有内容；那里需要张量。请连入一个输出。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/layers.py"/>
        <source>{type} '{node}' has {count} links at '{port}', which takes one. Cut the others.</source>
        <translation>{type}“{node}”的“{port}”处有 {count} 条连线，而它只接受一条。请断开其余的。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/layers.py"/>
        <source>{type} '{node}' holds Python code that you have not trusted yet ({text}). Nothing of it was run. Read it, then press Trust and Run at its function in the inspector.</source>
        <translation>{type}“{node}” 含有您尚未信任的 Python 代码（{text}），没有运行其中任何内容。请先阅读，然后在“属性”面板的 function 处点击“信任并运行”。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/layers.py"/>
        <source>{type} '{node}' is linked to an output '{port}' that is not there any more. Link another output.</source>
        <translation>{type}“{node}”连到的输出“{port}”已不存在。请连接其他输出。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/layers.py"/>
        <source>{type} '{node}' learned the word {word}, which is empty or has a line break; a Keras file can keep words of one line. Change those texts, or take a TextVectorization, which splits them.</source>
        <translation>{type}“{node}”学到了词 {word}，它为空或含有换行；Keras 文件只能保存单行的词。请更改这些文本，或使用会切分文本的 TextVectorization。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/layers.py"/>
        <source>{type} '{node}' learned {words} words and pads their frequencies to {places}, which Keras could not load from a file again; it needs max_tokens to be their number. Set max_tokens to {words}.</source>
        <translation>{type}“{node}”学到 {words} 个词，而其词频填充到 {places}，Keras 无法再从文件加载；max_tokens 须等于词数。请将 max_tokens 设为 {words}。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/blocks.py"/>
        <source>{type} '{node}' learns from data before a training, which a layer inside a block can't. Put it outside of the block, or give it what it would learn.</source>
        <translation>{type}“{node}”在训练前从数据中学习，而模块内的层做不到。请将其放到模块之外，或给出它要学习的内容。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/layers.py"/>
        <source>{type} '{node}' names the {kind} '{name}', which Keras does not have. Choose one that it has.</source>
        <translation>{type}“{node}”使用的 {kind}“{name}”是 Keras 没有的。请选择它有的。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/layers.py"/>
        <source>{type} '{node}' names the {kind} '{name}', which can't be made, since Keras says: {reason}. Change its parameters.</source>
        <translation>{type}“{node}”使用的 {kind}“{name}”无法创建，Keras 的说明是：{reason}。请更改其参数。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/layers.py"/>
        <source>{type} '{node}' needs {needed} initial states, as many as it carries from step to step; it got {count}. Link or cut some.</source>
        <translation>{type}“{node}”需要 {needed} 个初始状态，与其逐步传递的个数相同；得到 {count} 个。请增减连线。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/layers.py"/>
        <source>{type} '{node}' would be larger than any computer can hold. Make its sizes smaller.</source>
        <translation>{type}“{node}”会大到任何计算机都无法容纳。请减小其大小。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/layers.py"/>
        <source>{type} '{node}': its function can't be made, since Python says: {reason}.</source>
        <translation>{type}“{node}”：无法创建其函数，Python 报告：{reason}。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/layers.py"/>
        <source>{type} '{node}': its function fails in line {line}: {reason}. Change the code, or set output_shape where Keras can't find out what it gives.</source>
        <translation>{type}“{node}”：其函数在第 {line} 行出错：{reason}。请修改代码；如果 Keras 无法得出其输出，请设置 output_shape。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/layers.py"/>
        <source>{type} '{node}': {reason}</source>
        <translation>{type}“{node}”：{reason}</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/codegen.py"/>
        <source>{type} is made within a function ({source}), so no script can import it. Define the class in its module.</source>
        <translation>{type} 定义在函数内（{source}），脚本无法导入它。请在其模块顶层定义该类。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/canvas/spoken.py"/>
        <source>{type} {name}</source>
        <translation>{type} {name}</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/inspector/panel.py"/>
        <source>{type}: Keras here does not have it</source>
        <translation>{type}：这里的 Keras 没有它</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/weights/wording.py"/>
        <source>{variable}: fresh</source>
        <translation>{variable}：全新</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/weights/wording.py"/>
        <source>{variable}: kept</source>
        <translation>{variable}：保留</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/repeats_window.py"/>
        <source>{where}, nothing repeats that could be one block.</source>
        <translation>{where}，没有可合为一个模块的重复部分。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/panels/repeats_window.py"/>
        <source>{where}, these parts repeat. As a block they are drawn once; the network stays the same.</source>
        <translation>{where}，以下部分重复出现。作为模块只需画一次；网络保持不变。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/figures/advice.py"/>
        <source>{width} × {height} mm, letters from {points} pt</source>
        <translation>{width} × {height} mm，文字不小于 {points} pt</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/training.py"/>
        <source>{worker} ended before the training began; what it said itself tells why. Mend that, and start all workers again.</source>
        <translation>{worker} 在训练开始前结束；其自身的输出说明了原因。请排除问题，然后重新启动所有工作进程。</translation>
    </message>
    <message>
        <location filename="../../nodeeditor/problems/sentences/training.py"/>
        <source>{worker} is gone, and the training can't go on without it; the last checkpoint is kept. Start the workers again with --resume, as many as there are.</source>
        <translation>{worker} 已不在，训练无法继续；最后一个检查点已保留。请用 --resume 以相同数目重新启动工作进程。</translation>
    </message>
</context>
</TS>
