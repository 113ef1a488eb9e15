"""A path is followed, or it is told that it cannot be, alike under every Python."""

from errno import ELOOP
from pathlib import Path

import pytest

from chronology.paths import followed
from chronology.replacing import write_whole


def test_links_are_followed_and_what_is_not_there_keeps_its_name(tmp_path: Path) -> None:
    """Also behind a link, and behind what is no folder."""
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to("real")
    (tmp_path / "file").write_text("words")
    home = tmp_path.resolve()
    assert followed(tmp_path / "link" / ".." / "link" / "new") == home / "real" / "new"
    assert followed(tmp_path / "file" / "new") == home / "file" / "new"


@pytest.mark.parametrize("name", ["circle", "circle/behind", "there"])
def test_a_circle_of_links_is_an_error_of_the_system(tmp_path: Path, name: str) -> None:
    """Nor is anything written to one."""
    (tmp_path / "circle").symlink_to("circle")
    (tmp_path / "there").symlink_to("back")
    (tmp_path / "back").symlink_to("there")
    with pytest.raises(OSError) as told:  # noqa: PT011 - its number is looked at
        followed(tmp_path / name)
    assert told.value.errno == ELOOP
    with pytest.raises(OSError) as told:  # noqa: PT011 - as above
        write_whole(tmp_path / name, b"words")
    assert told.value.errno == ELOOP
