"""Rights over information: requests of people about what is held of them, from the day they come to the answer."""
