"""The collector waits for work whose objects stay, and leaves them alone afterwards."""

import gc
from collections.abc import Iterator

import pytest

from articles.parsing.lasting import lasting


@pytest.fixture(autouse=True)
def _as_before() -> Iterator[None]:
    yield
    gc.unfreeze()
    gc.enable()


def test_no_garbage_is_collected_meanwhile() -> None:
    with lasting():
        assert not gc.isenabled()
    assert gc.isenabled()


def test_what_was_made_is_passed_over_afterwards() -> None:
    gc.unfreeze()
    with lasting():
        made = [[number] for number in range(1000)]
    assert gc.get_freeze_count() >= len(made)


def test_garbage_is_collected_again_after_an_error() -> None:
    with pytest.raises(KeyError), lasting():
        raise KeyError
    assert gc.isenabled()


def test_who_had_turned_the_collector_off_finds_it_off() -> None:
    gc.disable()
    with lasting():
        pass
    assert not gc.isenabled()
