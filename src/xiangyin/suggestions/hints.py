"""Hints while writing: never a block (standards: 有情况、有分析、有具体意见; 一事一议)."""

import re
from dataclasses import dataclass

TITLE_MAX = 40
BODY_MIN, BODY_MAX = 150, 1500
MAX_UNITS = 3

_VAGUE = re.compile(r"加强|重视|加大|完善|提高|希望|建议有关部门")
_CONCRETE = re.compile(
    r"\d|[一二三四五六七八九十百千]+(?:米|公里|亩|户|人|处|座|盏|个|万|元|月|年)"
)
_PLACE = re.compile(r"村|社区|组|路|街|渠|桥|河|水库|学校|小学|中学|卫生院|市场|集镇|小区|站")
_PERSONAL = re.compile(r"本人|我家|我本人|亲属|我儿|我女|我父|我母|我丈夫|我妻")
_CASE = re.compile(r"[（(〔\[]\d{4}[）)〕\]]\S{0,6}(?:民初|民终|刑初|刑终|行初|执)\S{0,8}号")
_TENDER = re.compile(r"中标|投标|招标|流标|废标")
_NUMBERS = re.compile(r"(?<!\d)(?:1[3-9]\d{9}|\d{17}[\dXx]|\d{15}|\d{16,19})(?!\d)")
_SECRET = re.compile(r"绝密|机密|秘密★|内部资料")
_GENRE = re.compile(r"(?:请求|请示|报告|信|反映|函)$")
_JOINED = re.compile(r"(?:问题|工作|建设|治理|改造|维修|管理)?(?:、|和|及|以及)")


@dataclass(frozen=True)
class Hint:
    """One piece of advice: which field, a stable code, the sentence shown."""

    field: str
    code: str
    sentence: str


def hints(
    *,
    title: str,
    situation: str,
    analysis: str,
    proposal: str,
    place: str,
    suggested_unit: str = "",
    is_motion: bool = False,
) -> list[Hint]:
    """Return what would make the text better, most useful first; [] for a good one."""
    body = "".join([situation, analysis, proposal])
    whole = title + body
    found = [
        *_about_title(title, is_motion=is_motion),
        *_about_parts(situation, analysis, proposal),
    ]
    if not place.strip() and not _PLACE.search(whole):
        found.append(
            Hint("place", "no-place", "写上地点（哪个村、哪条路、哪条渠），便于交办和现场察看。")
        )
    length = len("".join(body.split()))
    if 0 < length < BODY_MIN:
        found.append(
            Hint("situation", "short", f"现在{length}字，偏短；写清情况、原因和办法会更好办。")
        )
    if length > BODY_MAX:
        found.append(
            Hint(
                "situation",
                "long",
                f"现在{length}字，偏长；{BODY_MAX}字以内承办单位更容易抓住要点。",
            )
        )
    units = [u for u in re.split(r"[、，,；;\s]+", suggested_unit) if u]
    if len(units) > MAX_UNITS:
        found.append(
            Hint(
                "suggested_unit",
                "many-units",
                "建议的承办单位太多，难以分清主次；可只写牵头的一家。",
            )
        )
    return found + _about_content(whole)


def _about_title(title: str, *, is_motion: bool) -> list[Hint]:
    found = []
    text = title.strip()
    ending = "的议案" if is_motion else ("的建议", "的批评", "的意见", "的建议案")
    if text and not (text.startswith("关于") and text.endswith(ending)):
        wanted = "关于……的议案" if is_motion else "关于……的建议"
        found.append(Hint("title", "title-form", f"标题宜写成“{wanted}”。"))
    if len(text) > TITLE_MAX:
        found.append(Hint("title", "title-long", f"标题{len(text)}字，宜在{TITLE_MAX}字以内。"))
    if text and _GENRE.search(text):
        found.append(Hint("title", "genre", "标题像请示、报告或信件；代表建议写明事情和办法即可。"))
    core = text.removeprefix("关于").removesuffix("的建议").removesuffix("的议案")
    if len(_JOINED.findall(core)) >= 2:
        found.append(
            Hint("title", "one-matter", "标题里像有两件以上的事。一事一议，分开提更容易办成。")
        )
    return found


def _about_parts(situation: str, analysis: str, proposal: str) -> list[Hint]:
    found = []
    if not situation.strip():
        found.append(
            Hint("situation", "no-situation", "还没有写情况：什么地方、什么问题、影响多少人。")
        )
    if situation.strip() and not analysis.strip():
        found.append(
            Hint("analysis", "no-analysis", "可以写几句原因：为什么会这样、为什么一直没解决。")
        )
    if not proposal.strip():
        found.append(
            Hint("proposal", "no-proposal", "还没有写办法：建议谁、做什么、做到什么程度。")
        )
    elif _VAGUE.search(proposal) and not _CONCRETE.search(proposal):
        found.append(
            Hint(
                "proposal", "vague", "办法写得比较笼统；写上对象、地点、数量、时间，答复才能具体。"
            )
        )
    return found


_CONTENT = [
    (_PERSONAL, "personal", "像是本人或亲属的个人事项；代表建议应反映群众共同的事。"),
    (_CASE, "court-case", "提到了具体案件。正在办理的案件不宜作为建议，可改为反映普遍问题。"),
    (_TENDER, "tender", "提到了招投标。具体招投标事项不宜作为建议。"),
    (_NUMBERS, "private-number", "文中有电话、身份证或银行卡号样的数字，公开前请删去。"),
    (_SECRET, "secret", "文中有涉密字样。本系统为非涉密系统，请勿录入涉密内容。"),
]


def _about_content(whole: str) -> list[Hint]:
    return [
        Hint("situation", code, sentence)
        for pattern, code, sentence in _CONTENT
        if pattern.search(whole)
    ]
