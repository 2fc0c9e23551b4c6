"""Finding statements, and what of all that was shared about a child a family may read. Nothing sealed is opened."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from uuid import UUID

from django.db.models import QuerySet

from sharewell.apps.children.selectors import entries_open_to
from sharewell.apps.decisions.selectors import Decision, newest_of
from sharewell.apps.shares.selectors import Share
from sharewell.apps.shares.selectors.story import ItemSort, item_sorts_of, shares_sent_about
from sharewell.apps.transparency.models import FamilyStatement, TellingLook
from sharewell.domain.access import Actor
from sharewell.domain.access.role import CONTENT_ROLES
from sharewell.domain.advice.vocabulary import ItemAbout, ItemKind
from sharewell.domain.audit.digests import digest, sealed_digest
from sharewell.domain.audit.entry import written_time
from sharewell.domain.notices import TELLABLE, StatementState, Untold
from sharewell.domain.sharing import ShareState

NEVER = frozenset({ItemKind.PROTECTED_ADDRESS, ItemKind.REFERRER_IDENTITY})
"""That there is such a thing at all must not be told."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tellable:
    """A share about a child. `may` is False where the family is not to be told; `hidden` are items that never are."""

    share: Share
    may: bool
    kinds: tuple[str, ...]
    hidden: int


def tellable_shares(actor: Actor, entries: Collection[UUID]) -> list[Tellable]:
    """What the actor may see of what was sent about a child, the oldest first, without what was taken back."""
    shares = [one for one in shares_sent_about(actor, entries) if one.state != ShareState.RECALLED]
    decisions = newest_of(one.concern_id for one in shares)
    told = _told({one.pk for one in decisions.values()})
    items = item_sorts_of(one.pk for one in shares)
    return [
        _tellable(one, decisions[one.concern_id], told, items.get(one.pk, [])) for one in reversed(shares)
    ]


def _tellable(share: Share, decision: Decision, told: frozenset[UUID], items: list[ItemSort]) -> Tellable:
    plain = [one for one in items if not _is_hidden(one)]
    return Tellable(
        share=share,
        may=bool(plain) and (decision.telling in TELLABLE or decision.pk in told),
        kinds=tuple(dict.fromkeys(one.kind for one in plain)),
        hidden=len(items) - len(plain),
    )


def _is_hidden(item: ItemSort) -> bool:
    return item.guarded or item.kind in NEVER or item.about == ItemAbout.REFERRER


def _told(decisions: Collection[UUID]) -> frozenset[UUID]:
    rows = TellingLook.objects.filter(decision_id__in=decisions, said=Untold.TOLD)
    return frozenset(rows.values_list("decision_id", flat=True))


def statements_about(actor: Actor, entries: Collection[UUID]) -> QuerySet[FamilyStatement]:
    """The statements about a child that were made in the actor's organisation, the newest first."""
    return _open_to(actor).filter(entry_id__in=entries).order_by("-made_at", "pk")


def statement_of(actor: Actor, statement: UUID) -> FamilyStatement | None:
    """One statement; None where there is none that the actor may see."""
    return _open_to(actor).filter(pk=statement).first()


def _open_to(actor: Actor) -> QuerySet[FamilyStatement]:
    rows = FamilyStatement.objects.filter(organisation=actor.organisation, entry__in=entries_open_to(actor))
    return (rows if actor.role in CONTENT_ROLES else rows.none()).defer("copy").select_related("entry")


def statement_digest(statement: FamilyStatement) -> str:
    """SHA-256 over a statement as it went: who made and read it, and the exact document by its own digest."""
    return digest(
        {
            "statement": f"{statement.pk} {statement.reference} {statement.entry_id}",
            "said": sealed_digest(statement.said),
            "made_by": f"{statement.made_by} {statement.made_by_name}",
            "read_by": f"{statement.read_by or ''} {statement.read_by_name}",
            "gone_at": written_time(statement.gone_at) if statement.gone_at else "",
            "copy": f"{statement.copy_sha256} {sealed_digest(statement.copy)}",
        }
    )


def statement_digests() -> Iterator[tuple[UUID, int, str]]:
    """Statement, version and present digest of each that went, for `sharewell verify`."""
    for row in FamilyStatement.objects.filter(state=StatementState.GONE).order_by("gone_at", "id").iterator():
        yield row.pk, 1, statement_digest(row)
