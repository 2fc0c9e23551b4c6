"""What one organisation holds to be true of who a child or adult is."""

from sharewell.domain.children.compared import particulars_of
from sharewell.domain.children.identity import Identity, Kind
from sharewell.domain.children.words import searchable_words

__all__ = ["Identity", "Kind", "particulars_of", "searchable_words"]
