"""People who asked are told once of each change of the rules that concerns them, whoever tells and how often."""

import shutil
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from django.db import IntegrityError, connection, transaction

from sharewell.apps.audit.models import Event
from sharewell.apps.decisions.models import KeptGuidance
from sharewell.apps.guidance.models import Alert, Subscription, Telling
from sharewell.apps.guidance.selectors.alerts import news_of, subscription_of
from sharewell.apps.guidance.services import mark_read, subscribe, tell_of_changes, telling, unsubscribe
from sharewell.apps.guidance.services.telling import STANDS, LostRules
from sharewell.apps.guidance.tasks import tell
from sharewell.apps.organisations.services import end_membership
from sharewell.domain.access import SYSTEM, Refused
from sharewell.domain.advice import load_guidance, loading
from sharewell.domain.advice.diff import ChangeKind
from sharewell.domain.advice.files import PACKS_FOLDER
from sharewell.domain.advice.news import Choice
from sharewell.domain.audit.kinds import EventKind
from sharewell.kit.append_only import unprotect
from sharewell.kit.notify.models import Notice
from tests.cast import Cast
from tests.factories.alerts import BEFORE, make_alert

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
RULE = "core/emergencies/immediate-danger"
OTHER_WORDS = "Somebody may be hurt now, so share this at once, whoever asks."
SHIPPED, OTHER, KEPT = "shipped", "other", "kept"
HOUR = timedelta(hours=1)
Come = Callable[[str], None]


@pytest.fixture(scope="module")
def folders(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The shipped packs, and two folders that differ from them in one rule: by its words, or its keeping."""
    (shipped,) = [rule.says.sentence for rule in load_guidance(PACKS_FOLDER).rules if rule.id == RULE]
    text = (PACKS_FOLDER / f"{RULE}.toml").read_text("utf-8")
    assert shipped in text
    made = {SHIPPED: PACKS_FOLDER}
    for name, changed in (
        (OTHER, text.replace(shipped, OTHER_WORDS)),
        (KEPT, f"{text}\n# looked at again\n"),
    ):
        made[name] = tmp_path_factory.mktemp(name) / "packs"
        shutil.copytree(PACKS_FOLDER, made[name], ignore=shutil.ignore_patterns("scenarios", "demo"))
        (made[name] / f"{RULE}.toml").write_text(changed, "utf-8")
    return made


@pytest.fixture
def come(folders: dict[str, Path], monkeypatch: pytest.MonkeyPatch) -> Come:
    """Puts one of these folders in force."""
    return lambda name: monkeypatch.setattr(loading, "PACKS_FOLDER", folders[name])


def ask_to_be_told(cast: Cast, at: datetime) -> None:
    subscribe(actor=cast.information_governance_lead.actor, choice=Choice(), at=at)
    subscribe(actor=cast.lead.actor, choice=Choice(nations=("wales",), topics=("verdict",)), at=at)
    subscribe(actor=cast.stranger.actor, choice=Choice(topics=("consent_needed",)), at=at)


def told() -> set[str]:
    return set(Alert.objects.values_list("person__full_name", flat=True))


def test_the_first_time_there_is_nothing_to_compare_with_so_nobody_is_told(
    cast: Cast, standing_clock: datetime
) -> None:
    ask_to_be_told(cast, standing_clock)
    for _twice in range(2):
        assert tell(standing_clock) == 0
    (row,) = Telling.objects.all()
    assert (row.number, row.sha256, row.on, row.news) == (1, load_guidance().sha256, date(2026, 11, 22), [])
    assert KeptGuidance.objects.filter(sha256=row.sha256).exists()
    assert not Notice.objects.filter(kind="rules_changed").exists()


def test_another_version_is_told_of_once_to_those_whom_it_concerns(
    cast: Cast, standing_clock: datetime, come: Come
) -> None:
    ask_to_be_told(cast, standing_clock)
    tell(standing_clock)
    come(OTHER)
    assert tell(standing_clock + HOUR) == 2
    assert tell(standing_clock + 2 * HOUR) == 0, "late or twice is no harm"
    assert told() == {"Iggy Lead", "Leah Lead"}, "for everybody, so for Wales; but not about consent"
    (one,) = news_of(Alert.objects.filter(person__full_name="Leah Lead").get())
    assert (one.id, one.kind, one.sentence) == (RULE, ChangeKind.CHANGED, OTHER_WORDS)
    event = Event.objects.get(kind=EventKind.GUIDANCE_TOLD, detail__contains='"changes":1')
    assert event.person == SYSTEM.person
    assert KeptGuidance.objects.count() == 2, "so that the next one can be compared with it"


def test_each_is_sent_one_notice_without_content(cast: Cast, standing_clock: datetime, come: Come) -> None:
    ask_to_be_told(cast, standing_clock)
    tell(standing_clock)
    come(OTHER)
    tell(standing_clock + HOUR)
    notices = Notice.objects.filter(kind="rules_changed")
    assert {notice.link_path for notice in notices} == {"/guidance/alerts/"}
    assert {notice.to for notice in notices} == {
        cast.information_governance_lead.person.email,
        cast.lead.person.email,
    }


def test_a_day_on_which_rules_begin_is_told_of_under_the_same_version(cast: Cast) -> None:
    tell(BEFORE)
    subscribe(actor=cast.lead.actor, choice=Choice(), at=BEFORE)
    assert tell(BEFORE + 5 * HOUR) == 0
    assert tell(datetime(2026, 2, 5, 0, 1, tzinfo=UTC)) == 1
    assert tell(datetime(2026, 2, 5, 0, 2, tzinfo=UTC)) == 0
    kinds = {one.kind for one in news_of(Alert.objects.get())}
    assert kinds <= {ChangeKind.BEGAN, ChangeKind.ENDED}
    assert tell(datetime(2026, 2, 4, 0, 2, tzinfo=UTC)) == 0, "a clock that went back tells nothing"


def test_a_version_in_which_only_the_keeping_differs_moves_on_without_telling_anybody(
    cast: Cast, standing_clock: datetime, come: Come
) -> None:
    ask_to_be_told(cast, standing_clock)
    tell(standing_clock)
    come(KEPT)
    assert tell(standing_clock + HOUR) == 0
    assert Telling.objects.count() == 2
    assert told() == set()


def test_workers_of_two_versions_side_by_side_do_not_tell_to_and_fro(
    cast: Cast, standing_clock: datetime, come: Come
) -> None:
    ask_to_be_told(cast, standing_clock)
    tell(standing_clock)
    come(OTHER)
    assert tell(standing_clock + HOUR) == 2
    come(SHIPPED)
    assert tell(standing_clock + 2 * HOUR) == 0, "a worker that still runs the version before"
    come(OTHER)
    assert tell(standing_clock + 3 * HOUR) == 0
    come(SHIPPED)
    assert tell(standing_clock + HOUR + STANDS) == 2, "somebody went back to it"


def test_of_two_workers_at_once_one_tells(
    cast: Cast, standing_clock: datetime, come: Come, monkeypatch: pytest.MonkeyPatch
) -> None:
    ask_to_be_told(cast, standing_clock)
    tell(standing_clock)
    before = Telling.objects.get()
    come(OTHER)
    monkeypatch.setattr(telling, "newest_telling", lambda: before)
    monkeypatch.setattr(telling, "was_told_of", lambda sha256: False)
    assert tell(standing_clock + HOUR) == 2
    assert tell(standing_clock + HOUR) == 0
    assert (Telling.objects.count(), Alert.objects.count()) == (2, 2)
    assert Notice.objects.filter(kind="rules_changed").count() == 2


def test_where_telling_fails_nothing_is_left_and_the_next_tick_tells(
    cast: Cast, standing_clock: datetime, come: Come, monkeypatch: pytest.MonkeyPatch
) -> None:
    ask_to_be_told(cast, standing_clock)
    tell(standing_clock)
    come(OTHER)
    with monkeypatch.context() as patched:
        patched.setattr(telling, "queue_notice", lambda **given: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            tell(standing_clock + HOUR)
    assert (Telling.objects.count(), Alert.objects.count()) == (1, 0)
    assert tell(standing_clock + 2 * HOUR) == 2


def test_rules_that_were_lost_are_said_to_be_lost(cast: Cast, standing_clock: datetime, come: Come) -> None:
    tell(standing_clock)
    unprotect(connection, "decisions_keptguidance")
    KeptGuidance.objects.all().delete()
    come(OTHER)
    with pytest.raises(LostRules):
        tell(standing_clock + HOUR)


def test_whoever_stopped_or_left_is_told_no_more(cast: Cast, standing_clock: datetime, come: Come) -> None:
    ask_to_be_told(cast, standing_clock)
    tell(standing_clock)
    assert unsubscribe(actor=cast.information_governance_lead.actor, at=standing_clock)
    assert not unsubscribe(actor=cast.information_governance_lead.actor, at=standing_clock)
    leaver = cast.lead
    end_membership(
        actor=SYSTEM, organisation=cast.school.id, person=leaver.person.id, at=standing_clock + HOUR
    )
    come(OTHER)
    assert tell(standing_clock + HOUR) == 0
    assert told() == set()


def test_choosing_again_replaces_the_choice_and_each_choice_is_in_the_log(
    cast: Cast, standing_clock: datetime
) -> None:
    actor = cast.lead.actor
    assert subscription_of(actor) is None
    subscribe(actor=actor, choice=Choice(nations=("wales", "england", "wales")), at=standing_clock)
    assert subscription_of(actor) == Choice(nations=("england", "wales"))
    unsubscribe(actor=actor, at=standing_clock)
    assert subscription_of(actor) is None
    again = subscribe(actor=actor, choice=Choice(), at=standing_clock + HOUR)
    assert (again.since, Subscription.objects.count()) == (standing_clock + HOUR, 1)
    kinds = list(Event.objects.filter(record=again.pk).order_by("sequence").values_list("kind", flat=True))
    assert kinds == ["subscription.changed", "subscription.stopped", "subscription.changed"]
    with pytest.raises(ValueError, match="narnia"):
        subscribe(actor=actor, choice=Choice(nations=("narnia",)), at=standing_clock)


def test_only_the_software_tells_and_only_people_are_told(cast: Cast, standing_clock: datetime) -> None:
    with pytest.raises(Refused):
        tell_of_changes(actor=cast.administrator.actor, at=standing_clock)
    with pytest.raises(Refused):
        subscribe(actor=SYSTEM, choice=Choice(), at=standing_clock)


def test_having_read_it_is_for_whoever_was_told_and_counts_once(cast: Cast, standing_clock: datetime) -> None:
    alert = make_alert(cast.lead.actor)
    with pytest.raises(Refused):
        mark_read(actor=cast.owner.actor, alert=alert, at=standing_clock)
    assert mark_read(actor=cast.lead.actor, alert=alert, at=standing_clock)
    assert not mark_read(actor=cast.lead.actor, alert=alert, at=standing_clock)
    assert Event.objects.filter(kind=EventKind.ALERT_READ).count() == 1


def test_what_was_told_cannot_be_changed_or_taken_away(standing_clock: datetime) -> None:
    tell(standing_clock)
    for change in (lambda: Telling.objects.update(news=[1]), lambda: Telling.objects.all().delete()):
        with pytest.raises(IntegrityError), transaction.atomic():
            change()
