import datetime as dt
from functools import partial

import pytest

from articles.parsing.parser import parse as parse_text

FRIDAY = dt.datetime(2024, 7, 12, 12, tzinfo=dt.UTC)


@pytest.fixture(scope="session")
def parse():
    """The parser, for pieces published on Friday, 12 July 2024, at noon UTC."""
    return partial(parse_text, published_at=FRIDAY)
