"""Static files with a hash in their name, so that browsers may keep them for ever."""

from whitenoise.storage import CompressedManifestStaticFilesStorage


class HashedFiles(CompressedManifestStaticFilesStorage):
    """Also rewrites the addresses in our script modules, which Django leaves alone unless told."""

    support_js_module_import_aggregation = True
