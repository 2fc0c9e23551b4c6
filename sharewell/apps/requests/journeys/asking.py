"""Asking other organisations: about whom, why, whom, what, and a look at what each is asked."""

from django.utils.translation import gettext_lazy as _

from sharewell.apps.requests.forms.asking import AboutForm, WhatForm, WhomForm, WhyForm
from sharewell.apps.requests.journeys.visits import (
    about_arguments,
    about_rows,
    check_context,
    what_arguments,
    what_rows,
    whom_arguments,
    whom_context,
    whom_rows,
    why_arguments,
    why_rows,
)
from sharewell.kit.journeys import Edge, Journey, Page

ASKING = Journey(
    "asking",
    title=_("Ask other organisations"),
    longest=5,
    progress=True,
    pages=[
        Page(
            "about", AboutForm, _("Who is it about?"), personal=True, next=[Edge("why")],
            arguments=about_arguments, presents=about_rows, template="requests/about.html",
        ),
        Page(
            "why", WhyForm, _("What do you need, and why?"), personal=True, next=[Edge("whom")],
            arguments=why_arguments, presents=why_rows,
        ),
        Page(
            "whom", WhomForm, _("Whom do you want to ask?"), personal=False, next=[Edge("what")],
            arguments=whom_arguments, presents=whom_rows, context=whom_context, template="requests/whom.html",
        ),
        Page(
            "what", WhatForm, _("What do you ask them?"), personal=True, next=[Edge("check")],
            arguments=what_arguments, presents=what_rows, again_when_changed=True,
        ),
        Page(
            "check", None, _("Check what you ask"), checks=True, button=_("Ask them"),
            context=check_context, template="requests/check.html",
        ),
    ],
)  # fmt: skip
