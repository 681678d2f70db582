"""Chinese numerals, as in 第十八届人民代表大会第一次会议."""

_DIGITS = "零一二三四五六七八九"
_UNITS = ("", "十", "百", "千")
_VALUES = {c: n for n, c in enumerate(_DIGITS)} | {"〇": 0, "○": 0, "两": 2, "O": 0}
_UNIT_VALUES = {"十": 10, "百": 100, "千": 1000}


def chinese_number(number: int) -> str:
    """18 → 十八, 105 → 一百零五, 20000 → 二万."""
    if not 0 <= number < 100_000_000:
        raise ValueError("chinese_number writes 0 to 99,999,999")
    if number == 0:
        return "零"
    high, low = divmod(number, 10_000)
    text = _below_ten_thousand(low)
    if high:
        gap = "零" if 0 < low < 1000 else ""
        text = f"{_below_ten_thousand(high)}万{gap}{text}"
    return text.removeprefix("一") if text.startswith("一十") else text


def _below_ten_thousand(number: int) -> str:
    text, skipped = "", False
    for place in (3, 2, 1, 0):
        digit = number // 10**place % 10
        if digit:
            text += ("零" if skipped and text else "") + _DIGITS[digit] + _UNITS[place]
        skipped = digit == 0
        skipped = skipped or (not text)
    return text


def parse_chinese_number(text: str) -> int | None:
    """十八 → 18, 二〇二六 → 2026, 一百零五 → 105; None for anything else."""
    if not text or any(c not in _VALUES and c not in _UNIT_VALUES and c != "万" for c in text):
        return None
    if all(c in _VALUES for c in text):
        return int("".join(str(_VALUES[c]) for c in text))
    total = section = digit = 0
    for character in text:
        if character in _VALUES:
            digit = _VALUES[character]
        elif character == "万":
            total, section, digit = (section + digit) * 10_000, 0, 0
        else:
            section += (digit or 1) * _UNIT_VALUES[character]
            digit = 0
    return total + section + digit


def ordinal(number: int) -> str:
    """18 → 第十八."""
    return f"第{chinese_number(number)}"


def term_name(number: int) -> str:
    """18 → 第十八届."""
    return f"{ordinal(number)}届"


def session_name(number: int) -> str:
    """1 → 第一次会议."""
    return f"{ordinal(number)}次会议"
