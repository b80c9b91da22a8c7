"""`manage.py score`: how well parsing does on the labelled pieces."""

from __future__ import annotations

import dataclasses
from argparse import ArgumentTypeError
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import orjson
from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from articles.parsing.labelled import LabelError, Piece, read_pieces
from articles.parsing.parser import parse
from articles.parsing.scoring import score
from articles.parsing.tallies import FLOORS, KINDS, MACRO_F1_FLOOR, Miss, Scores, Tally

HALVES = ("tuning", "frozen")


class Command(BaseCommand):
    help = (
        "Parse the labelled pieces and print precision, recall and F1 for each kind of fact; "
        "needs no database."
    )
    requires_system_checks = []
    requires_migrations_checks = False

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--half", choices=[*HALVES, "all"], default="all")
        parser.add_argument(
            "--errors",
            type=_count,
            default=0,
            metavar="N",
            help="List the N worst errors: of the tuning half, save with --half frozen.",
        )
        parser.add_argument("--kind", choices=KINDS, help="List errors of this kind only.")
        parser.add_argument("--style", default="", help="Only files whose name starts with this.")
        parser.add_argument(
            "--data",
            type=Path,
            default=Path(settings.BASE_DIR) / "tests" / "data" / "labelled",
            metavar="DIR",
            help="Where the halves lie, tuning/*.toml and frozen/*.toml.",
        )
        parser.add_argument("--json", action="store_true", help="Print one JSON document.")

    def handle(self, *, half: str, errors: int, data: Path, **options: Any) -> None:
        chosen = HALVES if half == "all" else (half,)
        try:
            pieces = {name: tuple(_pieces(data / name, options["style"])) for name in chosen}
        except (LabelError, OSError) as error:
            raise CommandError(str(error)) from error
        if not any(pieces.values()):
            raise CommandError(
                f"{data} holds no labelled piece of this choice; name another --data."
            )
        scores = _scored(piece for name in chosen for piece in pieces[name])
        # Who tunes the parser must not see the frozen half by accident.
        shown = scores if half != "all" or not errors else _scored(pieces["tuning"])
        worst = shown.worst(errors, options["kind"])
        if options["json"]:
            listed = [_plain(miss) for miss in worst]
            self.stdout.write(
                orjson.dumps({**scores.to_json(), "half": half, "errors": listed}).decode()
            )
            return
        for line in _table(scores, half):
            self.stdout.write(line)
        for miss in worst:
            self.stdout.write(f"\n{miss.piece}  {miss.kind}: {miss.sort}")
            self.stdout.write(f"  labelled  {miss.labelled or '(nothing)'}")
            self.stdout.write(f"  found     {miss.found or '(nothing)'}")


def _count(text: str) -> int:
    if not text.isdigit():
        raise ArgumentTypeError(f"{text!r} is not a count; write a number such as 40.")
    return int(text)


def _pieces(folder: Path, style: str) -> Iterator[Piece]:
    for path in sorted(folder.glob(f"{style}*.toml")):
        yield from read_pieces(path.read_text(encoding="utf-8"), path.stem)


def _scored(pieces: Iterable[Piece]) -> Scores:
    return score(
        (piece, parse(piece.text, title=piece.title, published_at=piece.published))
        for piece in pieces
    )


def _plain(miss: Miss) -> dict[str, Any]:
    return dataclasses.asdict(miss)


def _table(scores: Scores, half: str) -> Iterator[str]:
    """One line a kind: shares with their 95% intervals, floors, counts."""
    yield f"{scores.pieces} pieces, {half} half" if half != "all" else f"{scores.pieces} pieces"
    yield f"{'':<17}{'precision':<20}{'floor':<7}{'recall':<20}{'floor':<7}{'F1':<20}right false missed"
    for kind, tally in scores.tallies.items():
        yield _row(kind, tally)
    macro = "-" if scores.macro_f1 is None else f"{scores.macro_f1:.3f}"
    below = scores.macro_f1 is not None and scores.macro_f1 < MACRO_F1_FLOOR
    yield f"events, macro-F1 over {len(scores.by_event)} types: {macro} (floor {MACRO_F1_FLOOR}{', below' if below else ''})"


def _row(kind: str, tally: Tally) -> str:
    floors = FLOORS.get(kind, (None, None))
    shares = (
        (tally.precision, tally.precision_interval, floors[0]),
        (tally.recall, tally.recall_interval, floors[1]),
    )
    cells = "".join(
        f"{_cell(share, interval):<20}{_floor(share, floor):<7}"
        for share, interval, floor in shares
    )
    f1 = _cell(tally.f1, tally.f1_interval)
    return f"{kind:<17}{cells}{f1:<20}{tally.right:>5} {tally.false:>5} {tally.missed:>6}"


def _cell(share: float | None, interval: tuple[float, float]) -> str:
    return "-" if share is None else f"{share:.3f} {interval[0]:.3f}–{interval[1]:.3f}"


def _floor(share: float | None, floor: float | None) -> str:
    if floor is None:
        return ""
    return f"{floor:.2f} {'<' if share is not None and share < floor else ' '}"
