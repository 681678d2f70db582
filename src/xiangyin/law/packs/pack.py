"""A pack: one province's texts, or the nation's, as values with their articles."""

from dataclasses import dataclass, field
from typing import Any, TypeVar

from xiangyin.law.parameters import AnyValue, Parameter, Value

T = TypeVar("T")


@dataclass(frozen=True)
class Pack:
    code: str  # two digits; "" for the national floor
    values: tuple[AnyValue, ...]
    _shelf: dict[Any, tuple[AnyValue, ...]] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    def __post_init__(self) -> None:
        for value in self.values:
            key = value.parameter
            self._shelf[key] = (*self._shelf.get(key, ()), value)

    def values_of(self, parameter: Parameter[T]) -> tuple[Value[T], ...]:
        return self._shelf.get(parameter, ())
