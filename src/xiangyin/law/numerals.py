"""Chinese numerals, as statutes write their articles and terms."""

DIGITS = "零一二三四五六七八九"
UNITS = ((1000, "千"), (100, "百"), (10, "十"))


def chinese_number(number: int) -> str:
    """51 becomes 五十一; statutes write 十五, not 一十五."""
    if not 0 <= number <= 9999:
        raise ValueError(f"no Chinese numeral for {number}")
    if number < 10:
        return DIGITS[number]
    text, rest, owes_zero = "", number, False
    for size, unit in UNITS:
        digit, rest = divmod(rest, size)
        if digit:
            text += ("零" if owes_zero else "") + DIGITS[digit] + unit
        owes_zero = bool(text) and not digit and rest > 0
    if rest:
        text += ("零" if owes_zero else "") + DIGITS[rest]
    return text.removeprefix("一") if 10 <= number < 20 else text


def counted(number: int) -> str:
    """The numeral before a measure word: 两个月, not 二个月."""
    return "两" if number == 2 else chinese_number(number)
