"""The colours of the program by what they are for, in two themes."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Theme:
    """Every colour there is, as ``#RRGGBB``; the rest of the program names no colour."""

    name: str
    canvas: str
    grid: str
    panel: str
    raised: str
    border: str
    node: str
    text: str
    second: str
    third: str
    accent: str
    on_accent: str
    link: str
    ok: str
    warning: str
    error: str
    families: dict[str, str] = field(default_factory=dict)
    #: Line colours of plots, told apart under the common kinds of colour blindness.
    series: tuple[str, ...] = ()

    def family(self, name: str) -> str:
        """The colour of a family of layers."""
        return self.families.get(name, self.second)

    def mark(self, badge: str) -> str:
        """The colour of a badge on a node; its shape tells the same."""
        return {
            "weights-kept": self.ok,
            "weights-partly": self.warning,
            "warning": self.warning,
            "differs": self.warning,
            "non-finite": self.error,
        }.get(badge, self.second)

    @property
    def is_dark(self) -> bool:
        """Whether text is lighter than what it stands on."""
        return _brightness(self.text) > _brightness(self.canvas)


def _brightness(color: str) -> int:
    return sum(int(color[at : at + 2], 16) for at in (1, 3, 5))


#: The families of operations share a colour and differ by their drawings: to a network they are one, without weights.
_OPERATIONS = (
    "arithmetic",
    "elementwise",
    "reduction",
    "array operation",
    "network operation",
    "linear algebra",
    "image operation",
)

DARK = Theme(
    name="dark",
    canvas="#14171C",
    grid="#222832",
    panel="#1A1E25",
    raised="#222732",
    border="#2D3440",
    node="#20252E",
    text="#E8ECF2",
    second="#9BA6B6",
    third="#8490A0",
    accent="#4C9AFF",
    on_accent="#08131F",
    link="#77849A",
    ok="#3FB68B",
    warning="#E5A93B",
    error="#F2617A",
    families={
        "input and output": "#2FB5C4",
        "core": "#4C8DFF",
        "convolution": "#9A7BFF",
        "pooling": "#35B39B",
        "merge": "#F0A04B",
        "normalization": "#E07AB5",
        "regularization": "#8C97A8",
        "reshaping": "#C9B458",
        "recurrent": "#6FBF4B",
        "attention": "#E8645A",
        "activation": "#5FA8D3",
        "preprocessing": "#B08D6A",
        "wrapper": "#7F8CFF",
        "block": "#B5CC5B",
        **dict.fromkeys(_OPERATIONS, "#A9B4D8"),
    },
    series=("#4C9AFF", "#FAB202", "#5F9866", "#F5502A", "#8B59EA", "#C1C9A2", "#3ACAF0", "#DB63C6"),
)

LIGHT = Theme(
    name="light",
    canvas="#F4F6F9",
    grid="#DFE4EB",
    panel="#FFFFFF",
    raised="#F1F4F8",
    border="#D5DBE4",
    node="#FFFFFF",
    text="#1B2430",
    second="#566274",
    third="#637082",
    accent="#1A66DC",
    on_accent="#FFFFFF",
    link="#808DA2",
    ok="#1B7F59",
    warning="#946000",
    error="#CF2F4F",
    families={
        "input and output": "#14808D",
        "core": "#2B6BE0",
        "convolution": "#7452E0",
        "pooling": "#1B8570",
        "merge": "#B86A12",
        "normalization": "#B8478A",
        "regularization": "#667184",
        "reshaping": "#8A7720",
        "recurrent": "#46852A",
        "attention": "#C7423A",
        "activation": "#2F7CA8",
        "preprocessing": "#86643F",
        "wrapper": "#5560D8",
        "block": "#667A10",
        **dict.fromkeys(_OPERATIONS, "#525F8C"),
    },
    series=("#1F6FEB", "#A46400", "#7D7471", "#9F0D28", "#7C1EAF", "#AC8F5E", "#245A6E", "#E266B8"),
)

#: Black on white, for print: families are told apart by their icons alone.
PRINT = Theme(
    name="print",
    canvas="#FFFFFF",
    grid="#FFFFFF",
    panel="#FFFFFF",
    raised="#F2F2F2",
    border="#000000",
    node="#FFFFFF",
    text="#000000",
    second="#000000",
    third="#333333",
    accent="#000000",
    on_accent="#FFFFFF",
    link="#000000",
    ok="#000000",
    warning="#000000",
    error="#000000",
)
