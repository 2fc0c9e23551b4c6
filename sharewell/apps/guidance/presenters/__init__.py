"""From rules and scenarios to the strings and addresses that a page shows. No queries."""
