"""Parsing's speed on one core with 40,000 names, against two things no parser of ours can go below.

Run: .venv/bin/python bench/parsing.py [--json] [--profile]. The labelled set's pieces, which are short and full of facts,
are joined to texts of about 2 kB: each holds some six stories. The whole stories of tests/data/whole, with one story's
facts, are measured beside them, both in articles of 2,000 characters a second. The limits, measured in the same run over
the same texts: one pass of the lexicon's Aho-Corasick automaton over lower-cased text, and one lower-casing. Times are
the processor's, and of each text its shortest. Start-up is that of a fresh interpreter.
"""

from __future__ import annotations

import argparse
import cProfile
import gc
import json
import pstats
import random
import resource
import subprocess
import sys
import time
import tomllib
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import ahocorasick

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from articles.parsing.company_names import names_of
from articles.parsing.lexicon import Lexicon
from articles.parsing.parser import parse
from articles.parsing.reference import Company, companies

ROOT = Path(__file__).resolve().parent.parent
NAMES, TEXT_LENGTH, RUNS, HOTTEST = 40_000, 2_000, 9, 10
GOAL_ARTICLES, GOAL_START = 1_000, 0.3
_STEMS = [
    "Bra",
    "Cor",
    "Del",
    "Fen",
    "Gar",
    "Hal",
    "Jor",
    "Kel",
    "Lum",
    "Mar",
    "Nor",
    "Ost",
    "Pel",
    "Quil",
    "Ros",
    "Sar",
    "Tor",
    "Ulm",
    "Ver",
    "Wex",
    "Yar",
    "Zan",
]
_ENDS = [
    "bridge",
    "dale",
    "field",
    "ford",
    "gate",
    "ley",
    "mere",
    "more",
    "stead",
    "ton",
    "vale",
    "wick",
    "worth",
]
_TRADES = [
    "Data",
    "Energy",
    "Foods",
    "Health",
    "Logistics",
    "Metals",
    "Mining",
    "Motors",
    "Pharma",
    "Power",
    "Resources",
    "Systems",
]


def made_up() -> Iterator[Company]:
    """Invented companies without end, the same in every run."""
    chance = random.Random(1)
    number = 0
    while True:
        name = "".join(chance.choices(_STEMS, k=2)).capitalize() + chance.choice(_ENDS)
        letters = "".join(chance.choices("ABCDEFGHIJKLMNOPQRSTUVWXYZ", k=5))
        yield Company(f"{letters}{number % 10}", "XNYS", f"{name} {chance.choice(_TRADES)} Inc.")
        number += 1


def listed(names: int) -> list[Company]:
    """The bundled companies and as many invented ones as bring their distinct names to ``names``."""
    found, distinct = list(companies()), set[str]()
    for company in found:
        distinct.update(names_of(company))
    for company in made_up():
        if len(distinct) >= names:
            return found
        found.append(company)
        distinct.update(names_of(company))
    return found


def texts() -> list[str]:
    """The labelled set's pieces, joined to texts of at least TEXT_LENGTH characters."""
    joined, current = [], ""
    for path in sorted((ROOT / "tests/data/labelled").glob("*/*.toml")):
        for piece in tomllib.loads(path.read_text())["piece"]:
            current += "\n\n".join(filter(None, (piece.get("title"), piece["text"]))) + "\n\n"
            if len(current) >= TEXT_LENGTH:
                joined.append(current)
                current = ""
    return joined


def stories() -> list[str]:
    """The whole stories written for the tests."""
    return [path.read_text() for path in sorted((ROOT / "tests/data/whole").glob("*.txt"))]


def seconds(work: Callable[[str], object], pieces: list[str]) -> float:
    """What work on all pieces takes, of each the shortest of some runs."""
    shortest = [float("inf")] * len(pieces)
    for _ in range(RUNS):
        for number, piece in enumerate(pieces):
            begun = time.process_time()
            work(piece)
            shortest[number] = min(shortest[number], time.process_time() - begun)
    return sum(shortest)


def automaton_of(names: set[str]) -> ahocorasick.Automaton:
    """An automaton of some names in lower case, each worth its length."""
    automaton = ahocorasick.Automaton()
    for name in names:
        automaton.add_word(name.lower(), len(name))
    automaton.make_automaton()
    return automaton


def start_up() -> float:
    """Seconds that a fresh interpreter takes to import the parser and build the bundled lexicon."""
    code = (
        "import time; begun = time.perf_counter()\n"
        "from articles.parsing.parser import parse\n"
        "parse('Shares rose.'); print(time.perf_counter() - begun)"
    )
    runs = [
        subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=True, capture_output=True)
        for _ in range(RUNS)
    ]
    return min(float(run.stdout) for run in runs)


def measure(pieces: list[str]) -> dict[str, float]:
    """All figures of the bench; seconds, megabytes, counts and ratios."""
    rows = listed(NAMES)
    names = {name for company in rows for name in names_of(company)}
    begun = time.perf_counter()
    lexicon = Lexicon.build(rows)
    built = time.perf_counter() - begun
    bare = automaton_of(names)
    # As the application does when it has built its lexicon.
    gc.freeze()
    read = partial(parse, lexicon=lexicon)
    parsing = seconds(read, pieces)
    passing = seconds(lambda piece: sum(1 for _ in bare.iter(piece.lower())), pieces)
    lowering = seconds(str.lower, pieces)
    whole = stories()
    return {
        "articles": len(pieces),
        "characters": sum(map(len, pieces)),
        "names": len(names),
        "articles_a_second": _rate(pieces, parsing),
        "whole_stories_a_second": _rate(whole, seconds(read, whole)),
        "times_automaton_pass": round(parsing / passing, 1),
        "times_lower_casing": round(parsing / lowering, 1),
        "lexicon_build_seconds": round(built, 3),
        "start_up_seconds": round(start_up(), 3),
        "peak_memory_mb": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, 1),
    }


def _rate(pieces: list[str], taken: float) -> float:
    """Articles of TEXT_LENGTH characters a second."""
    return round(sum(map(len, pieces)) / TEXT_LENGTH / taken, 1)


def profile(pieces: list[str]) -> None:
    """Print the functions of articles/parsing that take most time of their own."""
    lexicon = Lexicon.build(listed(NAMES))
    recorder = cProfile.Profile()
    recorder.runcall(lambda: [parse(piece, lexicon=lexicon) for piece in pieces])
    pstats.Stats(recorder).sort_stats("tottime").print_stats(r"articles.parsing", HOTTEST)


def main() -> int:
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    arguments.add_argument("--json", action="store_true", help="print one JSON document")
    arguments.add_argument("--profile", action="store_true", help="print the hottest functions")
    chosen = arguments.parse_args()
    pieces = texts()
    if not pieces:
        print("No labelled pieces in tests/data/labelled; the bench reads those.", file=sys.stderr)
        return 1
    if chosen.profile:
        profile(pieces)
        return 0
    figures = measure(pieces)
    if chosen.json:
        print(json.dumps(figures))
    else:
        for name, figure in figures.items():
            print(f"{name.replace('_', ' '):<24}{figure:>12,}")
    fast = figures["articles_a_second"] >= GOAL_ARTICLES
    return 0 if fast and figures["start_up_seconds"] < GOAL_START else 1


if __name__ == "__main__":
    sys.exit(main())
