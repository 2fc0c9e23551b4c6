"""`sharewell add-person NAME EMAIL …`: an account for somebody, and the link that sets their first password."""

import os
import sys
from argparse import ArgumentParser, Namespace
from dataclasses import replace
from uuid import UUID

from sharewell.commands.answers import email, words
from sharewell.config.environment import load
from sharewell.domain.access import SYSTEM, Role

ROLES = [str(role) for role in Role]


class NotFound(Exception):
    """No organisation can be told from what was written; the message says what to write."""


def add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("name", type=words(150), help="their full name")
    parser.add_argument("email", type=email, help="their own work address; they sign in with it")
    parser.add_argument("--organisation", required=True, help="its name, or its id")
    parser.add_argument(
        "--role", required=True, choices=ROLES, metavar="ROLE", help="one of: " + ", ".join(ROLES)
    )
    parser.add_argument("--job", type=words(150), help="such as: class teacher, Year 4")
    parser.add_argument(
        "--deputy", action="store_true", help="a safeguarding lead who is told before the lead"
    )


def run(arguments: Namespace) -> int:
    """0 when they were added, 1 with one line when they could not be."""
    from sharewell.commands import installation

    if not installation.stands():
        return 1
    from sharewell.apps.organisations.errors import EmailInUse, NoAccounts

    if arguments.deputy and arguments.role != Role.SAFEGUARDING_LEAD:
        return _fail("Only a safeguarding lead can be a deputy: leave --deputy out, or change --role.")
    try:
        print(_add(arguments, named_organisation(arguments.organisation)))
    except NotFound as unclear:
        return _fail(str(unclear))
    except EmailInUse:
        return _fail(f"Somebody already signs in with {arguments.email}.")
    except NoAccounts:
        return _fail("An outside recipient has no accounts.")
    return 0


def _add(arguments: Namespace, organisation: UUID) -> str:
    from sharewell.apps.organisations.errors import PasswordChosen
    from sharewell.apps.organisations.services import add_person, make_password_link
    from sharewell.kit.clock import now

    actor, at = replace(SYSTEM, origin="cli"), now()
    person = add_person(
        actor=actor,
        organisation=organisation,
        full_name=arguments.name,
        email=arguments.email,
        role=Role(arguments.role),
        job=arguments.job or "",
        is_deputy=arguments.deputy,
        at=at,
    )
    try:
        path = make_password_link(actor=actor, person=person.id, at=at)
    except PasswordChosen:
        return f"{person.full_name} is back, and signs in as before."
    return (
        f"{person.full_name} is added. Give them this link and nobody else; "
        f"it sets their password, once, within three days:\n{load(os.environ).public_address}{path}"
    )


def named_organisation(text: str) -> UUID:
    """The one organisation of this id or name. Raises NotFound."""
    from sharewell.apps.organisations.selectors import organisation_names, organisations_called

    try:
        found = list(organisation_names([UUID(text)]))
    except ValueError:
        found = list(organisations_called(text))
    if not found:
        raise NotFound(f"There is no organisation {text!r}; add it with `sharewell add-organisation`.")
    if len(found) > 1:
        raise NotFound(
            f"{len(found)} organisations are called {text!r}: write the id of one instead of its name."
        )
    return found[0]


def _fail(sentence: str) -> int:
    print(f"sharewell: {sentence}", file=sys.stderr)
    return 1
