"""`sharewell children explain A B --organisation NAME`: how far two entries agree, in levels, bits and words."""

from argparse import ArgumentParser, Namespace

from sharewell.commands.children.acting import PURPOSE, acting_for, fail


def add_arguments(parser: ArgumentParser) -> None:
    """The two entries, and whose they are."""
    parser.add_argument("one", help="an entry's id, or the organisation's own reference for it")
    parser.add_argument("other", help="the other")
    parser.add_argument("--organisation", required=True, help="its name, or its id")


def run(arguments: Namespace) -> int:
    """0 when it was said, 1 where one of the entries is not there or cannot be read."""
    actor = acting_for(arguments.organisation)
    if actor is None:
        return 1
    from sharewell.apps.children.selectors import grade_words, reason_words
    from sharewell.apps.children.services import compare_entries, entry_by_reference
    from sharewell.kit.clock import now
    from sharewell.kit.crypto import CannotUnseal

    found = {
        said: entry_by_reference(actor=actor, reference=said) for said in (arguments.one, arguments.other)
    }
    for said, entry in found.items():
        if entry is None:
            return fail(f"{actor.organisation_name} has no entry {said!r}, or more than one.")
    pair = [entry for said in (arguments.one, arguments.other) if (entry := found[said])]
    try:
        compared = compare_entries(actor=actor, at=now(), purpose=PURPOSE, one=pair[0], other=pair[1])
    except CannotUnseal:
        return fail("one of these entries was erased, and cannot be read.")
    words = {reason.what: reason_words(reason) for reason in compared.reasons}
    print(f"{'what':10} {'level':10} {'bits':>7}  in words")
    for comparison, level in compared.weighed.levels.items():
        bits = f"{compared.weighed.bits[comparison]:+7.2f}" if level else "      -"
        print(
            f"{comparison:10} {level or 'missing':10} {bits}  {words.get(comparison, 'One of them has none')}"
        )
    print(f"chance before comparing {compared.before:.6f}; together {compared.weighed.weight:+.2f} bits")
    print(f"probability {compared.weighed.probability:.6f}: {compared.grade} ({grade_words(compared.grade)})")
    print(f"weights: {compared.weights}")
    return 0
