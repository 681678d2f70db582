"""What every room does with a record before it is saved."""

from django.core.exceptions import ValidationError
from django.db.models import Model

from xiangyin.core.errors import NotNow


def checked(thing: Model) -> None:
    """Check a record's fields and constraints; what they forbid is refused in their own words."""
    try:
        thing.full_clean()
    except ValidationError as error:
        raise NotNow("".join(error.messages)) from error
