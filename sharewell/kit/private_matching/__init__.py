"""Two lists that are not shown to each other: which children do both know?

    exchange   private set intersection of derived keys, in four signed messages (the way to choose)
    encoding   keyed filters for somebody in between, with `nearby` and `likeness` (where the first finds too few)

Knows no app and no table. Nobody shielded comes in: they are another type. docs/explanation/private-matching.md says
what each side learns.
"""

from sharewell.kit.private_matching.curve import BadElement
from sharewell.kit.private_matching.encoding import Encoded, Project, encoded
from sharewell.kit.private_matching.exchange import Sent, Side, TooMany
from sharewell.kit.private_matching.identity_file import create_identity, read_identity
from sharewell.kit.private_matching.keys import private_keys
from sharewell.kit.private_matching.ledger import Ledger, TooOften, require_room
from sharewell.kit.private_matching.likeness import learn, mutually_best_rows, steps_of, weigh_encoded
from sharewell.kit.private_matching.lists import BadList, People, read_list
from sharewell.kit.private_matching.messages import Act, BadMessage, Identity, act_of
from sharewell.kit.private_matching.nearby import nearby
from sharewell.kit.private_matching.pairing import Shared
from sharewell.kit.private_matching.people import OpenPerson, ShieldedPerson, ShieldedStaysOut
from sharewell.kit.private_matching.rule import BadRule, KeyKind, Rule, read_rule, shipped_rule
from sharewell.kit.private_matching.state import State, keep, kept, read_state, state_bytes

__all__ = [
    "Act",
    "BadElement",
    "BadList",
    "BadMessage",
    "BadRule",
    "Encoded",
    "Identity",
    "KeyKind",
    "Ledger",
    "OpenPerson",
    "People",
    "Project",
    "Rule",
    "Sent",
    "Shared",
    "ShieldedPerson",
    "ShieldedStaysOut",
    "Side",
    "State",
    "TooMany",
    "TooOften",
    "act_of",
    "create_identity",
    "encoded",
    "keep",
    "kept",
    "learn",
    "mutually_best_rows",
    "nearby",
    "private_keys",
    "read_identity",
    "read_list",
    "read_rule",
    "read_state",
    "require_room",
    "shipped_rule",
    "state_bytes",
    "steps_of",
    "weigh_encoded",
]
