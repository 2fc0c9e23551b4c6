"""Who else knows this child: the bare fact, whom to ring, since when. Never content."""
