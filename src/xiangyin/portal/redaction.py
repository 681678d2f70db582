"""What never leaves in a public text, whoever typed it: numbers, addresses, days of birth.

Publishing is refused for a suggestion that holds such numbers; replies, promises and the words
of other rooms are typed later and by others, so every text passes here on its way out.
"""

import re
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from xiangyin.core.text.normalise import half_width


@dataclass(frozen=True)
class Rule:
    """A shape that names a person, and the words that stand in its place."""

    shape: re.Pattern[str]
    words: Any


_DAY = r"\d{4}[年.\-/]\s?\d{1,2}[月.\-/]\s?\d{1,2}日?"
RULES = (
    Rule(
        re.compile(r"[A-Za-z0-9._%+-]+\s?@\s?[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+"),
        gettext_lazy("（邮箱略）"),
    ),
    Rule(
        re.compile(
            rf"(?:出生(?:日期|年月日?|于)?|生于|生日)\s?[:是为]?\s?(?:农历)?(?:{_DAY}|\d{{8}})"
        ),
        gettext_lazy("（出生日期略）"),
    ),
    Rule(re.compile(rf"{_DAY}(?:出生|生(?=[,。;，；、)）]|$))"), gettext_lazy("（出生日期略）")),
    Rule(
        re.compile(
            r"(?<!\d)(?:\d{6}[ -]?\d{8}[ -]?\d{3}[\dXx]|\d{14}[\dXx]|\d{15,19}"
            r"|\d{4}(?:[ -]\d{4}){3}(?:[ -]\d{1,3})?)(?![\dA-Za-z])"
        ),
        gettext_lazy("（号码略）"),
    ),
    Rule(
        re.compile(r"(?<!\d)(?:\+?86[ -]?)?1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?!\d)"),
        gettext_lazy("（电话略）"),
    ),
    Rule(
        re.compile(r"(?<!\d)\(?0\d{2,3}\)?[ -]?\d{3,4}[ -]?\d{4}(?!\d)"),
        gettext_lazy("（电话略）"),
    ),
    Rule(
        re.compile(
            r"(?:电话|手机|联系方式|短号|微信|QQ)(?:号码?)?\s?[:是为]?\s?"
            r"(?:[A-Za-z][\w-]{5,}|\d[\d-]{5,})",
            re.ASCII | re.IGNORECASE,
        ),
        gettext_lazy("（联系方式略）"),
    ),
    Rule(
        re.compile(r"\d+(?:号楼|幢|栋)(?:\d+单元)?\d+室|\d+单元\d+室"),
        gettext_lazy("（住址略）"),
    ),
)


def redacted(text: str) -> str:
    """Return the text with what names a person left out, and said to be left out.

    >>> redacted("请拨13800000001。")
    '请拨（电话略）。'
    """
    plain = half_width(text)  # the same length, so that places in it are places in the text
    found = sorted(
        (match.start(), -match.end(), order)
        for order, rule in enumerate(RULES)
        for match in rule.shape.finditer(plain)
    )
    kept, end = "", 0
    for start, minus_end, order in found:
        if start >= end:
            kept += text[end:start] + str(RULES[order].words)
            end = -minus_end
    return kept + text[end:]


_LOOKS_LIKE_A_NUMBER = re.compile(r"\d{5,}|@")


def asks_for_a_person(query: str) -> bool:
    """Say whether a search is for a number or an address, which the public may not try out."""
    return bool(_LOOKS_LIKE_A_NUMBER.search(re.sub(r"[\s-]", "", half_width(query))))


def withheld_because(reason: str) -> str:
    """Name the class of reason for which a reply is not shown; its words stay inside."""
    if "商业秘密" in reason or "商业" in reason:
        return _("涉及商业秘密")
    if "隐私" in reason or "个人" in reason:
        return _("涉及个人隐私")
    if "秘密" in reason or "涉密" in reason or "保密" in reason:
        return _("涉及依法不得公开的事项")
    return _("承办单位认为依法不宜公开")
