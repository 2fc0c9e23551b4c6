"""What could be sent: suggestions from what was already answered, so that nobody writes the same thing twice."""

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.utils.translation import gettext as _

from sharewell.domain.advice.vocabulary import ItemAbout, ItemKind, ItemStatus, Sector
from sharewell.domain.sharing import HowKnown
from sharewell.kit.journeys import Answers

Row = dict[str, Any]
FILE = "file"


@dataclass(frozen=True, slots=True, kw_only=True)
class AddedFile:
    """A file that was added to a draft, and what it shows."""

    id: UUID
    shows: str
    is_picture: bool


KIND_OF_SECTOR = {
    Sector.EARLY_YEARS: ItemKind.EDUCATION,
    Sector.SCHOOL: ItemKind.EDUCATION,
    Sector.COLLEGE: ItemKind.EDUCATION,
    Sector.CHILDRENS_SOCIAL_CARE: ItemKind.SOCIAL_CARE,
    Sector.HEALTH_VISITING: ItemKind.HEALTH,
    Sector.GENERAL_PRACTICE: ItemKind.HEALTH,
    Sector.HOSPITAL: ItemKind.HEALTH,
    Sector.MENTAL_HEALTH: ItemKind.HEALTH,
    Sector.POLICE: ItemKind.CRIMINAL_ALLEGATION,
}
"""What somebody in a sector mostly knows: only a suggestion, and the person can change it."""

STATUS_OF_HOW = {
    HowKnown.SEEN: ItemStatus.FACT,
    HowKnown.HEARD: ItemStatus.FACT,
    HowKnown.TOLD_BY_CHILD: ItemStatus.REPORTED,
    HowKnown.TOLD_BY_OTHER: ItemStatus.REPORTED,
}


def suggested_items(
    answers: Answers,
    *,
    who: str,
    sector: str,
    kept: tuple[Mapping[str, Any], ...] = (),
    files: Iterable[AddedFile] = (),
) -> list[Row]:
    """The rows to show: those kept before, without any whose observation is gone, and whatever is new.

    `who` are the words for the child; `sector` is the sharer's; `files` were added to this draft.
    """
    found = [*_from_answers(answers, who, sector), *file_rows(files, sector)]
    fresh = {row["id"]: row for row in found}
    before = [dict(row) for row in kept if row["id"] in fresh or not _is_from_answers(row["id"])]
    known = {row["id"] for row in before}
    return before + [row for name, row in fresh.items() if name not in known]


def items_that_go(answers: Answers) -> list[Row]:
    """The items that were ticked, in order: what the advice is asked about."""
    return [dict(row) for row in answers.value("items", "items", ()) if row["keep"]]


def items_cover_the_answers(answers: Answers) -> bool:
    """Whether the items page has seen every observation as it is now."""
    wanted = {row["id"] for row in _from_answers(answers, "", "")}
    return wanted <= {row["id"] for row in answers.value("items", "items", ())}


def _from_answers(answers: Answers, who: str, sector: str) -> Iterator[Row]:
    # Named after the answer: when another child is chosen, the words for the first one are never sent.
    child = _name("who", json.dumps(answers.plain().get("child", {}), sort_keys=True))
    yield _row(child, who, _("So that they know which child this is"), ItemKind.IDENTITY, ItemStatus.FACT)
    kind = KIND_OF_SECTOR.get(Sector(sector), ItemKind.FAMILY_CIRCUMSTANCES) if sector else ItemKind.UNKNOWN
    why = _("So that they can judge the danger and act on it")
    for seen in answers.value("worry", "observations", ()):
        status = STATUS_OF_HOW.get(seen["how"], ItemStatus.OPINION)
        text = f"{seen['text']} ({seen['when']})" if seen.get("when") else seen["text"]
        yield _row(_name("seen", text), text, why, kind, status)
    if words := answers.value("voice", "words", ""):
        yield _row(_name("words", words), words, _("So that the child is heard"), kind, ItemStatus.REPORTED)
    if wishes := answers.value("voice", "wishes", ""):
        said = _("The child’s wishes: %(wishes)s") % {"wishes": wishes}
        yield _row(_name("wishes", wishes), said, _("So that the child is heard"), kind, ItemStatus.REPORTED)


def file_of(name: str) -> UUID | None:
    """The file that an item with this name brings; None for any other item."""
    source, _dash, ending = name.partition("-")
    try:
        return UUID(ending) if source == FILE else None
    except ValueError:
        return None


def file_rows(files: Iterable[AddedFile], sector: str) -> list[Row]:
    """The row of each file that was added; `sector` is the sharer's."""
    return [_from_file(file, sector) for file in files]


def files_named(answers: Answers) -> set[UUID]:
    """The files of the items that were ticked."""
    return {file for row in items_that_go(answers) if (file := file_of(row["id"]))}


def _from_file(file: AddedFile, sector: str) -> Row:
    kind = KIND_OF_SECTOR.get(Sector(sector), ItemKind.FAMILY_CIRCUMSTANCES) if sector else ItemKind.UNKNOWN
    why = _("So that they can see it for themselves")
    kind = ItemKind.IMAGE if file.is_picture else kind
    return _row(f"{FILE}-{file.id.hex}", file.shows, why, kind, ItemStatus.FACT)


def _row(name: str, text: str, why: str, kind: ItemKind, status: ItemStatus) -> Row:
    return {
        "id": name, "keep": True, "text": text, "because": why,
        "kind": kind, "about": ItemAbout.CHILD, "status": status,
    }  # fmt: skip


def _name(source: str, text: str) -> str:
    """A name that changes when the words change, so that an item never says what was taken back."""
    return f"{source}-{hashlib.sha256(text.encode()).hexdigest()[:12]}"


def _is_from_answers(name: str) -> bool:
    return name.partition("-")[0] in {"who", "seen", "words", "wishes", FILE}
