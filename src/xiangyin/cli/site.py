"""`xiangyin serve`, `worker` and `start`: the server, the background worker, or both, watched.

PORT            port, default 8000
XIANGYIN_HOST   address to listen on, default 127.0.0.1 (a proxy in front does the rest)
XIANGYIN_WORKERS, XIANGYIN_THREADS   server processes and threads in each, default 2 and 1: more
                threads than that make SQLite's writers wait on one another (docs/adr)
"""

import http.client
import os
import socket
import subprocess
import sys
import time
from pathlib import Path
from typing import NoReturn

from xiangyin.cli import locks, readiness
from xiangyin.cli.errors import CommandRefused
from xiangyin.cli.supervisor import Child, Supervisor, die_with_parent
from xiangyin.config.folder import data_dir

APPLICATION = "xiangyin.cli.door:application"
ANSWER_SECONDS = 60
# Not the health page: before the worker has started it answers 503, and that would be printed.
FIRST_PAGE = "/accounts/sign-in/"


def start() -> int:
    """Run the server and the worker until Ctrl-C, on a folder made ready first."""
    folder, port = data_dir(), wanted_port()
    handles = [locks.hold_site(folder), locks.share_folder(folder)]
    refuse_taken_port(port)
    welcome = make_ready(folder)
    children = [
        Child("网站", server_command(port)),
        Child("后台程序", [sys.executable, "-m", "xiangyin.cli", "worker", "--supervised"]),
    ]
    supervisor = Supervisor(children, child_environment(), handles)

    def greet() -> None:
        if wait_for_answer(port, supervisor):
            print(f"\n乡音已经启动：http://{shown_host()}:{port}\n", flush=True)
            print(f"{welcome}\n数据目录：{folder}\n按 Ctrl-C 停止。\n", flush=True)

    code = supervisor.run(when_started=greet)
    print("已停止。" if code == 0 else "启动失败。", flush=True)
    return code


def serve() -> NoReturn:
    """Become the server (for a service manager that restarts us itself)."""
    folder, port = data_dir(), wanted_port()
    locks.hold_site(folder)
    locks.share_folder(folder)
    refuse_taken_port(port)
    make_ready(folder)
    command = server_command(port)
    os.execve(command[0], command, child_environment())  # noqa: S606


def worker(*, is_batch: bool, is_supervised: bool) -> int:
    """Do background work; several may run, on several machines with PostgreSQL."""
    if is_supervised:
        die_with_parent()
    locks.share_folder(data_dir())
    import django

    django.setup()
    from xiangyin.core.jobs.worker import work

    work(is_batch=is_batch)
    return 0


def make_ready(folder: Path) -> str:
    """Prepare the folder in a process of its own, unless nothing has changed."""
    is_demo = os.environ.get("XIANGYIN_DEMO") == "1"
    welcome = readiness.welcome_if_ready(folder, is_demo=is_demo)
    if welcome is not None and not os.environ.get("DATABASE_URL"):
        return welcome
    print("正在准备数据库和页面文件……", flush=True)
    command = [sys.executable, "-m", "xiangyin.cli", "make-ready"]
    result = subprocess.run(command, stdout=subprocess.PIPE, text=True, env=child_environment())  # noqa: S603
    if result.returncode:
        raise CommandRefused("数据库没有准备好，网站没有启动。", hint="原因见上面的输出。")
    return result.stdout.strip()


def server_command(port: int) -> list[str]:
    """Return granian's command line (stack: WSGI, few threads, bounded queue)."""
    workers = os.environ.get("XIANGYIN_WORKERS", "2")
    threads = os.environ.get("XIANGYIN_THREADS", "1")
    options = {
        "--interface": "wsgi",
        "--host": os.environ.get("XIANGYIN_HOST", "127.0.0.1"),
        "--port": str(port),
        "--http": "1",
        "--workers": workers,
        "--blocking-threads": threads,
        "--backpressure": "64",
        "--log-level": "warning",
    }
    words = [word for pair in options.items() for word in pair]
    flags = ["--no-ws", "--respawn-failed-workers"]
    return [sys.executable, "-m", "granian", *words, *flags, APPLICATION]


def child_environment() -> dict[str, str]:
    """Our environment, with the source found; `main` has named the settings."""
    source = str(readiness.SOURCE.parent)
    paths = [source, *filter(None, [os.environ.get("PYTHONPATH")])]
    return {**os.environ, "PYTHONPATH": os.pathsep.join(paths)}


def wanted_port() -> int:
    """Return PORT as a number, 8000 when it is not set."""
    text = os.environ.get("PORT") or "8000"
    if not text.isdecimal() or not 0 < int(text) < 65536:
        raise CommandRefused(f"PORT={text} 不是端口号。", hint="请用1到65535之间的数，如8000。")
    return int(text)


def shown_host() -> str:
    host = os.environ.get("XIANGYIN_HOST", "127.0.0.1")
    return "127.0.0.1" if host == "0.0.0.0" else host  # noqa: S104


def refuse_taken_port(port: int) -> None:
    """Refuse a port that another program has: granian itself would share it silently."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((os.environ.get("XIANGYIN_HOST", "127.0.0.1"), port))
        except OSError as error:
            raise CommandRefused(
                f"端口{port}正被别的程序占用，或者不许使用（{error.strerror}）。",
                hint=f"请换一个端口，例如：PORT={port + 1} make demo",
            ) from None


def wait_for_answer(port: int, supervisor: Supervisor) -> bool:
    """Wait until the server answers; False if it falls first or takes too long."""
    deadline = time.monotonic() + ANSWER_SECONDS
    while time.monotonic() < deadline and supervisor.is_up:
        link = http.client.HTTPConnection(shown_host(), port, timeout=5)
        try:
            link.request("GET", FIRST_PAGE)
            if link.getresponse().status == 500:
                print("网站启动了，但打不开页面；原因见上面的输出。", flush=True)
            return True
        except OSError:
            time.sleep(0.1)
        finally:
            link.close()
    return False
