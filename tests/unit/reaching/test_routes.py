"""Which routes a notice takes, and when."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as some

from sharewell.domain.reaching import BY_EMAIL, GONE, Begun, Next, Route, Stand, has_arrived, next_routes

AT = datetime(2026, 11, 22, 10, tzinfo=UTC)
PATIENCE = timedelta(minutes=5)
ALL = (Route.MAIL, Route.NOTIFY, Route.TEXT)
EMAILS = (Route.MAIL, Route.NOTIFY)


def decided(
    *begun: tuple[Route, Stand],
    after: timedelta = PATIENCE,
    routes: Sequence[Route] = ALL,
    urgent: bool = True,
) -> Next:
    rows = [Begun(route, stand, AT) for route, stand in begun]
    return next_routes(open_routes=routes, begun=rows, urgent=urgent, patience=PATIENCE, at=AT + after)


def test_at_first_it_goes_by_the_first_e_mail_route_and_what_is_urgent_by_text_too() -> None:
    assert decided() == Next(begin=(Route.MAIL, Route.TEXT), look_again=AT + PATIENCE + PATIENCE)
    assert decided(routes=EMAILS, urgent=False).begin == (Route.MAIL,)
    assert decided(routes=(Route.NOTIFY,)) == Next(begin=(Route.NOTIFY,))


def test_a_route_that_does_not_take_it_in_time_is_joined_by_the_next() -> None:
    waits = (Route.MAIL, Stand.WAITING)
    assert decided(waits, routes=EMAILS, after=PATIENCE / 2) == Next(look_again=AT + PATIENCE)
    assert decided(waits, routes=EMAILS) == Next(begin=(Route.NOTIFY,))


def test_a_route_that_failed_is_followed_at_once() -> None:
    assert decided((Route.MAIL, Stand.FAILED), routes=EMAILS, after=timedelta(0)).begin == (Route.NOTIFY,)


def test_what_was_taken_by_e_mail_goes_by_no_other_e_mail_route() -> None:
    assert decided((Route.MAIL, Stand.TAKEN), routes=EMAILS) == Next()


def test_what_is_urgent_goes_by_the_next_route_when_notify_took_it_and_does_not_say_that_it_arrived() -> None:
    turned = (Route.NOTIFY, Route.MAIL)
    assert decided((Route.NOTIFY, Stand.TAKEN), routes=turned).begin == (Route.MAIL,)
    assert decided((Route.NOTIFY, Stand.DELIVERED), routes=turned) == Next()
    assert decided((Route.NOTIFY, Stand.TAKEN), routes=turned, urgent=False) == Next()


def test_it_is_lost_when_no_route_is_left_and_none_took_it() -> None:
    assert decided((Route.MAIL, Stand.FAILED), routes=()).lost
    assert decided(routes=()).lost
    assert not decided((Route.MAIL, Stand.WAITING), routes=()).lost
    assert not decided((Route.TEXT, Stand.TAKEN), (Route.MAIL, Stand.FAILED), routes=()).lost


BEGUN = some.lists(
    some.tuples(some.sampled_from(ALL), some.sampled_from(list(Stand))), unique_by=lambda one: one[0]
)
OPEN = some.lists(some.sampled_from(ALL), unique=True)


@given(BEGUN, OPEN, some.booleans(), some.integers(0, 20))
def test_no_route_is_taken_twice_and_nothing_is_forgotten(
    begun: list[tuple[Route, Stand]], routes: list[Route], urgent: bool, minutes: int
) -> None:
    decision = decided(*begun, routes=routes, urgent=urgent, after=timedelta(minutes=minutes))
    known = {route for route, _ in begun}
    assert not known & set(decision.begin)
    assert len([route for route in decision.begin if route in BY_EMAIL]) <= 1
    rows = [Begun(route, stand, AT) for route, stand in begun]
    under_way = any(row.stand in {Stand.WAITING, Stand.SENDING, Stand.DROPPED} | GONE for row in rows)
    assert decision.lost or decision.begin or decision.look_again or under_way
    if decision.lost:
        assert not any(has_arrived(row, urgent=urgent) for row in rows)
