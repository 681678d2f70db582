"""Why a file cannot be read as a roster, in the words the office reads."""

from xiangyin.core.errors import DomainError

SAVE_AS = "请用 WPS 表格或 Excel 打开后另存为 .xlsx，再上传。"


class UnreadableRoster(DomainError):
    """The file cannot be read as a roster."""

    code = "roster-unreadable"


def empty_file(what: str = "文件是空的，里面没有内容。") -> UnreadableRoster:
    """Nothing is in it."""
    return UnreadableRoster(what, hint="请检查是否选错了文件。", code="roster-empty")


def too_large(what: str) -> UnreadableRoster:
    """More than any roster holds."""
    hint = "花名册一般不到1 MB，请删去图片和无关的工作表，只留代表名单，再上传。"
    return UnreadableRoster(f"{what}，无法读取。", hint=hint, code="roster-too-large")


def wrong_kind(kind: str) -> UnreadableRoster:
    """Something else under a spreadsheet's extension."""
    return UnreadableRoster(
        f"这个文件其实是{kind}，不是表格，改扩展名不能变成表格。",
        hint="请上传 .xlsx、.xls 或 .csv 格式的花名册。",
        code="roster-wrong-kind",
    )


def saved_page(kind: str) -> UnreadableRoster:
    """A web page or the like that a spreadsheet program can open and save."""
    return UnreadableRoster(
        f"这个文件其实是{kind}，不是表格。", hint=SAVE_AS, code="roster-wrong-kind"
    )


def unknown_kind() -> UnreadableRoster:
    """Bytes of no known kind."""
    return UnreadableRoster(
        "认不出这是什么文件，读不出文字。",
        hint="请上传 .xlsx、.xls 或 .csv 格式的花名册。",
        code="roster-wrong-kind",
    )


def damaged() -> UnreadableRoster:
    """Cut off or broken."""
    return UnreadableRoster(
        "文件已损坏或没有传完，表格打不开。", hint=SAVE_AS, code="roster-damaged"
    )


def encrypted() -> UnreadableRoster:
    """Locked with a password."""
    return UnreadableRoster(
        "文件设了打开密码，系统读不出内容。",
        hint="请在 WPS 表格或 Excel 中取消密码、保存后再上传。",
        code="roster-encrypted",
    )
