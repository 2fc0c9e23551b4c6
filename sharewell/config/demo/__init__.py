"""The demo: a fictional partnership with four weeks of history, and the people who can be tried.

What happened is data (guidance/demo/history*.toml); here it is read and played, at the moments it names, through the
same services that pages call. To be imported once Django is set up.
"""

from sharewell.config.demo.loading import load
from sharewell.config.demo.people import people_to_try

__all__ = ["load", "people_to_try"]
