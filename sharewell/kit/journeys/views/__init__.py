"""The views of every journey. Each takes the desk (what this journey is and where it leads) besides the request."""
