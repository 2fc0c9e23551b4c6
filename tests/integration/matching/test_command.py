"""`sharewell children match` compares lists here and now, says how many pairs there are, and names nobody."""

from pathlib import Path

import pytest

from sharewell.__main__ import main
from sharewell.apps.audit.models import Event
from sharewell.apps.matching.models import PrivateMatch, Way
from sharewell.apps.matching.services import agree_to_compare, public_key_of
from sharewell.apps.organisations.models import Organisation
from sharewell.kit.clock import now
from tests.cast import Cast, Member
from tests.factories.matching import MINA, STRANGERS, WILHELMINA, both_agree, keep_list, theirs

pytestmark = pytest.mark.django_db
Said = pytest.CaptureFixture[str]


def test_a_list_is_compared_with_itself(cast: Cast, capsys: Said) -> None:
    keep_list(cast.owner.actor, now(), (WILHELMINA, *STRANGERS, MINA))
    assert main(["children", "match", "--organisation", cast.school.name]) == 0
    told = capsys.readouterr()
    assert "children compared: 7" in told.out and "1 of 1 parts done" in told.err
    assert "pairs, match: 1" in told.out
    assert "Canary" not in told.out + told.err
    assert Event.objects.get(kind="match-run.started").origin == "cli"


def test_two_lists_are_compared_only_when_both_agreed(cast: Cast, capsys: Said) -> None:
    keep_list(cast.owner.actor, now(), (WILHELMINA,))
    words = ["children", "match", "--organisation", cast.school.name, "--with", cast.front_door.name]
    assert main(words) == 1
    assert "Both organisations must agree" in capsys.readouterr().err
    both_agree(cast, now())
    assert main(words) == 0
    assert "children compared: 1 with 0" in capsys.readouterr().out


def test_an_organisation_that_nobody_knows_is_said(cast: Cast, capsys: Said) -> None:
    assert main(["children", "match", "--organisation", "Nowhere"]) == 1
    assert "There is no organisation" in capsys.readouterr().err


def test_two_deployments_by_files_each_from_its_own_entries(
    cast: Cast, capsys: Said, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Both sides in one database, which neither knows: each has the other's key alone."""
    monkeypatch.chdir(tmp_path)
    keep_list(cast.owner.actor, now(), (WILHELMINA, *STRANGERS[:2]))
    keep_list(cast.recipient.actor, now(), (MINA, STRANGERS[3]))
    for actor, other in (
        (cast.information_governance_lead.actor, cast.front_door),
        (theirs(cast), cast.school),
    ):
        agree_to_compare(
            actor=actor, at=now(), other=other.pk, purpose="Both", way=Way.PRIVATELY,
            partner_key=public_key_of(other.pk),
        )  # fmt: skip

    def step(mine: Organisation, other: Organisation, who: Member, *words: str) -> int:
        said = ["--with", other.name, "--by", who.person.email, "--workers", "1", *words]
        return main(["children", "private-match", "for", mine.name, *said])

    ours = (cast.school, cast.front_door, cast.lead)
    back = (cast.front_door, cast.school, cast.recipient_lead)
    assert step(*ours[:2], cast.owner, "--to", "no.swm") == 1  # type: ignore[call-arg]
    assert step(*ours, "--to", "offer.swm") == 0
    assert step(*back, "--message", "offer.swm", "--to", "answer.swm") == 0
    assert step(*back, "--message", "offer.swm", "--to", "again.swm") == 1  # out of turn
    assert step(*ours, "--message", "answer.swm", "--to", "finish.swm") == 0
    assert step(*back, "--message", "finish.swm", "--to", "close.swm") == 0
    assert step(*ours, "--message", "close.swm") == 0
    assert capsys.readouterr().out.count("Children whom both know: 1") == 2
    assert set(PrivateMatch.objects.values_list("state", "message", "kept")) == {("done", None, None)}
