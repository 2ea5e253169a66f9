"""What several tests of delivery are given."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.delivery.desk import Desk
from tests.delivery.post import opened


@pytest.fixture
async def desk(tmp_path: Path) -> AsyncIterator[Desk]:
    """With a worker that is not yet at work."""
    async with opened(tmp_path) as (post, url):
        yield Desk(post, url)
