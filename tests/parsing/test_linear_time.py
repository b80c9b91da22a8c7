"""Parsing takes time linear in the text's length, whatever the text: no pattern backtracks.

Times are compared, not asserted: of a text and of the same text eight times as long. Linear code takes some eight times
as long, quadratic code sixty-four times; the limit lies well between, and noise must strike several runs to reach it.
"""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from articles.parsing.parser import parse

TIMES, LIMIT, RUNS = 8, 24, 3
# What finders look for, begun and not ended, and what they look across.
SHARDS = (
    *("a", "A ", "Aa ", " ", "\n", "\n\n", ".", ", ", "(", "((", ")", "[x](", "[", "**", "<a ", "&amp;", "*", "|"),
    *("$", "$1 ", "%", "1,", "1.", "3% ", "5.25%-", "Rs ", "- x\n", "“", "\"", "’s ", "—", "\u200b", "\u00a0", "\u0130"),
    *("Apple ", "Tesla fell 3% and ", "(NYSE: ABC) ", "(NYSE: ", "NYSE ", "BABA ", "shares of ", "Acme Corp "),
    *("said ", "said Bob ", "Bob Smith, ", "By Bob Smith, ", "“A,” said Bo Li, head of X at Y. ", "told the ", "Inc. "),
    *("exports rose 3% ", "exports ", "China's exports rose 3% to $3 billion from ", "from the previous ", "in June "),
    *("Reuters reported and Bloomberg ", "raised guidance cuts outlook ", "respectively ", "to ", "from ", "up ", "not "),
    *("Also Read: ", "Photo by ", "expected than ", "as much as ", "the ", "of ", "and ", "http://x ", "U.S. ", "May "),
)  # fmt: skip


def seconds(unit: str, length: int) -> float:
    """What ``unit`` repeated to ``length`` characters takes."""
    text = (unit * (length // len(unit) + 1))[:length]
    begun = time.process_time()
    parse(text)
    return time.process_time() - begun


def is_linear(unit: str, length: int) -> bool:
    """Whether a text of TIMES ``length`` takes less than LIMIT times as long in one of some runs of both; quadratic
    code does in none."""
    return any(
        seconds(unit, TIMES * length) < LIMIT * max(seconds(unit, length), 1e-4)
        for _ in range(RUNS)
    )


@pytest.mark.parametrize("unit", SHARDS)
def test_every_shard_repeated(unit):
    assert is_linear(unit, 4_000)


@settings(max_examples=20, deadline=None)
@given(st.lists(st.sampled_from(SHARDS), min_size=2, max_size=4).map("".join))
def test_shards_repeated_together(unit):
    assert is_linear(unit, 4_000)


@pytest.mark.parametrize(
    "unit", ["a", "A ", "1,", "(NYSE: [ABC](", "said Bob ", "Nobody minds a long story. "]
)
def test_a_megabyte(unit):
    assert is_linear(unit, 1_000_000 // TIMES)
