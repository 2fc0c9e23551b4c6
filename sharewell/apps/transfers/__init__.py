"""Files that move with a child, and the notices that law or its guidance wants by a day."""
