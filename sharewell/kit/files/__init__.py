"""Files: taken only when they were read from end to end, kept sealed in pieces, shared as a clean copy.

    kinds     which are taken, and why one is not
    check/    reading one from end to end
    clean/    the shared copy
    reading/  the words in one, for the guard
    covers    where to cover part of a picture or page; redact does it
    box       having all that done apart, in a process with limits
    spool     where bytes wait, sealed, between two steps
    store     keeping them in the database
    scan      asking a virus scanner

What runs apart must not load Django, so other packages import the modules by name, and this one imports nothing.
"""
