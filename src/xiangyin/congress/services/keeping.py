"""Saving with the constraints' own sentences as refusals."""

from collections.abc import Iterable

from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.db import models

from xiangyin.core.errors import DomainError


class Invalid(DomainError):
    """What was given cannot be kept: a field is missing, too long, or already taken."""

    code = "invalid"


def keep(instance: models.Model, fields: Iterable[str] = (), *, sealed: Iterable[str] = ()) -> None:
    """Check the instance, then save it, all of it or only `fields`. Raises Invalid.

    `sealed` names encrypted fields, which hold plain text only until they are saved.
    """
    wanted = set(fields)
    others = {f.name for f in instance._meta.fields} - wanted if wanted else set()
    try:
        instance.full_clean(exclude={*sealed, *others})
    except ValidationError as error:
        raise Invalid(_sentence(instance, error), hint="请改正后再提交。") from error
    if wanted:
        instance.save(update_fields=wanted)
    else:
        instance.save()


def _sentence(instance: models.Model, error: ValidationError) -> str:
    said: list[str] = []
    for name, messages in error.message_dict.items():
        label = "" if name == NON_FIELD_ERRORS else str(_label(instance, name))
        said.extend(f"{label}：{message}" if label else message for message in messages)
    return "".join(said)


def _label(instance: models.Model, name: str) -> str:
    field = instance._meta.get_field(name)
    return str(getattr(field, "verbose_name", name))
