"""What a command of the command line can't do."""

from __future__ import annotations

from nodeeditor.language import marked

COMMANDS: dict[str, str] = {
    "command.usage": marked("{command}: {reason}. Try '{command} --help'."),
    "command.value_unknown": marked("{option} can't be {value}; take one of {known}."),
    "command.no_file": marked("There is no file '{path}'. Look whether it was moved or renamed."),
    "command.resume_where": marked("--resume goes on with an earlier run; name its folder with --run-dir."),
    "command.resume_nothing": marked("There is no run in '{folder}' to resume; leave --resume out to start one there."),
    "command.resume_or_replay": marked("--resume and --replay can't go together; leave one of them out."),
    "command.run_for_text": marked("--run brings weights, which files of {format} do not hold; leave it out."),
    "command.untrusted": marked(
        "'{node}' holds Python code that you have not trusted ({text}). Nothing was run. Read it in {file}, and trust "
        "it in the editor, or here by --trust {digest}"
    ),
    "command.graph_ending": marked("'{path}' must end in .knet, as graph files do."),
    "command.picture_ending": marked("'{path}' must end in .png, .svg or .pdf, which says the kind of picture."),
    "command.picture_failed": marked("The picture '{path}' can't be written: {reason}."),
    "command.no_block": marked("There is no block '{name}' in this file; it has {known}."),
    "command.no_blocks": marked("There is no block '{name}' in this file; it has none."),
    "command.no_node": marked("There is no node '{name}' to be drawn. Look how it is written in the file."),
    "command.write_failed": marked("'{path}' can't be written: {reason}."),
    "command.output_failed": marked(
        "Standard output takes no more ({reason}), so a part of the result is missing. Lead it elsewhere."
    ),
    "command.engine_died": marked("The process that runs Keras ended early, so the shapes are not known. Try again."),
    "command.engine_hung": marked(
        "The process that runs Keras gave no sign of life for {seconds} seconds, so the shapes are not known. "
        "Try again."
    ),
    "command.engine_lied": marked(
        "The process that runs Keras sent what can't be right ({reason}), so the shapes are not known. Try again."
    ),
    "command.no_window": marked("No window can be opened: {reason}."),
    "command.mistake": marked(
        "nodeeditor made a mistake of its own ({kind}: {reason}). What led to it is written in {log}; please report it."
    ),
    "command.mistake_unlogged": marked("nodeeditor made a mistake of its own ({kind}: {reason}); please report it."),
    "command.no_folder": marked(
        "'{folder}' is no folder; name one that holds runs, such as the 'runs' beside a graph."
    ),
    "desktop.failed": marked("'{path}' can't be changed: {reason}. Look whether you may write there, then try again."),
    "desktop.foreign": marked(
        "'{path}' is there already and was not written by --register; move it away, then try again."
    ),
    "desktop.path": marked(
        "'{path}' can't stand in an entry of the menu of programs: no '=' and no control character may be in it."
        " Install nodeeditor in another folder."
    ),
    "desktop.mac": marked(
        "macOS lets only app bundles open files, and nodeeditor is none; drop files on the editor's window, or"
        " open them by File > Open."
    ),
    "handover.garbage": marked(
        "A program sent this editor something that is no request to open files; it was ignored. Start nodeeditor itself"
        " with the files."
    ),
    "handover.long": marked(
        "A program sent this editor a request of more than {most} KB; it was ignored. Open fewer files at a time."
    ),
}
