"""What is left for somebody with no account, to be collected once with a code that comes another way."""
