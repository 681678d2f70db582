"""What a roster tells of one deputy, as plain values in national codes."""

from dataclasses import dataclass, field
from datetime import date

from xiangyin.core.text import codes
from xiangyin.core.text.dates import Precision, format_date
from xiangyin.core.text.names import mask_id, mask_phone, name_key, pad_name

LEVEL_LABELS = {"county": "县", "township": "镇"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Particulars:
    """One deputy. "" and None mean "not stated"; identity number and phone never show in a repr."""

    name: str
    sex: str = "0"
    birth: date | None = None
    birth_precision: Precision = "day"
    ethnicity: str = ""
    party: str = ""
    education: str = ""
    occupation: str = ""
    occupation_flags: frozenset[str] = frozenset()
    unit_post: str = ""
    district: str = ""
    group: str = ""
    levels: frozenset[str] = frozenset()
    incumbent: bool | None = None
    presidium: bool | None = None
    id_number: str = field(default="", repr=False)
    phone: str = field(default="", repr=False)
    note: str = ""

    @property
    def key(self) -> str:
        """The name as compared."""
        return name_key(self.name)


@dataclass(frozen=True, slots=True, kw_only=True)
class RosterRow(Particulars):
    """A deputy as read from one row of a file."""

    number: int
    occupation_text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RosterEntry(Particulars):
    """A deputy already in the roster; `ref` is whatever the caller knows it by."""

    ref: str


COMPARED_FIELDS = (
    "name",
    "sex",
    "birth",
    "ethnicity",
    "party",
    "education",
    "occupation",
    "occupation_flags",
    "unit_post",
    "district",
    "group",
    "levels",
    "incumbent",
    "presidium",
    "id_number",
    "phone",
    "note",
)


def is_stated(person: Particulars, field_name: str) -> bool:
    """Whether the roster says anything on a point."""
    value = getattr(person, field_name)
    return value not in ("", None, frozenset()) and not (field_name == "sex" and value == "0")


def ledger_text(person: Particulars, field_name: str) -> str:
    """The cell of the ledger: words, not codes; the identity number in full."""
    if not is_stated(person, field_name):
        return ""
    value = getattr(person, field_name)
    if field_name == "name":
        return pad_name(value)
    if field_name == "birth":
        return format_date(value, person.birth_precision)
    if field_name in _CODE_LISTS:
        return codes.label_of(_CODE_LISTS[field_name], value)
    if field_name == "occupation_flags":
        return "、".join(c.label for c in codes.OCCUPATION_FLAGS if c.code in value)
    if field_name == "levels":
        return "、".join(label for level, label in LEVEL_LABELS.items() if level in value)
    if isinstance(value, bool):
        return "是" if value else "否"
    return str(value)


def shown_text(person: Particulars, field_name: str) -> str:
    """The same for a screen: identity number and phone masked."""
    if field_name == "id_number":
        return mask_id(person.id_number)
    if field_name == "phone":
        return "、".join(mask_phone(phone) for phone in person.phone.split("、") if phone)
    return ledger_text(person, field_name).replace("\u3000", "")


_CODE_LISTS = {
    "sex": codes.SEXES,
    "ethnicity": codes.ETHNICITIES,
    "party": codes.PARTIES,
    "education": codes.EDUCATIONS,
    "occupation": codes.OCCUPATIONS,
}
