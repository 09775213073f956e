"""The floors of the house: a lower one never imports a higher one, and each library lives in one place."""

from importlinter.application.use_cases import SUCCESS, lint_imports
from importlinter.configuration import configure


def test_every_import_contract_is_kept(repository, monkeypatch):
    monkeypatch.chdir(repository)
    configure()
    assert lint_imports(config_filename=str(repository / "pyproject.toml"), cache_dir=None) == SUCCESS
