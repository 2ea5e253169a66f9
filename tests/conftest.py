"""What all tests share: the stage, and where a browser is found."""

import os
import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from tests.stage import Stage
from tests.stage import stage as open_stage

# A busy machine makes up its input slowly; that says nothing about the code.
settings.register_profile("wijkbot", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("wijkbot")

BROWSERS = ("chromium", "chromium-browser", "google-chrome")


@pytest.fixture
async def stage(tmp_path: Path) -> AsyncIterator[Stage]:
    """The running bot with its cast."""
    async with open_stage(tmp_path) as on_stage:
        yield on_stage


@pytest.fixture(scope="session")
def chromium() -> str:
    """The path of a Chromium; without one, tests that need it are left out unless they are insisted on."""
    found = os.environ.get("WIJKBOT_CHROMIUM") or next(filter(None, map(shutil.which, BROWSERS)), None)
    if found:
        return found
    if os.environ.get("WIJKBOT_REQUIRE_BROWSER") == "1":
        pytest.fail("no Chromium found: install the package chromium, or set WIJKBOT_CHROMIUM to its path")
    pytest.skip("left out: no Chromium found (install the package chromium, or set WIJKBOT_CHROMIUM)")
