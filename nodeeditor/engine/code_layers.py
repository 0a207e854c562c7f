"""Layers whose function is a text of the graph: the one place where such a text becomes code, once it is trusted.

Whether it may is found out here from the very text that is about to be run. The function brings the imports of what it
uses along, within itself: Keras keeps its bytecode in a ``.keras`` file and nothing around it.
"""

from __future__ import annotations

import ast
import copy
from collections.abc import Callable, Iterator
from dataclasses import replace
from types import TracebackType
from typing import Any

import keras

from nodeeditor.catalog.code import CODE_LAYER, FUNCTION, PROVIDED, Code, first_line, read_code
from nodeeditor.catalog.trusted import is_trusted
from nodeeditor.engine.wording import reason
from nodeeditor.problems import Fix, Problem, ProblemError, problem
from nodeeditor.values import FrozenMap, thaw

#: What leads to a code: no edit helps, only people.
SHOW_CODE = "fix.show_code"
#: The name of a function whose bytecode Keras keeps; any other one it keeps by its module, which has none.
_KEPT = "<lambda>"
#: Where such code says it stands.
_FILE = f"<{CODE_LAYER}>"
#: What the function of an expression is called meanwhile.
_NAME = "function"


def may_run(type_name: str, config: FrozenMap) -> bool:
    """Whether a layer holds no code, or such as the user trusts."""
    code = config.get(FUNCTION)
    return type_name != CODE_LAYER or (isinstance(code, str) and is_trusted(code))


def untrusted(config: FrozenMap) -> Problem:
    """What is told of a layer whose code may not run."""
    found = problem("layer.untrusted", text=first_line(str(config.get(FUNCTION, ""))))
    return replace(found, parameter=FUNCTION, fixes=(Fix(SHOW_CODE),))


def make_code_layer(name: str, config: FrozenMap) -> Any:
    """The layer of a graph that runs the code in ``config``. Raises ``ProblemError``, also where it may not run."""
    code = config.get(FUNCTION)
    if not isinstance(code, str) or not is_trusted(code):
        raise ProblemError(untrusted(config))
    shape = thaw(config.get("output_shape"))
    shape = tuple(shape) if isinstance(shape, list | tuple) else None
    try:
        return keras.layers.Lambda(_function(read_code(code)), output_shape=shape, name=name)
    except ProblemError:
        raise
    except Exception as error:  # Python may refuse what reads well, Keras too
        raise ProblemError(replace(problem("layer.code_failed", reason=reason(error)), parameter=FUNCTION)) from error


def raised(error: BaseException) -> Problem:
    """What is told of code that failed on a tensor: Keras says only that something did."""
    inner, seen = error, {id(error)}
    while (before := inner.__cause__ or inner.__context__) is not None and id(before) not in seen:
        inner = before
        seen.add(id(before))
    lines = [line.tb_lineno for line in _traced(inner) if line.tb_frame.f_code.co_filename == _FILE]
    told = f"{type(inner).__name__}: {reason(inner)}" if isinstance(inner, Exception) else type(inner).__name__
    return replace(problem("layer.code_raises", line=lines[-1] if lines else 1, reason=told), parameter=FUNCTION)


def _traced(error: BaseException) -> Iterator[TracebackType]:
    place = error.__traceback__
    while place is not None:
        yield place
        place = place.tb_next


def _function(code: Code) -> Callable[..., Any]:
    """The function of a trusted code."""
    tree = copy.deepcopy(code.tree)
    body = [ast.Return(tree.body)] if isinstance(tree, ast.Lambda) else tree.body
    name = _NAME if isinstance(tree, ast.Lambda) else tree.name
    used = "\n".join(PROVIDED[one] for one in sorted(PROVIDED) if one in code.names)
    arguments = tree.args
    # Keras gives each argument at every call, and could not load defaults from a file again.
    arguments.defaults, arguments.kw_defaults = [], [None] * len(arguments.kwonlyargs)
    for argument in (*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs):
        argument.annotation = None
    made = ast.FunctionDef(name=name, args=arguments, body=[*ast.parse(used).body, *body], decorator_list=[])
    space: dict[str, Any] = {"__name__": "nodeeditor.code"}
    exec(compile(ast.fix_missing_locations(ast.Module([made], [])), _FILE, "exec"), space)
    function: Any = space[name]
    function.__name__ = _KEPT
    function.__code__ = function.__code__.replace(co_name=_KEPT)
    return function  # type: ignore[no-any-return]
