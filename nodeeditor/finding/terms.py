"""The terms of a search as values: words, comparisons, and what joins them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias, TypeVar

#: The words that join terms. Between quotes they are words like any other.
AND, OR, NOT = "and", "or", "not"
#: What may stand between a key and a value.
ORDERS = ("<=", ">=", "!=", "=", "<", ">", ":")
#: What ends a word, a key or a value that is not between quotes.
SPECIAL = frozenset('<>=!:"()')

Thing = TypeVar("Thing")


@dataclass(frozen=True, slots=True)
class Word:
    """Found in whatever has this text in it."""

    text: str

    def __str__(self) -> str:
        is_plain = self.text.casefold() not in (AND, OR, NOT) and not self.text.startswith("-") and _is_bare(self.text)
        return self.text if is_plain else f'"{self.text}"'


@dataclass(frozen=True, slots=True)
class Comparison:
    """Found where what ``key`` names stands to ``value`` as ``order`` says."""

    key: str
    order: str
    value: str

    def __str__(self) -> str:
        is_bare = bool(self.value) and not any(sign.isspace() or sign in '"()' for sign in self.value)
        # Behind a colon or such, a sign that makes another order would be read as a part of it.
        is_bare = is_bare and self.value[0] not in "<>=!:"
        return f"{self.key}{self.order}{self.value}" if is_bare else f'{self.key}{self.order}"{self.value}"'


@dataclass(frozen=True, slots=True)
class Not:
    """Found where ``query`` finds nothing."""

    query: Query

    def __str__(self) -> str:
        return f"-{_inner(self.query)}"


@dataclass(frozen=True, slots=True)
class All:
    """Found where each of ``queries`` does; of none, everywhere."""

    queries: tuple[Query, ...] = ()

    def __str__(self) -> str:
        return " ".join(_inner(query) for query in self.queries)


@dataclass(frozen=True, slots=True)
class Either:
    """Found where one of ``queries`` does."""

    queries: tuple[Query, ...]

    def __str__(self) -> str:
        return f" {OR} ".join(_inner(query) for query in self.queries)


Query: TypeAlias = Word | Comparison | Not | All | Either
#: A word or a comparison: what says something of the things looked for.
Term: TypeAlias = Word | Comparison
EVERYTHING = All()


def all_of(queries: list[Query]) -> Query:
    """All of ``queries`` in the plainest form."""
    flat = [part for query in queries for part in (query.queries if isinstance(query, All) else (query,))]
    return flat[0] if len(flat) == 1 else All(tuple(flat))


def either_of(queries: list[Query]) -> Query:
    """Any of ``queries`` in the plainest form; what finds everything is left out, for it was not finished."""
    said = [query for query in queries if query != EVERYTHING]
    flat = [part for query in said for part in (query.queries if isinstance(query, Either) else (query,))]
    return EVERYTHING if not flat else flat[0] if len(flat) == 1 else Either(tuple(flat))


def negated(query: Query) -> Query:
    """What ``query`` does not find."""
    if query == EVERYTHING:
        return query
    return query.query if isinstance(query, Not) else Not(query)


def plain_words(query: Query) -> list[str] | None:
    """The words of a query that has nothing but words; None for any other."""
    match query:
        case Word(text):
            return [text]
        case All(queries) if queries and all(isinstance(part, Word) for part in queries):
            return [part.text for part in queries if isinstance(part, Word)]
    return None


def compiled(query: Query, test: Callable[[Term], Callable[[Thing], bool]]) -> Callable[[Thing], bool]:
    """Whether ``query`` finds a thing, ``test`` giving that for each term of it."""
    match query:
        case Word() | Comparison():
            return test(query)
        case Not(inner):
            holds = compiled(inner, test)
            return lambda thing: not holds(thing)
        case All(queries):
            tests = [compiled(part, test) for part in queries]
            return lambda thing: all(holds(thing) for holds in tests)
        case Either(queries):
            tests = [compiled(part, test) for part in queries]
            return lambda thing: any(holds(thing) for holds in tests)


def _inner(query: Query) -> str:
    return f"({query})" if isinstance(query, All | Either) else str(query)


def _is_bare(text: str) -> bool:
    return bool(text) and not any(sign.isspace() or sign in SPECIAL for sign in text)
