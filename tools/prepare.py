"""Make this checkout ready: `prepare.py app` to run the site, `prepare.py tests` to test it.

Standard library only. Each step leaves a stamp of what it was made from, so a second run does
nothing. Everything installed is pinned by hash; a package index is found by pip's and npm's own
settings and is named nowhere.
"""

import hashlib
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"
STAMPS = VENV / "stamps"
OLDEST = (3, 11)
CHROMIUM_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
COMMAND = """#!{python}
import sys

from xiangyin.cli.__main__ import main

sys.exit(main())
"""


class Missing(SystemExit):
    """Something this machine lacks, and how to get it."""

    def __init__(self, what: str, remedy: str) -> None:
        super().__init__(f"\n{what}\n  {remedy}\n")


def prepare_app() -> None:
    """Install what `make demo` runs on."""
    make_environment()
    install_python("base")
    link_source()
    copy_front_end()


def prepare_tests() -> None:
    """Install what `make test`, `make check` and `make bench` run on."""
    make_environment()
    install_python("dev", covers=("base",))
    link_source()
    copy_front_end()
    find_browser()


def prepare_mutants() -> None:
    """Install what `make mutants` runs on besides."""
    install_python("mutation")


def make_environment() -> None:
    """Create .venv, or create it again where it no longer runs (moved, other Python)."""
    if sys.version_info < OLDEST:
        raise Missing(
            f"Python {sys.version.split()[0]} is too old: 3.11 or newer is needed.",
            "Install python3.11 and run: make PYTHON=python3.11 demo",
        )
    if PYTHON.exists() and succeeds(PYTHON, "-c", ""):
        return
    say("making the virtual environment")
    shutil.rmtree(VENV, ignore_errors=True)
    if not succeeds(sys.executable, "-c", "import ensurepip"):
        apt_install("python3-venv", needed_for="virtual environments")
    run(sys.executable, "-m", "venv", VENV)


def install_python(lock: str, covers: tuple[str, ...] = ()) -> None:
    """Install requirements/<lock>.txt by hash; `covers` are the locks it contains."""
    path = ROOT / "requirements" / f"{lock}.txt"
    if is_done(lock, path):
        return
    say(f"installing the packages of {path.relative_to(ROOT)}")
    pip = [PYTHON, "-m", "pip", "install", "--disable-pip-version-check", "-qq"]
    run(*pip, "--require-hashes", "--no-deps", "-r", path)
    done(lock, path)
    for covered in covers:
        done(covered, path.with_name(f"{covered}.txt"))


def link_source() -> None:
    """Put src on the environment's path, and the `xiangyin` command beside its Python."""
    site = next((VENV / "lib").glob("python3*/site-packages"))
    write_if_changed(site / "xiangyin.pth", f"{ROOT / 'src'}\n")
    command = VENV / "bin" / "xiangyin"
    write_if_changed(command, COMMAND.format(python=PYTHON))
    command.chmod(0o755)


def copy_front_end() -> None:
    """Fetch the packages of package-lock.json and copy the few files we serve."""
    lock, script = ROOT / "package-lock.json", ROOT / "tools" / "vendor.py"
    vendored = ROOT / "src" / "xiangyin" / "core" / "static" / "vendor"
    if is_done("vendor", lock, script) and vendored.is_dir() and any(vendored.iterdir()):
        return
    if not shutil.which("npm"):
        apt_install("npm", needed_for="the front-end packages of package-lock.json")
    say("fetching the front-end packages")
    quiet = ["--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]
    run("npm", "ci", *quiet, show=False)
    run(PYTHON, script, show=False)
    done("vendor", lock, script)


def find_browser() -> None:
    """Find a Chromium for the journeys, or Debian's; without one say what is left out."""
    if chromium():
        return
    apt_install("chromium", "fonts-noto-cjk", needed_for="the browser journeys", is_optional=True)


def chromium() -> str | None:
    """Return the path of a Chromium, if this machine has one (XIANGYIN_CHROMIUM names it)."""
    names = (os.environ.get("XIANGYIN_CHROMIUM", ""), *CHROMIUM_NAMES)
    return next((path for name in names if name and (path := shutil.which(name))), None)


def apt_install(*packages: str, needed_for: str, is_optional: bool = False) -> None:
    """Install Debian packages where we may; otherwise say plainly what is missing."""
    names = " ".join(packages)
    if shutil.which("apt-get") and os.geteuid() == 0:
        say(f"installing {names} for {needed_for}")
        quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        run("apt-get", "update", "-qq", show=False, env=quiet)
        install = ["apt-get", "install", "-y", "-qq", "--no-install-recommends", *packages]
        run(*install, show=False, env=quiet)
        return
    what = f"{needed_for[0].upper()}{needed_for[1:]} need {names}, which this machine lacks."
    remedy = f"On Debian or Ubuntu: sudo apt-get install {names}"
    if not is_optional or os.environ.get("CI"):
        raise Missing(what, remedy)
    print(f"\nLEFT OUT: {what}\n  {remedy}\n", flush=True)


# ---- stamps ----


def is_done(step: str, *sources: Path) -> bool:
    stamp = STAMPS / step
    return stamp.exists() and stamp.read_text() == fingerprint(*sources)


def done(step: str, *sources: Path) -> None:
    STAMPS.mkdir(exist_ok=True)
    (STAMPS / step).write_text(fingerprint(*sources))


def fingerprint(*sources: Path) -> str:
    digest = hashlib.sha256()
    for source in sources:
        digest.update(source.read_bytes())
    return digest.hexdigest()


def write_if_changed(path: Path, text: str) -> None:
    if not path.exists() or path.read_text() != text:
        path.write_text(text)


# ---- commands ----


def run(*command: object, show: bool = True, env: dict[str, str] | None = None) -> None:
    """Run a command in the checkout; with `show=False` its output is seen only if it fails."""
    words = [str(word) for word in command]
    kept = None if show else subprocess.PIPE
    result = subprocess.run(  # noqa: S603
        words, cwd=ROOT, env=env, stdout=kept, stderr=subprocess.STDOUT if kept else None, text=True
    )
    if result.returncode:
        raise Missing(f"{result.stdout or ''}\n`{' '.join(words)}` failed.", "See the lines above.")


def succeeds(*command: object) -> bool:
    """Say whether a command runs and ends well."""
    try:
        result = subprocess.run([str(c) for c in command], capture_output=True)  # noqa: S603
    except OSError:
        return False
    return result.returncode == 0


def say(what: str) -> None:
    print(f"[{time.strftime('%H:%M:%S')}] {what} …", flush=True)


if __name__ == "__main__":
    steps = {"app": prepare_app, "tests": prepare_tests, "mutants": prepare_mutants}
    steps[sys.argv[1] if sys.argv[1:] else "app"]()
