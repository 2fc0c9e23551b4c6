"""`sharewell children match` compares lists here and now, says how many pairs there are, and names nobody."""

import pytest

from sharewell.__main__ import main
from sharewell.apps.audit.models import Event
from sharewell.kit.clock import now
from tests.cast import Cast
from tests.factories.matching import MINA, STRANGERS, WILHELMINA, both_agree, keep_list

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
