"""A person's identity number and telephone: sealed, with the mask that lists show beside them."""

from xiangyin.congress.models import Person
from xiangyin.core.crypto import crypto
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
    person.phone_mask = mask_phone(phone)
