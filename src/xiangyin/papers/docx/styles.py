"""The named styles of a paper: what an office edits in Word to change the look."""

from dataclasses import dataclass

from xiangyin.papers.docx import wordml
from xiangyin.papers.docx.geometry import (
    FONT_PROFILES,
    HANG,
    PORTRAIT,
    RED,
    TIGHTENING,
    ZI,
    FontProfile,
    Role,
    twips,
)


@dataclass(frozen=True)
class ParagraphStyle:
    """One paragraph style; indents in zi, spacing in lines, sizes in points."""

    id: str
    name: str
    role: Role = Role.BODY
    points: float = 16.0
    line: int = HANG
    align: str = "both"
    first: float = 0.0
    hanging: float = 0.0
    left: float = 0.0
    right: float = 0.0
    before: float = 0.0
    after: float = 0.0
    colour: str = ""
    outline: int | None = None
    keep_next: bool = False
    spacing: int = TIGHTENING
    right_tab: bool = False

    def xml(self, profile: FontProfile) -> str:
        """The style element."""
        keep = "<w:keepNext/>" if self.keep_next else ""
        outline = f'<w:outlineLvl w:val="{self.outline}"/>' if self.outline is not None else ""
        colour = f'<w:color w:val="{self.colour}"/>' if self.colour else ""
        size = round(self.points * 2)
        tab = f'<w:tabs><w:tab w:val="right" w:pos="{IMPRINT_TAB}"/></w:tabs>'
        tabs = tab if self.right_tab else ""
        return (
            f'<w:style w:type="paragraph" w:customStyle="1" w:styleId="{self.id}">'
            f'<w:name w:val="{self.name}"/><w:basedOn w:val="Normal"/><w:qFormat/>'
            f"<w:pPr>{keep}{tabs}{self._spacing()}{self._indent()}"
            f'<w:jc w:val="{self.align}"/>{outline}</w:pPr>'
            f"<w:rPr>{wordml.fonts(profile.font(self.role))}{colour}"
            f'<w:spacing w:val="{self.spacing}"/>'
            f'<w:sz w:val="{size}"/><w:szCs w:val="{size}"/></w:rPr></w:style>'
        )

    def _spacing(self) -> str:
        before, after = round(self.before * HANG), round(self.after * HANG)
        return (
            f'<w:spacing w:before="{before}" w:after="{after}" '
            f'w:line="{self.line}" w:lineRule="exact"/>'
        )

    def _indent(self) -> str:
        left, right = round(self.left * ZI), round(self.right * ZI)
        hang = f' w:hanging="{round(self.hanging * ZI)}"' if self.hanging else ""
        first = f' w:firstLine="{round(self.first * ZI)}"' if self.first else ""
        return f'<w:ind w:left="{left}" w:right="{right}"{hang}{first}/>'


IMPRINT_TAB = twips(PORTRAIT.block_width) - ZI  # one zi from the right edge
TINY_LINE = 270
CELL_LINE = 380
SMALL_LINE = 320

STYLES = (
    ParagraphStyle("XyTitle", "公文标题", Role.TITLE, 22, 640, "center", before=2, after=1),
    ParagraphStyle("XyFormTitle", "表单标题", Role.TITLE, 22, 640, "center", after=0.5),
    ParagraphStyle("XySubtitle", "副标题", Role.KAI, align="center"),
    ParagraphStyle("XyRecipient", "主送机关", align="left"),
    ParagraphStyle("XyBody", "公文正文", first=2),
    ParagraphStyle("XyHead1", "一级标题", Role.HEI, first=2, outline=0, keep_next=True),
    ParagraphStyle("XyHead2", "二级标题", Role.KAI, first=2, outline=1, keep_next=True),
    ParagraphStyle("XyHead3", "三级标题", first=2, outline=2),
    ParagraphStyle("XyHead4", "四级标题", first=2, outline=3),
    ParagraphStyle("XyAttach", "附件说明", align="left", left=6.5, hanging=4.5, before=1),
    ParagraphStyle("XyAttachMore", "附件说明（续）", align="left", left=6.5, hanging=1.5),
    ParagraphStyle("XySignSealed", "署名（盖章）", align="right", before=3, keep_next=True),
    ParagraphStyle("XySignPlain", "署名（不盖章）", align="right", before=1, keep_next=True),
    ParagraphStyle("XyDate", "成文日期", align="right", right=4),
    ParagraphStyle("XyNote", "附注", first=2),
    ParagraphStyle("XyCopies", "版记", points=14, line=480, left=3.6, hanging=3.6, spacing=0),
    ParagraphStyle("XyMark", "发文机关标志", Role.TITLE, 42, 1000, "center", colour=RED),
    ParagraphStyle("XyLetterMark", "信函机关标志", Role.TITLE, 34, 800, "center", colour=RED),
    ParagraphStyle("XyNumber", "发文字号", align="center", before=2),
    ParagraphStyle("XyLetterNumber", "信函发文字号", align="right"),
    ParagraphStyle("XyAnnex", "附件标识", Role.HEI, align="left"),
    ParagraphStyle("XyAnnexTitle", "附件标题", Role.TITLE, 22, 640, "center", before=1, after=1),
    ParagraphStyle("XyFormLine", "表单上方行", points=14, line=480, align="left", spacing=0),
    ParagraphStyle("XyCell", "表格文字", points=14, line=CELL_LINE, align="left", spacing=0),
    ParagraphStyle(
        "XyCellCentre", "表格居中", points=14, line=CELL_LINE, align="center", spacing=0
    ),
    ParagraphStyle("XyCellText", "表格段落", points=14, line=CELL_LINE, first=2, spacing=0),
    ParagraphStyle("XyCellRight", "表格靠右", points=14, line=CELL_LINE, align="right", spacing=0),
    ParagraphStyle("XyCellHead", "表格栏名", Role.HEI, 14, CELL_LINE, "center", spacing=0),
    ParagraphStyle("XySmall", "台账文字", points=10.5, line=SMALL_LINE, align="left", spacing=0),
    ParagraphStyle(
        "XySmallCentre", "台账居中", points=10.5, line=SMALL_LINE, align="center", spacing=0
    ),
    ParagraphStyle("XySmallHead", "台账栏名", Role.HEI, 10.5, SMALL_LINE, "center", spacing=0),
    ParagraphStyle("XyTiny", "小台账文字", points=9, line=TINY_LINE, align="left", spacing=0),
    ParagraphStyle(
        "XyTinyCentre", "小台账居中", points=9, line=TINY_LINE, align="center", spacing=0
    ),
    ParagraphStyle("XyTinyHead", "小台账栏名", Role.HEI, 9, TINY_LINE, "center", spacing=0),
    ParagraphStyle(
        "XyPageOdd", "页码（单页）", Role.SONG, 14, 280, "right", right=14 / 15.75, spacing=0
    ),
    ParagraphStyle(
        "XyPageEven", "页码（双页）", Role.SONG, 14, 280, "left", left=14 / 15.75, spacing=0
    ),
    ParagraphStyle("XyOutcome", "办理结果标记", Role.HEI, align="right"),
    ParagraphStyle("XyDisclosure", "公开属性", points=14, line=480, left=0, spacing=0),
    ParagraphStyle("XyImprint", "印发栏", points=14, line=480, spacing=0, right_tab=True),
    ParagraphStyle("XyStep", "办理环节", points=12, line=CELL_LINE, align="center", spacing=0),
    ParagraphStyle(
        "XyFormFoot", "表单落款", points=14, line=480, align="right", right=1, before=0.3, spacing=0
    ),
    ParagraphStyle("XyFormNote", "表单说明", points=12, line=380, before=0.3, spacing=0),
    ParagraphStyle(
        "XyFormSection",
        "表单分段",
        Role.HEI,
        14,
        480,
        "left",
        before=0.6,
        spacing=0,
        keep_next=True,
    ),
    ParagraphStyle(
        "XyTableTitle", "表题", Role.HEI, 14, 480, "left", before=0.6, after=0.2, keep_next=True
    ),
    ParagraphStyle("XyListLine", "清单", points=14, line=460, spacing=0, left=1.5, hanging=1.5),
    ParagraphStyle("XyListNote", "清单说明", points=14, line=460, first=2, after=0.4, spacing=0),
    ParagraphStyle("XyCoverCongress", "封面大会名称", Role.KAI, 22, 700, "center", before=5),
    ParagraphStyle("XyCoverTitle", "封面标题", Role.TITLE, 36, 1000, "center", before=1),
    ParagraphStyle("XyCoverFoot", "封面编印单位", Role.KAI, align="center", before=9),
    ParagraphStyle("XyChapter", "篇名", Role.TITLE, 22, 640, "center", after=1, outline=0),
    ParagraphStyle("XyLine", "红线", points=2, line=60, spacing=0),
    ParagraphStyle("XyGap", "表格间隔", points=8, line=240, spacing=0),
)


def styles_xml() -> str:
    """word/styles.xml for the profile the templates are built in."""
    profile = FONT_PROFILES["win"]
    paragraphs = "".join(style.xml(profile) for style in STYLES)
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        f"<w:styles {wordml.NAMESPACES}>{_defaults(profile)}{_NORMAL}{paragraphs}"
        f"{_CHARACTERS}{_table_style('XyGrid', '公文表格', _ALL_LINES)}"
        f"{_table_style('XyList', '台账表格', _ALL_LINES, side=50)}"
        f"{_table_style('XyOpen', '无线表格', '')}</w:styles>"
    )


def _defaults(profile: FontProfile) -> str:
    return (
        f"<w:docDefaults><w:rPrDefault><w:rPr>{wordml.fonts(profile.body)}"
        f'<w:spacing w:val="{TIGHTENING}"/><w:sz w:val="32"/><w:szCs w:val="32"/>'
        '<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
        "<w:pPrDefault/></w:docDefaults>"
    )


_NORMAL = (
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>'
    '<w:qFormat/><w:pPr><w:widowControl w:val="0"/><w:autoSpaceDE w:val="0"/>'
    '<w:autoSpaceDN w:val="0"/><w:snapToGrid w:val="0"/>'
    f'<w:spacing w:before="0" w:after="0" w:line="{HANG}" w:lineRule="exact"/>'
    '<w:jc w:val="both"/></w:pPr></w:style>'
)

_CHARACTERS = (
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
    '<w:name w:val="Default Paragraph Font"/><w:semiHidden/></w:style>'
    '<w:style w:type="character" w:customStyle="1" w:styleId="XyTrace">'
    '<w:name w:val="数据出处标"/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>'
    f'<w:style w:type="character" w:customStyle="1" w:styleId="XyHei"><w:name w:val="黑体字"/>'
    f"<w:rPr>{wordml.fonts(FONT_PROFILES['win'].hei)}</w:rPr></w:style>"
    f'<w:style w:type="character" w:customStyle="1" w:styleId="XyKai"><w:name w:val="楷体字"/>'
    f"<w:rPr>{wordml.fonts(FONT_PROFILES['win'].kai)}</w:rPr></w:style>"
)


def _lines(**sizes: int) -> str:
    order = ("top", "left", "bottom", "right", "insideH", "insideV")
    lines = "".join(
        f'<w:{side} w:val="single" w:sz="{sizes[side]}" w:space="0" w:color="000000"/>'
        for side in order
        if side in sizes
    )
    return f"<w:tblBorders>{lines}</w:tblBorders>"


_ALL_LINES = _lines(top=8, left=8, bottom=8, right=8, insideH=4, insideV=4)


def _table_style(style_id: str, name: str, borders: str, *, side: int = 80) -> str:
    return (
        f'<w:style w:type="table" w:customStyle="1" w:styleId="{style_id}">'
        f'<w:name w:val="{name}"/><w:tblPr>{borders}<w:tblCellMar>'
        '<w:top w:w="40" w:type="dxa"/>'
        f'<w:left w:w="{side}" w:type="dxa"/><w:bottom w:w="40" w:type="dxa"/>'
        f'<w:right w:w="{side}" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
    )
