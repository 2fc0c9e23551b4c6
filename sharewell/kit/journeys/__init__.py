"""The journey engine: pages in a declared graph, drafts that save themselves, back and change from the graph.

How to use it
=============

1. Declare the graph (`apps/<app>/journeys.py`, forms in `forms`)
------------------------------------------------------------------
::

    from sharewell.kit.journeys import Answers, Edge, Journey, Page, Repeats, Row

    def child_is_unborn(answers: Answers) -> bool:          # named functions only; their names label the diagram
        return answers.value("child", "kind") == "unborn"   # answers["child"]["kind"], answers.items_of("saw")

    ORDINARY = Journey(
        "ordinary",                                          # stands in route names and in the table of drafts
        title=_("Worried about a child"),
        longest=10,                                          # most pages on any way through; checked at import
        progress=True,                                       # "Step 3 of about 8"
        pages=[
            Page("child", ChildForm, _("Who is the child?"), personal=True,
                 next=[Edge("due", when=child_is_unborn), Edge("saw")]),     # first edge that holds is taken
            Page("due", DueForm, _("When is the baby due?"), personal=True, next=[Edge("saw")]),
            Page("saw", SawForm, _("What you saw or heard"), personal=True, next=[Edge("advice")],
                 repeats=Repeats(at_least=1, at_most=10, item=_("Observation"), add=_("Add another"))),
            Page("advice", None, _("Our advice"), next=[Edge("check")], context=advice_context,
                 template="concerns/advice.html", again_when_changed=True),
            Page("check", None, _("Check your answers"), checks=True, button=_("Share")),
        ],
    )

`BadJourney` is raised at import with every fault: unknown, unreachable or doubled pages, circles, dead ends, edges
never taken, predicates without a name, a form that does not say `personal=True` or `False`, too many pages.

A `Page` has:
  slug, form_class, title    slug stands in the address; title is the page's name and h1 (never anything about a child).
                             form_class None: an interruption, or a check page. A form whose `looks` marks a
                             page_heading, or with one visible field, gives the h1 itself.
  next                       edges in order; the last one has no `when`. Last pages have none.
  personal                   whether its answers are about a person; must be said for each page with a form.
  repeats                    a list page: the form is one item (add, change, remove). Its answer is a list of
                             mappings, each with an "id". The first visit opens the form for the first item.
  checks                     a check-answers page: all rows with Change links. Its button submits. Template gets `rows`.
  finishes                   a page with a form whose button submits at once (short journeys without a check page).
  again_when_changed         must be passed again when any answer before it has changed (the advice).
  stands_while               predicate over the answers so far and its own; when false, the page is asked again
                             (recipients chosen for another nation).
  presents(answer) -> rows   its check-your-answers rows: `[Row(_("Kind"), "…")]`; for a list page called once per item.
                             Without it, rows come from the form's labels and choices (those of `arguments` too).
  arguments(visit) -> dict   more keyword arguments for the form (choices from selectors); "initial" is merged under the
                             stored answer. `visit`: actor, draft (id), at, answers (before this page), own (its own).
  context(visit) -> dict     more template context. On a check page `visit.answers` holds all answers.
  template                   default "journeys/page.html" ("journeys/list.html", "journeys/check.html"); extend it and
                             fill the blocks `before_form`, `fields`, `after_form`, `buttons`, `after_page`. A list
                             page's own template is for the list; its items always use journeys/page.html.
  button                     default "Continue".
  aside(draft) -> address    a page beside the journey that leads back to this one. A button of this page's form with
                             `formaction="{{ save_url }}?aside"` keeps what is typed and goes there.

Forms are plain Django forms (or GovukForm). Cleaned values are kept as JSON: dates, UUIDs and enumerations become text
and go back as `initial`; anything else needs a method `answers(self) -> dict` on the form. No ModelChoiceField: offer
ids.

2. Give it addresses (`urls.py`; the module needs an `app_name`)
-----------------------------------------------------------------
::

    from sharewell.kit.journeys.routes import journey_routes
    urlpatterns = [*journey_routes(ORDINARY, prefix="ordinary/", submit=share_concern, leave="home:home",
                                   allows=roles(Role.PRACTITIONER, Role.SAFEGUARDING_LEAD))]

Routes made, here `concerns:ordinary_…`: `start` (POST makes a draft and opens the first page: put a form with
csrf_token and idempotency_key on home; GET shows a page with that one button), `resume <draft>` (to the first page that
still needs something), `page <draft> <slug>`, `add`, `item`, `remove` for lists, `save` ("Save and come back later"),
`autosave`, `discard`. `leave` is the route to go to on save, discard, and back from the first page.

3. Say what happens at the end (in `views`)
--------------------------------------------
::

    def share_concern(request, answers, draft) -> HttpResponse:      # answers: only those on the path
        share = share_items(actor=request.actor, …, at=now())
        return redirect("shares:sent", share.id)

Called once, inside the one transaction of the request; on a redirect the draft is consumed in it (its key destroyed).
Raise `CannotFinish(_("sentence"))` to undo everything, show the page again with that sentence and keep the draft.
The idempotency key makes a double press give the same answer; a finished draft pressed again says that it is sent.

4. Drafts elsewhere
--------------------
::

    from sharewell.kit.journeys.selectors import drafts_of, own_draft, content_of     # models: after apps are loaded
    from sharewell.kit.journeys.services import start_draft, save_answer, discard_draft, snapshot

    drafts_of(actor, at=at)                          own open drafts, newest first: id, journey, updated_at, expires_at
    own_draft(actor, draft_id, at=at)                one own open draft, or Refused (the 404 page)
    start_draft(actor=…, journey=…, at=…, answers={"child": {...}})    a draft with pages already answered
    save_answer(actor=…, journey=…, draft=…, slug=…, answer=…, at=…)   an answer from code
    snapshot(actor=…, draft=…, journey=…, at=…)      the answers that count, as JSON-able data, for another app to seal
    sharewell.kit.journeys.presenters.check_rows(journey, answers)     rows without links, for a read-only view

Pure and without a database: `walk(journey, content)` gives the `Path` (pages, frontier, is_complete, answers).

Answers off the path stay in the draft (so that changing one's mind back loses nothing), never count, and are not passed
to `submit`. Invalid input answers 422, the page shown again with what was typed. A save from a second window that would
overwrite answers 409, shows both, and overwrites only when pressed again. Drafts are sealed, live 7 days after the last
save, open to their owner in that organisation only, and never stand in an address except as an opaque id.

What does not live here: any form, question or app; the audit (submit's services write it).
"""

from sharewell.kit.journeys.answers import Answers
from sharewell.kit.journeys.content import Content
from sharewell.kit.journeys.errors import CannotFinish
from sharewell.kit.journeys.graph import BadJourney, Journey
from sharewell.kit.journeys.page import Edge, Page, Repeats, Row, Visit
from sharewell.kit.journeys.path import Path, walk

__all__ = [
    "Answers",
    "BadJourney",
    "CannotFinish",
    "Content",
    "Edge",
    "Journey",
    "Page",
    "Path",
    "Repeats",
    "Row",
    "Visit",
    "walk",
]
