"""Run a command with DATABASE_URL leading to a PostgreSQL: `postgres.py make test`.

Taken in this order: DATABASE_URL as it is; a server of our own in a temporary folder, where
PostgreSQL is installed (it need not reach the disk, so it is the fastest); the server at
127.0.0.1:5432 if it lets us in without a password; Debian's package. What we start we stop.
Anything else is a failure said plainly.
"""

import getpass
import os
import shutil
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from prepare import Missing, apt_install, say

DATABASE = "xiangyin_ci"
# Nothing here outlives the run, so nothing needs to reach the disk.
FAST = "-c fsync=off -c full_page_writes=off -c synchronous_commit=off"


@contextmanager
def database() -> Iterator[str]:
    """Yield the URL of a database we may create test databases beside."""
    given = os.environ.get("DATABASE_URL")
    if not given and server_binaries() is None:
        given = local_server()
    if given:
        yield given
        return
    with own_server() as url:
        yield url


def local_server() -> str | None:
    """Return a URL at 127.0.0.1:5432 where we may create databases, or None."""
    import psycopg

    for user in dict.fromkeys([getpass.getuser(), "postgres"]):
        server = f"postgresql://{user}@127.0.0.1:5432"
        try:
            with psycopg.connect(f"{server}/postgres", connect_timeout=3, autocommit=True) as link:
                if create_database(link):
                    return f"{server}/{DATABASE}"
        except psycopg.Error:
            continue
    return None


def create_database(link: Any) -> bool:
    """Create our database unless it is there; say whether we may."""
    may = "SELECT rolcreatedb OR rolsuper FROM pg_roles WHERE rolname = current_user"
    if not link.execute(may).fetchone()[0]:
        return False
    known = link.execute("SELECT 1 FROM pg_database WHERE datname = %s", [DATABASE])
    if not known.fetchone():
        link.execute(f"CREATE DATABASE {DATABASE} TEMPLATE template0 ENCODING 'UTF8'")
    return True


@contextmanager
def own_server() -> Iterator[str]:
    """Start a PostgreSQL in a temporary folder on a free port; stop it at the end."""
    import psycopg

    binaries = server_binaries()
    if binaries is None:
        apt_install("postgresql", needed_for="the suite on PostgreSQL")
        binaries = server_binaries()
    if binaries is None:
        raise Missing("No PostgreSQL server was found.", "Set DATABASE_URL to one.")
    with tempfile.TemporaryDirectory(prefix="xiangyin-pg-") as folder:
        port, data = free_port(), Path(folder) / "data"
        as_owner = owner_prefix(Path(folder))
        say(f"starting a PostgreSQL of our own on port {port}")
        call(
            *as_owner,
            binaries / "initdb",
            "-D",
            data,
            "-U",
            "xiangyin",
            "-A",
            "trust",
            "-E",
            "UTF8",
        )
        options = f"-p {port} -h 127.0.0.1 -k {folder} {FAST}"
        control = [*as_owner, binaries / "pg_ctl", "-D", data, "-w"]
        call(*control, "-l", Path(folder) / "log", "-o", options, "start")
        try:
            server = f"postgresql://xiangyin@127.0.0.1:{port}"
            with psycopg.connect(f"{server}/postgres", autocommit=True) as link:
                create_database(link)
            yield f"{server}/{DATABASE}"
        finally:
            call(*control, "-m", "immediate", "stop")


def server_binaries() -> Path | None:
    """Return the folder of the newest initdb and pg_ctl on this machine."""
    folders = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda p: float(p.parts[-2]))
    on_path = shutil.which("initdb")
    if on_path:
        folders.insert(0, Path(on_path).parent)
    return next((f for f in reversed(folders) if (f / "initdb").exists()), None)


def owner_prefix(folder: Path) -> list[str]:
    """PostgreSQL refuses to run as root: hand the folder to the user `postgres` then."""
    if os.geteuid() != 0:
        return []
    shutil.chown(folder, "postgres")
    return ["runuser", "-u", "postgres", "--"]


def free_port() -> int:
    with closing(socket.socket()) as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def call(*command: object) -> None:
    words = [str(word) for word in command]
    result = subprocess.run(words, capture_output=True, text=True, cwd="/")  # noqa: S603
    if result.returncode:
        raise Missing(f"{result.stdout}{result.stderr}\n`{' '.join(words)}` failed.", "See above.")


def main() -> int:
    with database() as url:
        print(f"PostgreSQL: {url}", flush=True)
        environment = {**os.environ, "DATABASE_URL": url}
        return subprocess.run(sys.argv[1:], env=environment).returncode  # noqa: S603


if __name__ == "__main__":
    sys.exit(main())
