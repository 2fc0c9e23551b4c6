"""`sharewell children private-match …`: learn with a partner which children both know, showing nobody the others.

With files and a key of one's own, from a CSV file (here); or for an organisation of this Sharewell, from its entries
(`private_match_here`).
"""

import csv
import os
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from sharewell.commands.answering import answered
from sharewell.commands.children import private_match_here

if TYPE_CHECKING:
    from sharewell.kit.private_matching import Sent, Shared, Side

STEPS = {
    "key": "make the file with the key that signs your messages, and print what the partner needs of it",
    "offer": "begin: your list, made unreadable",
    "answer": "answer an offer with your list, made unreadable",
    "finish": "after the answer: tell which keys are in common",
    "close": "after the finish: learn who is shared, and tell the partner",
    "read": "after the close: learn who is shared",
    "for": "the next step for an organisation of this Sharewell, from its entries, with a partner who uses another one",
}
WITH_LIST, WITH_MESSAGE = ("offer", "answer"), ("answer", "finish", "close", "read")
WRITING, FINDING = ("offer", "answer", "finish", "close"), ("close", "read")
HERE = "for"
STATE, LEDGER = "exchange.json", "ledger.jsonl"


def add_arguments(parser: ArgumentParser) -> None:
    """A word for each step, and what that takes."""
    steps = parser.add_subparsers(dest="step", required=True, metavar="STEP")
    for name, says in STEPS.items():
        step = steps.add_parser(name, help=says, description=says)
        if name == HERE:
            private_match_here.add_arguments(step)
            continue
        if name == "key":
            step.add_argument("file", type=Path, help="the file to make; an existing one is left as it is")
            continue
        if name in WITH_LIST:
            step.add_argument("list", type=Path, help="CSV with the columns that the how-to names")
        if name in WITH_MESSAGE:
            step.add_argument("message", type=Path, help="the partner's file")
        _add_common(step, name)


def _add_common(step: ArgumentParser, name: str) -> None:
    step.add_argument("--key", type=Path, required=True, help="the file with your key")
    step.add_argument("--partner", required=True, help="the partner's public key, 64 letters and figures")
    step.add_argument(
        "--state", type=Path, required=True, help="your folder for this partner; keep it secret"
    )
    step.add_argument("--workers", type=int, default=0, help="processes; without it, one for each core")
    if name in WRITING:
        step.add_argument("--to", type=Path, required=True, help="the file to write for the partner")
    if name in FINDING:
        step.add_argument("--found", type=Path, required=True, help="the CSV to write, of children both know")


def run(arguments: Namespace) -> int:
    """0 when the step was done; 1 with a sentence that says what to mend, and then nothing was written."""
    return answered(lambda: _run(arguments))


def _run(arguments: Namespace) -> int:
    from sharewell.kit.private_matching import BadElement, BadList, BadMessage, TooMany, TooOften

    if arguments.step == "key":
        return _make_key(arguments.file)
    try:
        if arguments.step == HERE:
            _refuse_to_replace(arguments.to)
            return private_match_here.run(arguments)
        _refuse_to_replace(getattr(arguments, "to", None), getattr(arguments, "found", None))
        return _STEPS[arguments.step](arguments, _side(arguments))
    except (BadElement, BadList, BadMessage, TooMany, TooOften, FileExistsError) as refused:
        print(f"sharewell: {refused}.", file=sys.stderr)
        return 1


def _make_key(file: Path) -> int:
    from sharewell.kit.private_matching import create_identity

    try:
        identity = create_identity(file)
    except FileExistsError:
        print(f"{file} is there already, and is left as it is.", file=sys.stderr)
        return 1
    print(f"Give your partner this, by a way that both of you trust: {identity.public}")
    return 0


def _side(arguments: Namespace) -> "Side":
    from sharewell.kit.private_matching import Side, read_identity, shipped_rule

    arguments.state.mkdir(mode=0o700, parents=True, exist_ok=True)
    me = read_identity(arguments.key)
    return Side(me=me, partner=arguments.partner.lower(), rule=shipped_rule(), workers=arguments.workers)


def _offer(arguments: Namespace, side: "Side") -> int:
    from sharewell.kit.clock import now
    from sharewell.kit.private_matching import Act, read_list

    at, people = now(), read_list(arguments.list)
    _ledger(arguments).require_room(side.partner, Act.OFFER, side.rule, at=at)
    _send(arguments, side, side.offer(people.open, at=at))
    print(_left_out(len(people.open), len(people.shielded)))
    return 0


def _answer(arguments: Namespace, side: "Side") -> int:
    from sharewell.kit.clock import now
    from sharewell.kit.private_matching import Act, read_list

    at, people = now(), read_list(arguments.list)
    _ledger(arguments).require_room(side.partner, Act.ANSWER, side.rule, at=at)
    _send(arguments, side, side.answer(people.open, arguments.message.read_bytes(), at=at))
    print(_left_out(len(people.open), len(people.shielded)))
    return 0


def _finish(arguments: Namespace, side: "Side") -> int:
    from sharewell.kit.clock import now

    _send(arguments, side, side.finish(_kept(arguments), arguments.message.read_bytes(), at=now()))
    return 0


def _close(arguments: Namespace, side: "Side") -> int:
    from sharewell.kit.clock import now

    before = _kept(arguments)
    sent = side.close(before, arguments.message.read_bytes(), at=now())
    _write_found(arguments.found, sent.found, before.references)
    _send(arguments, side, sent)
    (arguments.state / STATE).unlink()
    return 0


def _read(arguments: Namespace, side: "Side") -> int:
    before = _kept(arguments)
    _write_found(arguments.found, side.read(before, arguments.message.read_bytes()), before.references)
    (arguments.state / STATE).unlink()
    return 0


_STEPS: Mapping[str, Callable[[Namespace, "Side"], int]] = {
    "offer": _offer, "answer": _answer, "finish": _finish, "close": _close, "read": _read,
}  # fmt: skip


def _kept(arguments: Namespace):  # type: ignore[no-untyped-def]
    from sharewell.kit.private_matching import kept

    return kept(arguments.state / STATE)


def _ledger(arguments: Namespace):  # type: ignore[no-untyped-def]
    from sharewell.kit.private_matching import Ledger

    return Ledger(arguments.state / LEDGER)


def _send(arguments: Namespace, side: "Side", sent: "Sent") -> None:
    """Log it, keep what the next step needs, and only then write the message: nothing leaves without its line."""
    from sharewell.kit.clock import now
    from sharewell.kit.private_matching import keep

    state = sent.state
    facts: dict[str, str | int] = {
        "sha256": state.sha256,
        "elements": len(state.places),
        "in_common": len(state.mine),
    }
    _ledger(arguments).add(state.act, partner=side.partner, exchange=state.exchange, at=now(), facts=facts)
    keep(state, arguments.state / STATE)
    arguments.to.write_bytes(sent.content)
    print(f"{arguments.to} is for your partner.")


def _write_found(file: Path, found: Iterable["Shared"], ids: Mapping[str, str]) -> None:
    rows = [(ids[each.mine], each.mine, each.theirs, each.points, " ".join(each.kinds)) for each in found]
    descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w", encoding="utf-8", newline="") as opened:
        table = csv.writer(opened)
        table.writerow(("id", "our_reference", "their_reference", "points", "agreed"))
        table.writerows(sorted(rows))
    print(f"{file}: {len(rows)} children whom both know. A person looks at each before anything is done.")


def _refuse_to_replace(*files: Path | None) -> None:
    for file in files:
        if file is not None and file.exists():
            raise FileExistsError(f"{file} is there already, and is left as it is")


def _left_out(taken: int, shielded: int) -> str:
    return f"People taken in: {taken}. Left out, as always, because they are shielded: {shielded}."
