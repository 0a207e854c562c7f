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
        marked("an array is compressed as NumPy compresses none"),
        marked("an array is encrypted"),
        marked("an array says that it is larger than the file can hold"),
        marked("another worker"),
        marked("beyond all bounds"),
        marked("it does not begin as an array does"),
        marked("it ends before the last sample"),
        marked("it ends within its header"),
        marked("it lists more than 10,000 arrays"),
        marked("its arrays are larger than the memory"),
        marked("its arrays lie over each other"),
        marked("its format has an unknown version"),
        marked("its header is no header of an array"),
        marked("its header is too long, or empty"),
        marked("its shape is no shape of an array"),
        marked("random arrays"),
        marked("sizes of 1 or more"),
        marked("the loss"),
        marked("the name of an array is too long"),
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
