"""Measure full-text and similar-item search over many Chinese texts.

    python bench/search.py [--texts 100000] [--queries 80]

Works on a database of its own: a temporary SQLite file, or with DATABASE_URL a test database that
is dropped afterwards. The texts are recombined from the shared real messages (XIANGYIN_SHARED, or
../shared beside the checkout) and generated where those are absent. Expected hits are counted by
reading every text, not by the database.
"""

import argparse
import csv
import os
import random
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path

ROOT = Path(__file__).parents[1]
SHARED = Path(os.environ.get("XIANGYIN_SHARED") or ROOT.parent / "shared") / "data"
SURNAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗"
GIVEN = "秀英建国志强晓东春梅桂兰海燕永福雪莲立新文斌玉兰家旺"
WORDS = [
    "路灯",
    "小区",
    "道路",
    "停车",
    "垃圾",
    "污水",
    "学校",
    "医院",
    "公交",
    "噪音",
    "物业",
    "拆迁",
]
WORDS += ["养老", "低保", "水渠", "自来水"]
COUNTIES = [f"3307{n:02}" for n in range(50)]
TOWNS = [f"{county}{n}" for county in COUNTIES for n in range(100, 120)]


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--texts", type=int, default=100_000)
    options.add_argument("--queries", type=int, default=80)
    chosen = options.parse_args()
    with tempfile.TemporaryDirectory(prefix="xiangyin-bench-") as folder:
        os.environ["XIANGYIN_DATA"] = folder
        os.environ.setdefault("DJANGO_SETTINGS_MODULE", "xiangyin.config.settings")
        sys.path.insert(0, str(ROOT / "src"))
        import django

        django.setup()
        with_database(lambda: measure(chosen.texts, chosen.queries))


def with_database(work: Callable[[], None]) -> None:
    from django.db import connection

    name = connection.settings_dict["NAME"]
    if connection.vendor == "postgresql":
        connection.creation.create_test_db(verbosity=0, serialize=False)
    else:
        from django.core.management import call_command

        call_command("migrate", verbosity=0)
    try:
        work()
    finally:
        if connection.vendor == "postgresql":
            connection.creation.destroy_test_db(name, verbosity=0)
        connection.close()


# ---- texts ----


def messages(file: str, *columns: str) -> list[str]:
    csv.field_size_limit(1 << 24)
    path = SHARED / "opinions" / file
    if not path.exists():
        return []
    with path.open(encoding="utf-8-sig", newline="") as rows:
        return ["\n".join(row[c] for c in columns) for row in csv.DictReader(rows)]


def sentences(luck: random.Random) -> list[str]:
    real = messages("messages_unlabelled.csv", "title", "text")
    real += messages("messages_with_replies_half.csv", *reply_columns())
    if real:
        pieces = (p.strip() for m in real for p in m.replace("\n", "。").split("。"))
        return sorted({p for p in pieces if 8 <= len(p) <= 160})
    common = [chr(luck.randrange(0x4E00, 0x9FA5)) for _ in range(3000)]
    weights = [1 / (n + 10) for n in range(3000)]
    return ["".join(luck.choices(common, weights, k=luck.randrange(8, 60))) for _ in range(40_000)]


def reply_columns() -> list[str]:
    path = SHARED / "opinions" / "messages_with_replies_half.csv"
    if not path.exists():
        return []
    header = path.open(encoding="utf-8-sig").readline().strip().split(",")
    return [c for c in ("title", "text") if c in header]


def texts_of(count: int, luck: random.Random) -> Iterator[tuple[int, str, str]]:
    pieces = sentences(luck)
    for number in range(1, count + 1):
        body = "。".join(luck.choices(pieces, k=luck.randrange(2, 7)))
        yield number, luck.choice(TOWNS), f"{body}。领衔代表：{person(luck)}"


def person(luck: random.Random) -> str:
    return luck.choice(SURNAMES) + "".join(luck.choices(GIVEN, k=2))


# ---- measuring ----


def measure(count: int, asked: int) -> None:
    from django.db import connection, transaction

    from xiangyin.core.scope import scope
    from xiangyin.core.search.selectors import find
    from xiangyin.core.search.services import index_put, index_rebuild
    from xiangyin.core.text.normalise import search_form

    luck = random.Random(11)
    texts = list(texts_of(count, luck))
    forms = [search_form(text) for _, _, text in texts]
    length = sum(map(len, forms)) / count
    source = "recombined from real messages" if SHARED.is_dir() else "generated"
    print(f"{connection.vendor}: {count:,} texts {source}, {length:.0f} characters on average")
    started = time.perf_counter()
    index_rebuild("bench", texts)
    print(f"built in {time.perf_counter() - started:.1f} s, index {index_megabytes():.0f} MB")
    with transaction.atomic():
        puts = [
            timed(
                lambda n=n: index_put(
                    kind="bench", item_id=count + n, division_code=TOWNS[n], text=texts[n][2]
                )
            )[0]
            for n in range(200)
        ]
        transaction.set_rollback(True)
    report("index_put, one text", puts)

    asks = {
        "2-character words": WORDS[:asked],
        "2 neighbouring characters": [cut(luck.choice(forms), 2, luck) for _ in range(asked)],
        "2–5 neighbouring characters": [
            cut(luck.choice(forms), luck.randrange(2, 6), luck) for _ in range(asked)
        ],
        "names": [person(luck) for _ in range(asked)],
        "two words": [" ".join(luck.sample(WORDS, 2)) for _ in range(asked)],
    }
    for where, code in (("whole", ""), ("county", COUNTIES[0]), ("township", TOWNS[0])):
        inside = [n for n, (_, division, _) in enumerate(texts) if division.startswith(code)]
        for name, queries in asks.items():
            with scope(code):
                times = [timed(lambda q=q: find(kind="bench", query=q))[0] for q in queries]
                checked = queries if code else queries[:20]
                recall, precision = quality(find, checked, forms, inside, count)
            report(f"find, {name}, {where}", times, target=20, more=f"{recall} / {precision}")
    measure_similar(texts, luck, asked)
    measure_labelled()


def quality(
    find: Callable[..., list[int]],
    queries: list[str],
    forms: list[str],
    inside: list[int],
    count: int,
) -> tuple[str, str]:
    wanted = got = both = 0
    for query in queries:
        words = query.split()
        truth = {n + 1 for n in inside if all(word in forms[n] for word in words)}
        answer = find(kind="bench", query=query, limit=count)
        assert answer == sorted(answer, reverse=True)
        wanted, got, both = wanted + len(truth), got + len(answer), both + len(truth & set(answer))
    return f"{both / max(1, wanted):.3f}", f"{both / max(1, got):.3f}"


def measure_similar(texts: list[tuple[int, str, str]], luck: random.Random, asked: int) -> None:
    from xiangyin.core.scope import scope
    from xiangyin.core.search.selectors import similar

    real = messages("messages_unlabelled.csv", "title", "text") or [t for _, _, t in texts]
    whole = luck.choices(real, k=asked * 2)
    typed = [text[: luck.randrange(10, 60)] for text in whole]
    for where, code in (("whole", ""), ("county", COUNTIES[0]), ("township", TOWNS[0])):
        for name, asks in (("whole message", whole), ("while typing", typed)):
            with scope(code):
                similar(kind="bench", text="第一次要数一遍")
                times = [timed(lambda t=t: similar(kind="bench", text=t))[0] for t in asks]
            report(f"similar, {name}, {where}", times, target=100)


def measure_labelled() -> None:
    """For every message of a near-duplicate group: is another member among the three shown?"""
    from xiangyin.core.scope import scope
    from xiangyin.core.search.selectors import similar
    from xiangyin.core.search.services import index_rebuild

    rows = messages("labelled_segmented_dev.csv", "near_duplicate_group", "text_segmented")
    if not rows:
        print("near-duplicates: no labelled messages here, left out")
        return
    texts, groups = [], defaultdict(set)
    for number, row in enumerate(rows, 1):
        group, text = row.split("\n", 1)
        texts.append(text.replace(" ", ""))
        groups[group].add(number)
    index_rebuild("labelled", ((n, TOWNS[0], text) for n, text in enumerate(texts, 1)))
    asked = [(n, group) for group in groups.values() if len(group) > 1 for n in sorted(group)]
    hits, times = 0, []
    for number, group in asked:
        with scope(TOWNS[0]):
            spent, shown = timed(
                lambda n=number: similar(kind="labelled", text=texts[n - 1], exclude=n)
            )
        times.append(spent)
        hits += any(match.item_id in group for match in shown)
    found = f"{hits}/{len(asked)} = {hits / len(asked):.4f} found"
    report(f"near-duplicates among {len(texts):,}", times, target=100, more=found)


def cut(form: str, length: int, luck: random.Random) -> str:
    start = luck.randrange(max(1, len(form) - length))
    return form[start : start + length]


def timed(work: Callable[[], list]) -> tuple[float, list]:
    started = time.perf_counter()
    answer = work()
    return (time.perf_counter() - started) * 1000, answer


def index_megabytes() -> float:
    from django.db import connection

    size = {
        "sqlite": "SELECT sum(length(block)) FROM core_searchgrams_data",
        "postgresql": "SELECT pg_relation_size('core_searchitem_grams')",
    }
    with connection.cursor() as cursor:
        cursor.execute(size[connection.vendor])
        return cursor.fetchone()[0] / 1e6


def report(name: str, times: list[float], *, target: int = 0, more: str = "") -> None:
    times = sorted(times)
    p50, p95 = times[len(times) // 2], times[min(len(times) - 1, int(len(times) * 0.95))]
    wanted = f"(wanted {target}{'' if p95 < target else ', MISSED'})" if target else ""
    print(f"{name:46} p50 {p50:7.2f}  p95 {p95:7.2f}  max {times[-1]:7.2f} ms {wanted} {more}")


if __name__ == "__main__":
    main()
