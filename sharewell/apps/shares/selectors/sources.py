"""The names of the sources that rules cite."""

from collections.abc import Mapping

from sharewell.domain.advice import load_guidance


def source_titles() -> Mapping[str, str]:
    """The title of each law, code or guide, by the id under which advice cites it."""
    return {name: source.title for name, source in load_guidance().sources.items()}
