"""The wijk in which everybody takes part since March."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.features.rhythm.scenes import wijk
from tests.stage import Stage


@pytest.fixture
async def stage(tmp_path: Path) -> AsyncIterator[Stage]:
    """It is Monday the second of March 2026."""
    async with wijk(tmp_path) as on_stage:
        yield on_stage
