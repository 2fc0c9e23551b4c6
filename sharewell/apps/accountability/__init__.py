"""What is shown to somebody who inspects: the record of processing, and packs with their proofs."""
