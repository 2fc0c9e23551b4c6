"""A small world in which every kind of record stands, each of its sealed fields with a canary in it.

Who sends is the owner of the standing cast, who receives its recipient. Where a sweep finds "canary", it has found
something that was sealed.
"""

from dataclasses import dataclass
from datetime import timedelta
from types import SimpleNamespace
from typing import Any
from uuid import UUID

from django.test import Client

from sharewell.apps.attachments.models import Attachment
from sharewell.apps.children.models import HeldWords, Link, Shield, ShieldLift
from sharewell.apps.children.services import register_entry
from sharewell.apps.decisions.models import CompletionTask, LeadQuestion, LookAgain
from sharewell.apps.decisions.services import (
    answer_lead,
    ask_lead,
    complete_emergency,
    review_completed,
)
from sharewell.apps.discussions.selectors import Discussion
from sharewell.apps.guidance.models import Alert
from sharewell.apps.matching.models import Agreement, PrivateMatch, Run
from sharewell.apps.organisations.models import DirectoryUpload, DutyContact, Organisation, Shift, SignIn
from sharewell.apps.organisations.services import (
    ContactDetails,
    add_contact,
    add_shift,
    confirm_directory_entry,
    give_mobile,
)
from sharewell.apps.pickups.selectors import PickUp
from sharewell.apps.pickups.services import Collected, leave_for_collection
from sharewell.apps.requests.journeys import ASKING
from sharewell.apps.requests.selectors import Ask
from sharewell.apps.requests.services import ask_to_clarify, challenge, decline, forward, own_ask
from sharewell.apps.shares.models import Share, StoppedSending
from sharewell.apps.shares.services import (
    act_on_share,
    answer_question,
    ask_back,
    own_share,
    recall_share,
    record_spoken_share,
    send_emergency,
    send_worry,
)
from sharewell.apps.transfers.selectors import Transfer
from sharewell.domain.access import SYSTEM, Actor
from sharewell.domain.children import Address, Identity, Name, NameKind, Relation, SafeContact, Tie
from sharewell.domain.contacts import Purpose
from sharewell.domain.identifiers import IdentifierKind
from sharewell.domain.reaching import Route
from sharewell.domain.requests import Refusal
from sharewell.domain.rota import Span
from sharewell.domain.sharing import FactAnswer, FactOutcome
from sharewell.kit.clock import now
from sharewell.kit.journeys.services import start_draft
from sharewell.kit.notify.addresses import mark_broken
from tests.cast import Cast, assemble
from tests.factories.alerts import make_alert
from tests.factories.attachments import make_attachment
from tests.factories.decisions import a_worry, deciding
from tests.factories.matching import a_run, asked_privately, both_agree
from tests.factories.organisations import make_organisation
from tests.factories.pickups import ask_outside, share_outside
from tests.factories.requests import again, make_ask, opened_ask
from tests.factories.shares import a_parcel, answered, make_share, opened
from tests.integration.concerns.answerer import Answerer
from tests.integration.concerns.conftest import DECISION, FAMILY, Walker
from tests.integration.sweeps.afterwards import after_shares
from tests.integration.sweeps.answered_for import answered_for
from tests.integration.sweeps.linked import links
from tests.integration.sweeps.listed import directory_list, lists_brought
from tests.integration.sweeps.pointed import Pointed, pointed
from tests.integration.sweeps.stopped import held_words, lift_asked, protected, stopped_sendings
from tests.integration.sweeps.talking import discussions
from tests.integration.sweeps.visiting import visited
from tests.integration.sweeps.waiting import moving_files, to_look_at_again

CANARY = "canary"
"""Is in every sealed field, in capitals or not, and nowhere else."""
CHILD = Identity(
    given_names="Canaryella",
    family_name="Canarymarsh",
    other_names=(Name(kind=NameKind.FORMER, family="Canaryhill"),),
    identifiers=((IdentifierKind.LOCAL, "Canary-7"),),
    addresses=(Address(lines="Canary-lane 7", postcode="LS2 7EW"),),
    relations=(Relation(tie=Tie.MOTHER, name="Canaryma"),),
    contacts=(SafeContact(who="Canaryma", value="Canary-number"),),
)
OF_OTHERS = Identity(given_names="Foreignella", family_name="Foreignmarsh")
"""Another organisation's own child, whom it may see in its own list."""
DANGER = {
    "who": "Canaryella Canarymarsh",
    "age": "8",
    "where": "Canary-where",
    "what": "Canary-what he is here.",
}
CALL = {**DANGER, "urgency": "significant_harm"}
WORRY = {"text_1": "Canary-bruise.", "how_1": "seen", "when_1": "Canary-when", "urgency": "significant_harm"}
DECIDED = {
    **DECISION,
    "harm_if_shared": "Canary-if",
    "harm_if_not": "Canary-not",
    "telling_reason": "Canary-told",
}


@dataclass(frozen=True, kw_only=True)
class World:
    """What stands, by the word that an address or a field has for it."""

    cast: Cast
    child: UUID
    foreign_child: UUID
    shares: dict[str, Share]
    asks: dict[str, Ask]
    ask_outside: Ask
    concern: UUID
    tasks: dict[str, CompletionTask]
    questions: dict[str, LeadQuestion]
    look_again: LookAgain
    drafts: dict[str, UUID]
    sign_in: SignIn
    alert: Alert
    contact: DutyContact
    shift: Shift
    sheet: DirectoryUpload
    pick_up: PickUp
    visit: Collected
    shield: Shield
    lift: ShieldLift
    attachment: Attachment
    stopped: dict[str, StoppedSending]
    held: dict[str, HeldWords]
    links: dict[str, Link]
    transfers: dict[str, Transfer]
    discussions: dict[str, Discussion]
    pointed: Pointed
    lists: dict[str, Any]
    second_school: Organisation
    run: Run
    agreement: Agreement
    private: PrivateMatch
    signed: dict[str, Any]


def build(owner: Client) -> World:
    """Everything in its place; `owner` is a browser in which nobody has signed in yet."""
    cast = _reached()
    child = register_entry(actor=cast.owner.actor, identity=CHILD, at=now()).pk
    shares = _shares(cast, child)
    return World(
        cast=cast,
        child=child,
        foreign_child=register_entry(actor=cast.stranger.actor, identity=OF_OTHERS, at=now()).pk,
        shares=shares,
        asks={**_asks(cast), "of owner": asked_of_owner(cast)},
        ask_outside=_asked_by_link(cast),
        concern=shares["delivered"].concern_id,
        tasks=_tasks(cast, child),
        questions=_questions(cast),
        look_again=to_look_at_again(cast),
        drafts=_drafts(cast, owner),
        sign_in=_sign_in(cast),
        alert=make_alert(cast.owner.actor),
        contact=_contact(cast),
        shift=_shift(cast),
        sheet=directory_list(cast),
        pick_up=leave_for_collection(actor=cast.owner.actor, thing=shares["outside"], at=now()),
        visit=visited(cast, child),
        shield=protected(cast, child),
        lift=lift_asked(cast, child),
        stopped=stopped_sendings(cast, child),
        held=held_words(cast, child),
        links=links(cast),
        discussions=discussions(cast, child),
        attachment=make_attachment(cast.owner.actor, place=shares["delivered"].concern_id),
        pointed=pointed(cast, shares["delivered"]),
        lists=lists_brought(cast),
        transfers=moving_files(cast),
        second_school=make_organisation("Sweep Second School"),
        run=a_run(cast, now()),
        agreement=_agreement(cast),
        private=asked_privately(cast, now(), f"{CANARY} must be found"),
        signed=answered_for(cast, child),
    )


def _reached() -> Cast:
    """The cast, as it is told of things: by a mobile, and by an address that does not work."""
    cast = assemble()
    confirm_directory_entry(actor=SYSTEM, organisation=cast.front_door.id, at=now())
    give_mobile(actor=cast.owner.actor, mobile="+447700900123", at=now())
    mark_broken(cast.colleague.person.email, Route.MAIL, reason="refused", at=now())
    return cast


def _shares(cast: Cast, child: UUID) -> dict[str, Share]:
    sender, reader = cast.owner.actor, cast.recipient.actor
    made: dict[str, Share] = {}
    for state in ("delivered", "recalled", "opened", "owned", "asked", "settled"):
        made[state] = make_share(sender, cast.front_door.id, **_of(child))
    made["outside"] = share_outside(sender, **_of(child))
    recall_share(actor=sender, share=made["recalled"], at=now(), reason="Canary-recall")
    for state in ("opened", "owned", "asked"):
        opened(made[state], reader)
    own_share(actor=reader, share=made["owned"], at=now(), note="Canary-owning")
    act_on_share(actor=reader, share=made["owned"], at=now(), note="Canary-acting")
    ask_back(actor=reader, share=made["asked"], at=now(), question="Canary-question")
    ask_back(actor=reader, share=opened(made["settled"], reader), at=now(), question="Canary-asked")
    answer_question(actor=sender, share=made["settled"], at=now(), answer="Canary-replied")
    answered(made["settled"], reader)
    stand = {state: Share.objects.get(pk=share.pk) for state, share in made.items()}
    return {**stand, **after_shares(cast, child)}


def _of(child: UUID) -> dict[str, Any]:
    return {"children": (child,)}


def _tasks(cast: Cast, child: UUID) -> dict[str, CompletionTask]:
    sender, made = cast.owner.actor, {}
    for state in ("waiting", "done", "reviewed"):
        parcel = a_parcel(cast.front_door.id)
        worry = a_worry(**_of(child))
        sent = send_emergency(actor=sender, at=now(), worry=worry, parcels=[parcel], deciding=deciding())
        made[state] = sent.task
    spoken = a_parcel(cast.front_door.id, spoken_to="Canary-spoken", spoken_at=now() - timedelta(minutes=9))
    told = record_spoken_share(
        actor=sender, at=now(), worry=a_worry(**_of(child)), parcels=[spoken], deciding=deciding()
    )
    for state in ("done", "reviewed"):
        complete_emergency(actor=sender, at=now(), task=made[state], deciding=deciding())
    review_completed(actor=cast.lead.actor, at=now(), task=made["reviewed"], note="Canary-review")
    tasks = {**made, "spoken": told.task}
    return {state: CompletionTask.objects.get(pk=task.pk) for state, task in tasks.items()}


def _questions(cast: Cast) -> dict[str, LeadQuestion]:
    asked = {state: _ask(cast.owner.actor, cast.lead.person.id) for state in ("waiting", "answered")}
    answer_lead(actor=cast.lead.actor, at=now(), question=asked["answered"], answer="Canary-advice given")
    return {state: LeadQuestion.objects.get(pk=question.pk) for state, question in asked.items()}


def _ask(actor: Actor, lead: UUID) -> LeadQuestion:
    return ask_lead(
        actor=actor,
        at=now(),
        lead=lead,
        question="Canary-asked of a lead",
        snapshot={
            "who": "Canaryella",
            "answers": {},
            "advice": [{"recipient": "Canary", "verdict": "share"}],
        },
        urgency="significant_harm",
        nation="england",
    )


def _drafts(cast: Cast, client: Client) -> dict[str, UUID]:
    """One draft of each journey: the ordinary one, the emergency and the call stand at their last page."""
    client.force_login(
        cast.owner.person, backend="sharewell.apps.organisations.sign_in.backend.PersonBackend"
    )
    worry, danger, told = (Walker(client, path) for path in ("worry", "danger", "told"))
    to_check(worry, cast)
    danger.put("danger", DANGER)
    told.put("call", CALL)
    return {
        "ordinary": worry.draft,
        "emergency": danger.draft,
        "told": told.draft,
        "asking": start_draft(
            actor=cast.owner.actor, journey=ASKING, at=now(), answers=_asking(cast.front_door.id)
        ).pk,
        "answering": _answering(cast, client),
    }


def asked_of_owner(cast: Cast) -> Ask:
    """What the front door asked the school, given to the owner."""
    ask = opened_ask(
        make_ask(cast.recipient.actor, cast.school.id, urgency="welfare_concern"), cast.lead.actor
    )
    own_ask(actor=cast.lead.actor, ask=ask, at=now(), owner=cast.owner.person.id)
    return again(ask)


def _answering(cast: Cast, client: Client) -> UUID:
    """An answer of the owner's that stands at its last page."""
    answerer = Answerer(client, asked_of_owner(cast))
    answerer.to_check()
    return answerer.draft


def _asking(place: UUID) -> dict[str, Any]:
    """Every page of asking, answered."""
    return {
        "about": {"chosen": "new", "name": "Canaryella Canarymarsh", "where": "Canary-street"},
        "why": {
            "urgency": "welfare_concern",
            "objective": "assessment",
            "why": "Canary-why",
            "when": "clock",
        },
        "whom": {"organisations": [str(place)]},
        "what": {"facts": {}, "own": "Canary-own", "back": "6"},
    }


def to_check(worry: Walker, cast: Cast) -> None:
    """The ordinary journey up to its last page, with canaries wherever something is typed."""
    worry.put("child", {"given_names": "Canaryella", "family_name": "Canarymarsh", "age_known": "unknown"})
    worry.put("worry", WORRY)
    worry.put("voice", {"words": "Canary-words", "wishes": "Canary-wishes"})
    worry.put("objective", {"purpose": "protect_from_harm", "wanted": "Canary-wanted"})
    worry.put("recipients", {"recipients": [str(cast.front_door.id)]})
    worry.put("items", worry.shown("items"))
    worry.put("family", FAMILY)
    worry.put("advice")
    sends = {"send_1": worry.see("decision").context["form"]["send_1"].value()}
    worry.put("decision", {**DECIDED, **sends})


def _contact(cast: Cast) -> DutyContact:
    details = ContactDetails(purpose=Purpose.DUTY, name="Desk", phone="01632 960222")
    return add_contact(actor=cast.lead.actor, organisation=cast.school.id, details=details, at=now())


def _shift(cast: Cast) -> Shift:
    """The deputy was on duty last week."""
    span = Span(now() - timedelta(days=7), now() - timedelta(days=7, hours=-8))
    return add_shift(
        actor=cast.lead.actor, organisation=cast.school.id, person=cast.deputy.person.id, span=span, at=now()
    )


def _asks(cast: Cast) -> dict[str, Ask]:
    """What the owner asked the front door, by where it stands."""
    asker, reader, at = cast.owner.actor, cast.recipient.actor, now()
    states = ("delivered", "opened", "owned", "clarifying", "declined", "challenged", "shared", "forwarded")
    made = {state: make_ask(asker, cast.front_door.id, urgency="welfare_concern") for state in states}
    for state in states[1:]:
        opened_ask(made[state], reader)
    own_ask(actor=reader, ask=made["owned"], at=at, note="Canary-own")
    ask_to_clarify(actor=reader, ask=made["clarifying"], at=at, question="Canary-which")
    for state in ("declined", "challenged"):
        decline(actor=reader, ask=made[state], at=at, reason=Refusal.OTHER, note="Canary-no")
    challenge(actor=asker, ask=made["challenged"], at=at, why="Canary-why not")
    forward(actor=reader, ask=made["forwarded"], to=cast.other_agency.id, at=at, note="Canary-them")
    withheld = FactAnswer(place=1, outcome=FactOutcome.WITHHELD, reason=Refusal.OTHER, note="Canary-withheld")
    answer = a_parcel(cast.school.id, answers=made["shared"].pk, facts_answered=(withheld,))
    send_worry(actor=reader, at=at, worry=a_worry(), deciding=deciding(), parcels=[answer])
    return {state: again(row) for state, row in made.items()}


def _asked_by_link(cast: Cast) -> Ask:
    """Somebody without an account is asked, and their link waits."""
    ask = ask_outside(cast.owner.actor)
    leave_for_collection(actor=cast.owner.actor, thing=ask, at=now())
    return ask


def _sign_in(cast: Cast) -> SignIn:
    return SignIn.objects.create(
        person=cast.owner.person,
        session_key="another-session-of-the-owner",
        method="password",
        started_at=now(),
        last_seen_at=now(),
    )


def absent() -> SimpleNamespace:
    """Ids of things that do not exist."""
    return SimpleNamespace(uuid=UUID("00000000-0000-4000-8000-00000000dead"), reference="SW-2222-2222")


def _agreement(cast: Cast) -> Agreement:
    both_agree(cast, now())
    return Agreement.objects.get(organisation=cast.school)
