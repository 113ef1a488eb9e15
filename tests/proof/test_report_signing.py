"""Signatures of reports, and the commands that write, check and sign them."""

import json
import subprocess
from hashlib import sha256
from pathlib import Path
from shutil import which

import pytest
from click.testing import CliRunner, Result
from cryptography.hazmat.primitives.asymmetric.ec import SECP256R1, generate_private_key
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    KeySerializationEncryption,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
)
from reports import AT, LEDGER, written_to

import chronology
from chronology.cli import main
from chronology.errors import KeyUnreadable, MissingExtra, WrongType
from chronology.proof import signing
from chronology.report import verify, write

MOMENT = "2026-11-22T06:30:00Z"
FOLLOWS = "what it says follows from its sources: "


def save(folder: Path, name: str, private: Ed25519PrivateKey) -> None:
    """Write a pair of keys: `name.pem` and `name.pub`."""
    (folder / f"{name}.pem").write_bytes(pem(private))
    public = private.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)
    (folder / f"{name}.pub").write_bytes(public)


def pem(private: Ed25519PrivateKey, lock: KeySerializationEncryption | None = None) -> bytes:
    """Return a private key in PEM."""
    return private.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, lock or NoEncryption())


@pytest.fixture
def desk_with_keys(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a ledger, its report and two pairs of keys; it is the working folder."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    save(tmp_path, "mine", Ed25519PrivateKey.generate())
    save(tmp_path, "other", Ed25519PrivateKey.generate())
    write(chronology.build(written_to(tmp_path)), tmp_path / "report.md", at=AT)
    return tmp_path


# Signatures --------------------------------------------------------------------------------


def test_a_signed_report(desk_with_keys: Path) -> None:
    """A signature fits its report and its key, and neither another key nor another report."""
    report = desk_with_keys / "report.md"
    assert signing.sign(report, desk_with_keys / "mine.pem") == desk_with_keys / "report.md.sig"
    assert verify(report, desk_with_keys, key=desk_with_keys / "mine.pub").holds
    found = verify(report, desk_with_keys, key=desk_with_keys / "other.pub")
    assert [fault.kind for fault in found.faults] == ["signature"]


def test_a_report_forged_as_a_whole(desk_with_keys: Path) -> None:
    """Who forges report and sources together cannot forge the signature."""
    report = desk_with_keys / "report.md"
    signing.sign(report, desk_with_keys / "mine.pem")
    for name in ("mail.txt", "chronology.toml"):
        path = desk_with_keys / name
        path.write_text(path.read_text("utf-8").replace("12 June", "11 June"), "utf-8")
    write(chronology.build(desk_with_keys / "chronology.toml"), report, at=AT)
    assert verify(report, desk_with_keys).holds
    found = verify(report, desk_with_keys, key=desk_with_keys / "mine.pub")
    assert [fault.kind for fault in found.faults] == ["signature"]


@pytest.mark.skipif(which("openssl") is None, reason="openssl is not installed")
def test_openssl_checks_a_signature(desk_with_keys: Path) -> None:
    """Somebody without this program can check a signature."""
    signing.sign("report.md", "mine.pem")
    command = "openssl pkeyutl -verify -rawin -pubin -inkey mine.pub -in report.md"
    done = subprocess.run(
        [*command.split(), "-sigfile", "report.md.sig"],
        capture_output=True,
        text=True,
        check=True,
        cwd=desk_with_keys,
    )
    assert "Verified Successfully" in done.stdout + done.stderr


def test_unusable_keys(desk_with_keys: Path) -> None:
    """What is no Ed25519 key in PEM is refused, with the way to make one."""
    locked = pem(Ed25519PrivateKey.generate(), BestAvailableEncryption(b"x"))
    other = generate_private_key(SECP256R1())
    other_pem = other.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    for name, raw in (("locked", locked), ("curve", other_pem), ("none", b"words")):
        (desk_with_keys / name).write_bytes(raw)
        with pytest.raises(KeyUnreadable):
            signing.sign("report.md", name)
    with pytest.raises(KeyUnreadable, match="no public key"):
        verify("report.md", ".", key="mine.pem", signature="report.md")
    with pytest.raises(KeyUnreadable):
        signing.sign("report.md", "nowhere.pem")


def test_a_signature_without_a_key(desk_with_keys: Path) -> None:
    """A signature that nobody could hold against anything is not passed over."""
    signing.sign("report.md", "mine.pem")
    for signature in ("report.md.sig", "nowhere.sig", desk_with_keys / "report.md.sig"):
        with pytest.raises(WrongType, match="key"):
            verify("report.md", ".", signature=signature)


def test_unusable_signatures(desk_with_keys: Path) -> None:
    """A missing signature, or a file that is none, is refused."""
    with pytest.raises(KeyUnreadable):
        verify("report.md", ".", key="mine.pub")
    (desk_with_keys / "report.md.sig").write_bytes(b"short")
    with pytest.raises(KeyUnreadable, match="64 bytes"):
        verify("report.md", ".", key="mine.pub")


def test_without_the_extra(desk_with_keys: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the library, the message says what to install."""
    monkeypatch.setitem(
        __import__("sys").modules, "cryptography.hazmat.primitives.serialization", None
    )
    monkeypatch.delattr("cryptography.hazmat.primitives.serialization", raising=False)
    with pytest.raises(MissingExtra, match=r"pip install 'sourced-chronology\[sign\]'"):
        signing.sign(desk_with_keys / "report.md", "mine.pem")


# Commands ----------------------------------------------------------------------------------


def run(*arguments: str, **environment: str) -> Result:
    """Run the command in this process."""
    return CliRunner().invoke(main, list(arguments), env=environment)


def follows(report: str, *options: str) -> bool:
    """Say whether a report follows from its sources, and tells that its evidence is bad."""
    found = run("verify", report, "--sources", ".", *options)
    return found.exit_code == 1 and FOLLOWS in found.output


def test_commands(desk_with_keys: Path) -> None:
    """Report, digest, signature and verification, as a user goes through them."""
    written = run("report", "chronology.toml", "-o", "r.json", "--at", MOMENT, "--digest")
    digest = sha256((desk_with_keys / "r.json").read_bytes()).hexdigest()
    assert (written.exit_code, written.output) == (0, f"{digest}  r.json\n")
    assert run("sign", "r.json", "--key", "mine.pem").output == "r.json.sig\n"
    checked = run("verify", "r.json", "--sources", ".", "--key", "mine.pub", "--digest", digest)
    assert checked.exit_code == 1, checked.output
    assert "1 of its 5 claims could not be verified" in checked.output
    assert "the published SHA-256 holds; the signature holds" in checked.output
    assert f"{FOLLOWS}3 of 5 claims derived again from 2 sources" in checked.output


def test_exit_codes(desk_with_keys: Path) -> None:
    """0 if everything holds, 1 if something does not, 2 if there is no report to check."""
    (desk_with_keys / "sound").mkdir()
    written_to(desk_with_keys / "sound", LEDGER.replace("13 June", "12 June"))
    assert run("report", "sound/chronology.toml", "-o", "sound.md").exit_code == 0
    assert run("verify", "sound.md", "--sources", "sound").exit_code == 0
    assert follows("report.md")
    path = desk_with_keys / "report.md"
    path.write_text(path.read_text("utf-8").replace("12 June", "11 June", 1), "utf-8")
    failed = run("verify", "report.md", "--sources", ".", "--json")
    assert failed.exit_code == 1
    values = json.loads(failed.output)
    assert not values["holds"]
    assert values["faults"][0]["kind"] == "shown"
    assert run("verify", "mail.txt", "--sources", ".").exit_code == 2
    assert run("verify", "nothing.md", "--sources", ".").exit_code == 2
    assert run("verify", "report.md", "--sources", "nowhere").exit_code == 2
    assert run("verify", "report.md", "--sources", ".", "--signature", "x").exit_code == 2


@pytest.mark.parametrize(
    ("given", "environment"),
    [
        (("--at", MOMENT), {}),
        (("--at", "2026-11-22T08:30:00+02:00"), {}),
        (("--at", "2026-11-22T06:30:00"), {"SOURCE_DATE_EPOCH": "0"}),
        ((), {"SOURCE_DATE_EPOCH": "1795329000"}),
    ],
)
def test_the_moment(
    given: tuple[str, ...], environment: dict[str, str], desk_with_keys: Path
) -> None:
    """The moment comes from `--at`, or else from SOURCE_DATE_EPOCH, in UTC."""
    result = run("report", "chronology.toml", "-o", "r.json", *given, **environment)
    assert result.exit_code == 0, result.output
    assert json.loads((desk_with_keys / "r.json").read_text("utf-8"))["at"] == MOMENT


def test_wrong_moments(desk_with_keys: Path) -> None:
    """What is no moment is refused."""
    for moment in ("yesterday", "2026-13-01", "9" * 30, "0001-01-01T00:00:00+14:00"):
        assert run("report", "chronology.toml", "-o", "r.md", "--at", moment).exit_code == 2
    assert not (desk_with_keys / "r.md").exists()


def test_now_by_default(desk_with_keys: Path) -> None:
    """Without a moment, a report is made now, and holds."""
    assert run("report", "chronology.toml", "-o", "now.md").exit_code == 0
    assert follows("now.md", "--sources", str(desk_with_keys))


def test_a_ledger_with_errors(desk_with_keys: Path) -> None:
    """The report is written of what is sound, and the exit code says that not all was."""
    with (desk_with_keys / "chronology.toml").open("a", encoding="utf-8") as file:
        file.write("\n[[claims]]\nevent = 5\n")
    result = run("report", "chronology.toml", "-o", "r.md")
    assert result.exit_code == 2
    assert follows("r.md")


def test_a_published_digest(desk_with_keys: Path) -> None:
    """The line that the command printed is taken as it is; what is no SHA-256 is refused."""
    line = f"{sha256((desk_with_keys / 'report.md').read_bytes()).hexdigest()}  report.md\n"
    assert follows("report.md", "--digest", line)
    for wrong in ("", " ", "abc", line[:63], "x" * 64):
        refused = run("verify", "report.md", "--sources", ".", "--digest", wrong)
        assert refused.exit_code == 2
        assert "is no SHA-256" in refused.output


@pytest.mark.usefixtures("desk_with_keys")
def test_a_signature_that_was_not_checked() -> None:
    """A signature beside the report that nobody asked about is told."""
    assert run("sign", "report.md", "--key", "mine.pem").exit_code == 0
    found = run("verify", "report.md", "--sources", ".")
    assert FOLLOWS in found.output
    assert "report.md.sig lies beside the report, and was not checked" in found.output


@pytest.mark.usefixtures("desk_with_keys")
@pytest.mark.parametrize(("name", "shown"), [("x.txt", "“.txt”"), ("-", "“-”"), ("x", "“x”")])
def test_a_file_of_no_known_format(name: str, shown: str) -> None:
    """What is no format is named, beside all that can be written, tables included."""
    refused = run("report", "chronology.toml", "-o", name)
    assert refused.exit_code == 2
    assert f"format of reports {shown}" in refused.output
    assert all(suffix in refused.output for suffix in (".html", ".md", ".json", ".csv", ".xlsx"))


@pytest.mark.usefixtures("desk_with_keys")
def test_a_wrong_moment_in_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """A moment that cannot be read is blamed on where it stands."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "soon")
    refused = run("report", "chronology.toml", "-o", "r.md")
    assert refused.exit_code == 2
    assert "“soon” in SOURCE_DATE_EPOCH is no moment" in refused.output
