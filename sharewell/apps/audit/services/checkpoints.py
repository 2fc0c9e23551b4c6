"""Signing how the log stands: an outsider who keeps the note can tell whether it was changed later."""

from datetime import datetime

from django.db import transaction

from sharewell.apps.audit.errors import LogAltered
from sharewell.apps.audit.models import Checkpoint, Event, LogKey
from sharewell.apps.audit.policies import may_sign_checkpoint
from sharewell.apps.audit.services.log_key import log_key
from sharewell.apps.audit.services.turn import wait_for_turn
from sharewell.domain.access import Actor, require
from sharewell.domain.audit import checkpoint as form
from sharewell.domain.audit.commitment import START_OF_CHAIN, link, link_message
from sharewell.domain.audit.merkle import HASH_LENGTH, Frontier, frontier_of
from sharewell.kit.crypto import log_public_key, sign_log, signature_holds


def sign_checkpoint(*, actor: Actor, at: datetime) -> Checkpoint | None:
    """Sign the log as it stands and return the checkpoint: the last one again when nothing happened since.

    Works onwards from the last checkpoint. None while the log is empty.

    Raises:
        LogAltered: the events since then do not fit their signatures; nothing is signed on top of them.
        Refused: the actor is a person at a page and not the software itself.
    """
    require(may_sign_checkpoint(actor))
    with transaction.atomic():
        wait_for_turn()
        last = Checkpoint.objects.order_by("-number").first()
        before = _frontier(last)
        leaves = _checked_leaves(before.size)
        if not leaves:
            return last
        key = log_key()
        LogKey.objects.get_or_create(line=key.text(), defaults={"since": at})
        number = last.number + 1 if last else 0
        return _signed(before.extend(leaves), number=number, key=key, at=at)


def _signed(frontier: Frontier, *, number: int, key: form.VerifierKey, at: datetime) -> Checkpoint:
    checkpoint = form.Checkpoint(key.name, frontier.size, frontier.root())
    signature = sign_log(checkpoint.body().encode("utf-8"))
    return Checkpoint.objects.create(
        number=number,
        size=frontier.size,
        root=checkpoint.root,
        frontier=b"".join(frontier.peaks),
        note=form.note(checkpoint, form.Signature(key.name, key.key_id, signature)),
        at=at,
    )


def _frontier(last: Checkpoint | None) -> Frontier:
    if last is None:
        return Frontier()
    stored = bytes(last.frontier)
    peaks = [stored[start : start + HASH_LENGTH] for start in range(0, len(stored), HASH_LENGTH)]
    try:
        frontier, said = frontier_of(last.size, peaks), form.read_note(last.note)[0]
    except ValueError as broken:
        raise LogAltered("the last checkpoint cannot be read") from broken
    if (frontier.size, frontier.root()) != (said.size, said.root):
        raise LogAltered("the last checkpoint does not fit its own frontier")
    return frontier


def _checked_leaves(first: int) -> list[bytes]:
    """The leaf hashes from a place onwards, each fitting the chain and the last one's signature."""
    rows = Event.objects.order_by("sequence").values_list("sequence", "leaf_hash", "link", "signature")
    value, signature = _before(first)
    leaves: list[bytes] = []
    for sequence, leaf, stored, signed in rows.filter(sequence__gte=first).iterator():
        value = link(value, signature, bytes(leaf))
        if sequence != first + len(leaves) or value != bytes(stored):
            raise LogAltered(f"event {first + len(leaves)} does not fit the events before it")
        signature = bytes(signed)
        leaves.append(bytes(leaf))
    message = link_message(first + len(leaves) - 1, value)
    if leaves and not signature_holds(log_public_key(), message, signature):
        raise LogAltered(f"event {first + len(leaves) - 1} does not bear our signature")
    return leaves


def _before(first: int) -> tuple[bytes, bytes]:
    row = Event.objects.filter(sequence=first - 1).values_list("link", "signature").first()
    return (bytes(row[0]), bytes(row[1])) if row else (START_OF_CHAIN, b"")
