"""Words and short phrases that complete sentences, whichever process found what is wrong.

The engine knows no language but English. Arguments that it gives as one of :data:`WORDS` are worded where they are
read; a phrase with arguments of its own is a sentence by its code, as :attr:`Problem.reason` gives it.
"""

from __future__ import annotations

from nodeeditor.language import marked

#: Kinds of things, which a field ``kind`` may have. They may be names as well, so no other field has them for words.
KINDS = frozenset(
    {
        marked("activation"),
        marked("block"),
        marked("constraint"),
        marked("initializer"),
        marked("layer"),
        marked("loss"),
        marked("metric"),
        marked("node"),
        marked("object"),
        marked("optimizer"),
        marked("regularizer"),
        marked("schedule"),
    }
)
#: Words that no thing of a user's is called, in any field.
WORDS = frozenset(
    {
        marked("0 or more"),
        marked("1 or more"),
        marked("a layer"),
        marked("another worker"),
        marked("beyond all bounds"),
        marked("its arrays are larger than the memory"),
        marked("random arrays"),
        marked("sizes of 1 or more"),
        marked("the loss"),
        marked("the network"),
    }
)
PHRASES: dict[str, str] = {
    "phrase.classes": marked("{count} classes"),
    "phrase.columns_near": marked("the nearest are {columns}"),
    "phrase.columns_there": marked("it has {columns}"),
    "phrase.kind": marked("the kind '{kind}'"),
    "phrase.no_operation": marked("it lacks the operation {name}"),
    "phrase.seed": marked("the seed {seed}"),
    "phrase.shape": marked("the shape {shape}"),
}
