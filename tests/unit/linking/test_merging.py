"""One entry filled from another, and who hangs together with whom."""

from datetime import date

from sharewell.domain.children import Identity
from sharewell.domain.identifiers import IdentifierKind
from sharewell.domain.linking import filled, joined

NHS, UPN = (IdentifierKind.NHS_NUMBER, "9990000018"), (IdentifierKind.UPN, "A999000000001")


def test_what_is_missing_is_filled_in_and_what_is_said_stands() -> None:
    kept = Identity(given_names="Mina", family_name="Rahman", identifiers=(NHS,))
    other = Identity(
        given_names="Meena",
        family_name="Rahman",
        born=date(2019, 3, 1),
        identifiers=(NHS, UPN),
        languages=("ben",),
    )
    whole = filled(kept, other)
    assert (whole.given_names, whole.born) == ("Mina", date(2019, 3, 1))
    assert whole.identifiers == (NHS, UPN)
    assert whole.languages == ("ben",)
    assert [name.text for name in whole.names] == ["Mina Rahman", "Meena Rahman"]


def test_an_entry_that_has_it_all_is_not_changed() -> None:
    kept = Identity(given_names="Mina", family_name="Rahman", born=date(2019, 3, 1))
    assert filled(kept, Identity(given_names="Mina", family_name="Rahman")) == kept


def test_those_hang_together_who_are_linked_over_others() -> None:
    pairs = [("a", "b"), ("c", "b"), ("d", "e")]
    assert joined("a", pairs) == {"a", "b", "c"}
    assert joined("d", pairs) == {"d", "e"}
    assert joined("f", pairs) == {"f"}
