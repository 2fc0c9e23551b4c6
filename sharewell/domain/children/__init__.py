"""What one organisation holds to be true of who a child or adult is."""

from sharewell.domain.children.addresses import Address, Checked, Source, Use, read_postcode
from sharewell.domain.children.called import is_called
from sharewell.domain.children.compared import particulars_of
from sharewell.domain.children.contact import Never, SafeContact, Safety, Way
from sharewell.domain.children.covering import Tells, covered, covered_address, what_tells
from sharewell.domain.children.identity import Identity, Kind
from sharewell.domain.children.names import Name, NameKind, NameOrder
from sharewell.domain.children.openly import entry_keys, open_particulars
from sharewell.domain.children.relations import Relation, Tie
from sharewell.domain.children.words import searchable_words

__all__ = [
    "Address",
    "Checked",
    "Identity",
    "Kind",
    "Name",
    "NameKind",
    "NameOrder",
    "Never",
    "Relation",
    "SafeContact",
    "Safety",
    "Source",
    "Tells",
    "Tie",
    "Use",
    "Way",
    "covered",
    "covered_address",
    "entry_keys",
    "is_called",
    "open_particulars",
    "particulars_of",
    "read_postcode",
    "searchable_words",
    "what_tells",
]
