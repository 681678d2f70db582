"""Breaking a title by sense: lines of nearly equal length, never inside a word we know."""

import math
import re

from xiangyin.papers.docx.geometry import width_in_zi

LONGEST_TITLE_LINE = 20  # characters of 22 pt in 156 mm
BREAK_AFTER = ("会议", "大会", "以来", "的", "》", "、", "期间", "关于", "上")
BREAK_BEFORE = ("第", "代表", "建议", "办理", "情况", "工作", "《", "关于", "审议", "实施")
NEVER_BEFORE = tuple("的、，。》）〕号届次年月日件")
_NUMBER = re.compile(r"[\dA-Za-z.%]")


def title_lines(title: str, longest: float = LONGEST_TITLE_LINE) -> list[str]:
    """The title in as few lines as fit, broken where the sense allows."""
    fewest = max(1, math.ceil(width_in_zi(title) / longest))
    for count in range(fewest, len(title) + 1):
        lines = _broken(title, count, longest)
        if all(width_in_zi(line) <= longest for line in lines):
            return lines
    return [title]


def _broken(title: str, count: int, longest: float) -> list[str]:
    lines: list[str] = []
    rest = title
    for remaining in range(count, 1, -1):
        cut = _best_cut(rest, width_in_zi(rest) / remaining, longest)
        lines.append(rest[:cut])
        rest = rest[cut:]
    return [*lines, rest]


def _best_cut(text: str, target: float, longest: float) -> int:
    """The place to break: near the target width, at the joint of two words if there is one."""

    def cost(cut: int) -> float:
        left, right = text[:cut], text[cut:]
        away = abs(width_in_zi(left) - target)
        if width_in_zi(left) > longest or right.startswith(NEVER_BEFORE):
            return away + 100
        if _NUMBER.match(left[-1]) and _NUMBER.match(right[0]):
            return away + 100
        joint = 3 * left.endswith(BREAK_AFTER) + 3 * right.startswith(BREAK_BEFORE)
        return away - joint

    return min(range(1, len(text)), key=cost)
