"""The rules, to read: what each says and rests on, what still has to be checked, and what they say of a situation."""
