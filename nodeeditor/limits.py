"""How much may be in what is read, models from elsewhere and files of our own: all limits, in one table.

Each is far above what the largest networks have, which is told beside it (models are those of ``keras.applications``),
and far below what would harm. What is over one is refused by a sentence, before more is made of it than is needed to
see that; ``tests/test_limits.py`` holds readers of our own files at each and one beyond.
"""

from __future__ import annotations

from dataclasses import dataclass

_KB, _MB, _GB = 2**10, 2**20, 2**30

# The archive
#: A ``.keras`` file has three entries and the files of some preprocessing layers.
MOST_ENTRIES = 10_000
#: Bytes of the list of entries, at whose length Python would read it: room for all of them with long names.
LARGEST_LIST = 16 * _MB
#: What was compressed may be so many times larger than its entry; weights that were trained hardly shrink.
MOST_TIMES = 100
#: And so many bytes in any case, since weights that are all zero shrink to next to nothing.
FREE_BYTES = 64 * _MB

# The configuration
#: Bytes; the largest has about 2 MB.
LARGEST_CONFIG = 32 * _MB
#: Layers, those of models within counted with them; EfficientNetB7 has 816.
MOST_LAYERS = 20_000
#: Texts, numbers, lists and maps together; EfficientNetB7 has about 80,000. A long vocabulary has as many as words.
MOST_VALUES = 2_000_000
#: Characters of one text; words, names and formulas are short.
LONGEST_TEXT = 100_000

# The weights
#: Groups and variables together; EfficientNetB7 has about 4,000 with those of its optimizer, which take a second.
MOST_WEIGHTS = 30_000
#: Models in models, and layers in layers.
DEEPEST_WEIGHTS = 64
#: Characters of one name.
LONGEST_NAME = 1000


@dataclass(frozen=True, slots=True)
class Fence:
    """What a process that reads a file may take, and how much it may tell.

    ``seconds`` are of the clock, ``busy`` of a processor; ``memory`` is in bytes, beside what the process has before it
    reads; ``answer`` are the bytes of what it tells.
    """

    seconds: float
    busy: int
    memory: int
    answer: int


#: 800 layers take half a second of a processor, 20,000 take 4.
MODEL_FENCE = Fence(seconds=60, busy=30, memory=2 * _GB, answer=256 * _MB)
#: The values are not read there. An engine that asks answers nobody meanwhile: the editor takes one that is silent for
#: 20 seconds for hung.
WEIGHTS_FENCE = Fence(seconds=15, busy=12, memory=1 * _GB, answer=64 * _MB)

# Files of our own
#: A graph file, and the text of a recovery file. A graph of 100,000 nodes takes about half of it.
GRAPH_BYTES = 64 * _MB
#: What stands above that text.
RECOVERY_HEAD_BYTES = 64 * 1024
#: A clipboard may hold anything of any size; this is beyond every graph.
CLIPBOARD_CHARACTERS = 32 * _MB
#: Damaged files that are larger are not salvaged: their versions are offered all the same.
SALVAGE_BYTES = 16 * _MB
#: The description of all layers of a Keras with packages takes about a tenth.
CATALOG_BYTES = 64 * _MB
#: A theme has some sixty colours.
THEME_BYTES = 100_000
#: Of a run: its record, what the user noted of it, the list of files of a checkpoint.
RECORD_BYTES = 16 * _MB
LABELS_BYTES = _MB
#: What a run told while it trained, taken at once: 20 million batches. More is passed over.
JOURNAL_BYTES = 2 * _GB
#: One line of it: a million batches of ten values.
JOURNAL_LINE_BYTES = 256 * _MB
MANIFEST_BYTES = _MB

#: Maps and lists within each other: far above what a graph needs, far below what exhausts the stack.
JSON_DEPTH = 64
#: Characters of one text in JSON: notes are shorter by far, code in a Lambda layer too.
JSON_TEXT = 1_000_000
#: Maps, lists and their entries in JSON, all in all: three times what 100,000 nodes take.
JSON_VALUES = 6_000_000
#: Entries of a section of a graph, or of one block.
ENTRIES = {
    "layers": 200_000,
    "nodes": 200_000,
    "links": 600_000,
    "frames": 20_000,
    "notes": 20_000,
    "blocks": 10_000,
    "inputs": 600_000,
}
#: Characters of an id, of a port's name, of a type's.
IDENTIFIER_CHARACTERS = 256
