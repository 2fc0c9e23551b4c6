"""The tree agrees with RFC 6962 and with a second, recursive reading of it; no false proof is taken."""

from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sharewell.domain.audit.merkle import (
    EMPTY_ROOT,
    Frontier,
    ProofRefused,
    check_consistency,
    check_inclusion,
    consistency_proof,
    frontier_of,
    inclusion_proof,
    inclusion_proof_after,
    leaf_hash,
    root_of,
)
from sharewell.domain.audit.verifier import grow
from sharewell.domain.audit.verifier import root_of as verifier_root

# The eight inputs that Certificate Transparency's own implementations test with, and their published roots.
INPUTS = [bytes.fromhex(text) for text in (
    "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f",
)]  # fmt: skip
ROOTS = (
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
)
LEAVES = [leaf_hash(bytes([number])) for number in range(70)]
sizes = st.integers(min_value=1, max_value=len(LEAVES))


def recursive_root(leaves: list[bytes]) -> bytes:
    """RFC 6962 section 2.1, word for word."""
    if not leaves:
        return sha256(b"").digest()
    if len(leaves) == 1:
        return leaves[0]
    split = 1
    while split * 2 < len(leaves):
        split *= 2
    return sha256(b"\x01" + recursive_root(leaves[:split]) + recursive_root(leaves[split:])).digest()


@pytest.mark.parametrize(("size", "root"), list(enumerate(ROOTS, start=1)))
def test_the_published_roots_come_out(size: int, root: str) -> None:
    assert root_of(leaf_hash(entry) for entry in INPUTS[:size]).hex() == root


@given(st.integers(min_value=0, max_value=len(LEAVES)))
def test_both_trees_and_the_recursive_one_agree(size: int) -> None:
    peaks: list[bytes] = []
    for place, leaf in enumerate(LEAVES[:size]):
        grow(peaks, place, leaf)
    assert recursive_root(LEAVES[:size]) == root_of(LEAVES[:size]) == verifier_root(peaks)


def test_an_empty_tree_has_the_hash_of_nothing() -> None:
    assert Frontier().root() == EMPTY_ROOT == sha256(b"").digest()


@given(sizes, st.data())
def test_growing_in_two_goes_is_growing_in_one(size: int, data: st.DataObject) -> None:
    cut = data.draw(st.integers(min_value=0, max_value=size))
    first = Frontier().extend(LEAVES[:cut])
    stored = frontier_of(first.size, first.peaks)
    assert stored.extend(LEAVES[cut:size]) == Frontier().extend(LEAVES[:size])
    assert first.append(LEAVES[0]).size == cut + 1


@given(sizes, st.data())
def test_a_leaf_is_shown_to_stand_at_its_place_and_at_no_other(size: int, data: st.DataObject) -> None:
    index = data.draw(st.integers(min_value=0, max_value=size - 1))
    proof, root = inclusion_proof(LEAVES[:size], index), root_of(LEAVES[:size])
    check_inclusion(leaf=LEAVES[index], index=index, size=size, proof=proof, root=root)
    for wrong in {0, size // 2, size - 1, size, -1} - {index}:
        with pytest.raises(ProofRefused):
            check_inclusion(leaf=LEAVES[index], index=wrong, size=size, proof=proof, root=root)


@given(sizes, st.data())
def test_a_changed_shortened_or_lengthened_inclusion_proof_is_refused(size: int, data: st.DataObject) -> None:
    index = data.draw(st.integers(min_value=0, max_value=size - 1))
    proof, root = inclusion_proof(LEAVES[:size], index), root_of(LEAVES[:size])
    bad = [[*proof, LEAVES[0]], proof[:-1] if proof else [LEAVES[1]]]
    bad += [
        [bytes(32) if at == place else step for at, step in enumerate(proof)] for place in range(len(proof))
    ]
    for forged in bad:
        with pytest.raises(ProofRefused):
            check_inclusion(leaf=LEAVES[index], index=index, size=size, proof=forged, root=root)


@given(sizes, st.data())
def test_an_older_tree_is_shown_to_be_the_beginning_of_a_newer(size: int, data: st.DataObject) -> None:
    old = data.draw(st.integers(min_value=1, max_value=size))
    proof = consistency_proof(LEAVES[:size], old)
    roots = {"old_root": root_of(LEAVES[:old]), "new_root": root_of(LEAVES[:size])}
    check_consistency(old_size=old, new_size=size, proof=proof, **roots)
    for forged in ([*proof, LEAVES[0]], [*proof[:-1]] if proof else [LEAVES[1]]):
        with pytest.raises(ProofRefused):
            check_consistency(old_size=old, new_size=size, proof=forged, **roots)


@given(sizes, st.data())
def test_a_rewritten_past_is_refused(size: int, data: st.DataObject) -> None:
    old = data.draw(st.integers(min_value=1, max_value=size))
    rewritten = [leaf_hash(b"other"), *LEAVES[1:size]]
    with pytest.raises(ProofRefused):
        check_consistency(
            old_size=old, old_root=root_of(LEAVES[:old]), new_size=size, new_root=root_of(rewritten),
            proof=consistency_proof(rewritten, old),
        )  # fmt: skip


def test_what_cannot_be_is_refused() -> None:
    with pytest.raises(IndexError):
        inclusion_proof(LEAVES[:3], 3)
    with pytest.raises(IndexError):
        consistency_proof(LEAVES[:3], 0)
    with pytest.raises(ValueError, match="peaks"):
        frontier_of(3, LEAVES[:1])
    with pytest.raises(ProofRefused):
        check_consistency(old_size=3, old_root=b"", new_size=2, new_root=b"", proof=[])
    with pytest.raises(ProofRefused, match="empty"):
        check_consistency(old_size=3, old_root=b"", new_size=4, new_root=b"", proof=[])


@given(sizes, st.integers(min_value=0), st.integers(min_value=0))
def test_a_proof_after_a_checkpoint_needs_nothing_older_and_is_the_same(
    size: int, old: int, index: int
) -> None:
    old %= size
    index = old + index % (size - old)
    before = Frontier().extend(LEAVES[:old])
    assert inclusion_proof_after(before, LEAVES[old:size], index) == inclusion_proof(LEAVES[:size], index)
    with pytest.raises(IndexError):
        inclusion_proof_after(before, LEAVES[old:size], size)
