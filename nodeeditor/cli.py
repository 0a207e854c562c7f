"""The command line: ``nodeeditor [FILE ...]`` opens the editor, ``nodeeditor COMMAND ...`` works without a window.

Exit codes: 0 for sound, 1 for problems that were found, 2 with one sentence on standard error for
anything unusable. No traceback reaches a user.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import NoReturn

from nodeeditor import __version__
from nodeeditor.commands.command import SOUND, UNUSABLE, Command
from nodeeditor.commands.last_resort import mistake
from nodeeditor.commands.open_editor import open_editor
from nodeeditor.commands.saying import say
from nodeeditor.commands.streams import lead_to_nothing, open_missing_streams
from nodeeditor.language import tr
from nodeeditor.problems import ProblemError, problem

#: The commands, each in a module of its name; imported when asked for, since the window waits for none of them.
COMMANDS = ("layers", "check", "summary", "train", "runs", "export", "import", "render", "diff")

#: The modules that have another name: Python keeps this one for itself.
_MODULES = {"import": "import_model"}

_USAGE = """nodeeditor [--new] [FILE ...]
       nodeeditor --register | --unregister
       nodeeditor COMMAND ..."""

#: What shells give for a process that Ctrl+C ended.
_INTERRUPTED = 130


class _Parser(argparse.ArgumentParser):
    """A parser that refuses in one sentence, without the usage lines."""

    def error(self, message: str) -> NoReturn:
        raise ProblemError(problem("command.usage", command=self.prog, reason=message))


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what the command line says, and return the exit code."""
    open_missing_streams()
    try:
        return _run(list(sys.argv[1:] if arguments is None else arguments))
    except ProblemError as error:
        say(str(error))
        return UNUSABLE
    except KeyboardInterrupt:
        return _INTERRUPTED
    except BrokenPipeError:
        # The reader of our output went away, as `head` does; Python would complain once more at its end.
        lead_to_nothing(1)
        return SOUND
    except Exception as error:
        say(mistake(error).text)
        return UNUSABLE


def _run(arguments: list[str]) -> int:
    name = arguments[0] if arguments else ""
    if name in COMMANDS:
        command = _command(name)
        parser = _Parser(prog=f"nodeeditor {name}", description=command.summary, allow_abbrev=False)
        command.add_options(parser)
        return command.run(parser.parse_args(arguments[1:]))
    options = _window_parser().parse_args(arguments)
    if options.register or options.unregister:
        from nodeeditor.commands.register import register

        return register(away=options.unregister)
    return open_editor(options.files, is_new=options.new)


def _command(name: str) -> Command:
    command = import_module(f"nodeeditor.commands.{_MODULES.get(name, name)}").COMMAND
    assert isinstance(command, Command)
    return command


class _WindowParser(_Parser):
    """The parser of ``nodeeditor [FILE ...]``; its help lists the commands, whose modules it imports for that."""

    def format_help(self) -> str:
        """The help text."""
        width = max(map(len, COMMANDS))
        lines = [f"  {name:<{width}}  {_command(name).summary}" for name in COMMANDS]
        return "\n".join([super().format_help(), tr("commands, each with its own --help:"), *lines]) + "\n"


def _window_parser() -> _Parser:
    parser = _WindowParser(
        prog="nodeeditor",
        usage=_USAGE,
        description=tr("Draw a Keras network as a graph, train it, keep the result."),
        allow_abbrev=False,
    )
    parser.add_argument("files", nargs="*", metavar="FILE", help="graph files (.knet) to open in the editor")
    parser.add_argument(
        "--new", action="store_true", help="start an editor of its own; else one that runs opens the files"
    )
    system = parser.add_mutually_exclusive_group()
    system.add_argument(
        "--register", action="store_true", help="put the editor into the menu of programs, and let it open graph files"
    )
    system.add_argument("--unregister", action="store_true", help="undo --register")
    parser.add_argument("--version", action="version", version=f"nodeeditor {__version__}")
    return parser


if __name__ == "__main__":
    sys.exit(main())
