"""How often a quote cut off from what governs it is told, and how often an innocent one.

The data are event mentions with what their sentence makes of them, a JSON object a line:
`sentence`, `start`, `quote`, `expected` (`reported`, `planned`, `denied`, `hedged`), `pos`,
`mixed_quote` (whether another mention in the quote is not reported), `doc`. MEANTIME (NewsReader,
CC BY 4.0) can be brought to this form. Each quote is entered as reported.

*Told* is the share of the quotes expected planned, denied or hedged for which there is a finding
on their context; *alarms*, the share of the reported and unmixed ones.

Run: python benchmarks/factuality.py FILE [--part all|seen|unseen]
"""

import json
from hashlib import sha256
from pathlib import Path
from typing import Any

import click
from tabulate import tabulate

from chronology import edtf
from chronology.claims import Claim
from chronology.events import Event
from chronology.findings import CODE_OF_CONTEXT
from chronology.sources import Document, Quote, Source
from chronology.verify import verify_claim

THIRDS = 3  # of the documents one in three is unseen by whoever writes rules


def is_unseen(doc: str) -> bool:
    """Say whether a document is of the third that nobody who writes rules has seen."""
    return int(sha256(doc.encode()).hexdigest(), 16) % THIRDS == 0


def is_told(mention: dict[str, Any]) -> bool:
    """Say whether anything is told of the context of a mention that is entered as reported."""
    text, start, words = mention["sentence"], mention["start"], mention["quote"]
    document = Document(
        path="a.txt", text=text, raw_sha256="", text_sha256="", extractor="benchmark"
    )
    stated = edtf.parse(mention["published"])
    source = Source(id="a", file="a.txt", published=stated, document=document)
    quote = Quote(exact=words, prefix=text[:start], suffix=text[start + len(words) :])
    found = verify_claim(
        Claim(id="c", event="e", source="a", quote=quote), Event(id="e"), source, stated
    )
    return any(finding.code in CODE_OF_CONTEXT.values() for finding in found.findings)


@click.command()
@click.argument("file", type=click.Path(path_type=Path, exists=True))
@click.option("--part", type=click.Choice(["all", "seen", "unseen"]), default="all")
def main(*, file: Path, part: str) -> None:
    """Print the shares, for verbs and for all mentions."""
    mentions = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
    if part != "all":
        mentions = [m for m in mentions if is_unseen(m["doc"]) == (part == "unseen")]
    rows = []
    for label, kinds in (("verbs", {"VERB"}), ("all", {m["pos"] for m in mentions})):
        some = [m for m in mentions if m["pos"] in kinds]
        rows += [
            [label, expected, *_share([m for m in some if m["expected"] == expected])]
            for expected in ("planned", "denied", "hedged")
        ]
        governed = [m for m in some if m["expected"] != "reported"]
        innocent = [m for m in some if m["expected"] == "reported" and not m["mixed_quote"]]
        rows += [[label, "told", *_share(governed)], [label, "alarms", *_share(innocent)]]
    print(tabulate(rows, ["mentions", "expected", "told", "of", "share"]))


def _share(mentions: list[dict[str, Any]]) -> tuple[int, int, str]:
    told = sum(map(is_told, mentions))
    share = f"{told / len(mentions):.1%}" if mentions else ""
    return told, len(mentions), share


if __name__ == "__main__":
    main()
