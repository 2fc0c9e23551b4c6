"""Which of the shares that came give somebody's name: whoever answers for what is held has to look at them too."""

from collections.abc import Collection, Iterator, Sequence
from uuid import UUID

from sharewell.apps.children.policies import require_gather
from sharewell.apps.shares.models import Share, ShareItem
from sharewell.apps.shares.selectors import held_by_name, received_unjoined
from sharewell.domain.access import Actor
from sharewell.domain.children import Identity
from sharewell.domain.children.words import folded_words
from sharewell.domain.holdings import Holding
from sharewell.kit.crypto import keyring

AT_ONCE = 500
WORDS = ("summary", "wanted", "family")


def shares_naming(*, actor: Actor, organisation: UUID, known_as: Collection[Identity]) -> list[Holding]:
    """What an organisation received that gives one of these people's whole names and is joined to none of its entries.

    A name alone can be somebody else's: a person looks. Only the fact leaves, so it is no look. Raises Refused.
    """
    require_gather(actor, organisation)
    names = [set(folded_words(name.text)) for one in known_as for name in one.names]
    whole = [words for words in names if len(words) > 1]
    if not whole:
        return []
    came = list(received_unjoined(organisation))
    parts = [came[start : start + AT_ONCE] for start in range(0, len(came), AT_ONCE)]
    return held_by_name(share for part in parts for share in _naming(organisation, part, whole))


def _naming(organisation: UUID, shares: Sequence[Share], whole: Collection[set[str]]) -> Iterator[Share]:
    said = _said(organisation, shares)
    return (one for one in shares if any(words <= said.get(one.pk, set()) for words in whole))


def _said(organisation: UUID, shares: Sequence[Share]) -> dict[UUID, set[str]]:
    """Every word of each share. What was destroyed here says nothing."""
    ring = keyring(holder=organisation, records=[one.pk for one in shares])
    said: dict[UUID, set[str]] = {}
    for one in shares:
        if one.pk in ring:
            texts = (
                ring.unseal(record=one.pk, field=name, sealed=bytes(getattr(one, name))) for name in WORDS
            )
            said[one.pk] = set(folded_words(" ".join(texts)))
    for item in ShareItem.objects.filter(share_id__in=said):
        text = ring.unseal(
            record=item.share_id, field="item.text", sealed=bytes(item.text), version=item.position
        )
        said[item.share_id].update(folded_words(text))
    return said
