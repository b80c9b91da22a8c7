"""Patterns that are compiled when they are first put to a text: a program that starts waits for none of them.

``regex`` is for the long ones, which cost up to some ms each; a short one ``re`` compiles at once.
"""

from __future__ import annotations

import re
from typing import Any, cast

_METHODS = ("match", "search", "fullmatch", "finditer", "findall", "split", "sub")


def regex(source: str, flags: int = 0) -> re.Pattern[str]:
    """What ``re.compile`` returns, save that errors in the pattern are raised by its first use."""
    return cast("re.Pattern[str]", _Uncompiled(source, flags))


class _Uncompiled:
    """Takes the methods of the compiled pattern for its own when one of them is first asked for."""

    def __init__(self, source: str, flags: int) -> None:
        self.pattern, self.flags = source, flags

    def __getattr__(self, name: str) -> Any:
        compiled = re.compile(self.pattern, self.flags)
        for method in _METHODS:
            setattr(self, method, getattr(compiled, method))
        return getattr(compiled, name)
