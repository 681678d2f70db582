"""Bring a roster in, all of it or nothing; take it out again with the same columns."""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import PurePath
from typing import Any

from django.core.files.base import ContentFile
from django.core.files.uploadedfile import UploadedFile
from django.db import IntegrityError, transaction

from xiangyin.congress.events import RosterImported
from xiangyin.congress.identity import id_keep, phone_keep
from xiangyin.congress.models import (
    Deputy,
    DeputyGroup,
    GroupMember,
    Person,
    RosterUpload,
    Term,
)
from xiangyin.congress.permissions import CongressPerm
from xiangyin.congress.roster.columns import LEDGER_COLUMNS, PRIVATE_COLUMNS
from xiangyin.congress.roster.particulars import RosterRow, is_stated
from xiangyin.congress.roster.preview import RosterPreview
from xiangyin.congress.roster.reading import read_roster
from xiangyin.congress.selectors.bodies import group_candidates
from xiangyin.congress.selectors.congresses import term_found
from xiangyin.congress.selectors.rosters import (
    FLAG_FIELDS,
    Reconciliation,
    entries_of,
    grid_of,
    preview_of,
    reconcile,
    upload_found,
)
from xiangyin.congress.services.people import (
    REASON_LENGTH,
    PersonRefused,
    ReasonMissing,
    refuse_elsewhere,
)
from xiangyin.core.actors import Actor
from xiangyin.core.audit.services import record
from xiangyin.core.errors import DomainError
from xiangyin.core.events import announce
from xiangyin.core.files import MARKERS, UploadRefused, read_upload
from xiangyin.core.models import StoredFile
from xiangyin.core.permissions import require
from xiangyin.core.scope import everywhere
from xiangyin.core.text.strokes import stroke_key

BATCH = 200
PERSON_FIELDS = {
    "name": "full_name",
    "sex": "sex",
    "ethnicity": "ethnicity",
}
MANDATE_FIELDS = {
    "party": "party",
    "education": "education",
    "unit_post": "workplace",
    "district": "district",
    "incumbent": "is_incumbent",
    "note": "note",
}
ROW_FIELDS = (*PERSON_FIELDS, "birth", "id_number", "phone", *MANDATE_FIELDS, "occupation")


class RosterRefused(DomainError):
    """The roster cannot go in as it stands; nothing of it was entered."""

    code = "roster-refused"


@dataclass(frozen=True)
class ImportResult:
    """What came of an import."""

    added: int
    changed: int
    unchanged: int
    missing: int

    @property
    def sentence(self) -> str:
        return (
            f"花名册已导入：新增{self.added}人，修改{self.changed}人，无变动{self.unchanged}人；"
            f"名册中有而文件中没有的{self.missing}人未作改动。"
        )


# ---- the file ----


@transaction.atomic
def roster_upload(
    *, actor: Actor, term_id: int, upload: UploadedFile, at: datetime
) -> RosterUpload:
    """Keep an uploaded roster for its preview; an unfinished one before it is dropped."""
    term = term_found(actor, term_id)
    require(actor, CongressPerm.KEEP_ROSTER, term)
    body = read_upload(upload)
    name = PurePath(upload.name or "花名册.xlsx").name[:200]
    _refuse_marked(name)
    read_roster(body, name)  # an unreadable file is refused here, with its own sentence
    for earlier in RosterUpload.objects.filter(
        division_code=term.division_code, is_dropped=False
    ).select_related("file"):
        _drop(earlier)
    kept = RosterUpload(
        division_code=term.division_code,
        term=term,
        file=_stored(actor, term.division_code, name, body, at),
        made_at=at,
    )
    kept.save()
    after = {"name": name, "sha256": kept.file.sha256}
    record(actor, "congress.roster_uploaded", kept, at=at, after=after)
    return kept


def _refuse_marked(name: str) -> None:
    marked = next((marker for marker in MARKERS if marker in name), "")
    if marked:
        raise UploadRefused(
            f"文件名含有「{marked}」字样。",
            hint="本系统为非涉密系统，不得上传涉密或内部资料；如非涉密，请改文件名后再传。",
        )


def _stored(actor: Actor, code: str, name: str, body: bytes, at: datetime) -> StoredFile:
    digest = hashlib.sha256(body).hexdigest()
    stored = StoredFile(
        division_code=code,
        name=name,
        content_type="application/octet-stream",
        size=len(body),
        sha256=digest,
        made_by=actor.name,
        made_at=at,
    )
    stored.file.save(f"{digest[:32]}{PurePath(name).suffix.lower()}", ContentFile(body))
    return stored


def _drop(upload: RosterUpload) -> None:
    """Remove the body of a file that holds identity numbers, once the change is certain."""
    upload.is_dropped = True
    upload.save(update_fields=["is_dropped"])
    stored = upload.file.file
    transaction.on_commit(lambda: stored.storage.delete(str(stored.name)))


@transaction.atomic
def roster_upload_arrange(
    *,
    actor: Actor,
    upload_id: int,
    sheet: str | None = None,
    mapping: Mapping[str, int | None] | None = None,
    decisions: Mapping[str, str] | None = None,
) -> RosterUpload:
    """Keep the office's corrections of columns and its answers, so that none is lost."""
    upload = upload_found(actor, upload_id, lock=True)
    require(actor, CongressPerm.KEEP_ROSTER, upload)
    if sheet is not None and sheet != upload.sheet:
        upload.sheet, upload.mapping, upload.decisions = sheet[:60], {}, {}
    if mapping is not None:
        upload.mapping = dict(mapping)
    if decisions is not None:
        upload.decisions = {**upload.decisions, **decisions}
    upload.save(update_fields=["sheet", "mapping", "decisions"])
    return upload


@transaction.atomic
def roster_upload_drop(*, actor: Actor, upload_id: int) -> None:
    """Give an import up; the file's body goes."""
    upload = upload_found(actor, upload_id, lock=True)
    require(actor, CongressPerm.KEEP_ROSTER, upload)
    if not upload.is_dropped:
        _drop(upload)


@transaction.atomic
def roster_uploads_sweep(*, before: datetime) -> int:
    """Drop the files of imports begun before a moment and never finished; returns how many."""
    stale = RosterUpload.objects.filter(is_dropped=False, made_at__lt=before)
    found = list(stale.select_related("file").order_by("id"))
    for upload in found:
        _drop(upload)
    return len(found)


@transaction.atomic
def roster_upload_import(*, actor: Actor, upload_id: int, on: date, at: datetime) -> ImportResult:
    """Import an uploaded roster as it was previewed, then drop the file's body."""
    upload = upload_found(actor, upload_id, lock=True)
    require(actor, CongressPerm.KEEP_ROSTER, upload)
    if upload.imported_at is not None:
        raise RosterRefused("这份花名册已经导入过。", hint="如有修改，请重新上传。")
    seen = preview_of(upload, grid_of(upload), on=on)
    result = roster_import(
        actor=actor, term=upload.term, preview=seen, decisions=upload.decisions, at=at
    )
    upload.imported_at = at
    upload.save(update_fields=["imported_at"])
    _drop(upload)
    return result


# ---- the import ----


@dataclass
class _Import:
    """The rows of one import on their way into the tables."""

    term: Term
    day: date
    ethnicity: str
    flags_given: bool
    new_persons: list[Person] = field(default_factory=list)
    old_persons: list[Person] = field(default_factory=list)
    new_deputies: list[Deputy] = field(default_factory=list)
    old_deputies: list[Deputy] = field(default_factory=list)
    groups: list[tuple[Deputy, str]] = field(default_factory=list)
    changes: dict[str, list[str]] = field(default_factory=dict)


@transaction.atomic
def roster_import(
    *,
    actor: Actor,
    term: Term,
    preview: RosterPreview,
    decisions: Mapping[str, str],
    at: datetime,
) -> ImportResult:
    """Enter a previewed roster: all rows or none (S001). Names that look alike are never merged
    unasked; one identity number is one person, at whatever level (S002)."""
    term = term_found(actor, term.pk)
    require(actor, CongressPerm.KEEP_ROSTER, term)
    plan = reconcile(preview, term, decisions)
    _refuse_unready(preview, plan)
    work = _Import(
        term,
        preview.on if preview.on != date.max else term.from_on,
        _unstated_ethnicity(preview),
        "occupation_flags" in preview.stated_fields,
    )
    _take_changed(work, plan, term)
    _take_new(work, plan, actor, decisions)
    try:
        _write(work)
    except IntegrityError as error:
        raise RosterRefused(
            "名册刚刚被别人改动过，这次导入没有写入任何内容。", hint="请刷新预览后再导入。"
        ) from error
    _group(work, plan)
    result = ImportResult(
        len(work.new_deputies),
        len(work.old_deputies),
        len(plan.diff.unchanged),
        len(plan.diff.missing),
    )
    record(
        actor,
        "congress.roster_imported",
        term,
        at=at,
        after={
            "added": [d.person.full_name for d in work.new_deputies],
            "changed": work.changes,
            "unchanged": result.unchanged,
        },
    )
    announce(RosterImported(term.pk, result.added, result.changed))
    return result


def _refuse_unready(preview: RosterPreview, plan: Reconciliation) -> None:
    if not preview.is_importable:
        first = preview.errors[0].sentence if preview.errors else "文件里没有代表。"
        raise RosterRefused(
            f"花名册有{len(preview.errors)}处错误，没有导入任何一行。第一处：{first}",
            hint="请在表格里改正后重新上传，或者在预览页改正列的对应。",
        )
    if plan.open_questions:
        names = "、".join(question.row.name for question in plan.open_questions[:3])
        raise RosterRefused(
            f"有{len(plan.open_questions)}人（{names}等）疑似同一人，还没有决定，没有导入任何一行。",
            hint="请在预览页逐一选择是同一人还是另一个人。",
        )


def _unstated_ethnicity(preview: RosterPreview) -> str:
    """Where only minorities are marked, beside the names, the others are Han."""
    has_column = "ethnicity" in preview.stated_fields
    return "01" if not has_column and any(row.ethnicity for row in preview.rows) else ""


def _take_changed(work: _Import, plan: Reconciliation, term: Term) -> None:
    deputies = _locked(term, [int(change.entry.ref) for change in plan.diff.changed])
    for change in plan.diff.changed:
        fields = {one.field for one in change.changes}
        deputy = deputies[int(change.entry.ref)]
        _change(work, deputy, change.row, fields)
        work.changes[deputy.person.full_name] = [one.label for one in change.changes]


def _locked(term: Term, ids: list[int]) -> dict[int, Deputy]:
    seats = Deputy.objects.select_for_update(of=("self",), no_key=True).filter(term=term)
    wanted = set(ids)
    found = seats.select_related("person").order_by("id")
    return {deputy.pk: deputy for deputy in found if deputy.pk in wanted}


def _take_new(
    work: _Import, plan: Reconciliation, actor: Actor, decisions: Mapping[str, str]
) -> None:
    answers = {question.row.number: question.answer for question in plan.questions}
    same = [int(a.removeprefix("deputy:")) for a in answers.values() if a.startswith("deputy:")]
    deputies = _locked(work.term, same)
    chosen = _chosen_persons(answers)
    for row in plan.diff.new:
        answer = answers.get(row.number, "new")
        if answer.startswith("deputy:"):
            deputy = deputies[int(answer.removeprefix("deputy:"))]
            fields = {name for name in (*ROW_FIELDS, "group") if is_stated(row, name)}
            _change(work, deputy, row, fields)
            work.changes[deputy.person.full_name] = ["按确认合并"]
        else:
            person = plan.persons.get(row.number) or chosen.get(answer)
            _add(work, row, person, actor)


def _chosen_persons(answers: Mapping[int, str]) -> dict[str, Person]:
    ids = [int(a.removeprefix("person:")) for a in answers.values() if a.startswith("person:")]
    with everywhere(reason="the office has chosen a county deputy living here"):
        return {f"person:{p.pk}": p for p in Person.objects.filter(pk__in=ids)}


def _change(work: _Import, deputy: Deputy, row: RosterRow, fields: set[str]) -> None:
    _fill_person(deputy.person, row, fields)
    _fill_mandate(deputy, row, fields, work.flags_given)
    work.old_persons.append(deputy.person)
    work.old_deputies.append(deputy)
    if "group" in fields:
        work.groups.append((deputy, row.group))


def _add(work: _Import, row: RosterRow, person: Person | None, actor: Actor) -> None:
    fields = {name for name in ROW_FIELDS if is_stated(row, name)}
    if person is None:
        person = Person(division_code=work.term.division_code, ethnicity=work.ethnicity)
        work.new_persons.append(person)
    else:
        _refuse_taken(work.term, person, row, actor)
        if len(actor.division_code) > len(person.division_code):
            person.division_code = actor.division_code
        work.old_persons.append(person)
    deputy = Deputy(
        division_code=work.term.division_code,
        term=work.term,
        person=person,
        elected_on=work.term.from_on,
        party="",
    )
    _fill_person(person, row, fields)
    _fill_mandate(deputy, row, fields | {"occupation_flags"}, True)
    work.new_deputies.append(deputy)
    if row.group:
        work.groups.append((deputy, row.group))


def _refuse_taken(term: Term, person: Person, row: RosterRow, actor: Actor) -> None:
    try:
        refuse_elsewhere(actor, person)
    except PersonRefused as error:
        raise RosterRefused(f"第{row.number}行：{error.message}", hint=error.hint) from error
    if Deputy.objects.filter(term=term, person=person).exists():
        raise RosterRefused(
            f"第{row.number}行「{row.name}」已在{term}名册中，代表资格已经终止。",
            hint="请从文件中删去这一行，再导入。",
        )


def _fill_person(person: Person, row: RosterRow, fields: set[str]) -> None:
    for name, attribute in PERSON_FIELDS.items():
        if name in fields:
            setattr(person, attribute, getattr(row, name))
    if "birth" in fields:
        person.born_on, person.born_precision = row.birth, row.birth_precision
    if "id_number" in fields:
        id_keep(person, row.id_number)
    if "phone" in fields:
        phone_keep(person, row.phone)
    person.stroke_key = stroke_key(person.full_name)


def _fill_mandate(deputy: Deputy, row: RosterRow, fields: set[str], flags_given: bool) -> None:
    for name, attribute in MANDATE_FIELDS.items():
        if name in fields:
            setattr(deputy, attribute, getattr(row, name))
    if "occupation" in fields:
        deputy.occupation = row.occupation
        deputy.is_cadre = row.occupation == "cadre"
    if "occupation_flags" in fields and flags_given:
        for flag, attribute in FLAG_FIELDS.items():
            setattr(deputy, attribute, flag in row.occupation_flags)
    deputy.stroke_key = stroke_key(deputy.person.full_name)


def _write(work: _Import) -> None:
    """Insert and update in batches: five thousand rows cost a few dozen statements."""
    Person.objects.bulk_create(work.new_persons, batch_size=BATCH)
    for deputy in work.new_deputies:
        deputy.person = deputy.person  # the key is known only now
    Deputy.objects.bulk_create(work.new_deputies, batch_size=BATCH)
    if work.old_persons:
        with everywhere(reason="a person's sheet may be kept by the county until now"):
            Person.objects.bulk_update(work.old_persons, _person_columns(), batch_size=BATCH)
    if work.old_deputies:
        Deputy.objects.bulk_update(work.old_deputies, _mandate_columns(), batch_size=BATCH)


def _person_columns() -> list[str]:
    return [
        "division_code", "full_name", "stroke_key", "sex", "born_on", "born_precision",
        "ethnicity", "id_number", "id_mask", "id_index", "phone", "phone_mask",
    ]  # fmt: skip


def _mandate_columns() -> list[str]:
    own = {*MANDATE_FIELDS.values(), *FLAG_FIELDS.values()}
    return sorted(own | {"stroke_key", "occupation", "is_cadre"})


# ---- groups ----


def _group(work: _Import, plan: Reconciliation) -> None:
    """Put deputies into the groups the file names, making those that are missing."""
    wanted = [*work.groups, *_county_members(work.term, plan.other_level)]
    names = {name for _, name in wanted}
    groups = _groups_named(work.term, names)
    current = _memberships([deputy.pk for deputy, _ in wanted])
    left, joined = [], []
    for deputy, name in wanted:
        member = current.get(deputy.pk)
        if member is not None and member.group_id == groups[name].pk:
            continue
        if member is not None:
            member.until_on, member.is_leader = max(work.day, member.from_on), False
            left.append(member)
        joined.append(
            GroupMember(
                division_code=work.term.division_code,
                group=groups[name],
                deputy=deputy,
                from_on=max(work.day, work.term.from_on),
            )
        )
    GroupMember.objects.bulk_update(left, ["until_on", "is_leader"], batch_size=BATCH)
    GroupMember.objects.bulk_create(joined, batch_size=BATCH)


def _groups_named(term: Term, names: set[str]) -> dict[str, DeputyGroup]:
    groups = {group.name: group for group in DeputyGroup.objects.filter(term=term)}
    made = [
        DeputyGroup(division_code=term.division_code, term=term, name=name[:40])
        for name in sorted(names - groups.keys())
    ]
    DeputyGroup.objects.bulk_create(made)
    return (
        groups
        | {group.name: group for group in made}
        | {name: group for group in made for name in names if name[:40] == group.name}
    )


def _memberships(ids: list[int]) -> dict[int, GroupMember]:
    found: dict[int, GroupMember] = {}
    for start in range(0, len(ids), 500):
        part = ids[start : start + 500]
        current = GroupMember.objects.filter(deputy_id__in=part, until_on=None)
        found |= {member.deputy_id: member for member in current}
    return found


def _county_members(term: Term, rows: Iterable[RosterRow]) -> list[tuple[Deputy, str]]:
    """Rows of county deputies living here: their seat is the county's, their group is ours."""
    wanted = {row.key: row for row in rows if row.group}
    if not wanted:
        return []
    by_name: dict[str, list[Deputy]] = {}
    for deputy in group_candidates(term):
        if deputy.term_id != term.pk:
            by_name.setdefault(deputy.person.full_name, []).append(deputy)
    return [
        (found[0], row.group)
        for row in wanted.values()
        if len(found := by_name.get(row.name, [])) == 1
    ]


# ---- the export ----


@dataclass(frozen=True)
class RosterFile:
    """A ledger to hand out."""

    name: str
    body: bytes


@transaction.atomic
def roster_export(
    *,
    actor: Actor,
    term_id: int,
    on: date,
    at: datetime,
    with_private: bool = False,
    reason: str = "",
) -> RosterFile:
    """Write the roster as .xlsx with the paper's columns (S001); numbers only with a reason."""
    # Here, not above: the package that writes workbooks takes long to load; few requests do.
    from xiangyin.congress.roster.sheet import roster_sheet

    term = term_found(actor, term_id)
    require(actor, CongressPerm.EXPORT_ROSTER, term)
    if with_private:
        require(actor, CongressPerm.REVEAL, term)
        if len(reason.strip()) < REASON_LENGTH:
            raise ReasonMissing(
                "导出身份证号和电话要写明用途。", hint="请写明用途，如：办理代表证。"
            )
    entries = entries_of(term, with_private=with_private)
    columns = [key for key in LEDGER_COLUMNS if with_private or key not in PRIVATE_COLUMNS]
    congress = term.congress
    title = f"{congress.place_name}{term}人民代表大会代表花名册"
    body = roster_sheet(entries, title=title, unit=congress.short_name, on=on, columns=columns)
    after: dict[str, Any] = {"rows": len(entries), "with_private": with_private}
    record(
        actor,
        "congress.roster_exported",
        term,
        at=at,
        after=after | ({"reason": reason.strip()[:200]} if with_private else {}),
    )
    return RosterFile(f"{title}.xlsx", body)
