"""The table of settings is whole: each has a meaning, an example that is accepted, and a place in Environment."""

from dataclasses import fields

import pytest

from sharewell.config.environment import PREFIX, Environment
from sharewell.config.variables import VARIABLES, Mode, Variable

NAMED = {variable.name: variable for variable in VARIABLES}
SHOWN_HOW_TO_MAKE = {"SHAREWELL_SECRET_KEY"}


def test_every_setting_has_its_place_and_every_place_its_setting() -> None:
    assert [variable.attribute for variable in VARIABLES] != []
    assert {variable.attribute for variable in VARIABLES} == {field.name for field in fields(Environment)}


@pytest.mark.parametrize("variable", VARIABLES, ids=NAMED)
def test_a_setting_is_explained(variable: Variable) -> None:
    assert variable.name == PREFIX + variable.name.removeprefix(PREFIX).upper()
    assert variable.meaning.endswith(".")
    assert variable.example


@pytest.mark.parametrize("variable", VARIABLES, ids=NAMED)
def test_the_example_would_be_accepted(variable: Variable) -> None:
    if variable.name not in SHOWN_HOW_TO_MAKE:
        variable.read(variable.example)


@pytest.mark.parametrize("variable", VARIABLES, ids=NAMED)
def test_what_production_requires_has_no_default_that_could_slip_in(variable: Variable) -> None:
    if Mode.PRODUCTION in variable.required_in and variable.default_for(Mode.PRODUCTION):
        assert variable.attribute in {"data_dir", "root_key_file"}
