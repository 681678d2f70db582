"""Files that come in: checked, hashed, named by us, never served by path."""

import hashlib
from datetime import datetime
from pathlib import PurePath

from django.conf import settings
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import UploadedFile

from xiangyin.core.actors import Actor
from xiangyin.core.errors import DomainError
from xiangyin.core.models import StoredFile

_SIGNATURES = {
    "image/jpeg": (b"\xff\xd8\xff", (".jpg", ".jpeg")),
    "image/png": (b"\x89PNG\r\n\x1a\n", (".png",)),
    "application/pdf": (b"%PDF-", (".pdf",)),
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": (
        b"PK\x03\x04",
        (".docx",),
    ),
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": (
        b"PK\x03\x04",
        (".xlsx",),
    ),
}
MARKERS = ("绝密", "机密", "秘密★", "内部资料")


class UploadRefused(DomainError):
    """The file is too large, empty, or not what its name says."""

    code = "upload-refused"


def content_type_of(name: str, head: bytes) -> str:
    """Return the type that both the name's ending and the first bytes agree on."""
    ending = PurePath(name).suffix.lower()
    for content_type, (signature, endings) in _SIGNATURES.items():
        if ending in endings and head.startswith(signature):
            return content_type
    raise UploadRefused(
        f"文件「{name}」的内容与扩展名不符，或者不是可以上传的类型。",
        hint="可以上传照片（.jpg、.png）、.pdf、.docx、.xlsx；请确认文件能在本机打开后再传。",
    )


def read_upload(upload: UploadedFile) -> bytes:
    """Return the content after checking its size. Raises UploadRefused."""
    limit = settings.UPLOAD_MAX_BYTES
    size = upload.size or 0
    if size > limit:
        raise UploadRefused(
            f"文件「{upload.name}」有{size / 1048576:.1f}兆，超过{limit // 1048576}兆的上限。",
            hint="请压缩后再传，或拆成几个文件。",
        )
    if size == 0:
        raise UploadRefused(f"文件「{upload.name}」是空的。", hint="请检查后重新选择文件。")
    body: bytes = upload.read()
    return body


def file_store(
    *, actor: Actor, division_code: str, upload: UploadedFile, at: datetime
) -> StoredFile:
    """Keep an uploaded file; its name on disk is its hash."""
    body = read_upload(upload)
    name = PurePath(upload.name or "附件").name[:200]
    content_type = content_type_of(name, body[:16])
    marked = [m for m in MARKERS if m in name]
    if marked:
        raise UploadRefused(
            f"文件名含有「{marked[0]}」字样。",
            hint="本系统为非涉密系统，不得上传涉密或内部资料；如非涉密，请改文件名后再传。",
        )
    digest = hashlib.sha256(body).hexdigest()
    stored = StoredFile(
        division_code=division_code,
        name=name,
        content_type=content_type,
        size=len(body),
        sha256=digest,
        made_by=actor.name,
        made_at=at,
    )
    stored.file.save(f"{digest[:32]}{PurePath(name).suffix.lower()}", ContentFile(body))
    return stored
