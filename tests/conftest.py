"""Fixtures that every test may use."""

from pathlib import Path

import pytest
from hypothesis import settings

settings.register_profile("untimed", deadline=None)  # how long an example takes says nothing on a busy machine
settings.load_profile("untimed")


@pytest.fixture(scope="session")
def repository() -> Path:
    """The checkout's top folder."""
    return Path(__file__).resolve().parents[1]


@pytest.fixture(autouse=True)
def own_home(tmp_path_factory, monkeypatch) -> Path:
    """A library, settings and templates folder of the test's own, and no LibreOffice unless a test asks for it."""
    home = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("BRIEFWRIGHT_HOME", str(home))
    monkeypatch.setenv("BRIEFWRIGHT_OFFICE", "")
    return home


@pytest.fixture(scope="session")
def seed_bytes(repository) -> bytes:
    """The shipped seed's original bytes."""
    return (repository / "seeds" / "000_5eb7f95a5f7cd6be.txt").read_bytes()
