"""A page with every part of the design on it, for the checks to look at."""

from pathlib import Path
from types import SimpleNamespace
from typing import Any, ClassVar, NamedTuple

from django import forms
from django.core.paginator import Paginator
from django.template.backends.django import DjangoTemplates
from django.test import RequestFactory
from django.utils.translation import override

from sharewell.kit.govuk.fields import ApproximateDateField, GovukDateTimeField, GovukTimeField
from sharewell.kit.govuk.forms import GovukForm
from sharewell.kit.govuk.looks import Look
from sharewell.kit.govuk.parts import Column, Event, Link, NavItem, SummaryRow, Task

TEMPLATE = Path(__file__).with_name("kitchen_sink.html")
ENGINE = {
    "NAME": "kitchen_sink",
    "DIRS": [],
    "APP_DIRS": True,
    "OPTIONS": {"context_processors": ["django.template.context_processors.request"]},
}


class Message(NamedTuple):
    """Stands in for a message of Django's."""

    level_tag: str
    words: str

    def __str__(self) -> str:
        return self.words


MESSAGES = [
    Message("success", "Your draft is kept."),
    Message("info", "Sharewell will be away on Sunday."),
]
COLOURS = ("blue", "green", "red", "orange", "yellow", "purple", "teal", "magenta", "pink", "grey")


ROWS = [
    SummaryRow("Name", "Carys Invented", [Link("Change", "/name/", "the name")]),
    SummaryRow(
        "Born", "27 March 2014", [Link("Change", "/b/", "the birth"), Link("Remove", "/r/", "the birth")]
    ),
    SummaryRow("School", "Northgate Primary School"),
]
TASKS = [
    Task("What worries you", "/w/", "Done"),
    Task("Who should know", "/k/", "To do", "yellow", "The front door comes first"),
    Task("Share", "", "Cannot start yet", "grey"),
]
EVENTS = [
    Event("Delivered", "22 November 2026, 9:12am", "Northgate Primary School", when_iso="2026-11-22T09:12"),
    Event("Opened", "22 November 2026, 9:20am", "Ravi Example", "Read on a phone."),
]
COLUMNS = [
    Column("Reference", sort_url="?sort=reference", sorted="ascending"),
    Column("To", sort_url="?sort=to"),
    "State",
    Column("Items", numeric=True),
]


class EveryField(GovukForm):
    """One field of each kind."""

    worry = forms.CharField(
        label="What worries you?", help_text="Use your own words.", max_length=400, widget=forms.Textarea
    )
    how = forms.ChoiceField(
        label="How do you know?",
        help_text="Choose the closest.",
        widget=forms.RadioSelect,
        choices=[
            ("fact", "I saw or heard it"),
            ("reported", "Somebody told me"),
            ("unknown", "I am not sure"),
        ],
    )
    told_by = forms.CharField(label="Who told you?", required=False)
    safe = forms.ChoiceField(
        label="Is it safe to tell the family?",
        widget=forms.RadioSelect,
        choices=[("yes", "Yes"), ("no", "No")],
    )
    whom = forms.MultipleChoiceField(
        label="Who should know?",
        widget=forms.CheckboxSelectMultiple,
        choices=[("front_door", "Front door"), ("police", "Police"), ("nobody", "Nobody yet")],
    )
    why_nobody = forms.CharField(label="Why nobody?", required=False, widget=forms.Textarea)
    rung = forms.BooleanField(label="I have rung them", help_text="Say so even if nobody answered.")
    area = forms.ChoiceField(label="Area", choices=[("", "Choose an area"), ("n", "North"), ("s", "South")])
    born = ApproximateDateField(
        label="When was the child born?",
        help_text="For example, 27 3 2014. If you know only the year, enter the year.",
        what="the date of birth",
    )
    seen_at = GovukDateTimeField(label="When did you see it?", what="the day")
    rang_at = GovukTimeField(label="What time did you ring?", help_text="For example, 4:15pm")
    email = forms.EmailField(label="Email address", widget=forms.EmailInput(attrs={"autocomplete": "email"}))
    password = forms.CharField(label="Password", widget=forms.PasswordInput)
    document = forms.FileField(label="Add a document", required=False)
    minutes = forms.CharField(label="How long did it take?")
    token = forms.CharField(widget=forms.HiddenInput, required=False)

    looks: ClassVar = {
        "worry": Look(count=True, rows=6),
        "how": Look(
            hints={"reported": "A child, a parent or a colleague"}, conditional={"reported": "told_by"}
        ),
        "safe": Look(inline=True),
        "whom": Look(exclusive=("nobody",), dividers={"nobody": "or"}, conditional={"nobody": "why_nobody"}),
        "rang_at": Look(width=5),
        "minutes": Look(width=3, suffix="minutes"),
    }


def context(*, with_errors: bool) -> dict[str, Any]:
    """What the page shows; with errors the form has been sent all but empty."""
    data = {"born-day": "40", "born-month": "3", "born-year": "2014"}
    return {
        "form": EveryField(data) if with_errors else EveryField(),
        "demo": True,
        "navigation": [
            NavItem("Home", "/", True),
            NavItem("Inbox", "/inbox/"),
            NavItem("What I sent", "/sent/"),
        ],
        "crumbs": [Link("Home", "/"), Link("Shares", "/shares/"), Link("This share", "")],
        "colours": COLOURS,
        "rows": ROWS,
        "tasks": TASKS,
        "events": EVENTS,
        "page_obj": Paginator(range(200), 10).page(7),
        "columns": COLUMNS,
        "table_rows": [
            ["SW-7K3F-92QM", "Front door", "Opened", 3],
            ["SW-9PLD-44TX", "Police", "Delivered", 12],
        ],
    }


def kitchen_sink(*, with_errors: bool = False, language: str = "en-gb", with_exit: bool = False) -> str:
    """The whole page as HTML."""
    request = RequestFactory().get("/everything/")
    request.actor = SimpleNamespace(name="Anwen Invented", organisation_name="Northgate Primary School")  # type: ignore[attr-defined]
    template = DjangoTemplates(dict(ENGINE)).from_string(TEMPLATE.read_text(encoding="utf-8"))
    with override(language):
        shown = context(with_errors=with_errors) | {
            "with_exit": with_exit,
            "messages": MESSAGES if with_exit else [],
            "page_languages": page_languages(language),
        }
        return str(template.render(shown, request))


def page_languages(current: str) -> list[dict[str, Any]]:
    """English and Welsh, as the context processor gives them."""
    named = (("en-gb", "English"), ("cy", "Cymraeg"))
    return [
        {"code": code, "name": name, "current": code == current, "url": f"/{code}/"} for code, name in named
    ]
