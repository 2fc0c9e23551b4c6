"""Data sharing agreements: register, builder, signatures, and the cover of one sharing."""
