"""What Keras says in an error, as one plain sentence."""

from __future__ import annotations

import re

_ANSI = re.compile(r"\x1b\[[0-9;]*m")
_TENSOR = re.compile(r"<?KerasTensor\(?\s*shape=(\([^)]*\))[^>)]*\)?>?")
_PREAMBLE = re.compile(r"Exception encountered when calling [^\n]*\n")
_APPENDIX = re.compile(r"\n\s*Arguments received by .*", re.DOTALL)
_CLASS = re.compile(r"<class '(?:\w+\.)*(\w+)'>")
_SYMBOL = re.compile(r"<tf\.Tensor [^>]*>")
_GRAPH_NODE = re.compile(r" for '?\{\{.*", re.DOTALL)
_FUNCTION_NODE = re.compile(r"\{\{function_node [^}]*\}\}|\[Op:\w+\]|\[\[\{\{node [^}]*\}\}\]\]")
#: What TensorFlow puts before the error of a step that it runs as a graph.
_GRAPH_TRACE = re.compile(
    r"^[ \t]*(?:Graph execution error:|Detected at node [^\n]*|<stack traces unavailable>|File \"[^\n]*)[ \t]*\n+",
    re.MULTILINE,
)
#: What TensorFlow puts before an error in Python that it draws a graph of.
_USER_CODE = re.compile(r"\A\s*in user code:\n.*\n\s*\w+(?:Error|Exception): ", re.DOTALL)
#: What TensorFlow puts behind the error of an operation that has no name.
_NO_NAME = re.compile(r"\s+name:$")
_SENTENCE_END = re.compile(r"(?<=[^.\s])\.(?=\s+[A-Z(]|\s*$)")
_LONGEST = 240

#: Errors of these kinds are meant for a person; those of other kinds are slips deep inside of Keras.
SPOKEN = (ValueError, NotImplementedError)


def reason(error: BaseException) -> str:
    """The first sentence of Keras's message, with what Keras got where that follows; no final stop.

    Empty where the error says nothing.
    """
    text = _USER_CODE.sub("", _ANSI.sub("", str(error)))
    text = _APPENDIX.sub("", _GRAPH_TRACE.sub("", _PREAMBLE.sub("", text)))
    text = _TENSOR.sub(r"\1", _FUNCTION_NODE.sub("", _GRAPH_NODE.sub("", text)))
    text = _SYMBOL.sub("None", _CLASS.sub(r"\1", text))
    text = _NO_NAME.sub("", " ".join(text.replace("`", "").split()).strip())
    sentences = _SENTENCE_END.split(text)
    told = sentences[0].strip()
    if len(sentences) > 1 and sentences[1].strip().startswith(("Received", "received", "Expected", "Got")):
        told = f"{told}; {sentences[1].strip()}"
    if len(told) > _LONGEST:
        told = told[:_LONGEST].rsplit(" ", 1)[0] + " ..."
    return told.rstrip(".")


def shape_text(shape: tuple[int | None, ...]) -> str:
    """A shape as Keras writes it: ``(None, 28, 28, 1)``."""
    inner = ", ".join("None" if size is None else str(size) for size in shape)
    return f"({inner},)" if len(shape) == 1 else f"({inner})"
