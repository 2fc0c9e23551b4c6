"""What is compared of an identity."""

from datetime import date

from sharewell.domain.children import Identity, particulars_of


def test_what_somebody_is_called_is_compared_after_their_forenames() -> None:
    found = particulars_of(Identity(given_names="Siân Marie", family_name="Evans-Jones", known_as="Shan"))
    assert found.given == ("sian", "marie", "shan")
    assert found.family == ("evans", "jones")


def test_a_due_date_and_a_guessed_age_are_no_date_of_birth() -> None:
    assert particulars_of(Identity(due=date(2027, 1, 1), age_guessed=3)).born is None
