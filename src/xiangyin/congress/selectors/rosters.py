"""Questions about a roster on its way in or out."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from django.db.models import Q

from xiangyin.congress.identity import id_index, id_open, phone_open
from xiangyin.congress.models import Deputy, Person, RosterUpload, Term
from xiangyin.congress.roster.compare import RosterDiff, compare
from xiangyin.congress.roster.particulars import RosterEntry, RosterRow
from xiangyin.congress.roster.preview import RosterPreview, preview
from xiangyin.congress.roster.reading import Grid, read_roster
from xiangyin.congress.selectors.deputies import RosterFilter, RosterLine, roster_lines
from xiangyin.core.actors import Actor
from xiangyin.core.errors import NotFound
from xiangyin.core.scope import everywhere, under
from xiangyin.core.text.dates import ParsedDate
from xiangyin.core.text.names import name_key

FLAG_FIELDS = {
    "migrant_worker": "is_migrant_worker",
    "new_strata": "is_new_stratum",
    "state_owned": "is_state_owned",
    "private_owned": "is_private_owned",
    "front_line": "is_frontline",
}


def upload_found(actor: Actor, upload_id: int, *, lock: bool = False) -> RosterUpload:
    """The upload by its key, within the actor's own office."""
    seen = RosterUpload.objects.filter(division_code=actor.division_code, pk=upload_id)
    if lock:
        seen = seen.select_for_update(of=("self",), no_key=True)
    found: RosterUpload | None = seen.select_related("file", "term__congress").first()
    if found is None:
        raise NotFound("没有找到这次上传的花名册。", hint="请重新上传。")
    return found


def open_upload(division_code: str) -> RosterUpload | None:
    """The upload somebody began and has not finished."""
    found = RosterUpload.objects.filter(
        division_code=division_code, imported_at=None, is_dropped=False
    )
    upload: RosterUpload | None = found.select_related("file").order_by("-id").first()
    return upload


def grid_of(upload: RosterUpload) -> Grid:
    """The table inside the uploaded file. Raises UnreadableRoster, NotFound."""
    if upload.is_dropped:
        raise NotFound("这份花名册已经处理完，原件已清除。", hint="如需再导入，请重新上传。")
    with upload.file.file.open("rb") as body:
        return read_roster(body.read(), upload.file.name, sheet=upload.sheet)


def preview_of(upload: RosterUpload, grid: Grid, *, on: date) -> RosterPreview:
    """The rows as they would go in, under the columns as the office has corrected them."""
    return preview(grid, upload.mapping or None, on)


def entry_of(line: RosterLine, *, with_private: bool) -> RosterEntry:
    """A deputy of the roster as the ledger and the comparison want it."""
    deputy, person = line.deputy, line.deputy.person
    flags = {flag for flag, name in FLAG_FIELDS.items() if getattr(deputy, name)}
    county = deputy.term.congress.level == "county"
    return RosterEntry(
        ref=str(deputy.pk),
        name=person.full_name,
        sex=person.sex,
        birth=person.born_on,
        birth_precision=person.born_precision,  # type: ignore[arg-type]
        ethnicity=person.ethnicity,
        party=deputy.party,
        education=deputy.education,
        occupation=deputy.occupation,
        occupation_flags=frozenset(flags),
        unit_post=deputy.workplace,
        district=deputy.district,
        group=line.group.replace("（组长）", ""),
        levels=frozenset({"county" if county else "township"}),
        incumbent=deputy.is_incumbent,
        presidium=bool(line.post),
        id_number=id_open(person) if with_private else "",
        phone=phone_open(person) if with_private else "",
        note=deputy.note,
    )


def entries_of(term: Term, *, with_private: bool = True) -> list[RosterEntry]:
    """The whole roster of those in office as plain entries, for matching and export."""
    lines = roster_lines(term, RosterFilter())
    return [entry_of(line, with_private=with_private) for line in lines]


@dataclass(frozen=True)
class Namesake:
    """A new row that may be a person already on record from another term or level."""

    row: RosterRow
    person: Person
    seats: str

    @property
    def ref(self) -> str:
        return f"person:{self.person.pk}"


@dataclass(frozen=True)
class Question:
    """A row somebody must decide: who it may be, and what was decided."""

    row: RosterRow
    sentence: str
    choices: list[tuple[str, str]]
    answer: str = ""

    @property
    def name(self) -> str:
        """The form field of the answer."""
        return f"row-{self.row.number}"


@dataclass(frozen=True)
class Reconciliation:
    """Roster and file side by side: the difference, the same persons, the open questions."""

    diff: RosterDiff
    persons: dict[int, Person]
    questions: list[Question]
    other_level: list[RosterRow]

    @property
    def open_questions(self) -> list[Question]:
        return [question for question in self.questions if not question.answer]


def reconcile(
    seen: RosterPreview, term: Term, decisions: Mapping[str, str] | None = None
) -> Reconciliation:
    """Match the file's rows: by identity number at once, by name only as a question."""
    decided = dict(decisions or {})
    own_level = "county" if term.congress.level == "county" else "township"
    rows = [row for row in seen.rows if not row.levels or own_level in row.levels]
    other = [row for row in seen.rows if row.levels and own_level not in row.levels]
    diff = compare(rows, entries_of(term), _compared(seen))
    persons = _persons_by_id(diff.new)
    questions = _questions(diff, persons, term, decided)
    return Reconciliation(diff, persons, questions, other)


def _compared(seen: RosterPreview) -> frozenset[str]:
    """A seat's level and the presidium are not the roster's to change."""
    return seen.stated_fields - {"level", "presidium"}


def _persons_by_id(rows: Iterable[RosterRow]) -> dict[int, Person]:
    indexes = {id_index(row.id_number): row.number for row in rows if row.id_number}
    found: dict[int, Person] = {}
    wanted = list(indexes)
    with everywhere(reason="one person may hold seats at two levels: the number is the match"):
        for start in range(0, len(wanted), 500):
            part = Person.objects.filter(id_index__in=wanted[start : start + 500])
            found |= {indexes[person.id_index]: person for person in part}
    return found


def _questions(
    diff: RosterDiff, persons: Mapping[int, Person], term: Term, decided: Mapping[str, str]
) -> list[Question]:
    choices: dict[int, list[tuple[str, str]]] = defaultdict(list)
    sentences: dict[int, str] = {}
    rows = {row.number: row for row in diff.new}
    for suspect in diff.suspects:
        number = suspect.row.number
        sentences.setdefault(number, suspect.sentence)
        choices[number].append((f"deputy:{suspect.entry.ref}", _same_as(suspect.entry.name)))
    for namesake in _namesakes(diff.new, persons, term):
        number = namesake.row.number
        said = f"第{number}行「{namesake.row.name}」与{namesake.seats}同名"
        sentences.setdefault(number, f"{said}，请核对是否同一人")
        choices[number].append((namesake.ref, f"是同一人（{namesake.seats}）"))
    return [
        Question(
            rows[number],
            sentences[number],
            [*options, ("new", "是另一个人，作为新代表登记")],
            _valid(decided.get(str(number), ""), options),
        )
        for number, options in sorted(choices.items())
        if number not in persons
    ]


def _same_as(name: str) -> str:
    return f"就是名册中的「{name}」"


def _valid(answer: str, options: list[tuple[str, str]]) -> str:
    return answer if answer == "new" or answer in {code for code, _ in options} else ""


def _namesakes(
    rows: Iterable[RosterRow], persons: Mapping[int, Person], term: Term
) -> Iterable[Namesake]:
    """Rows whose name a person of this office bears, outside this term's roster."""
    wanted: dict[str, list[RosterRow]] = defaultdict(list)
    for row in rows:
        if row.number not in persons:
            wanted[name_key(row.name)].append(row)
    if not wanted:
        return
    names = {row.name for group in wanted.values() for row in group}
    for person, seats in _known_persons(names, term):
        for row in wanted[name_key(person.full_name)]:
            if _may_be(row, person):
                yield Namesake(row, person, seats)


def _known_persons(names: set[str], term: Term) -> list[tuple[Person, str]]:
    code = term.division_code
    listed, found = sorted(names), []
    near = Q(under(code)) | Q(division_code=code[:6])
    with everywhere(reason="the county's deputies living here may hold a township seat as well"):
        for start in range(0, len(listed), 500):
            part = Person.objects.filter(near, full_name__in=listed[start : start + 500])
            part = part.exclude(mandates__term=term).order_by("id")
            for person in part.prefetch_related("mandates__term__congress"):
                found.append((person, _seats_text(person.mandates.all())))
    return found


def _seats_text(mandates: Iterable[Deputy]) -> str:
    seats = [f"{d.term.congress.short_name}{d.term}代表" for d in mandates]
    return "、".join(seats) or "已登记的人员"


def _may_be(row: RosterRow, person: Person) -> bool:
    if row.id_number and person.id_index:
        return False
    if row.birth is None or person.born_on is None:
        return True
    written = ParsedDate(row.birth, row.birth_precision)
    known = ParsedDate(person.born_on, person.born_precision)  # type: ignore[arg-type]
    return written.agrees_with(known.value) or known.agrees_with(written.value)
