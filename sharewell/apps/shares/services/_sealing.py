"""Sealing texts under a share's key, each to its own place."""

from collections.abc import Mapping

from sharewell.apps.shares.models import Share
from sharewell.domain.access import Actor
from sharewell.kit.crypto import keyring


def sealed_in(share: Share, actor: Actor, texts: Mapping[str, str], *, version: int = 1) -> dict[str, bytes]:
    """Each text sealed under the share's key, by its name and version, with one look for the key."""
    ring = keyring(holder=actor.organisation, records=[share.pk])
    return {
        name: ring.seal(record=share.pk, field=name, text=text, version=version)
        for name, text in texts.items()
    }
