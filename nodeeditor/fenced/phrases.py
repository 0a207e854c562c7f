"""What sentences about a model are completed by: the process that reads it knows no translator, so it is told them."""

from __future__ import annotations

from nodeeditor.language import marked, tr

#: All that ``nodeeditor.importing`` and the reader of JSON say by :func:`~nodeeditor.language.tr`.
PHRASES = (
    marked("a layer, a call and a tensor"),
    marked("a list"),
    marked("a list of entries of {size} MB"),
    marked("a list of {count}"),
    marked("a map of fields"),
    marked("a tensor"),
    marked("a text"),
    marked("a whole number from 0"),
    marked("compression {number}"),
    marked("it has more than {limit} bytes"),
    marked("its JSON"),
    marked("nothing (null)"),
    marked("optimizer"),
    marked("the number {number}"),
    marked('the text "{text}"'),
    marked("the truth value false"),
    marked("the truth value true"),
    marked("{entry} in {place}"),
    marked("{place}, class_name"),
    marked("{place}, config"),
    marked("{place}, inbound_nodes"),
    marked("{place}, input_layers"),
    marked("{place}, layer '{name}'"),
    marked("{place}, layers"),
    marked("{place}, layers[{index}]"),
    marked("{place}, line {line}, column {column}"),
    marked("{place}, name"),
    marked("{place}, output_layers"),
)


def in_the_users_language() -> dict[str, str]:
    """Each phrase by its English, as far as it is another one."""
    return {phrase: said for phrase in PHRASES if (said := tr(phrase)) != phrase}
