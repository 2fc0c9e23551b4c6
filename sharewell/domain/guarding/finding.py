"""Looking for protected facts in a text."""

from collections.abc import Iterable, Sequence

from sharewell.domain.guarding.codes import code_matcher, email_matcher, number_matcher, phone_matcher
from sharewell.domain.guarding.facts import FactKind, Hit, Hits, ProtectedFact, Sure
from sharewell.domain.guarding.names import name_matcher, place_matcher, words_matcher
from sharewell.domain.guarding.spans import Matcher
from sharewell.domain.guarding.streets import address_matchers, street_matcher
from sharewell.domain.guarding.views import Views, views

SURENESS = (Sure.CERTAIN, Sure.LIKELY, Sure.POSSIBLE)


class Guard:
    """Facts made ready to be looked for, so that many texts can be looked through for the same facts."""

    def __init__(self, facts: Iterable[ProtectedFact]) -> None:
        self.facts = tuple(facts)
        self._ready = [(fact, matcher) for fact in self.facts for matcher in matchers_of(fact)]

    def find(self, text: str) -> Hits:
        """Every place where the text tells a protected fact. The time taken grows with text times facts."""
        if not (self._ready and text):
            return Hits()
        seen = views(text)
        found = [hit for fact, matcher in self._ready for hit in _hits(seen, fact, matcher)]
        return Hits(tuple(_strongest(found)))


def find(text: str, facts: Iterable[ProtectedFact]) -> Hits:
    """Every place where the text tells one of these facts."""
    return Guard(facts).find(text)


def matchers_of(fact: ProtectedFact) -> Sequence[Matcher]:
    """What looks for a fact; none where its text is too short to be told from anything else."""
    if fact.kind is FactKind.ADDRESS:
        return address_matchers(fact.text)
    one = {
        FactKind.STREET_LINE: street_matcher,
        FactKind.POSTCODE: code_matcher,
        FactKind.VEHICLE: code_matcher,
        FactKind.UPRN: number_matcher,
        FactKind.PHONE: phone_matcher,
        FactKind.EMAIL: email_matcher,
        FactKind.PLACE: place_matcher,
        FactKind.NEW_NAME: lambda text: name_matcher(text, alone=Sure.LIKELY),
        FactKind.REFERRER: lambda text: name_matcher(text, alone=Sure.POSSIBLE),
        FactKind.WORDS: words_matcher,
    }[fact.kind](fact.text)
    return (one,) if one else ()


def _hits(seen: Views, fact: ProtectedFact, matcher: Matcher) -> list[Hit]:
    return [
        Hit(start=start, end=end, fact=fact.id, kind=fact.kind, sure=sure)
        for start, end, sure in matcher(seen)
    ]


def _strongest(found: list[Hit]) -> list[Hit]:
    """The finds first to last, one that lies within a longer or surer one of the same fact left out."""
    kept: list[Hit] = []
    last: dict[str, list[Hit]] = {}
    for hit in sorted(found, key=lambda hit: (hit.start, -hit.end, SURENESS.index(hit.sure))):
        before = last.setdefault(hit.fact, [])
        if any(hit.end <= other.end and _as_sure(other, hit) for other in before[-3:]):
            continue
        before.append(hit)
        kept.append(hit)
    return kept


def _as_sure(one: Hit, other: Hit) -> bool:
    return SURENESS.index(one.sure) <= SURENESS.index(other.sure)
