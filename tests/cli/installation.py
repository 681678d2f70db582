"""A real installation in a folder of its own, driven through its terminal like an office's."""

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
import uuid
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

import psycopg

ROOT = Path(__file__).resolve().parents[2]
SERVER = os.environ.get("DATABASE_URL", "")


class Installation:
    """A data folder (and, on PostgreSQL, a database), with the commands run on it."""

    def __init__(self, folder: Path, database: str = "") -> None:
        self.folder = folder
        self.database = database
        self.port = free_port()
        self.processes: list[subprocess.Popen[str]] = []

    @property
    def url(self) -> str:
        return urlunsplit(urlsplit(SERVER)._replace(path=f"/{self.database}")) if SERVER else ""

    def environment(self, **extra: str) -> dict[str, str]:
        kept = {k: v for k, v in os.environ.items() if not k.startswith(("PYTEST", "XIANGYIN"))}
        return {
            **kept,
            "XIANGYIN_DATA": str(self.folder),
            "DATABASE_URL": self.url,
            "PORT": str(self.port),
            "XIANGYIN_WORKERS": "1",
            "PYTHONPATH": f"{ROOT / 'src'}{os.pathsep}{ROOT}",
            "DJANGO_SETTINGS_MODULE": "xiangyin.config.settings",
            **extra,
        }

    def run(self, *words: object, **extra: str) -> "subprocess.CompletedProcess[str]":
        """Run `xiangyin …` to its end."""
        return self.python("-m", "xiangyin.cli", *words, **extra)

    def python(self, *words: object, **extra: str) -> "subprocess.CompletedProcess[str]":
        command = [sys.executable, *(str(word) for word in words)]
        environment = self.environment(**extra)
        return subprocess.run(
            command, env=environment, capture_output=True, text=True, timeout=60, cwd=ROOT
        )

    def ask(self, code: str) -> str:
        """Run a few lines under Django in this installation and return what they print."""
        result = self.python("-c", f"import django; django.setup()\n{code}")
        assert result.returncode == 0, result.stderr
        return result.stdout.strip()

    def begin(self, *words: object, **extra: str) -> "subprocess.Popen[str]":
        """Start `xiangyin …` and leave it running; it is killed at the end of the test."""
        process = subprocess.Popen(
            [sys.executable, "-m", "xiangyin.cli", *(str(word) for word in words)],
            env=self.environment(**extra),
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            cwd=ROOT,
            start_new_session=True,
        )
        self.processes.append(process)
        return process

    def get(self, path: str) -> tuple[int, str]:
        """Ask the running site for a page; (0, "") where nobody answers."""
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{self.port}{path}", timeout=10) as page:
                return page.status, page.read().decode()
        except urllib.error.HTTPError as error:
            return error.code, error.read().decode()
        except OSError:
            return 0, ""

    def end(self) -> None:
        for process in self.processes:
            if process.poll() is None:
                process.terminate()
                try:
                    process.wait(10)
                except subprocess.TimeoutExpired:
                    process.kill()
                    process.wait(5)
            if process.stdout:
                process.stdout.close()


class Installations:
    """Makes installations from one that is migrated once; removes their databases at the end."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.made: list[Installation] = []
        self.template = self.empty()
        result = self.template.run("migrate")
        assert result.returncode == 0, result.stderr

    def empty(self) -> Installation:
        """An installation with nothing in it, not even a database."""
        name = uuid.uuid4().hex[:12]
        made = Installation(self.folder / name, f"xy_{name}" if SERVER else "")
        made.folder.mkdir(mode=0o700)
        if SERVER:
            administer(f'CREATE DATABASE "{made.database}" TEMPLATE template0')
        self.made.append(made)
        return made

    def new(self) -> Installation:
        """A freshly migrated installation."""
        name = uuid.uuid4().hex[:12]
        made = Installation(self.folder / name, f"xy_{name}" if SERVER else "")
        shutil.copytree(self.template.folder, made.folder)
        if SERVER:
            administer(f'CREATE DATABASE "{made.database}" TEMPLATE "{self.template.database}"')
        self.made.append(made)
        return made

    def end(self) -> None:
        for made in self.made:
            made.end()
        if SERVER:
            for name in databases_of({made.database for made in self.made}):
                administer(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')


def databases_of(names: set[str]) -> list[str]:
    """Return these databases and what restores kept of them."""
    with psycopg.connect(urlunsplit(urlsplit(SERVER)._replace(path="/postgres"))) as link:
        rows = link.execute("SELECT datname FROM pg_database").fetchall()
    return [row[0] for row in rows if row[0][:15] in names]


def administer(statement: str) -> None:
    with psycopg.connect(urlunsplit(urlsplit(SERVER)._replace(path="/postgres"))) as link:
        link.autocommit = True
        link.execute(statement)  # type: ignore[call-overload]


def free_port() -> int:
    with closing(socket.socket()) as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def wait_for(what: Callable[[], object], seconds: float = 30) -> bool:
    """Wait until `what()` is true, at most so long."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        if what():
            return True
        time.sleep(0.05)
    return False


@contextmanager
def listening() -> Iterator[int]:
    """Occupy a port, as another program would."""
    with closing(socket.socket()) as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        yield int(taken.getsockname()[1])
