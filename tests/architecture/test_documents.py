"""What is written for people: every link leads somewhere, and nothing speaks of one machine."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.architecture.sources import ROOT

NOT_OURS = frozenset({".pytest_cache", ".venv", "node_modules", "var", ".git"})
LINK = re.compile(r"\]\(<?([^)\s>]+)>?\)")
ELSEWHERE = re.compile(r"^[a-z]+:")
HEADING = re.compile(r"^#+ +(.+)$", re.MULTILINE)
FENCED = re.compile(r"^```.*?^```", re.MULTILINE | re.DOTALL)
ONE_MACHINE = re.compile(r"(?<![\w.])/(?:work|root|tmp|home|Users)/\w")


def documents() -> tuple[Path, ...]:
    """Every Markdown page of the project."""
    found = (path for path in ROOT.rglob("*.md") if NOT_OURS.isdisjoint(path.relative_to(ROOT).parts))
    return tuple(sorted(found))


def dead_links(page: Path) -> Iterator[str]:
    """Links to files or headings that are not there."""
    for target in LINK.findall(FENCED.sub("", page.read_text("utf-8"))):
        if ELSEWHERE.match(target):
            continue
        name, _, heading = target.partition("#")
        file = page.parent / name if name else page
        if not file.exists():
            yield f"{page.name} leads to {target}, which is not there"
        elif heading and heading not in _headings(file):
            yield f"{page.name} leads to {target}, which has no such heading"


def _headings(page: Path) -> set[str]:
    titles = HEADING.findall(FENCED.sub("", page.read_text("utf-8")))
    return {re.sub(r"[^\w\- ]", "", title.lower()).strip().replace(" ", "-") for title in titles}


def machine_paths(text: str) -> list[str]:
    """Paths that one machine alone has."""
    return ONE_MACHINE.findall(text)


@pytest.mark.parametrize("page", documents(), ids=lambda page: str(page.relative_to(ROOT)))
def test_every_link_leads_somewhere(page: Path) -> None:
    assert list(dead_links(page)) == []


@pytest.mark.parametrize("page", documents(), ids=lambda page: str(page.relative_to(ROOT)))
def test_no_page_speaks_of_one_machine(page: Path) -> None:
    assert machine_paths(page.read_text("utf-8")) == []


def test_every_page_can_be_reached_from_the_readme() -> None:
    reached, waiting = set[Path](), [ROOT / "README.md"]
    while waiting:
        page = waiting.pop()
        if page in reached or page.suffix != ".md" or not page.is_file():
            continue
        reached.add(page)
        links = LINK.findall(page.read_text("utf-8"))
        waiting += [(page.parent / link.split("#")[0]).resolve() for link in links if ":" not in link]

    assert sorted(str(page.relative_to(ROOT)) for page in set(documents()) - reached) == []


@pytest.mark.parametrize("link", ["gone.md", "page.md#no-such-heading", "#nor-this", "folder/"])
def test_a_dead_link_is_found(link: str, tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text(f"# A heading, here\n\n[fine](#a-heading-here) and [dead]({link})\n", "utf-8")

    assert len(list(dead_links(page))) == 1


def test_a_path_of_one_machine_is_found() -> None:
    assert machine_paths("look in /" + "home/ada/notes")
    assert not machine_paths("look in sharewell/home/urls.py or /var/lib/sharewell")
