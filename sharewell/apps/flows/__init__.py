"""What goes between organisations, counted by day, and which of it no agreement covers. No child, no words."""
