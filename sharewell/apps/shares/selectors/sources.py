"""The names of the sources that rules cite, and how each was checked."""

from collections.abc import Mapping
from functools import lru_cache

from sharewell.domain.advice import load_guidance
from sharewell.domain.advice.guidance import Guidance
from sharewell.domain.advice.rule import Citation

Marks = Mapping[tuple[str, str], Citation]


def source_titles() -> Mapping[str, str]:
    """The title of each law, code or guide, by the id under which advice cites it."""
    return {name: source.title for name, source in load_guidance().sources.items()}


def source_marks() -> Marks:
    """How each source was checked, by its id and the part cited; a part that is no longer cited is not there."""
    return _marks(load_guidance())


@lru_cache(maxsize=2)
def _marks(guidance: Guidance) -> Marks:
    return {(cited.id, cited.part): cited for rule in guidance.rules for cited in rule.sources}
