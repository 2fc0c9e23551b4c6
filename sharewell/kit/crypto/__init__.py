"""Sealing: AES-256-GCM, a key for each record, wrapped to organisations' keys, those to a root key.

    keyfile    the file with the root key and the log's signing key
    envelope   the form of sealed bytes
    keys       make, entitle, revoke, destroy
    blanks     what stands where a key was destroyed
    sealing    seal, unseal, in bulk, blind index
    root       signing the log

Other packages import from here alone. Tables (app label "crypto") hold only wrapped keys.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from sharewell.kit.crypto.blanks import register_blank, registered_blanks
from sharewell.kit.crypto.envelope import close, new_key, open_into
from sharewell.kit.crypto.errors import (
    BadRootKey,
    CannotSeal,
    CannotUnseal,
    CryptoError,
    KeyExists,
    NoSuchKey,
    RecordGone,
)
from sharewell.kit.crypto.keyfile import create_key_file, problems_with_key_file, read_key_file
from sharewell.kit.crypto.root import log_name, log_public_key, sign_log, signature_holds

if TYPE_CHECKING:
    from sharewell.kit.crypto.keys import (
        create_organisation_key,
        create_record_key,
        destroy_record_key,
        destroy_wraps,
        entitle,
        gone_records,
        revoke,
        without_keys,
    )
    from sharewell.kit.crypto.sealing import (
        KeyRing,
        blind_index,
        blind_indexes,
        blind_indexes_of_each,
        keyring,
        keyrings,
        new_keyring,
        seal,
        seal_all,
        unseal,
    )

__all__ = [
    "BadRootKey",
    "CannotSeal",
    "CannotUnseal",
    "CryptoError",
    "KeyExists",
    "KeyRing",
    "NoSuchKey",
    "RecordGone",
    "blind_index",
    "blind_indexes",
    "blind_indexes_of_each",
    "close",
    "create_key_file",
    "create_organisation_key",
    "create_record_key",
    "destroy_record_key",
    "destroy_wraps",
    "entitle",
    "gone_records",
    "keyring",
    "keyrings",
    "log_name",
    "log_public_key",
    "new_key",
    "new_keyring",
    "open_into",
    "problems_with_key_file",
    "read_key_file",
    "register_blank",
    "registered_blanks",
    "revoke",
    "seal",
    "seal_all",
    "sign_log",
    "signature_holds",
    "unseal",
    "without_keys",
]

# Django imports this package before its tables may be touched, so what needs them is fetched on first use.
_WITH_TABLES = {
    "create_organisation_key": "keys",
    "create_record_key": "keys",
    "destroy_record_key": "keys",
    "destroy_wraps": "keys",
    "gone_records": "keys",
    "without_keys": "keys",
    "entitle": "keys",
    "revoke": "keys",
    "KeyRing": "sealing",
    "blind_index": "sealing",
    "blind_indexes": "sealing",
    "blind_indexes_of_each": "sealing",
    "keyring": "sealing",
    "keyrings": "sealing",
    "new_keyring": "sealing",
    "seal": "sealing",
    "seal_all": "sealing",
    "unseal": "sealing",
}


def __getattr__(name: str) -> Any:
    if name in _WITH_TABLES:
        return getattr(import_module(f"{__name__}.{_WITH_TABLES[name]}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
