"""Where a pair of entries stands, and what moves it. People move it, never a score."""

from enum import StrEnum

from sharewell.domain.sharing.steps import StepRefused


class Origin(StrEnum):
    """Why it is asked whether two entries are one person."""

    NEW_ENTRY = "new_entry"
    MATCH_RUN = "match_run"
    PERSON = "person"


class LinkState(StrEnum):
    """Where a pair stands."""

    ASKED = "asked"
    UNSURE = "unsure"
    NOT_SAME = "not_same"
    LINKED = "linked"
    MERGE_ASKED = "merge_asked"
    MERGED = "merged"
    SPLIT = "split"


class LinkStep(StrEnum):
    """What a person says or does. `agree_merge` and `refuse_merge` are a second person's."""

    ASK = "ask"
    SAME = "same"
    NOT_SAME = "not_same"
    CANNOT_TELL = "cannot_tell"
    ASK_MERGE = "ask_merge"
    AGREE_MERGE = "agree_merge"
    REFUSE_MERGE = "refuse_merge"
    SPLIT = "split"


JOINED = frozenset({LinkState.LINKED, LinkState.MERGE_ASKED, LinkState.MERGED})
"""Both entries are held to be one person: what is protected of one is protected of both."""

WAITING = frozenset({LinkState.ASKED, LinkState.UNSURE, LinkState.MERGE_ASKED})
"""Somebody has to say something."""

_OPEN = (LinkState.ASKED, LinkState.UNSURE)
LINKING: dict[tuple[LinkState, LinkStep], LinkState] = {
    **{(state, LinkStep.SAME): LinkState.LINKED for state in _OPEN},
    **{(state, LinkStep.NOT_SAME): LinkState.NOT_SAME for state in _OPEN},
    (LinkState.ASKED, LinkStep.CANNOT_TELL): LinkState.UNSURE,
    (LinkState.UNSURE, LinkStep.CANNOT_TELL): LinkState.UNSURE,
    (LinkState.NOT_SAME, LinkStep.ASK): LinkState.ASKED,
    (LinkState.SPLIT, LinkStep.ASK): LinkState.ASKED,
    (LinkState.LINKED, LinkStep.ASK_MERGE): LinkState.MERGE_ASKED,
    (LinkState.MERGE_ASKED, LinkStep.AGREE_MERGE): LinkState.MERGED,
    (LinkState.MERGE_ASKED, LinkStep.REFUSE_MERGE): LinkState.LINKED,
    **{(state, LinkStep.SPLIT): LinkState.SPLIT for state in sorted(JOINED)},
}
"""Every step that is possible. What is not here is refused."""


def after_link(state: LinkState, step: LinkStep) -> LinkState:
    """The state that a step leads to.

    Raises:
        StepRefused: the step is not possible from here, with the reason.
    """
    reached = LINKING.get((state, step))
    if reached is None:
        raise StepRefused(
            "settled_already", "This has been settled already, or does not stand like this any more."
        )
    return reached
