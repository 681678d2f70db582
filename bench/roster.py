"""How long a roster of 5,000 rows takes from the file to its preview: `python -m bench.roster`."""

import io
import json
import random
import time
from datetime import date

from bench.wording import name

ROWS = 5_000
ON = date(2026, 11, 22)
HEAD = [
    *("序号", "姓名", "性别", "出生日期", "民族"),
    *("政治面貌", "学历", "职业", "身份证号", "联系电话"),
]


def workbook() -> bytes:
    """A workbook with a merged title, as offices keep it."""
    from openpyxl import Workbook

    from xiangyin.core.text.idnumber import check_digit

    luck = random.Random(5)
    book = Workbook()
    sheet = book.active
    sheet.append(["云岭县乡镇人民代表大会代表花名册"])
    sheet.merge_cells("A1:J1")
    sheet.append(HEAD)
    for number in range(1, ROWS + 1):
        born = date(luck.randrange(1956, 1999), luck.randrange(1, 13), luck.randrange(1, 29))
        head = f"330799{born:%Y%m%d}{number % 500 * 2 + 1:03d}"
        sheet.append(
            [
                number, name(luck), "男", f"{born:%Y.%m}", "汉族",
                luck.choice(["中共党员", "群众"]),
                luck.choice(["本科", "大专", "高中", "初中"]), luck.choice(["农民", "村干部"]),
                head + check_digit(head), f"1990000{number % 10000:04d}",
            ]
        )  # fmt: skip
    kept = io.BytesIO()
    book.save(kept)
    return kept.getvalue()


def main() -> dict[str, float]:
    import django

    django.setup()
    from xiangyin.congress.roster.preview import preview
    from xiangyin.congress.roster.reading import read_roster

    body = workbook()
    times = []
    for _n in range(3):
        began = time.perf_counter()
        seen = preview(read_roster(body, "花名册.xlsx"), None, ON)
        times.append(time.perf_counter() - began)
    return {"rows": len(seen.rows), "errors": len(seen.errors), "seconds": sorted(times)[1]}


if __name__ == "__main__":
    print(json.dumps(main()))
