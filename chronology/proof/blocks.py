"""The blocks of a page that are not made from the report alone: its picture, and what drew it.

They are made again here, by the same library if it is installed; what cannot be made again
cannot be proved, and is said to be so.
"""

from collections.abc import Iterator, Mapping

import attrs

from chronology.proof.opened import Opened, version_of
from chronology.proof.verification import Fault
from chronology.view.payload import Assets, sha256_of
from chronology.view.versions import LAYOUT, versions
from chronology.vocabulary import ReportFaultKind

ONLY_WHOLE = "hold the file against a digest published elsewhere (--digest) or a signature (--key)"


@attrs.frozen(kw_only=True)
class Blocks:
    """The blocks of a report's file, and those that this program makes.

    Attributes:
        opened: the file.
        ours: the blocks as this program would write them.
    """

    opened: Opened
    ours: Assets

    def genuine(self) -> Assets:
        """Return a page's blocks; for one that was changed, the genuine one, if it can be made.

        The page is then compared with that, which shows where the block was changed.
        """
        recorded = self.opened.payload.assets
        genuine = {n: text for n, text in self.ours.items() if recorded.get(n) == sha256_of(text)}
        return {**self.opened.form.assets_in(self.opened.text), **genuine}

    def changed(self) -> Iterator[Fault]:
        """Yield each block that is not the one recorded, or not what our contents give."""
        assets = self.genuine()
        yield from _unlike_recorded(assets, self.opened.payload.assets)
        yield from self._forged()

    def not_made_again(self) -> Iterator[Fault]:
        """Yield each block of a page that cannot be proved here, for it was made otherwise.

        Another version of the library or of the layout gives other blocks, so nothing is
        wrong with those; but what they show or do is proved by nothing in the payload.
        """
        if self._made_alike():
            return
        for name in self._unlike_ours():
            yield unproved(name, f"could not be made again here: {self._remedy()}")

    def _unlike_ours(self) -> list[str]:
        """Return the names of the recorded blocks that are not written just so here."""
        fresh = {name: sha256_of(text) for name, text in self.ours.items()}
        recorded = sorted(self.opened.payload.assets.items())
        return [name for name, digest in recorded if fresh.get(name) != digest]

    def of_this_layout(self) -> bool:
        """Say whether this very program laid the report out."""
        return version_of(self.opened.payload.made_by, LAYOUT) == version_of(versions(), LAYOUT)

    def _made_alike(self) -> bool:
        """Say whether this program, as installed here, would write the same blocks."""
        ours = self.opened.form.drawn_by()
        same = all(version_of(self.opened.payload.made_by, lib.name) == lib.version for lib in ours)
        return self.of_this_layout() and (not self.opened.payload.assets or (bool(ours) and same))

    def _remedy(self) -> str:
        """Say how such a block could be proved."""
        known = {version.name for version in versions()}
        drew = [f"{v.name} {v.version}" for v in self.opened.payload.made_by if v.name not in known]
        extra = f"install {', '.join(drew)} and check again, or " if drew else ""
        return f"{extra}{ONLY_WHOLE}"

    def _forged(self) -> Iterator[Fault]:
        """Yield each block that is not what the same library makes of the same contents."""
        for name in self._unlike_ours() if self._made_alike() else ():
            drew = ", ".join(f"{lib.name} {lib.version}" for lib in self.opened.form.drawn_by())
            sentence = f"the page's block “{name}” is not what {drew} makes here of its contents"
            yield Fault(kind=ReportFaultKind.SHOWN, sentence=sentence, section=name)


def _unlike_recorded(assets: Mapping[str, str], recorded: Mapping[str, str]) -> Iterator[Fault]:
    for name in sorted({*assets, *recorded}):
        found = sha256_of(assets[name]) if name in assets else ""
        if found != recorded.get(name, ""):
            yield Fault(
                kind=ReportFaultKind.SHOWN,
                sentence=f"the page's block “{name}” is not the one that was written",
                section=name,
                recorded=recorded.get(name, ""),
                found=found,
            )


def unproved(block: str, why: str) -> Fault:
    """Return what says that a block cannot be proved."""
    sentence = f"the page's block “{block}” {why}"
    return Fault(kind=ReportFaultKind.UNPROVED, sentence=sentence, section=block)
