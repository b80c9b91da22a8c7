"""What a piece states twice is one release: the fullest statement, completed from the others."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from articles.parsing.document import Release

# Two values this close (relative) are one figure, rounded differently: $99 billion, $99.05 billion.
ROUNDING = Decimal("0.006")


def merged(releases: Sequence[Release]) -> tuple[Release, ...]:
    """``releases`` with the statements of one figure joined, in the order of their places."""
    if len({release.indicator for release in releases}) == len(releases):
        return tuple(sorted(releases, key=_place))
    kept: list[Release] = []
    places: dict[str, list[int]] = {}
    # Full statements first, so that a bare "record surplus in June" joins one that has the figure.
    for release in sorted(releases, key=lambda r: (-_fullness(r), -r.confidence, r.start)):
        same = places.setdefault(release.indicator, [])
        for place in same[:64]:
            if _is_same(kept[place], release):
                kept[place] = _joined(kept[place], release)
                break
        else:
            same.append(len(kept))
            kept.append(release)
    return tuple(sorted(kept, key=_place))


def _place(release: Release) -> tuple[int, int]:
    return release.start, release.end


def _fullness(release: Release) -> int:
    return (
        3 * (release.value is not None)
        + 2 * (release.period is not None)
        + sum(
            (
                release.change_percent is not None,
                release.direction is not None,
                release.record,
                release.streak is not None,
                release.previous is not None,
                release.consensus is not None,
            )
        )
    )


def _is_same(full: Release, other: Release) -> bool:
    if full.period and other.period and full.period != other.period:
        return False
    if full.comparison and other.comparison and full.comparison != other.comparison:
        return False
    if full.value is None or other.value is None:
        bare = other.value is None and (other.change_percent is None or full.change_percent is None)
        return bare or full.change_percent == other.change_percent
    return _is_close(full.value, other.value, percent=full.unit == "%")


def _is_close(one: Decimal, other: Decimal, *, percent: bool) -> bool:
    if percent:
        return one == other
    return abs(one - other) <= ROUNDING * max(abs(one), abs(other))


def _joined(full: Release, other: Release) -> Release:
    value = full.value
    if value is not None and other.value is not None and _digits(other.value) > _digits(value):
        value = other.value
    return replace(
        full,
        period=full.period or other.period,
        value=value if value is not None else other.value,
        direction=full.direction or other.direction,
        change_percent=_first(full.change_percent, other.change_percent),
        comparison=full.comparison or other.comparison,
        record=full.record or other.record,
        streak=full.streak or other.streak,
        previous=_first(full.previous, other.previous),
        consensus=_first(full.consensus, other.consensus),
    )


def _first(one: Decimal | None, other: Decimal | None) -> Decimal | None:
    return other if one is None else one


def _digits(value: Decimal) -> int:
    """How many significant digits ``value`` is given in."""
    return len(value.normalize().as_tuple().digits)
