"""Static files with a hash in their name, so that browsers may keep them for ever."""

from whitenoise.storage import CompressedManifestStaticFilesStorage


class Storage(CompressedManifestStaticFilesStorage):  # type: ignore[misc]  # whitenoise is untyped
    """Hashed names once the files are collected; before that (tests, a demo just set up) their plain names."""

    # Rewrites the addresses in our script modules too, which Django leaves alone unless told.
    support_js_module_import_aggregation = True

    def stored_name(self, name: str) -> str:
        """The hashed name, or the name itself where nothing has been collected."""
        return str(super().stored_name(name)) if self.hashed_files else name
