"""What an organisation holds about one person, across all apps. No tables: it is read from everywhere each time."""
