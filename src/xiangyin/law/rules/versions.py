"""An older local text beside a younger national one: the younger national text governs.

Provinces made their village rules under the law of 2010 and 2018. Where such a text and the law
now in force answer the same question differently, the law is followed and the finding says so
(law digest §A, village_rule_version). A local text as young as the law, or younger, refines it.
"""

from typing import Any, TypeVar

from xiangyin.law.parameters import AnyParameter, Parameter, Value
from xiangyin.law.standing import Standing

T = TypeVar("T")


def governing(standing: Standing, blank: Parameter[T]) -> Value[T] | None:
    """The value that governs; None where no text in force speaks of it."""
    own, nation = _local(standing, blank), _national(standing, blank)
    return nation if own is None or (nation and _is_older(own, nation)) else own


def outdated(standing: Standing, *blanks: AnyParameter) -> list[str]:
    """A line for each older local text that says otherwise than the law."""
    lines = []
    for blank in blanks:
        own, nation = _local(standing, blank), _national(standing, blank)
        if own and nation and own.amount != nation.amount and _is_older(own, nation):
            lines.append(
                f"{own.article.cite()}另有规定，该文本早于{nation.article.statute.version.year}年"
                f"修改的{nation.article.statute.short}，以法律为准。"
            )
    return lines


def _local(standing: Standing, blank: Parameter[T]) -> Value[T] | None:
    return next((v for v in standing.values(blank) if v.article.statute.province), None)


def _national(standing: Standing, blank: Parameter[T]) -> Value[T] | None:
    return next((v for v in standing.values(blank) if not v.article.statute.province), None)


def _is_older(own: Value[Any], nation: Value[Any]) -> bool:
    return own.article.statute.version < nation.article.statute.version
