"""The reference page on the guard's figures, measured as it is made; the same figures are held by its tests."""

from tests.unit.guarding.figures import DRAWN, FAMILIES, OF_EACH, SENTENCES_EACH, false_stops, recall

WORDS = """\
Before anything goes out, Sharewell looks through it for what must be kept safe. These figures are measured
with invented families and a fixed seed. A spelling counts as found when it would stop the sending. The
spellings cover case, spacing, line breaks, table cells, hyphens, short forms, numbers in words, look-alike
and wide letters, hidden signs, accents, and telephone and e-mail forms, one to three of them at once. They
were written by the same people as the guard: what nobody thought of is not in them."""
CLEAN = """\
Of {of:,} clean sentences ({families} families, {each} each, one in ten a near miss such as the next house), {stops}
were stopped without cause: {share:.2%}. {spellings:,} spellings were tried."""


def guarding_page() -> str:
    """How much the guard finds of each kind, and how often it stops what is clean."""
    rows = []
    for kind in DRAWN:
        found = recall(kind)
        rows.append(f"| {kind.replace('_', ' ')} | {found.right} | {found.of} | {found.share:.2%} |")
    clean = false_stops()
    stops = clean.of - clean.right
    told = CLEAN.format(
        of=clean.of,
        families=FAMILIES,
        each=SENTENCES_EACH,
        stops=stops,
        share=stops / clean.of,
        spellings=OF_EACH * len(DRAWN),
    )
    head = ["# What the guard finds", "", WORDS, "", "| Kind | Found | Of | Share |", "|---|---|---|---|"]
    return "\n".join([*head, *rows, "", told, ""])
