"""The repository names no download host and no place of the machine it was written on."""

import re
import subprocess
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
# Addresses that are names of formats, invalid on purpose, or this machine itself.
HARMLESS = {
    "127.0.0.1",
    "[::1]",
    "localhost",
    "json-schema.org",
    "schemas.openxmlformats.org",
    "schemas.microsoft.com",
    "purl.org",
    "www.w3.org",
}
RESERVED = (".example", ".test", ".invalid", ".localhost")
ADDRESS = re.compile(r"\bhttps?://(?:[^/\s@\"'`]+@)?(\[[0-9a-f:]+\]|[A-Za-z0-9][A-Za-z0-9.-]*)")
PLACE = re.compile(r"(?<![\w.])/(?:root|home/\w+|Users/\w+|work)/\w+")


@cache
def texts() -> dict[str, str]:
    """Return every tracked text file."""
    listed = subprocess.run(
        ["git", "ls-files", "-z"],  # noqa: S607
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    found = {}
    for name in filter(None, listed.stdout.split("\0")):
        path = ROOT / name
        if path.is_file():
            body = path.read_bytes()
            if b"\0" not in body:
                found[name] = body.decode("utf-8")
    return found


def hosts(text: str) -> set[str]:
    """Return the hosts that a text names and that are none of the harmless ones."""
    named = {host.lower().rstrip(".") for host in ADDRESS.findall(text)}
    return {h for h in named if h not in HARMLESS and not f".{h}".endswith(RESERVED)}


@pytest.fixture(scope="module", autouse=True)
def _a_checkout() -> None:
    if not (ROOT / ".git").exists():
        pytest.skip("not a git checkout: the list of tracked files is not to be had")


def test_no_file_names_a_host_to_download_from() -> None:
    assert len(texts()) > 100
    found = {name: hosts(text) for name, text in texts().items() if hosts(text)}
    assert found == {}


def test_no_file_names_a_place_of_somebodys_machine() -> None:
    found = {name: PLACE.findall(text) for name, text in texts().items() if PLACE.findall(text)}
    found.pop("tests/architecture/test_repository.py", None)
    assert found == {}


def test_the_nets_catch() -> None:
    address = "https://" + "files.somewhere.net/simple"  # in two, so as not to be caught itself
    assert hosts(f"fetch {address} now") == {"files.somewhere.net"}
    assert hosts("http://127.0.0.1:8000 and http://proxy.example") == set()
    assert PLACE.findall("see /home/somebody/notes") == ["/home/somebody/notes"]
    assert PLACE.findall("tests/home/x and /homepage/") == []


def test_the_locks_pin_every_package_by_hash() -> None:
    for name in ("base", "dev"):
        pins = re.findall(
            r"^[A-Za-z0-9_.-]+(?:\[.*?\])?==\S+ \\$", texts()[f"requirements/{name}.txt"], re.M
        )
        lines = re.findall(r"^[A-Za-z0-9]", texts()[f"requirements/{name}.txt"], re.M)
        assert len(pins) == len(lines) > 10, f"{name}.txt holds a line without version and hash"


def test_what_runs_is_what_is_tested() -> None:
    pins = {
        name: set(re.findall(r"^(\S+==\S+) \\$", texts()[f"requirements/{name}.txt"], re.M))
        for name in ("base", "dev")
    }
    assert pins["base"] - pins["dev"] == set()
