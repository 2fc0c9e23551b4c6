"""Who is named first when somebody tries the demo."""

import tomllib

from sharewell.apps.organisations.selectors import demo_people, role_words
from sharewell.config.demo.script import FOLDER


def people_to_try() -> tuple[str, ...]:
    """A few of the people whom the demo's sign-in offers, each as "name, role, organisation"."""
    there = {one.email: one for one in demo_people()}
    found = (there[email] for email in _emails() if email in there)
    return tuple(f"{one.name}, {role_words(one.role)}, {one.organisation_name}" for one in found)


def _emails() -> tuple[str, ...]:
    """The addresses of those whom the history names first, in its order."""
    partnership = tomllib.loads((FOLDER / "partnership.toml").read_text("utf-8"))
    history = tomllib.loads((FOLDER / "history.toml").read_text("utf-8"))
    emails = {one["id"]: one["email"] for place in partnership["organisations"] for one in place["people"]}
    return tuple(emails[name] for name in history["try_first"])
