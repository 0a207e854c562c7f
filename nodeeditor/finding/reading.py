"""Reading the terms of a search: ``conv units>256 (relu or gelu) -frozen``."""

from __future__ import annotations

import re
from dataclasses import dataclass

from nodeeditor.finding.terms import AND, EVERYTHING, NOT, OR, Comparison, Query, Word, all_of, either_of, negated
from nodeeditor.problems import Problem, problem

_TOKEN = re.compile(
    r"""\s*(?:
        (?P<open>\() | (?P<close>\)) | (?P<minus>-+(?=[^\s-]))
      | (?P<key>[^\s<>=!:"()]+) \s* (?P<order><=|>=|!=|=|<|>|:)
        \s* (?P<value>"[^"]*(?:"|$) | \([^()"]*\) | [^\s"()]+ | (?=[\s()"]|$))
      | "(?P<quoted>[^"]*)(?:"|$)
      | (?P<word>[^\s"()]+)
    )""",
    re.VERBOSE,
)
#: Nobody writes more parentheses into each other.
_DEEPEST = 40


@dataclass(frozen=True, slots=True)
class Read:
    """What a text asks for: as much of it as could be read, and what is wrong with the rest."""

    query: Query
    fault: Problem | None = None


def read(text: str) -> Read:
    """Read the terms of a search. Never raises: what can't be read is left out and told."""
    reader = _Reader(text)
    return Read(reader.query(), reader.fault)


class _Reader:
    """Goes through a text once, from its start to its end."""

    def __init__(self, text: str) -> None:
        self._tokens = [found for found in _TOKEN.finditer(text) if found.group().strip()]
        self._at = 0
        self.fault: Problem | None = None

    def query(self) -> Query:
        """All that the text asks for."""
        parts = [self._either(0)]
        while self._at < len(self._tokens):  # a parenthesis is closed that was not opened
            self._at += 1
            self._tell(problem("find.parenthesis"))
            parts.append(self._either(0))
        return all_of([part for part in parts if part != EVERYTHING])

    def _either(self, depth: int) -> Query:
        parts = [self._all(depth)]
        while self._is_word(OR):
            self._join(OR)
            parts.append(self._all(depth))
            if parts[-1] == EVERYTHING:
                self._tell(problem("find.nothing_after", word=OR))
        if len(parts) > 1 and parts[0] == EVERYTHING:
            self._tell(problem("find.nothing_before", word=OR))
        return either_of(parts)

    def _all(self, depth: int) -> Query:
        parts: list[Query] = []
        while self._at < len(self._tokens) and not self._is_word(OR):
            if self._tokens[self._at]["close"]:
                break
            if self._is_word(AND):
                self._join(AND)
                continue
            part = self._one(depth)
            if part != EVERYTHING:
                parts.append(part)
        return all_of(parts)

    def _one(self, depth: int) -> Query:
        negations = 0
        while self._at < len(self._tokens):
            token = self._tokens[self._at]
            if token["minus"]:
                negations += len(token["minus"])
            elif self._is_word(NOT):
                negations += 1
                if self._at + 1 == len(self._tokens):
                    self._tell(problem("find.nothing_after", word=NOT))
            else:
                break
            self._at += 1
        found = self._plain(depth)
        return negated(found) if negations % 2 else found

    def _plain(self, depth: int) -> Query:
        if self._at == len(self._tokens) or self._is_word(OR) or self._is_word(AND):
            return EVERYTHING
        token = self._tokens[self._at]
        if token["close"]:
            return EVERYTHING
        self._at += 1
        if token["open"]:
            return self._within(depth)
        if token["key"] is not None:
            return self._comparison(token["key"], token["order"], token["value"])
        text = token["quoted"] if token["quoted"] is not None else token["word"]
        return Word(text) if text else EVERYTHING

    def _within(self, depth: int) -> Query:
        if depth == _DEEPEST:
            self._tell(problem("find.too_deep"))
            return EVERYTHING
        found = self._either(depth + 1)
        if self._at < len(self._tokens):
            self._at += 1
        else:
            self._tell(problem("find.parenthesis"))
        return found

    def _comparison(self, key: str, order: str, value: str) -> Query:
        if not value:
            self._tell(problem("find.no_value", term=f"{key}{order}", key=key))
            return EVERYTHING
        return Comparison(key, order, value.strip('"') if value.startswith('"') else value)

    def _is_word(self, word: str) -> bool:
        if self._at == len(self._tokens):
            return False
        found = self._tokens[self._at]["word"]
        return found is not None and found.casefold() == word

    def _join(self, word: str) -> None:
        self._at += 1
        if self._at == len(self._tokens):
            self._tell(problem("find.nothing_after", word=word))

    def _tell(self, fault: Problem) -> None:
        self.fault = self.fault or fault
