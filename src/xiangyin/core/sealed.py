"""A model field whose value is stored encrypted and opened only on purpose.

Reading the attribute gives a `Sealed`, which prints as nothing; `open()` is called by the one
verb that reveals a value and records that it did. Lists show the mask stored beside it.
"""

from dataclasses import dataclass
from typing import Any

from django.db import models

from xiangyin.core.crypto import crypto


@dataclass(frozen=True)
class Sealed:
    """An encrypted value and the field it belongs to."""

    body: bytes
    context: str

    def open(self) -> str:
        """Return the plain text. Raises crypto.Tampered."""
        return crypto.unseal(self.body, self.context) if self.body else ""

    def __bool__(self) -> bool:
        return bool(self.body)

    def __str__(self) -> str:
        return "（已加密）" if self.body else ""


class SealedField(models.BinaryField):
    """Stores a string encrypted; assign a plain `str`, read a `Sealed`."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("default", b"")
        kwargs.setdefault("blank", True)
        kwargs["editable"] = False
        super().__init__(*args, **kwargs)

    @property
    def context(self) -> str:
        return f"{self.model._meta.label_lower}.{self.name}"

    def from_db_value(self, value: Any, expression: Any, connection: Any) -> Sealed:
        return Sealed(bytes(value or b""), self.context)

    def get_prep_value(self, value: Any) -> bytes:
        if isinstance(value, Sealed):
            return value.body
        if isinstance(value, str):
            return crypto.seal(value, self.context) if value else b""
        return bytes(value or b"")
