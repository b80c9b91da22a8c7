"""What a reader's page has seen: all pieces up to a key but those whose transactions had not committed then.

Keys are given out when a piece is written, and it is seen when its transaction commits: of two that are written at
once the later key may come first. So a page remembers the keys that were missing among the newest; one of them that
is there after all has come in since.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import Self

from django.db.models import Q

from articles.models import Article

# So many of the newest pieces are looked at for missing keys: workers write tens at once, in moments.
LOOKED_BACK = 500
# A key that nobody uses stays missing for ever, e.g. one of a piece that another worker has stored first.
MOST_GAPS = 40
KEY = r"[0-9]{1,18}"
WRITTEN = re.compile(rf"{KEY}(?:\.{KEY}-{KEY}){{0,{MOST_GAPS}}}", re.ASCII)


@dataclass(frozen=True, slots=True)
class Seen:
    """Pieces with keys up to ``newest`` but those in ``gaps``, (first, last) key of each, highest first.

    As text, in addresses: "123" or "123.120-121.90-90".
    """

    newest: int = 0
    gaps: tuple[tuple[int, int], ...] = ()

    @classmethod
    def now(cls) -> Self:
        """What is there now; one query of the newest keys."""
        keys = list(Article.objects.order_by("-pk").values_list("pk", flat=True)[:LOOKED_BACK])
        gaps = [(lower + 1, key - 1) for key, lower in pairwise(keys) if key - lower > 1]
        return cls(keys[0] if keys else 0, tuple(gaps[:MOST_GAPS]))

    @classmethod
    def read(cls, text: str) -> Self | None:
        """What a text says was seen; None where it is none."""
        if not WRITTEN.fullmatch(text):
            return None
        newest, *gaps = text.split(".")
        pairs = (gap.split("-") for gap in gaps)
        return cls(int(newest), tuple((int(first), int(last)) for first, last in pairs))

    def __str__(self) -> str:
        return ".".join([str(self.newest), *(f"{first}-{last}" for first, last in self.gaps)])

    @property
    def lowest(self) -> int:
        """The lowest key that a piece which comes in may have."""
        return min((first for first, _ in self.gaps), default=self.newest + 1)

    def came_since(self) -> Q:
        """The pieces that were not seen."""
        unseen = Q(pk__gt=self.newest)
        for gap in self.gaps:
            unseen |= Q(pk__range=gap)
        return unseen
