"""A pattern that is compiled late is what ``re`` compiles."""

import importlib
import pkgutil
import re

import pytest

from articles import parsing
from articles.parsing.patterns import regex

TEXT = "Shares rose, fell and ROSE"


def test_a_pattern_is_compiled_by_its_first_use_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    compiled = []

    def compiles(source: str, flags: int) -> re.Pattern[str]:
        compiled.append(source)
        return actual(source, flags)

    actual = re.compile
    monkeypatch.setattr(re, "compile", compiles)
    rose = regex("rose", re.IGNORECASE)
    assert (rose.pattern, compiled) == ("rose", [])
    assert rose.search(TEXT)
    assert rose.findall(TEXT) == ["rose", "ROSE"]
    assert compiled == ["rose"]


@pytest.mark.parametrize("flags", [0, re.IGNORECASE])
def test_it_finds_what_the_compiled_one_finds(flags: int) -> None:
    late, at_once = regex(r"\brose\b", flags), re.compile(r"\brose\b", flags)
    assert late.sub("-", TEXT) == at_once.sub("-", TEXT)
    assert [found.span() for found in late.finditer(TEXT)] == [
        found.span() for found in at_once.finditer(TEXT)
    ]
    assert late.groups == at_once.groups


def test_an_error_in_it_is_told_by_its_first_use() -> None:
    broken = regex("(")
    with pytest.raises(re.error, match="missing"):
        broken.match(TEXT)


@pytest.mark.parametrize("name", [module.name for module in pkgutil.iter_modules(parsing.__path__)])
def test_every_pattern_of_the_parser_can_be_compiled(name: str) -> None:
    module = importlib.import_module(f"{parsing.__name__}.{name}")
    for value in vars(module).values():
        if isinstance(value, type(regex(""))):
            re.compile(value.pattern, value.flags)
