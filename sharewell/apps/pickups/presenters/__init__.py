"""What the pages and papers of this app show."""
