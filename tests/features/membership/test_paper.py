"""The printed sheet and the picture."""

from datetime import UTC, datetime

import segno

from bot.core.member import Role
from bot.core.texts import Texts
from bot.features.directory.model import Person
from bot.features.membership import paper
from bot.features.membership.model import Invite

LINK = "https://t.me/wijkbot?start=0123456789abcdefghijkl"


def invite(name: str) -> Invite:
    return Invite(
        LINK, Person(1, 1, "Huis & Hof", name), Role.CONTACTPERSOON, datetime(2026, 3, 16, tzinfo=UTC)
    )


def test_every_slip_has_name_organisation_role_and_code() -> None:
    page = paper.sheet(Texts().into("nl"), [invite("Otto Prins")]).decode()
    for part in ("Otto Prins", "Huis &amp; Hof", "contactpersoon", "16 maart 2026", "<svg"):
        assert part in page


def test_the_code_on_the_slip_is_the_link() -> None:
    page = paper.sheet(Texts().into("nl"), [invite("Otto Prins")]).decode()
    drawn = segno.make(LINK, error="m").svg_inline(omitsize=True, border=4)
    assert drawn in page
    assert LINK not in page, "who reads over a shoulder cannot type it over"


def test_a_name_cannot_break_the_page() -> None:
    page = paper.sheet(Texts().into("en"), [invite("<script>{x}")]).decode()
    assert "&lt;script&gt;{x}" in page
    assert "<script>" not in page


def test_a_picture_is_a_png() -> None:
    assert paper.picture(LINK).startswith(b"\x89PNG")
