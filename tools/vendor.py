"""Copy the few front-end files we serve from node_modules into our static files.

Run by make after `npm ci --ignore-scripts`. The maps stay behind, so the comments that name
them go too: static file storage with hashed names refuses a map that is not there.
"""

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
FROM = ROOT / "node_modules"
TO = ROOT / "src" / "xiangyin" / "core" / "static" / "vendor"
FILES = ["bootstrap/dist/css/bootstrap.min.css", "htmx.org/dist/htmx.min.js"]
MAP_COMMENT = re.compile(r"/[/*][#@] ?sourceMappingURL=[^* \n]*( ?\*/)?")


def copy_all() -> list[Path]:
    """Copy every file of the list, leaving untouched the ones that have not changed."""
    TO.mkdir(parents=True, exist_ok=True)
    return [copy(FROM / name, TO / Path(name).name) for name in FILES]


def copy(source: Path, target: Path) -> Path:
    """Copy one file without its source map comment."""
    text = MAP_COMMENT.sub("", source.read_text(encoding="utf-8"))
    if not target.exists() or target.read_text(encoding="utf-8") != text:
        target.write_text(text, encoding="utf-8")
    return target


if __name__ == "__main__":
    for path in copy_all():
        print(path.relative_to(ROOT))
