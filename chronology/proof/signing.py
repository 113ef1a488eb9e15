"""Detached Ed25519 signatures of reports, by the `cryptography` library (extra `sign`).

A signature is the 64 bytes of RFC 8032 over the report's bytes, so that other tools can check
it too: `openssl pkeyutl -verify -rawin -pubin -inkey public.pem -in REPORT -sigfile REPORT.sig`.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from chronology.errors import KeyUnreadable, MissingExtra
from chronology.opening import bytes_of
from chronology.paths import are_one
from chronology.proof.verification import Fault
from chronology.replacing import write_whole
from chronology.vocabulary import ReportFaultKind

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import (
        Ed25519PrivateKey,
        Ed25519PublicKey,
    )

_LARGEST_KEY = 2**16  # bytes
_LARGEST_REPORT = 2**29  # bytes
_LENGTH = 64  # bytes of a signature
_MAKE = "make one: openssl genpkey -algorithm ed25519 -out private.pem"
_DERIVE = "make it of the private key: openssl pkey -in private.pem -pubout -out public.pem"


def signature_of(report: str | Path) -> Path:
    """Return where the signature of a report lies, if nothing else is said."""
    return Path(f"{report}.sig")


def sign(report: str | Path, key: str | Path, signature: str | Path | None = None) -> Path:
    """Sign a report's bytes, and return the file with the signature.

    Args:
        report: the file.
        key: the file of an Ed25519 private key in PEM, without a password.
        signature: the file to write; left out, the report's name with `.sig`.

    Raises:
        KeyUnreadable: a file cannot be read or written, or holds no such key; or the file to
            write is the report, the key or another one that is no signature.
        MissingExtra: the extra `sign` is not installed.
    """
    target = Path(signature) if signature is not None else signature_of(report)
    _require_free(target, report, key)
    made = _private(Path(key)).sign(_bytes_of(Path(report), "name the report"))
    try:
        write_whole(target, made)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise _unreadable(target, f"it cannot be written: {reason}", "name another") from error
    return target


def _require_free(target: Path, report: str | Path, key: str | Path) -> None:
    """Refuse to write over what is read, and over what is no signature."""
    for file, what in ((report, "the report"), (key, "the key")):
        if are_one(target, Path(file)):
            raise _unreadable(target, f"it is {what}, and would be overwritten", "name another")
    if target.is_file() and target.stat().st_size not in {0, _LENGTH}:
        reason = "what stands there is no signature, and would be overwritten"
        raise _unreadable(target, reason, "name another")


def faults(
    report: str | Path, key: str | Path, signature: str | Path | None = None
) -> Iterator[Fault]:
    """Yield whether a report is not what the owner of a key signed; arguments as for `sign`.

    Raises:
        KeyUnreadable: a file cannot be read, or is no public key or no signature.
        MissingExtra: the extra `sign` is not installed.
    """
    public = _public(Path(key))
    file = Path(signature) if signature is not None else signature_of(report)
    signed = _bytes_of(file, "make one: chronology sign REPORT --key private.pem")
    if len(signed) != _LENGTH:
        raise _unreadable(file, f"a signature has {_LENGTH} bytes", "name the .sig file")
    if not _fits(public, signed, _bytes_of(Path(report), "name the report")):
        sentence = "the report is not the one that the owner of the key signed"
        yield Fault(kind=ReportFaultKind.SIGNATURE, sentence=sentence)


def _fits(public: "Ed25519PublicKey", signed: bytes, raw: bytes) -> bool:
    from cryptography.exceptions import InvalidSignature

    try:
        public.verify(signed, raw)
    except InvalidSignature:
        return False
    return True


def _serialization() -> Any:  # noqa: ANN401 - a module of a package that may be missing
    try:
        from cryptography.hazmat.primitives import serialization
    except ImportError as error:
        raise MissingExtra(what="a signature", extra="sign") from error
    return serialization


def _private(path: Path) -> "Ed25519PrivateKey":
    load = _serialization().load_pem_private_key
    from cryptography.exceptions import UnsupportedAlgorithm
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    raw = _bytes_of(path, _MAKE, _LARGEST_KEY)
    try:
        key = load(raw, password=None)
    except TypeError as error:
        remedy = "remove the password: openssl pkey -in private.pem -out open.pem"
        raise _unreadable(path, "the key has a password", remedy) from error
    except (ValueError, UnsupportedAlgorithm) as error:
        raise _unreadable(path, "it holds no private key in PEM", _MAKE) from error
    if not isinstance(key, Ed25519PrivateKey):
        raise _unreadable(path, "it holds a key of another kind than Ed25519", _MAKE)
    return key


def _public(path: Path) -> "Ed25519PublicKey":
    load = _serialization().load_pem_public_key
    from cryptography.exceptions import UnsupportedAlgorithm
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

    raw = _bytes_of(path, _DERIVE, _LARGEST_KEY)
    try:
        key = load(raw)
    except (TypeError, ValueError, UnsupportedAlgorithm) as error:
        raise _unreadable(path, "it holds no public key in PEM", _DERIVE) from error
    if not isinstance(key, Ed25519PublicKey):
        raise _unreadable(path, "it holds a key of another kind than Ed25519", _DERIVE)
    return key


def _bytes_of(path: Path, remedy: str, most: int = _LARGEST_REPORT) -> bytes:
    try:
        raw = bytes_of(path, most)
    except OSError as error:
        raise _unreadable(path, str(error.strerror), remedy) from error
    if len(raw) > most:
        raise _unreadable(path, f"it is larger than {most >> 10} KiB", remedy)
    return raw


def _unreadable(path: Path, reason: str, remedy: str) -> KeyUnreadable:
    return KeyUnreadable(path=str(path), reason=reason, remedy=remedy)
