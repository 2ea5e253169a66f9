"""The sample wijk that ships: whole, varied and made up."""

import re

import pytest

from bot.data_files import data_folder
from bot.features.directory.plan import plan_import
from bot.features.directory.spreadsheet import Sheet, read_rows


@pytest.fixture(scope="module")
def sample() -> Sheet:
    return read_rows((data_folder() / "sample" / "wijk.csv").read_bytes(), "wijk.csv")


def test_the_sample_can_be_imported_without_a_remark(sample: Sheet) -> None:
    assert not sample.problems
    assert not sample.unknown_columns
    assert not plan_import(sample.rows, []).problems


def test_nobody_in_the_sample_can_be_reached(sample: Sheet) -> None:
    assert [row.phone for row in sample.rows if not re.fullmatch(r"06-000000\d\d|", row.phone or "")] == []
    assert [row.email for row in sample.rows if not (row.email or ".example").endswith(".example")] == []


def test_the_sample_shows_what_a_directory_can_hold(sample: Sheet) -> None:
    assert len(sample.rows) >= 50
    assert len({row.organisation for row in sample.rows}) >= 20
    assert len({wijk for row in sample.rows for wijk in row.wijken or ()}) == 2
    assert any(row.lived_experience for row in sample.rows)
    assert any(row.languages for row in sample.rows)
    assert any({"schulden", "wonen"} <= set(row.tags or ()) for row in sample.rows)
