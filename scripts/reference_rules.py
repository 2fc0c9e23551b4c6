"""The reference pages of the rules: every rule with what it rests on, and what nobody has seen at its source yet."""

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import groupby

from sharewell.domain.advice import Guidance, Rule, Source, load_guidance
from sharewell.domain.advice.review import SEEN_WORDS, TO_CHECK, Doubt, does, doubts
from sharewell.domain.advice.rule import Citation, Seen
from sharewell.domain.cited import doubtful_lines

RULES_WORDS = (
    "Each row is one rule: a file under `sharewell/guidance`, at the path that its id gives. `sharewell rules show ID` "
    "prints the situations that it speaks to and the scenarios that fire it. "
    "[How to add a rule](../how-to/add-a-rule.md) says how to change one. "
    "This is not legal advice, and nobody but Sharewell has endorsed it."
)
MARKS = {Seen.SOURCE: "", Seen.SECONDARY: " (copy)", Seen.UNVERIFIED: " (unverified)"}
MARKS_WORDS = (
    "What a rule rests on is seen at the source unless it says otherwise: *copy* means that only a secondary copy or a "
    "report was seen, *unverified* that nobody has seen it. Every rule is reviewed by {review}."
)
UNVERIFIED_WORDS = (
    "Everything that the rules cite and that nobody has seen at its source, with what it must bear out. "
    "`sharewell rules unverified` prints the same with every rule. When you have read one, set `seen` and `checked` in "
    "each rule that rests on it, mend the rule if the source says otherwise, and run `make docs`."
)
RULES_AT = "`sharewell/guidance`"
# Beyond this many names a cell is no longer read; the command prints them all.
MOST_NAMED = 3


def rules_page(made: str) -> str:
    """Every rule by pack and folder, and every source. `made` says where the page comes from."""
    guidance = load_guidance()
    review = " or ".join(sorted({rule.review_by.isoformat() for rule in guidance.rules}))
    blocks = ["# Rules", made.format(source=RULES_AT), RULES_WORDS, MARKS_WORDS.format(review=review)]
    blocks.append(_counts(guidance))
    for folder, rules in groupby(guidance.rules, key=_folder):
        rows = [_rule_row(rule) for rule in rules]
        head = ("| Rule | What it says | What it does | From | Rests on |", "|---|---|---|---|---|")
        blocks += [f"## {folder}", "\n".join((*head, *rows))]
    blocks += ["## Sources", _sources(guidance.sources.values())]
    return "\n\n".join(blocks) + "\n"


def unverified_page(made: str) -> str:
    """Everything cited that was not seen at its source, the unverified first, with what to check."""
    found = doubts(load_guidance())
    blocks = ["# What is not verified", made.format(source=RULES_AT), UNVERIFIED_WORDS]
    for seen, group in groupby(found, key=lambda doubt: doubt.seen):
        rows = [_doubt_row(doubt) for doubt in group]
        blocks += [f"## {SEEN_WORDS[seen].capitalize()} ({len(rows)})", f"{TO_CHECK[seen]}."]
        head = ("| Source | Part | It must bear out | Rules that rest on it |", "|---|---|---|---|")
        blocks.append("\n".join((*head, *rows)))
    return "\n\n".join((*blocks, *_doubtful_blocks())) + "\n"


def _doubtful_blocks() -> list[str]:
    """The clocks, periods and other data that are no rules."""
    lines = doubtful_lines()
    head = ("| Where | What it says | Source | Part | Seen |", "|---|---|---|---|---|")
    rows = [_row(f"`{one.id or one.file}`", one.says, one.source, one.part, one.seen) for one in lines]
    return [f"## Clocks, periods and other data ({len(lines)})", "\n".join((*head, *rows))]


def _folder(rule: Rule) -> str:
    return rule.id.rpartition("/")[0]


def _counts(guidance: Guidance) -> str:
    best = Counter(
        min((cited.seen for cited in rule.sources), key=list(Seen).index) for rule in guidance.rules
    )
    return (
        f"{len(guidance.rules)} rules, guidance {guidance.version}: {best[Seen.SOURCE]} rest on something seen at "
        f"the source, {best[Seen.SECONDARY]} on copies at best, {best[Seen.UNVERIFIED]} on nothing verified. "
        "[What is not verified](unverified.md) lists what to check."
    )


def _rule_row(rule: Rule) -> str:
    days = rule.from_.isoformat() + (f" to {rule.until.isoformat()}" if rule.until else "")
    rests = "; ".join(_citation(cited) for cited in rule.sources)
    return _row(f"`{rule.id.rpartition('/')[2]}`", rule.says.sentence, does(rule), days, rests)


def _citation(cited: Citation) -> str:
    return f"{cited.id}, {cited.part}{MARKS[cited.seen]}"


def _sources(sources: Iterable[Source]) -> str:
    rows = [_row(f"`{one.id}`", one.title, one.publisher, one.from_.isoformat()) for one in sources]
    return "\n".join(("| Source | Title | Publisher | From |", "|---|---|---|---|", *rows))


def _doubt_row(doubt: Doubt) -> str:
    rules = [f"`{rule.id}`" for rule in doubt.rules]
    return _row(doubt.source.title, doubt.part, _some(doubt.sentences), _some(rules))


def _some(texts: Sequence[str]) -> str:
    more = len(texts) - MOST_NAMED
    return "<br>".join(texts[:MOST_NAMED]) + (f"<br>and {more} more" if more > 0 else "")


def _row(*cells: str) -> str:
    return f"| {' | '.join(cell.replace('|', '&#124;') for cell in cells)} |"
