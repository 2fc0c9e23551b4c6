"""Organisations of the directory as choices: the name, and under it how to reach them."""

from collections.abc import Iterable, Sequence

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from sharewell.apps.organisations.selectors import DirectoryEntry

Place = tuple[str, str, str]


def place_choices(places: Iterable[DirectoryEntry]) -> list[Place]:
    """(id, name, hint) of each."""
    return [(str(one.id), one.name, contact_words(one)) for one in places]


def place_names(places: Iterable[DirectoryEntry]) -> list[tuple[str, str]]:
    """(id, name) of each."""
    return [(str(one.id), one.name) for one in places]


def contact_words(place: DirectoryEntry) -> str:
    """Telephone, hours and when that was last checked, in one line."""
    parts = [_front_door(place), _outside(place), phone_words(place), place.duty_hours, _checked(place)]
    return ". ".join(part.rstrip(".") for part in parts if part)


def phone_words(place: DirectoryEntry) -> str:
    """Its telephone numbers; the second is for nights and weekends."""
    told = {"day": place.phone, "night": place.out_of_hours_phone}
    if place.phone and place.out_of_hours_phone:
        return _("Ring %(day)s, out of hours %(night)s") % told
    return _("Ring %(day)s") % told if place.phone else ""


def phones(place: DirectoryEntry) -> Sequence[str]:
    """Its telephone numbers, day first."""
    return [number for number in (place.phone, place.out_of_hours_phone) if number]


def _front_door(place: DirectoryEntry) -> str:
    return _("The council’s front door for worries about children") if place.is_front_door else ""


def _outside(place: DirectoryEntry) -> str:
    if place.outside_of is None:
        return ""
    who = {"who": place.person_name or place.name}
    return _("%(who)s has no account: a link by e-mail, and a code that you read out by telephone") % who


def _checked(place: DirectoryEntry) -> str:
    if place.last_confirmed_on is None and place.outside_of is not None:
        return _("Nobody has checked who they are: ring them first")
    if place.last_confirmed_on is None:
        return _("Nobody has checked this number")
    day = date_format(place.last_confirmed_on, "j F Y")
    if place.stale:
        return _("Last checked %(day)s, so it may have changed") % {"day": day}
    return ""
