"""One row of cells → one deputy, noting a problem at every cell that cannot be read."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from xiangyin.congress.roster.columns import FIELD_BY_KEY
from xiangyin.congress.roster.packing import Unfinished
from xiangyin.congress.roster.particulars import RosterRow
from xiangyin.congress.roster.problems import Level, Problem
from xiangyin.congress.roster.workbook import Cell, GridRow, cell_text
from xiangyin.core.text import codes
from xiangyin.core.text.dates import ParsedDate, UnreadDate, format_date, parse_date
from xiangyin.core.text.idnumber import CitizenId, age_on, read_id
from xiangyin.core.text.names import check_name, mask_phone, normalise_name, split_annotation
from xiangyin.core.text.normalise import half_width, search_form, strip_invisible

_EXCEL_ERROR = re.compile(r"^#(N/A|REF!|VALUE!|DIV/0!|NAME\?|NULL!|NUM!)$")
_YES = frozenset("是 连任 有 1 √ ✓ ✔ y yes 对 上届代表 是连任 属于 在 成员 主席团成员 v".split())  # noqa: SIM905
_NO = frozenset("否 新任 无 0 × ✗ n no 不是 非连任 首次 新当选 不连任 首次当选 x 新 /".split())  # noqa: SIM905
_LEVEL_SIGNS = {"county": ("县", "区", "市"), "township": ("镇", "乡")}
_PHONE = re.compile(r"^(?:\+?86)?(1[3-9]\d{9}|0\d{2,3}-?\d{7,8}(?:-\d{1,5})?|\d{7,8}|\d{6})$")
_MOBILE = re.compile(r"^(?:\+?86)?(1[3-9]\d{9})$")
_BLANK_SIGNS = frozenset({"/", "-", "—", "－", "无数据", "、", "\\", "——"})
_TOWN_OFFICE = re.compile(
    r"(党委|党工委|政府|人大|机关|街道办|办事处|局|镇|乡).{0,8}(书记|镇长|乡长|主席|主任|局长|科长|站长|所长|委员)"
)
_VILLAGE_OFFICE = re.compile(
    r"(村|社区|居委会|居民委员会).{0,10}(书记|主任|会计|文书|委员|主席|干部)"
)
OLDEST = 110


@dataclass(slots=True)
class RowReader:
    """Reads the cells of one row; values go into `values`, complaints into `problems`."""

    row: GridRow
    headers: Sequence[str]
    mapping: Mapping[str, int]
    unfinished: Unfinished
    on: date
    minimum_age: int | None = None
    values: dict[str, object] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    citizen: CitizenId | None = None

    def read(self) -> RosterRow:
        """The deputy of this row, as far as it can be read."""
        for key, read_cell in _READERS.items():
            if key in self.mapping:
                read_cell(self, key)
        self._fill_from_id()
        self._check_age()
        self._check_post()
        self.values.setdefault("name", "")
        return RosterRow(number=self.row.number, **self.values)  # type: ignore[arg-type]

    # -- cells ----------------------------------------------------------------------------

    def cell(self, key: str) -> Cell:
        """The raw cell of a field."""
        column = self.mapping[key]
        return self.row.cells[column] if column < len(self.row.cells) else ""

    def text(self, key: str) -> str:
        """The cell as typed, or "" with a complaint where a formula gives nothing."""
        text = cell_text(self.cell(key))
        failed = self.unfinished.get((self.row.number - 1, self.mapping[key]))
        if text == "" and failed == "":
            advice = "请在表格软件中打开、保存一次后再上传"
            self.complain(key, f"是公式，文件里没有算出的结果，{advice}")
        elif failed or _EXCEL_ERROR.match(text):
            self.complain(key, "是公式的错误提示，请改成实际内容", written=failed or text)
            return ""
        return "" if text in _BLANK_SIGNS else text

    def complain(self, key: str, text: str, *, level: Level = "error", written: str = "") -> None:
        """Note a problem at the cell of a field."""
        column = self.mapping.get(key)
        header = self.headers[column] if column is not None and column < len(self.headers) else ""
        shown = strip_invisible(header) or FIELD_BY_KEY[key].label
        self.problems.append(Problem(self.row.number, column, key, shown, level, text, written))

    def warn(self, key: str, text: str, *, written: str = "") -> None:
        """Note something to look at again."""
        self.complain(key, text, level="warning", written=written)

    def _already_complained(self, key: str) -> bool:
        return any(p.field == key and p.row == self.row.number for p in self.problems)

    def _missing(self, key: str) -> None:
        if not self._already_complained(key):
            self.warn(key, "没有填写")

    # -- fields ---------------------------------------------------------------------------

    def read_name(self, key: str) -> None:
        typed = self.text(key)
        if not typed:
            if not self._already_complained(key):
                self.complain(key, "没有填写")
            return
        parts = split_annotation(typed)
        name = normalise_name(parts.name)
        self.values["name"] = name
        check = check_name(name)
        for text in check.errors:
            self.complain(key, f"：{text}", written=typed)
        for text in check.warnings:
            self.warn(key, f"：{text}", written=typed)
        self.values |= {k: v for k, v in (("sex", parts.sex), ("ethnicity", parts.ethnicity)) if v}
        if parts.note:
            self.warn(key, f"括号里的「{parts.note}」没有导入，姓名取「{name}」", written=typed)

    def read_code(self, key: str) -> None:
        typed = self.text(key)
        if not typed:
            if key not in self.values and not (key == "sex" and self._has_id()):
                self._missing(key)
            return
        parse, example = _CODE_READERS[key]
        code = parse(typed)
        if code is None:
            self.complain(key, f"认不出，请改成如 {example} 的写法", written=typed)
            return
        marked = self.values.get(key)
        if marked and marked != code.code:
            self.complain(key, "与姓名后面括号里的注记不一致，请核对", written=typed)
        self.values[key] = code.code

    def read_birth(self, key: str) -> None:
        typed = self.text(key)
        if not typed:
            if not self._has_id():
                self._missing(key)
            return
        cell = self.cell(key)
        source = cell if isinstance(cell, int | float | date) else typed
        found = parse_date(source)
        written = cell_text(cell)
        if isinstance(found, UnreadDate):
            self.complain(key, str(found), written=written)
            return
        if found.value > self.on:
            self.complain(key, f"比{format_date(self.on)}还晚，请改正", written=written)
            return
        if found.doubt:
            self.warn(key, f"{found.doubt}，请核对", written=written)
        if found.precision == "year":
            self.warn(key, "只有年份，请补上月份", written=written)
        self.values |= {"birth": found.value, "birth_precision": found.precision}

    def read_occupation(self, key: str) -> None:
        typed = self.text(key)
        if not typed:
            self._missing(key)
            return
        self.values["occupation_text"] = typed
        found = codes.parse_occupation(typed)
        if found is None:
            self.warn(key, "归不进职业构成的任何一类，暂作未填，请导入后补选", written=typed)
            return
        self.values |= {"occupation": found.code, "occupation_flags": found.flags}

    def read_flags(self, key: str) -> None:
        typed = self.text(key)
        flags = codes.parse_occupation_flags(typed)
        if flags is None:
            self.warn(key, "认不出，没有导入", written=typed)
        else:
            self.values["occupation_flags"] = flags

    def read_text(self, key: str) -> None:
        self.values[key] = re.sub(r"\s+", " ", self.text(key)).strip()

    def read_post(self, key: str) -> None:
        unit, post = str(self.values.get("unit_post", "")), self.text(key)
        self.values["unit_post"] = unit if unit.endswith(post) else unit + post

    def read_level(self, key: str) -> None:
        typed = self.text(key)
        plain = search_form(typed)
        levels = frozenset(
            level for level, signs in _LEVEL_SIGNS.items() if any(sign in plain for sign in signs)
        )
        if typed and not levels:
            self.complain(key, "认不出，请改成如 县、镇 或 县、镇 两级都写的写法", written=typed)
        self.values["levels"] = levels

    def read_yes_no(self, key: str) -> None:
        typed = search_form(self.text(key))
        if not typed:
            return
        if typed in _YES or typed in _NO:
            self.values[key] = typed in _YES
        else:
            self.complain(key, "认不出，请改成 是 或 否", written=self.text(key))

    def read_id(self, key: str) -> None:
        cell, typed = self.cell(key), self.text(key)
        if not typed:
            return
        if isinstance(cell, int | float) and abs(cell) >= 10**15:
            advice = "请把该列设为文本后重新填写"
            self.complain(key, f"被表格存成了数字，末尾几位已丢失，{advice}")
            return
        reading = read_id(typed, on=self.on)
        if reading.problem:
            self.complain(key, reading.problem)
            return
        for note in reading.notes:
            self.warn(key, note)
        self.citizen = reading.citizen
        if self.citizen:
            self.values["id_number"] = self.citizen.number

    def read_phone(self, key: str) -> None:
        phones = []
        for part in re.split(r"[、,，;；/\n]+|\s{2,}|\s(?=1\d{10}$)", self.text(key)):
            plain = strip_invisible(half_width(part)).replace("—", "-").replace("－", "-")
            compact = plain.replace("-", "") if _MOBILE.match(plain.replace("-", "")) else plain
            if not compact:
                continue
            if not _PHONE.match(compact):
                self.warn(key, "不像是电话号码，请核对", written=mask_phone(compact) or compact)
            mobile = _MOBILE.match(compact)
            phones.append(mobile[1] if mobile else compact)
        self.values["phone"] = "、".join(phones)

    # -- checks across cells --------------------------------------------------------------

    def _has_id(self) -> bool:
        return "id_number" in self.mapping and self.cell("id_number") != ""

    def _fill_from_id(self) -> None:
        if self.citizen is None:
            return
        sex = self.values.get("sex", "0")
        if sex not in {"0", "9", self.citizen.sex}:
            says = codes.label_of(codes.SEXES, self.citizen.sex)
            self._at("sex", f"与身份证号不一致（身份证号为{says}），请核对两处", "error")
        self.values["sex"] = sex if sex in {"1", "2"} else self.citizen.sex
        birth = self.values.get("birth")
        if not isinstance(birth, date):
            if not self._already_complained("birth"):
                self.values |= {"birth": self.citizen.birth, "birth_precision": "day"}
            return
        born = self.citizen.birth
        if self._is_same_birth(birth, born):
            self.values |= {"birth": born, "birth_precision": "day"}
            self.problems = [p for p in self.problems if p.field != "birth"]
        else:
            says = format_date(born)
            self._at("birth", f"与身份证号不一致（身份证号为{says}），请核对两处", "warning")

    def _is_same_birth(self, birth: date, born: date) -> bool:
        written = ParsedDate(birth, self.values.get("birth_precision", "day"))  # type: ignore[arg-type]
        if written.agrees_with(born):
            return True
        # The spreadsheet makes 1968年5月 into 1968-05-01, and 1968.10 into 1968.1.
        cell = self.cell("birth") if "birth" in self.mapping else ""
        lost_nought = isinstance(cell, float) and cell_text(cell).endswith(".1")
        months = {birth.month, 10} if lost_nought else {birth.month}
        return birth.day == 1 and birth.year == born.year and born.month in months

    def _at(self, key: str, text: str, level: Level) -> None:
        """Complain at a field's cell with its content, or at the name where it has no column."""
        if key in self.mapping:
            self.complain(key, text, level=level, written=cell_text(self.cell(key)))
        else:
            written = cell_text(self.cell("name")) if "name" in self.mapping else ""
            self.complain("name", text, level=level, written=written)

    def _check_age(self) -> None:
        birth = self.values.get("birth")
        if not isinstance(birth, date):
            return
        age, key = age_on(birth, self.on), "birth" if "birth" in self.mapping else "id_number"
        if age > OLDEST:
            self.warn(key, f"算来已有{age}岁，请核对")
        elif self.minimum_age is not None and age < self.minimum_age:
            day = format_date(self.on)
            self.warn(key, f"算来到{day}只有{age}岁，不满{self.minimum_age}岁，请核对")

    def _check_post(self) -> None:
        post, work = str(self.values.get("unit_post", "")), self.values.get("occupation")
        if not post or "occupation" not in self.mapping:
            return
        typed = cell_text(self.cell("occupation"))
        village = _VILLAGE_OFFICE.search(post)
        if work in {"worker", "farmer", "cadre"} and village:
            text = f"与职务「{post}」不一致，是否应为 村（社区）干部"
            self.warn("occupation", text, written=typed)
        elif work in {"worker", "farmer"} and _TOWN_OFFICE.search(post):
            self.warn("occupation", f"与职务「{post}」不一致，是否应为 党政干部", written=typed)


_CODE_READERS: dict[str, tuple[Callable[[str], codes.Code | None], str]] = {
    "sex": (codes.parse_sex, "男、女"),
    "ethnicity": (codes.parse_ethnicity, "汉族、回族"),
    "party": (codes.parse_party, "中共党员、群众"),
    "education": (codes.parse_education, "大专、高中"),
}

# In this order: a later reader may look at what an earlier one has found.
_READERS: dict[str, Callable[[RowReader, str], None]] = {
    "name": RowReader.read_name,
    "sex": RowReader.read_code,
    "birth": RowReader.read_birth,
    "ethnicity": RowReader.read_code,
    "party": RowReader.read_code,
    "education": RowReader.read_code,
    "occupation": RowReader.read_occupation,
    "occupation_flags": RowReader.read_flags,
    "unit_post": RowReader.read_text,
    "post": RowReader.read_post,
    "district": RowReader.read_text,
    "group": RowReader.read_text,
    "level": RowReader.read_level,
    "incumbent": RowReader.read_yes_no,
    "presidium": RowReader.read_yes_no,
    "id_number": RowReader.read_id,
    "phone": RowReader.read_phone,
    "note": RowReader.read_text,
}
