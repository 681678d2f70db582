"""Field encryption: SM4-GCM for what may be read again, HMAC-SM3 for what is only matched.

`Crypto` is the door a certified module can stand in for (GB/T 39786); the default uses the
`cryptography` package. Measured: 5 µs a value (docs/adr/0006).
"""

import hmac
import os
from typing import Protocol

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.algorithms import SM4
from cryptography.hazmat.primitives.ciphers.modes import GCM
from cryptography.hazmat.primitives.hmac import HMAC
from django.conf import settings

IV_BYTES = 12
TAG_BYTES = 16


class Tampered(ValueError):
    """The stored value was changed, moved to another field, or sealed with another key."""


class Crypto(Protocol):
    """What a provider of cryptography must do. `context` binds a value to its field."""

    def seal(self, plain: str, context: str) -> bytes: ...
    def unseal(self, sealed: bytes, context: str) -> str: ...
    def index(self, plain: str, context: str) -> str: ...


def encipher(plain: bytes, key: bytes, context: str) -> bytes:
    """SM4-GCM with a key of 16 bytes; `context` must be the same when it is opened."""
    iv = os.urandom(IV_BYTES)
    encryptor = Cipher(SM4(key), GCM(iv)).encryptor()
    encryptor.authenticate_additional_data(context.encode())
    return iv + encryptor.update(plain) + encryptor.finalize() + encryptor.tag


def decipher(sealed: bytes, key: bytes, context: str) -> bytes:
    """What `encipher` closed. Raises Tampered."""
    iv, body, tag = sealed[:IV_BYTES], sealed[IV_BYTES:-TAG_BYTES], sealed[-TAG_BYTES:]
    decryptor = Cipher(SM4(key), GCM(iv, tag)).decryptor()
    decryptor.authenticate_additional_data(context.encode())
    try:
        return decryptor.update(body) + decryptor.finalize()
    except InvalidTag as error:
        raise Tampered(f"a sealed {context} does not open") from error


class ShangMi:
    """SM4-GCM and HMAC-SM3 with the installation's keys."""

    def seal(self, plain: str, context: str) -> bytes:
        return encipher(plain.encode(), bytes.fromhex(settings.FIELD_KEY), context)

    def unseal(self, sealed: bytes, context: str) -> str:
        return decipher(sealed, bytes.fromhex(settings.FIELD_KEY), context).decode()

    def index(self, plain: str, context: str) -> str:
        mac = HMAC(bytes.fromhex(settings.INDEX_KEY), hashes.SM3())
        mac.update(f"{context}\0{plain}".encode())
        return mac.finalize().hex()


crypto: Crypto = ShangMi()


def same(left: str, right: str) -> bool:
    """Compare two secrets in constant time."""
    return hmac.compare_digest(left.encode(), right.encode())
