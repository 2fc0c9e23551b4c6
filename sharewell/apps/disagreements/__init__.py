"""Views that differ about something shared, refused or asked, and the ladder of the nation that they climb."""
