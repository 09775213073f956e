"""The wheel stands alone: installed in an empty environment, it writes the demo briefing."""

import subprocess
import sys
import sysconfig
import venv
import zipfile

import pytest


@pytest.fixture(scope="module")
def wheel(repository, tmp_path_factory):
    out = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(out)]
    subprocess.run(command, cwd=repository, check=True, capture_output=True)
    (built,) = out.glob("*.whl")
    return built


def test_it_carries_resources_templates_and_seeds(wheel):
    names = zipfile.ZipFile(wheel).namelist()
    for part in ("resources/", "templates/meeting-brief/template.toml", "seeds/000_5eb7f95a5f7cd6be.txt"):
        assert any(n.startswith(f"briefwright/_data/{part}") for n in names), part


def test_installed_alone_it_writes_the_demo_briefing(wheel, tmp_path):
    """The dependencies are lent through a path file, which does not lend the editable install beside them."""
    home = tmp_path / "an empty place"
    venv.create(home, with_pip=False)
    site = next(home.glob("lib/python*/site-packages"), home / "Lib" / "site-packages")
    zipfile.ZipFile(wheel).extractall(site)
    (site / "dependencies.pth").write_text(sysconfig.get_path("purelib"), "utf-8")
    python = next(p for p in (home / "bin" / "python", home / "Scripts" / "python.exe") if p.exists())
    out = tmp_path / "demo.docx"
    env = {"BRIEFWRIGHT_HOME": str(tmp_path / "home"), "PATH": ""}
    run = [python, "-I", "-m", "briefwright", "demo", "-o", out]
    done = subprocess.run(run, cwd=tmp_path, env=env, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    where = [python, "-I", "-c", "import briefwright; print(briefwright.__file__)"]
    assert str(home) in subprocess.run(where, env=env, capture_output=True, text=True, check=True).stdout
    assert zipfile.ZipFile(out).testzip() is None
