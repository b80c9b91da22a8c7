import json

import pytest
from django.core.management import CommandError, call_command

pytestmark = pytest.mark.django_db


def test_it_works(capsys):
    call_command("measure", json=True)
    assert json.loads(capsys.readouterr().out) == {
        "moves_judged": 0,
        "verdicts_changed": 0,
        "reactions_written": 0,
        "reactions_removed": 0,
    }


def test_a_date_that_is_none_is_a_wrong_argument():
    with pytest.raises(CommandError, match="--since"):
        call_command("measure", "--since", "yesterday")
