"""Tells what a graph file reads outside of its folder.

The editor asks for that, since a file may be opened to be looked at only. Who trains or exports on the command line
names the file to have it used, often where nobody is there to answer, and data for many networks lies in one place; so
it is read, and told on a terminal: what is written to files stays one sentence for what went wrong.
"""

from __future__ import annotations

from pathlib import Path

from nodeeditor.commands.progress import say_to_terminal
from nodeeditor.document.reach import Reach, leads_of
from nodeeditor.graph.graph import Graph
from nodeeditor.problems import problem


def tell_outside(graph: Graph, file: Path) -> None:
    """Write a line to the terminal for each place outside of the folder of ``file``."""
    for found in leads_of(graph, file.resolve().parent).values():
        if found.reach is not Reach.INSIDE:
            say_to_terminal(problem("outside.told", file=file.name, place=found.place).text)
