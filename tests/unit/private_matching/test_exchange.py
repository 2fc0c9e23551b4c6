"""Two lists that are not shown to each other: who is found, who is not, and what is refused."""

import json
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from sharewell.domain.identifiers import IdentifierKind
from sharewell.domain.matching import Particulars, Sex
from sharewell.kit.private_matching import (
    BadMessage,
    Identity,
    KeyKind,
    OpenPerson,
    Sent,
    ShieldedPerson,
    ShieldedStaysOut,
    Side,
    TooMany,
    keep,
    kept,
    shipped_rule,
)

AT = datetime(2026, 11, 22, 12, tzinfo=UTC)
A, B = Identity(b"a" * 32), Identity(b"b" * 32)
RULE = replace(shipped_rule(), filled_to=50)
OFFERING = Side(me=A, partner=B.public, rule=RULE)
ANSWERING = Side(me=B, partner=A.public, rule=RULE)
NUMBER = ((IdentifierKind.NHS_NUMBER, "9990000018"),)


def person(
    name: str, given: str, family: str, born: date | None, place: str = "", **more: object
) -> OpenPerson:
    places = (place,) if place else ()
    words = {"given": tuple(given.split()), "family": (family,), "born": born, "postcodes": places}
    return OpenPerson(name, Particulars(**words, **more))  # type: ignore[arg-type]


OURS = [
    person("same", "mohammed", "chowdhury", date(2014, 3, 12), "ZQ11AA"),
    person("number alone", "ana", "kowalska", date(2012, 1, 1), numbers=NUMBER),
    person("only here", "rhys", "llewellyn", date(2011, 5, 6), "ZQ19ZZ"),
    person("twin one", "ella", "osei", date(2016, 7, 7), "ZV12BB"),
    person("one key", "grace", "okafor", date(2013, 9, 9), "ZJ33CC"),
]
THEIRS = [
    person("their same", "muhamed", "choudhury", date(2014, 3, 12), "ZX99ZZ"),
    person("their number", "ana maria", "nowak", date(2013, 2, 2), numbers=NUMBER),
    person("their twin one", "ella", "osei", date(2016, 7, 7), "ZV12BB"),
    person("their twin two", "edward", "osei", date(2016, 7, 7), "ZV12BB"),
    person("their other", "grace", "smith", date(2013, 9, 9), "ZI44DD"),
]


def exchanged(ours: list[OpenPerson], theirs: list[OpenPerson]) -> tuple[set[tuple[str, str]], list[Sent]]:
    """The pairs that both sides come to, by the lists' own ids, and the four messages."""
    offer = OFFERING.offer(ours, at=AT)
    answer = ANSWERING.answer(theirs, offer.content, at=AT)
    finish = OFFERING.finish(offer.state, answer.content, at=AT)
    close = ANSWERING.close(answer.state, finish.content, at=AT)
    read = OFFERING.read(finish.state, close.content)
    one, other = offer.state.references, answer.state.references
    pairs = {(one[each.mine], other[each.theirs]) for each in read}
    assert pairs == {(one[each.theirs], other[each.mine]) for each in close.found}
    return pairs, [offer, answer, finish, close]


def test_both_sides_learn_the_children_whom_both_know_and_no_others() -> None:
    pairs, _ = exchanged(OURS, THEIRS)

    assert pairs == {("same", "their same"), ("number alone", "their number"), ("twin one", "their twin one")}


def test_two_different_numbers_or_a_girl_and_a_boy_are_nobody() -> None:
    """With everything else the same: namesakes, or twins of whom the other list has one each."""
    same = ("same", "ella", "osei", date(2016, 7, 7), "ZV12BB")
    other = ((IdentifierKind.NHS_NUMBER, "9990000026"),)

    assert exchanged([person(*same)], [person(*same)])[0] == {("same", "same")}
    assert exchanged([person(*same, numbers=NUMBER)], [person(*same, numbers=other)])[0] == set()
    assert exchanged([person(*same, sex=Sex.FEMALE)], [person(*same, sex=Sex.MALE)])[0] == set()


def test_twins_who_cannot_be_told_apart_are_nobody() -> None:
    """With the surname, day and place alone, either twin would do."""
    nameless = [person("twin", "", "osei", date(2016, 7, 7), "ZV12BB")]

    assert exchanged(nameless, THEIRS)[0] == set()


def test_no_message_has_a_name_a_number_a_date_or_a_place_in_it() -> None:
    _, messages = exchanged(OURS, THEIRS)

    for message in messages:
        for telling in (b"mohammed", b"chowdhury", b"9990000018", b"2014-03-12", b"ZQ11AA", b"number alone"):
            assert telling not in message.content


def test_after_the_exchange_nothing_that_could_try_guesses_is_kept() -> None:
    *_, finish, close = exchanged(OURS, THEIRS)[1]

    for state in (finish.state, close.state):
        assert (state.secret, state.places, state.tokens) == (b"", (), frozenset())


def test_two_exchanges_of_one_list_have_nothing_in_common() -> None:
    first, second = (OFFERING.offer(OURS, at=AT).content.split(b"\n", 3)[3] for _ in range(2))

    pieces = [{body[at : at + 32] for at in range(0, len(body), 32)} for body in (first, second)]
    assert pieces[0].isdisjoint(pieces[1])


def test_the_exact_size_of_a_list_is_not_told() -> None:
    few, more = (OFFERING.offer(OURS[:count], at=AT).content for count in (1, 3))

    assert b'"elements": 50' in few
    assert b'"elements": 50' in more


def test_a_shielded_person_is_refused_by_type() -> None:
    with pytest.raises(ShieldedStaysOut):
        OFFERING.offer([*OURS, ShieldedPerson("hidden")], at=AT)  # type: ignore[list-item]
    assert not hasattr(ShieldedPerson("hidden"), "particulars")


def test_a_set_beyond_the_cap_is_refused_on_either_side() -> None:
    offer = OFFERING.offer(OURS, at=AT)
    small = replace(RULE, largest=10)

    with pytest.raises(TooMany):
        replace(OFFERING, rule=small).offer(OURS, at=AT)
    with pytest.raises(TooMany):
        replace(ANSWERING, rule=small).answer(THEIRS, offer.content, at=AT)


def test_a_message_that_was_changed_anywhere_is_refused() -> None:
    offer = OFFERING.offer(OURS, at=AT).content

    for place in (3, 40, len(offer) // 2, len(offer) - 1):
        spoilt = offer[:place] + bytes([offer[place] ^ 1]) + offer[place + 1 :]
        with pytest.raises(BadMessage):
            ANSWERING.answer(THEIRS, spoilt, at=AT)


def test_a_message_from_another_or_for_another_is_refused() -> None:
    stranger = replace(OFFERING, me=Identity(b"s" * 32)).offer(OURS, at=AT).content
    for_another = replace(OFFERING, partner=Identity(b"o" * 32).public).offer(OURS, at=AT).content

    for message in (stranger, for_another, b"", b"sharewell private-match 1\n{}\n\n"):
        with pytest.raises(BadMessage):
            ANSWERING.answer(THEIRS, message, at=AT)


def test_a_partner_under_another_rule_is_refused_before_anything_is_answered() -> None:
    other = replace(OFFERING, rule=replace(RULE, sha256="0" * 64)).offer(OURS, at=AT).content

    with pytest.raises(BadMessage, match="another rule"):
        ANSWERING.answer(THEIRS, other, at=AT)


def test_an_answer_to_another_offer_is_refused() -> None:
    offer, again = OFFERING.offer(OURS, at=AT), OFFERING.offer(OURS, at=AT)
    answer = ANSWERING.answer(THEIRS, offer.content, at=AT)

    with pytest.raises(BadMessage, match="next"):
        OFFERING.finish(again.state, answer.content, at=AT)
    with pytest.raises(BadMessage, match="another message"):
        OFFERING.finish(replace(offer.state, sha256="0" * 64), answer.content, at=AT)


def test_a_partner_cannot_name_keys_in_common_that_are_not() -> None:
    _, (_, answer, _, _) = exchanged(OURS, THEIRS)
    chance = next(place for place, key in enumerate(answer.state.places) if key is None)
    token = next(iter(answer.state.tokens))

    with pytest.raises(BadMessage):
        answer.state.children_with({chance: token})
    with pytest.raises(BadMessage):
        answer.state.children_with({10_000: token})


def test_what_is_kept_between_messages_comes_back_the_same(tmp_path) -> None:  # type: ignore[no-untyped-def]
    _, messages = exchanged(OURS, THEIRS)

    for message in messages:
        keep(message.state, tmp_path / "state.json")
        assert kept(tmp_path / "state.json") == message.state
    assert (tmp_path / "state.json").stat().st_mode & 0o077 == 0


def test_spoilt_or_absent_state_is_said(tmp_path) -> None:  # type: ignore[no-untyped-def]
    (tmp_path / "state.json").write_text(json.dumps({"act": "offer"}))

    for name in ("state.json", "none.json"):
        with pytest.raises(BadMessage):
            kept(tmp_path / name)


def test_which_keys_agreed_is_said() -> None:
    offer = OFFERING.offer(OURS[:1], at=AT)
    answer = ANSWERING.answer(THEIRS[:1], offer.content, at=AT)
    finish = OFFERING.finish(offer.state, answer.content, at=AT)
    found = ANSWERING.close(answer.state, finish.content, at=AT).found

    assert [each.kinds for each in found] == [(KeyKind.BORN_SOUND,)]
