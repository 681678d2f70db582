"""May this file replace a template? Each refusal says what is wrong, where, and what to do.

An uploaded template is a program in a file from outside: it is bounded in size, may hold no
macro or outside link, and may only print, walk lists and compare. It is then tried on a made-up
case and on an empty one.
"""

import io
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass

from docxtpl import DocxTemplate
from jinja2 import TemplateSyntaxError, nodes

from xiangyin.papers.docx.checks import Paper, text_of
from xiangyin.papers.docx.contexts import KIND_NAMES, PaperKind
from xiangyin.papers.docx.entries import Plain
from xiangyin.papers.docx.geometry import DEFAULT_PROFILE
from xiangyin.papers.docx.kinds import CONTEXTS
from xiangyin.papers.docx.package import parts_of
from xiangyin.papers.docx.render import render_values, template_environment, values_of
from xiangyin.papers.docx.samples import SAMPLES

LARGEST_FILE = 5 * 1024 * 1024
LARGEST_UNPACKED = 30 * 1024 * 1024
MOST_PARTS = 300
W_P = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}p"

# What a template of this kind cannot leave out without the paper losing its point.
INDISPENSABLE: dict[PaperKind, tuple[str, ...]] = {
    PaperKind.NOTICE: ("标题", "正文", "署名", "成文日期"),
    PaperKind.SUGGESTION_PAPER: ("标题", "建议", "领衔代表"),
    PaperKind.ASSIGNMENT_SLIP: ("标题", "主办单位", "交办日期", "答复期限", "环节"),
    PaperKind.REPLY_LETTER: ("标题", "称谓", "正文", "答复单位", "成文日期"),
    PaperKind.FEEDBACK_FORM: ("标题", "办理态度", "办理结果", "代表签名"),
    PaperKind.LEDGER: ("台账",),
    PaperKind.HANDLING_REPORT: ("标题", "正文", "数据出处"),
    PaperKind.BOOKLET: ("建议",),
    PaperKind.MEMO: ("签发人", "标题", "主送机关", "正文", "署名", "成文日期"),
}

_ALLOWED = (
    nodes.Template,
    nodes.Output,
    nodes.TemplateData,
    nodes.Name,
    nodes.Getattr,
    nodes.For,
    nodes.If,
    nodes.Compare,
    nodes.Operand,
    nodes.And,
    nodes.Or,
    nodes.Not,
    nodes.Const,
)


def check_template(data: bytes, kind: PaperKind | None = None) -> list[str]:
    """What keeps this file from being used as a template; empty when nothing does."""
    problems = _package_problems(data)
    if problems:
        return problems
    problems = list(_tag_problems(data))
    if problems:
        return problems
    trees = _trees(data)
    if isinstance(trees, str):
        return [trees]
    problems = list(_language_problems(trees))
    if kind is not None and not problems:
        problems = [*_name_problems(trees, kind), *_absence_problems(trees, kind)]
        problems = problems or list(_trial_problems(data, kind))
    return problems


def _package_problems(data: bytes) -> list[str]:
    if len(data) > LARGEST_FILE:
        return ["文件超过5兆字节。请删去其中的大图片后重新上传。"]
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            entries = package.infolist()
            names = {entry.filename for entry in entries}
            size = sum(entry.file_size for entry in entries)
            if "word/document.xml" not in names or "word/styles.xml" not in names:
                return [_NOT_WORD]
            if size > LARGEST_UNPACKED or len(entries) > MOST_PARTS:
                return ["文件展开后过大，不是正常的公文模板。请从系统下载模板，修改后再上传。"]
            return list(_part_problems(package, names))
    except (zipfile.BadZipFile, RuntimeError, NotImplementedError, OSError):
        return [_NOT_WORD]


_NOT_WORD = (
    "这个文件不是Word文档（.docx），或者已经损坏。请在Word或WPS中打开模板，"
    "用“另存为”选择“Word文档（*.docx）”后重新上传。"
)


_PROGRAM = re.compile(r"vbaproject|/embeddings/|/activex/", re.IGNORECASE)


def _part_problems(package: zipfile.ZipFile, names: set[str]) -> Iterator[str]:
    if any(_PROGRAM.search(name) for name in names):
        yield "文件里有宏或者嵌入的程序。请另存为不带宏的Word文档（*.docx）后重新上传。"
    for name in sorted(names):
        if not name.endswith((".xml", ".rels")):
            continue
        part = package.read(name)
        if b"\x00" in part or b"<!DOCTYPE" in part or b"<!ENTITY" in part:
            yield "文件内部含有不允许的声明。请从系统下载模板，在Word或WPS中修改后再上传。"
            return
        if name.endswith(".rels") and _links_outside(part):
            yield "文件链接了外部的图片、模板或者对象。请改为直接插入，或者删去后重新上传。"
            return


def _links_outside(relations: bytes) -> bool:
    links = re.findall(rb"<Relationship\b[^>]*>", relations)
    harmless = re.compile(rb"/hyperlink|/attachedTemplate")  # the latter is cut when rendering
    return any(b'"External"' in link and not harmless.search(link) for link in links)


@dataclass(frozen=True)
class _Tag:
    word: str
    place: str
    row: bool


_TAG = re.compile(r"\{%(p|tr|tc|r)?\s*(.*?)\s*%\}")
_CLOSED_BY = {"for": "endfor", "if": "endif"}


def _tag_problems(data: bytes) -> Iterator[str]:
    """Broken braces and unpaired for/if, found paragraph by paragraph so the place is known."""
    paper = Paper.read(data)
    opened: list[_Tag] = []
    for root in (paper.document, *paper.stories.values()):
        for number, paragraph in enumerate(root.iter(W_P), start=1):
            text = text_of(paragraph)
            place = f"第{number}段“{_short(text)}”"
            problem = _brace_problem(text)
            if problem:
                yield f"{place}{problem}"
                continue
            for found in _TAG.finditer(text):
                word = found.group(2).split(" ")[0]
                tag = _Tag(word, f"{place}中的“{found.group()}”", found.group(1) == "tr")
                yield from _pair(tag, opened)
    for tag in opened:
        yield f"{tag.place}没有对应的{_CLOSED_BY[tag.word]}。请在它管到的内容后面补上。"


def _pair(tag: _Tag, opened: list[_Tag]) -> Iterator[str]:
    if tag.word in _CLOSED_BY:
        opened.append(tag)
    elif tag.word in _CLOSED_BY.values():
        if not opened or _CLOSED_BY[opened[-1].word] != tag.word:
            yield f"{tag.place}前面没有对应的开头标记。请删去，或者在前面补上for或if。"
        else:
            opened.pop()
    elif tag.word in ("else", "elif"):
        if not opened:
            yield f"{tag.place}不在if或for之内。请删去，或者在前面补上if。"
    else:
        yield f"{tag.place}系统不认识。模板里只能用for、if、elif、else、endfor、endif。"


def _brace_problem(text: str) -> str:
    if re.search(r"｛\s*[｛{%％]|\{\s*[｛％]|[｝}%％]\s*｝|[｝％]\s*\}", text):
        return "里的标记用了全角括号。请切换到英文输入法，改成“{{”“}}”或“{%”“%}”。"
    left = re.sub(r"\{\{[^{}]*\}\}|\{%[^{}]*%\}", "", text)
    if re.search(r"\{\{|\{%", left):
        return "里有一个标记没有写完。请补上结尾的“}}”或“%}”。"
    if re.search(r"\}\}|%\}", left):
        return "里有一个标记缺少开头。请补上“{{”或“{%”。"
    return ""


def _short(text: str) -> str:
    return text if len(text) <= 20 else text[:20] + "…"


def _trees(data: bytes) -> list[nodes.Template] | str:
    """The parsed template parts, or the sentence that says why they cannot be parsed."""
    paper = DocxTemplate(io.BytesIO(data))
    environment = template_environment()
    sources = [
        part.decode()
        for name, part in parts_of(data).items()
        if re.match(r"word/(document|header[^/]*|footer[^/]*)\.xml$", name)
    ]
    try:
        return [environment.parse(paper.patch_xml(source)) for source in sources]
    except TemplateSyntaxError as error:
        near = re.sub(r"<[^>]+>", "", (error.source or "").split("\n")[error.lineno - 1])
        found = re.search(r"\{[{%].*?[}%]\}", near)
        place = f"“{found.group()}”附近" if found else "正文"
        return f"模板{place}的标记写法不对。请对照系统下载的模板改正，再重新上传。"


def _language_problems(trees: list[nodes.Template]) -> Iterator[str]:
    for tree in trees:
        for node in _walk(tree):
            if not isinstance(node, _ALLOWED):
                yield (
                    "模板里有系统不允许的写法（计算、函数或者特殊命令）。"
                    "请只写栏目名，例如{{ 标题 }}，条件和循环照系统下载的模板书写。"
                )
                return
            if isinstance(node, nodes.Getattr) and node.attr.startswith("_"):
                yield f"模板里的“{node.attr}”不是栏目名。请删去后重新上传。"
                return


def _walk(node: nodes.Node) -> Iterator[nodes.Node]:
    yield node
    for child in node.iter_child_nodes():
        yield from _walk(child)


def _names(trees: list[nodes.Template]) -> tuple[set[str], set[str]]:
    """Names a template reads, and the names its loops give to their items."""
    read: set[str] = set()
    given: set[str] = set()
    for tree in trees:
        for name in tree.find_all(nodes.Name):
            (given if name.ctx == "store" else read).add(name.name)
    return read, given


def _name_problems(trees: list[nodes.Template], kind: PaperKind) -> Iterator[str]:
    known = values_of(CONTEXTS[kind]())
    read, given = _names(trees)
    for name in sorted(read - given - set(known) - {"loop"}):
        yield (f"“{name}”不是《{KIND_NAMES[kind]}》的栏目。请改成下列之一：{'、'.join(known)}。")


def _absence_problems(trees: list[nodes.Template], kind: PaperKind) -> Iterator[str]:
    read, _ = _names(trees)
    for name in INDISPENSABLE[kind]:
        if name not in read:
            paper = KIND_NAMES[kind]
            yield f"模板里没有“{name}”，印出来的《{paper}》会缺这一项。请补上{{{{ {name} }}}}。"


def _trial_problems(data: bytes, kind: PaperKind) -> Iterator[str]:
    trials: tuple[tuple[str, dict[str, Plain]], ...] = (
        ("有内容", values_of(SAMPLES[kind])),
        ("无内容", values_of(CONTEXTS[kind]())),
    )
    for name, values in trials:
        try:
            paper = Paper.read(render_values(values, data, profile=DEFAULT_PROFILE))
        except Exception:  # noqa: BLE001 - whatever an outside file does wrong is its refusal
            yield f"用{name}的样例试印失败。请从系统重新下载模板，只改文字和格式后再上传。"
            return
        for cell in paper.document.iter(W_P.replace("}p", "}tc")):
            if cell.find(W_P) is None:
                yield (
                    f"用{name}的样例试印时，表格里出现了空的单元格，文件将打不开。"
                    "请在这个单元格的循环后面保留一个段落。"
                )
                return
