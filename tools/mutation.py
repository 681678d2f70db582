"""Change the rules a little, everywhere, and see whether a test notices: `make mutants`.

    make mutants                         two thousand of them, drawn anew by --seed: half an hour
    make mutants ARGS="--all"            each and every one: some hours
    make mutants ARGS="rules/polls.py"   all of some files, by their place in src/xiangyin/law

mutmut does it, in a tree of its own that holds the kernel and its tests and nothing else. Of the
result only a failed test counts as noticed; a run that could not start is an error, not a kill.
"""

import argparse
import json
import random
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
LAW = Path("src/xiangyin/law")
WANTED = 90  # per cent
FILES = ("rules/*.py", "contests/*.py", "counting.py", "apportionment.py", "days.py")
# These read the statutes' texts or real ballots, or start a Python of their own: not about rules.
LEFT_OUT = ("citations", "real", "pages")
NOTICED, UNNOTICED, NO_TEST = 1, 0, 33
SLOW = (36, 24, -24, 152, 255)  # mutmut's own codes for a mutant that does not come back
CONFTEST = '''"""Leave out what does not look at the rules."""

collect_ignore_glob = [{ignored}]


def pytest_collection_modifyitems(items):
    items[:] = [item for item in items if "imports_nothing_but" not in item.name]
'''
SETTINGS = """[tool.pytest.ini_options]
pythonpath = ["src", "."]
addopts = "-p no:cacheprovider"
disable_test_id_escaping_and_forfeit_all_rights_to_community_support = true

[tool.mutmut]
source_paths = ["src"]
only_mutate = [{files}]
also_copy = ["conftest.py", "pyproject.toml"]
pytest_add_cli_args_test_selection = ["tests/law"]
"""


def main() -> int:
    parser = argparse.ArgumentParser(prog="make mutants", description=__doc__.splitlines()[0])
    parser.add_argument("files", nargs="*", help="by their place in src/xiangyin/law")
    parser.add_argument("--all", action="store_true", help="try every mutant, not a sample")
    parser.add_argument("--sample", type=int, default=2000, help="how many are tried")
    parser.add_argument("--seed", type=int, default=1, help="which ones are drawn")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="mutants-") as folder:
        tree = Path(folder)
        plant(tree, given.files or list(FILES))
        names = sorted(made_in(tree))
        if not names:
            print("mutmut made no mutants.")
            return 2
        if not given.all and not given.files and given.sample < len(names):
            print(f"{given.sample:,} of {len(names):,} mutants, drawn by seed {given.seed}")
            names = random.Random(given.seed).sample(names, given.sample)  # noqa: S311
        mutmut(tree, *names)
        tried = {name: code for name, code in read(tree).items() if code is not None}
        return report({name: tried[name] for name in names if name in tried}, wanted=len(names))


def mutmut(tree: Path, *names: str) -> None:
    """Run mutmut on some mutants; what came of each stands in its files."""
    command = [sys.executable, "-m", "mutmut", "run", "--max-children", "2", *names]
    subprocess.run(command, cwd=tree, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)  # noqa: S603


def made_in(tree: Path) -> list[str]:
    """Have the mutants made and none of them tried; return their names."""
    mutmut(tree, "none-of-this-name")
    return list(read(tree))


def plant(tree: Path, files: list[str]) -> None:
    """The kernel, its tests, and settings under which test ids may be Chinese."""
    ignore = shutil.ignore_patterns("__pycache__")
    shutil.copytree(ROOT / LAW, tree / LAW, ignore=ignore)
    shutil.copy(ROOT / "src" / "xiangyin" / "__init__.py", tree / "src" / "xiangyin")
    shutil.copytree(ROOT / "tests" / "law", tree / "tests" / "law", ignore=ignore)
    (tree / "tests" / "__init__.py").touch()
    ignored = ", ".join(f'"*test_law_{word}*"' for word in LEFT_OUT)
    (tree / "conftest.py").write_text(CONFTEST.format(ignored=ignored), encoding="utf-8")
    wanted = ", ".join(f'"{LAW / file}"' for file in files)
    (tree / "pyproject.toml").write_text(SETTINGS.format(files=wanted), encoding="utf-8")


def read(tree: Path) -> dict[str, int | None]:
    """Exit code of the tests under each mutant; None: not tried."""
    codes: dict[str, int | None] = {}
    for path in (tree / "mutants" / LAW).rglob("*.meta"):
        codes |= json.loads(path.read_text(encoding="utf-8"))["exit_code_by_key"]
    return codes


def report(codes: dict[str, int], *, wanted: int) -> int:
    """Print the score by file and who survived; 1 where less is noticed than wanted."""
    if len(codes) < wanted:
        print(f"Only {len(codes)} of {wanted} mutants were tried: the run was cut short.")
        return 2
    broken = {name: code for name, code in codes.items() if code not in (
        NOTICED, UNNOTICED, NO_TEST, *SLOW)}  # fmt: skip
    if broken:
        print(f"{len(broken)} mutants could not be tried, such as {next(iter(broken.items()))}.")
        return 2
    by_file: dict[str, Counter[bool]] = {}
    for name, code in codes.items():
        module = name.split(".x")[0].removeprefix("xiangyin.law.")
        by_file.setdefault(module, Counter())[code in (NOTICED, *SLOW)] += 1
    for module, counts in sorted(by_file.items()):
        print(f"{module:<32} {score(counts):5.1f} %  {counts[True]} of {counts.total()}")
    survivors = sorted(name for name, code in codes.items() if code in (UNNOTICED, NO_TEST))
    print("\nNot noticed:", *survivors, sep="\n  ")
    everything = sum(by_file.values(), Counter())
    print(f"\n{everything[True]} of {everything.total()} noticed: {score(everything):.1f} %")
    return 0 if score(everything) >= WANTED else 1


def score(counts: "Counter[bool]") -> float:
    return 100 * counts[True] / counts.total()


if __name__ == "__main__":
    sys.exit(main())
