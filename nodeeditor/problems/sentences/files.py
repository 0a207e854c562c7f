"""What is wrong with a file."""

from __future__ import annotations

from nodeeditor.language import marked

FILES: dict[str, str] = {
    # The file as a whole
    "file.missing": marked("{place}: there is no such file. Look whether it was moved or renamed."),
    "file.folder": marked("{place}: this is a folder; a graph file is needed. Choose a file inside of it."),
    "file.special": marked("{place}: this is a device or a pipe; a graph file is needed."),
    "file.no_permission": marked("{place}: you may not read this file. Change its permissions, or ask its owner."),
    "file.unreadable": marked("{place}: the system can't read this file ({reason}). Try again, or use another copy."),
    "file.path_bad": marked("{place}: no file can have this name ({reason})."),
    "file.too_big": marked(
        "{place}: the file has {size} MB; a graph file has at most {limit} MB. Is it the right file?"
    ),
    "file.not_utf8": marked(
        "{place}, byte {byte}: this is not UTF-8 text, which a graph file is. Is it the right file? "
        "Use a backup if it was damaged."
    ),
    "file.empty": marked("{place}: the file is empty; a graph file holds JSON. Use a backup if it was damaged."),
    "file.open_elsewhere": marked(
        "{place} is open in another editor, which may write it. Look at it read-only, or open a copy."
    ),
    # Its JSON
    "file.cut": marked("{place}: the file ends here, before its last bracket; it was cut. Use a backup of it."),
    "file.not_json": marked(
        "{place}: this is not JSON ({reason}, at '{got}'). Mend the text there, or use a backup of the file."
    ),
    "file.duplicate_key": marked("{place}: the field '{key}' stands twice in one map; remove one of the two."),
    "file.number": marked("{place}: got the number {got}; it needs one that 64 bits can hold. Write a smaller one."),
    "file.half_character": marked("{place}: a text holds half a character (a lone surrogate); write the whole one."),
    "file.too_deep": marked("{place}: maps and lists are nested deeper than {limit} levels. Flatten the value."),
    "file.many_values": marked(
        "{place}: this has more than {limit:,} values, which no graph has. Is it the right file?"
    ),
    "file.long_text": marked("{place}: this text has more than {limit:,} characters. Write a shorter one."),
    "file.many_entries": marked(
        "{place}: there are {count:,} {section}; a graph has at most {limit:,} of them. Part it into several files."
    ),
    # Its kind and version
    "file.not_graph": marked(
        '{place}: this is no graph file; "format" is {got}, it needs to be "{needed}". Choose a .knet file.'
    ),
    "file.newer": marked(
        "{place}: This file was written by a newer version (format {got}); this program reads up to {needed}. "
        "Update nodeeditor."
    ),
    "file.version_bad": marked("{place}: the version is {got}; it needs a whole number of at least 1."),
    # Its content
    "file.kind": marked("{place}: got {got}; it needs {needed}."),
    "file.field_missing": marked("{place}: the field '{field}' is missing; add it."),
    "file.field_kind": marked("{place}: '{field}' is {got}; it needs {needed}."),
    "file.content": marked("{place}: {reason}"),
    # The library of blocks
    "file.no_block": marked(
        "{place}: there is no block in this graph file; your library shows files with blocks only."
    ),
    "file.many_blocks": marked(
        "{place}: this graph file has {count} blocks; it needs one, with those that it uses, or one of the file's name."
    ),
    "file.block_twice": marked(
        "{place}: your library has another file with a block '{name}'; rename one of the two blocks, or remove a file."
    ),
    # Writing
    "file.write_disk_full": marked(
        "{place} was not saved: the disk is full. The file is as it was before; free some space and save again."
    ),
    "file.write_open_elsewhere": marked(
        "{place} was not saved: it is open in another editor. Close it there, or save under another name."
    ),
    "file.write_changed": marked(
        "{place} was not saved: another program wrote it since it was opened here. "
        "Compare the two, save under another name, or save over it."
    ),
    "file.write_no_permission": marked(
        "{place} was not saved: you may not write there. Save under another name or in another folder."
    ),
    "file.write_read_only": marked("{place} was not saved: the disk is read-only. Save in another folder."),
    "file.write_no_folder": marked("{place} was not saved: its folder is not there. Save in another folder."),
    "file.write_failed": marked(
        "{place} was not saved ({reason}). The file is as it was before; try again, or save under another name."
    ),
    # Dropped on the window
    "drop.elsewhere": marked("{place} is not on this machine; save it in a folder first, and drop that file."),
    "drop.second_opens": marked("{place} is left out: {first} is opened. Drop it by itself."),
    "drop.second_data": marked("{place} is left out: a network has one source of data, here {first}."),
    "drop.second_weights": marked("{place} is left out: the network begins with the weights of {first}."),
    # What a graph names outside of its folder
    "outside.told": marked("{file} reads {place}, which is outside of its folder."),
    "outside.data": marked("This graph names data outside of its folder, which was not chosen here: {place}."),
    "outside.data_network": marked("This graph names data on another computer, which was not chosen here: {place}."),
    "outside.weights": marked("This graph names weights outside of its folder, which were not chosen here: {place}."),
    "outside.weights_network": marked(
        "This graph names weights on another computer, which were not chosen here: {place}."
    ),
    # The clipboard
    "file.fragment_foreign": marked(
        "The clipboard holds no layers of a graph; copy some nodes in the editor first, then paste."
    ),
    "file.fragment_bad": marked("The layers on the clipboard can't be read: {reason}"),
}
