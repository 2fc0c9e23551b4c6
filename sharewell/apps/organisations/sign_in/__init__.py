"""Where the authentication library meets Sharewell: adapters, lockout, sealed factors, forms in our words."""
