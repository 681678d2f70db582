"""Change the rules a little, everywhere, and see whether a test notices: `make mutants`.

    make mutants                         rules, contests, counting: about half an hour
    make mutants ARGS="rules/polls.py"   some files, by their place in src/xiangyin/law

mutmut does it, in a tree of its own that holds the kernel and its tests and nothing else. Of the
result only a failed test counts as noticed; a run that could not start is an error, not a kill.
"""

import json
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
    files = sys.argv[1:] or list(FILES)
    with tempfile.TemporaryDirectory(prefix="mutants-") as folder:
        tree = Path(folder)
        plant(tree, files)
        command = [sys.executable, "-m", "mutmut", "run", "--max-children", "2"]
        done = subprocess.run(command, cwd=tree, stdout=subprocess.DEVNULL)  # noqa: S603
        codes = read(tree)
        if not codes:
            print(f"mutmut did not run (exit code {done.returncode}).")
            return 2
        return report(codes)


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


def read(tree: Path) -> dict[str, int]:
    """Exit code of the tests under each mutant."""
    codes: dict[str, int] = {}
    for path in (tree / "mutants" / LAW).rglob("*.meta"):
        codes |= json.loads(path.read_text(encoding="utf-8"))["exit_code_by_key"]
    return codes


def report(codes: dict[str, int]) -> int:
    """Print the score by file and who survived; 1 where less is noticed than wanted."""
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
