"""A .docx or .xlsx file as a package of named parts, written the same way every time."""

import io
import zipfile

FIXED_TIME = (1980, 1, 1, 0, 0, 0)


def parts_of(data: bytes) -> dict[str, bytes]:
    """Every part of the package by name."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return {name: package.read(name) for name in package.namelist()}


def package_of(parts: dict[str, bytes]) -> bytes:
    """A package whose bytes depend on the parts alone, so that equal papers hash equally."""
    first = "[Content_Types].xml"
    names = [first, *sorted(name for name in parts if name != first)]
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as package:
        for name in names:
            entry = zipfile.ZipInfo(name, FIXED_TIME)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o600 << 16
            package.writestr(entry, parts[name])
    return buffer.getvalue()
