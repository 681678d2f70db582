"""Run the whole suite (`make test`): first without a browser on two processes, then the journeys.

Arguments go to pytest as they are, in one run: `make test ARGS="tests/core -k audit"`.
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path
from xml.etree import ElementTree

from prepare import chromium

ROOT = Path(__file__).resolve().parents[1]


def pytest(*arguments: str) -> int:
    """Run pytest and return its exit code."""
    print(f"pytest {' '.join(arguments)}", flush=True)
    return subprocess.run([sys.executable, "-m", "pytest", *arguments], cwd=ROOT).returncode  # noqa: S603


def walk_journeys() -> int:
    """Walk the journeys; repeat failed ones once, by name, for a busy machine can break timing.

    What fails twice fails. What had to be repeated is named, so that it gets mended.
    """
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "journeys.xml"
        code = pytest("-m", "journey", "--durations=5", f"--junitxml={report}")
        failed = failed_in(report) if code == 1 else []
    if not failed:
        return code
    print(f"REPEATED ONCE: {' '.join(failed)}", flush=True)
    return pytest(*failed)


def failed_in(report: Path) -> list[str]:
    """The node ids of the tests that failed, from pytest's own JUnit report."""
    cases = ElementTree.parse(report).iter("testcase")  # noqa: S314 (written by us a moment ago)
    return [
        f"{case.get('classname', '').replace('.', '/')}.py::{case.get('name')}"
        for case in cases
        if case.find("failure") is not None or case.find("error") is not None
    ]


def main() -> int:
    if sys.argv[1:]:
        return pytest(*sys.argv[1:])
    database = "PostgreSQL" if os.environ.get("DATABASE_URL") else "SQLite"
    print(f"The suite on {database}", flush=True)
    codes = [pytest("-n", "2", "-p", "no:playwright", "-m", "not journey", "--durations=10")]
    journeys = any((ROOT / "tests" / "journeys").glob("test_*.py"))
    if journeys and chromium():
        codes.append(walk_journeys())
    elif journeys:
        print("LEFT OUT: the browser journeys. Install a Chromium (Debian: chromium) and repeat.")
    return next((code for code in codes if code), 0)


if __name__ == "__main__":
    sys.exit(main())
