"""A person's identity number and telephone: sealed, with the mask that lists show beside them."""

from typing import cast

from xiangyin.congress.models import Person
from xiangyin.core.crypto import crypto
from xiangyin.core.sealed import Sealed
from xiangyin.core.text.names import mask_id, mask_phone

ID_CONTEXT = "congress.person.id_number"


def id_index(number: str) -> str:
    """Return what two equal 18-digit numbers share and nothing else can be read from."""
    return crypto.index(number, ID_CONTEXT) if number else ""


def id_keep(person: Person, number: str) -> None:
    """Seal the number on the person (not yet saved), with mask and index."""
    person.id_number = number
    person.id_mask = mask_id(number)
    person.id_index = id_index(number)


def phone_keep(person: Person, phone: str) -> None:
    """Seal the telephone on the person (not yet saved), with its mask."""
    person.phone = phone
    masks = [mask_phone(one) for one in phone.split("、") if one]
    more = f"等{len(masks)}个" if len(masks) > 1 else ""
    person.phone_mask = f"{masks[0]}{more}" if masks else ""


def id_open(person: Person) -> str:
    """Open the number of a person read from the database."""
    return _open(person.id_number)


def phone_open(person: Person) -> str:
    """Open the telephone of a person read from the database."""
    return _open(person.phone)


def _open(value: object) -> str:
    return value if isinstance(value, str) else cast(Sealed, value).open()
