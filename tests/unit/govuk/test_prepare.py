"""Preparing GOV.UK Frontend: what is left out, and one plain line where it cannot be done."""

import importlib.util
import json
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parents[3]
SCRIPT = ROOT / "scripts" / "prepare_govuk.py"
CSS = (
    '@charset "UTF-8";:root{--govuk-brand-colour:#1d70b8}'
    "/*! Copyright */@font-face{font-family:GDS Transport;src:url(/assets/fonts/light.woff2)}"
    ".a{font-family:GDS Transport,arial,sans-serif}.b{background-image:url(/assets/images/govuk-crest.svg)}"
    "\n/*# sourceMappingURL=govuk-frontend.min.css.map */\n"
)


@pytest.fixture
def script(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The script as a module, at work in a folder of its own."""
    spec = importlib.util.spec_from_file_location("prepare_govuk", SCRIPT)
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    package = tmp_path / "node_modules" / "govuk-frontend"
    (package / "dist" / "govuk" / "assets" / "images").mkdir(parents=True)
    (package / "package.json").write_text('{"version": "6.6.0"}')
    (package / "dist" / "govuk" / "govuk-frontend.min.css").write_text(CSS)
    (package / "dist" / "govuk" / "govuk-frontend.min.js").write_text(
        "export{};//# sourceMappingURL=x.js.map"
    )
    (package / "dist" / "govuk" / "assets" / "images" / "govuk-crest.svg").write_text("<svg/>")
    (tmp_path / "package-lock.json").write_text((ROOT / "package-lock.json").read_text())
    monkeypatch.setattr(module, "ROOT", tmp_path)
    monkeypatch.setattr(module, "PACKAGE", package)
    monkeypatch.setattr(module, "TARGET", tmp_path / "static" / "govuk")
    return module


def test_fonts_crest_and_source_maps_are_left_out(script: ModuleType) -> None:
    script.prepare()
    css = (script.TARGET / "govuk-frontend.min.css").read_text()
    assert ".a{font-family:var(--sharewell-font,arial,sans-serif)}.b{background-image:none}" in css
    for trace in ("font-face", "GDS", "/assets/", "sourceMappingURL", "crest"):
        assert trace not in css
    assert (script.TARGET / "govuk-frontend.min.js").read_text() == "export{};"


def test_only_styles_script_licence_and_version_are_written(script: ModuleType) -> None:
    script.prepare()
    assert sorted(path.name for path in script.TARGET.iterdir()) == [
        "LICENCE.txt",
        "STAMP",
        "VERSION",
        "govuk-frontend.min.css",
        "govuk-frontend.min.js",
    ]
    version, integrity = (script.TARGET / "VERSION").read_text().split()
    assert version == "6.6.0"
    assert integrity.startswith("sha512-")
    assert "Crown Copyright" in (script.TARGET / "LICENCE.txt").read_text()


def test_a_second_run_does_nothing(script: ModuleType) -> None:
    assert script.prepare() == "GOV.UK Frontend 6.6.0 prepared."
    (script.PACKAGE / "dist" / "govuk" / "govuk-frontend.min.css").unlink()
    assert script.prepare() == "GOV.UK Frontend 6.6.0 is ready."


def test_a_lost_file_is_made_again(script: ModuleType) -> None:
    script.prepare()
    (script.TARGET / "govuk-frontend.min.js").unlink()
    assert script.prepare() == "GOV.UK Frontend 6.6.0 prepared."


def test_styles_that_still_name_something_of_gov_uk_are_refused(script: ModuleType) -> None:
    style = script.PACKAGE / "dist" / "govuk" / "govuk-frontend.min.css"
    style.write_text(CSS + ".c{background:url(crown.svg)}")
    with pytest.raises(script.CannotPrepare, match="still name 'url"):
        script.prepare()


def test_a_damaged_lock_file_gets_one_plain_line(
    script: ModuleType, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.argv", ["prepare_govuk.py"])
    (script.ROOT / "package-lock.json").write_text("{")
    assert script.main() == 1
    printed = capsys.readouterr()
    assert printed.err.count("\n") == 1
    assert "package-lock.json is missing or damaged" in printed.err


def test_the_lock_file_has_hashes_and_no_addresses() -> None:
    text = (ROOT / "package-lock.json").read_text()
    assert "http" not in text
    assert "resolved" not in text
    packages = json.loads(text)["packages"]
    assert all("integrity" in entry for name, entry in packages.items() if name)


def test_the_versions_in_both_package_files_are_the_same() -> None:
    wanted = json.loads((ROOT / "package.json").read_text())["dependencies"]["govuk-frontend"]
    locked = json.loads((ROOT / "package-lock.json").read_text())["packages"]["node_modules/govuk-frontend"]
    assert wanted == locked["version"]
