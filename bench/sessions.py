"""A million moments put to their sessions, against one bare searchsorted over the same closes.

Run: .venv/bin/python bench/sessions.py. Prints the seconds and the ratio; exit 1 when the limit is missed.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "newsboard.settings")

import django
from timing import best_of

MOMENTS = 1_000_000
MOST_TIMES_THE_FLOOR = 5


def main() -> int:
    django.setup()
    from articles.market import calendars

    seconds = np.random.default_rng(1).integers(0, 1_700_000_000, MOMENTS)
    moments = seconds.astype("datetime64[s]")
    closes = calendars.calendar("XNYS").closes
    floor = best_of(5, lambda: np.searchsorted(closes, moments, side="right"))
    taken = best_of(5, lambda: calendars.sessions_of(moments, "XNYS"))
    print(f"bare searchsorted     {floor:>8.3f} s")
    print(
        f"sessions of a million {taken:>8.3f} s, {taken / floor:.2f} times (limit {MOST_TIMES_THE_FLOOR})"
    )
    return int(taken > MOST_TIMES_THE_FLOOR * floor)


if __name__ == "__main__":
    sys.exit(main())
