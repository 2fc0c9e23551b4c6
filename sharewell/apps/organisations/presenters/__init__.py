"""From what selectors say to words and addresses. No queries here."""
