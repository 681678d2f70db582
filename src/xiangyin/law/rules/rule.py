"""A rule: facts of one type, judged under the law as it stands."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from xiangyin.law.facts import Facts
from xiangyin.law.findings import Finding
from xiangyin.law.parameters import AnyParameter
from xiangyin.law.standing import Standing

F = TypeVar("F", bound=Facts)


@dataclass(frozen=True, eq=False)
class Rule(Generic[F]):
    """`title` is what an official calls it; `judge` is a pure function; `reads` are its blanks.

    The first of `reads` is the one the rule rests on: without a value for it nothing is said.
    """

    name: str
    title: str
    facts: type[F]
    judge: Callable[[F, Standing], Finding]
    reads: tuple[AnyParameter, ...]


AnyRule = Rule[Any]
