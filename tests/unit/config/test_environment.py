"""Settings: one list of everything wrong, and nothing unsafe gets through."""

from collections.abc import Callable
from pathlib import Path

import pytest

from sharewell.config.environment import Environment, SettingsRefused, load
from sharewell.config.variables import Mode

SECRET = "k3Vt9qLwZx7Bn2Rf8Hs4Jd6Pm1Yc5Ga0Ue-Ti_OoXzQvWbNrKlDj"

Production = Callable[..., dict[str, str]]


@pytest.fixture
def production(tmp_path: Path) -> Production:
    """Makes sound production settings, with what is given in place of some (None leaves one out)."""
    key = tmp_path / "keys" / "root.key"
    key.parent.mkdir()
    key.write_text("sharewell keys 1\nroot Qm3xZ0v8Kt5\nlog Ty7Lw2Rn9Jd\n")
    key.chmod(0o600)

    def make(**instead: str | None) -> dict[str, str]:
        settings: dict[str, str | None] = {
            "SHAREWELL_MODE": "production",
            "SHAREWELL_DATA_DIR": str(tmp_path / "data"),
            "SHAREWELL_SECRET_KEY": SECRET,
            "SHAREWELL_ROOT_KEY_FILE": str(key),
            "SHAREWELL_HOSTS": "sharewell.council.test",
            "SHAREWELL_PUBLIC_ADDRESS": "https://sharewell.council.test",
            "SHAREWELL_EMAIL_URL": "smtp://sharewell:pw@mail.council.test:587",
            "SHAREWELL_FROM_ADDRESS": "noreply@council.test",
            **instead,
        }
        return {name: text for name, text in settings.items() if text is not None}

    return make


def refused(environ: dict[str, str]) -> tuple[str, ...]:
    with pytest.raises(SettingsRefused) as refusal:
        load(environ)
    return refusal.value.problems


def test_without_any_setting_it_is_a_demo_on_loopback() -> None:
    environment = load({})

    assert environment.mode is Mode.DEMO
    assert environment.listen == "127.0.0.1"
    assert environment.demo_sign_in
    assert environment.database.is_sqlite
    assert not environment.root_key_file.is_relative_to(environment.data_dir)


def test_sound_production_settings_are_accepted(production: Production) -> None:
    environment = load(production())

    assert isinstance(environment, Environment)
    assert not environment.demo_sign_in
    assert environment.secret_key == SECRET


def test_everything_wrong_is_told_at_once_each_with_what_to_write() -> None:
    problems = refused({"SHAREWELL_PORT": "http", "SHAREWELL_LANGUAGE": "fr", "SHAREWELL_WORKERS": "0"})

    assert len(problems) == 3
    assert all("write" in problem for problem in problems)


def test_production_names_every_setting_that_is_missing() -> None:
    named = {problem.split(":")[0] for problem in refused({"SHAREWELL_MODE": "production"})}

    assert named >= {
        "SHAREWELL_SECRET_KEY",
        "SHAREWELL_ROOT_KEY_FILE",
        "SHAREWELL_HOSTS",
        "SHAREWELL_EMAIL_URL",
    }


def test_a_misspelt_setting_is_refused_and_the_near_one_offered() -> None:
    assert refused({"SHAREWELL_PROT": "8000"}) == (
        "SHAREWELL_PROT is not a setting: did you mean SHAREWELL_PORT?",
    )


@pytest.mark.parametrize("mode", ["production", "test"])
def test_the_demo_sign_in_cannot_be_switched_on_outside_the_demo(mode: str, production: Production) -> None:
    problems = refused(production(SHAREWELL_MODE=mode, SHAREWELL_DEMO_SIGN_IN="on"))

    assert any("SHAREWELL_DEMO_SIGN_IN" in problem for problem in problems)


def test_an_unknown_mode_is_judged_as_production() -> None:
    problems = refused({"SHAREWELL_MODE": "prodution"})

    assert problems[0].startswith("SHAREWELL_MODE=prodution: write one of")
    assert any(problem.startswith("SHAREWELL_SECRET_KEY") for problem in problems)


@pytest.mark.parametrize(
    ("name", "text", "says"),
    [
        ("SHAREWELL_SECRET_KEY", "short", "too short"),
        ("SHAREWELL_SECRET_KEY", "a" * 60, "too plain"),
        ("SHAREWELL_SECRET_KEY", "django-insecure-" + SECRET, "example"),
        ("SHAREWELL_SECRET_KEY", "change-me-" + SECRET, "example"),
        ("SHAREWELL_ROOT_KEY_FILE", "/nowhere/root.key", "no such file"),
        ("SHAREWELL_HOSTS", "*", "no *"),
        ("SHAREWELL_PUBLIC_ADDRESS", "http://sharewell.council.test", "https://"),
        ("SHAREWELL_EMAIL_URL", "file:///var/mail", "reach nobody"),
        ("SHAREWELL_LOG_LEVEL", "DEBUG", "INFO or WARNING"),
        ("DEBUG", "1", "debugging"),
        ("DJANGO_DEBUG", "true", "debugging"),
        ("SHAREWELL_DATABASE_URL", "postgresql://u:p@db.council.test/sharewell", "sslmode=verify-full"),
        ("SHAREWELL_DATABASE_URL", "mysql://u:p@db/sharewell", "postgresql://"),
        ("SHAREWELL_DATABASE_URL", "sqlite:///:memory:", "lost at the end"),
        ("SHAREWELL_IDLE_MINUTES", "31", "from 1 to 30"),
        ("SHAREWELL_SESSION_MINUTES", "721", "from 5 to 720"),
    ],
)
def test_production_refuses_what_is_unsafe(name: str, text: str, says: str, production: Production) -> None:
    problems = refused(production(**{name: text}))

    assert len(problems) == 1
    assert name in problems[0]
    assert says in problems[0]


def test_a_secret_is_never_repeated_in_a_problem_or_in_print(production: Production) -> None:
    problems = refused(
        production(SHAREWELL_DATABASE_URL="oracle://u:canary@db/x", SHAREWELL_SECRET_KEY="canary")
    )

    assert not any("canary" in problem for problem in problems)
    assert SECRET not in repr(load(production()))


def test_a_key_among_the_data_is_refused(tmp_path: Path) -> None:
    settings = {"SHAREWELL_DATA_DIR": str(tmp_path), "SHAREWELL_ROOT_KEY_FILE": str(tmp_path / "root.key")}

    assert "outside SHAREWELL_DATA_DIR" in refused(settings)[0]


def test_a_key_that_others_can_read_is_refused_in_production(production: Production) -> None:
    settings = production()
    Path(settings["SHAREWELL_ROOT_KEY_FILE"]).chmod(0o644)

    assert "chmod 600" in refused(settings)[0]


def test_an_example_key_is_refused_in_production(production: Production) -> None:
    settings = production()
    Path(settings["SHAREWELL_ROOT_KEY_FILE"]).write_text("0" * 64)

    assert "an example" in refused(settings)[0]


@pytest.mark.parametrize("address", ["0.0.0.0", "192.0.2.1", "::"])
def test_the_demo_does_not_leave_this_machine(address: str) -> None:
    assert "loopback" in refused({"SHAREWELL_LISTEN": address})[0]


def test_the_address_follows_the_port() -> None:
    assert load({"SHAREWELL_PORT": "8123"}).public_address == "http://localhost:8123"


def test_the_demo_keeps_the_secret_that_it_made(tmp_path: Path) -> None:
    (tmp_path / "session.key").write_text(SECRET)

    assert load({"SHAREWELL_ROOT_KEY_FILE": str(tmp_path / "root.key")}).secret_key == SECRET


def test_tests_do_not_reach_the_demos_data() -> None:
    assert load({"SHAREWELL_MODE": "test"}).secret_key.startswith("test-only")
