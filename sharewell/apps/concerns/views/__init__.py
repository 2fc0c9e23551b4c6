"""The pages that are not questions: what happens at the end of a journey, and what follows from it."""
