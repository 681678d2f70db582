"""The cells of the roster."""

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from xiangyin.congress.selectors.deputies import RosterLine
from xiangyin.core.ledger import Column, addresses, link, rows_drawn
from xiangyin.core.text.names import pad_name


def columns() -> list[Column]:
    """The columns of the paper ledger."""
    return [
        Column(_("序号"), "number"),
        Column(_("姓名"), "number", heads_row=True),
        Column(_("性别"), "short"),
        Column(_("民族")),
        Column(_("出生年月"), "short"),
        Column(_("政治面貌"), "short"),
        Column(_("学历"), "short"),
        Column(_("工作单位及职务")),
        Column(_("选区")),
        Column(_("代表小组")),
        Column(_("连任"), "short"),
        Column(_("备注")),
    ]


def roster_rows(lines: list[RosterLine]) -> SafeString:
    """Draw the lines of the roster."""
    address = addresses("congress:deputy")
    words = {True: _("是"), False: _("否")}
    return rows_drawn(
        columns(),
        (
            [
                str(number),
                link(address(line.deputy.pk), pad_name(line.deputy.person.full_name), css="name"),
                line.sex,
                line.ethnicity,
                line.born,
                line.party,
                line.schooling,
                line.deputy.workplace,
                line.deputy.district,
                line.group,
                words[line.deputy.is_incumbent],
                line.notes,
            ]
            for number, line in enumerate(lines, start=1)
        ),
    )
