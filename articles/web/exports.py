"""Lists as RSS and CSV."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.urls import reverse
from django.utils.feedgenerator import Rss201rev2Feed

from articles.figures import RANGES, price_csv_rows
from articles.models import Ticker
from articles.web.filters import BoardFilter, address, find_ticker, plain, read_day
from articles.web.pieces import Piece, Place, pieces_at, places_of
from articles.web.search import read_search

FEED_PIECES = 50
CSV_CHUNK = 500
# What a spreadsheet takes for the beginning of a formula.
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")
COLUMNS = (
    "published_at",
    "publisher",
    "headline",
    "tickers",
    "event_type",
    "stated_moves",
    "verdicts",
    "simulated",
    "address",
)


def board_rss(request: HttpRequest) -> HttpResponse:
    """The board's pieces as RSS."""
    return _rss(request, BoardFilter.from_request(request), "newsboard", reverse("board"))


def board_csv(request: HttpRequest) -> HttpResponseBase:
    """The board's pieces as CSV."""
    return _csv(request, BoardFilter.from_request(request), "newsboard")


def search_rss(request: HttpRequest) -> HttpResponse:
    """A search's pieces as RSS, newest first."""
    title = f"newsboard: {plain(request.GET.get('q', ''))}"
    return _rss(request, read_search(request.GET), title, reverse("search"))


def search_csv(request: HttpRequest) -> HttpResponseBase:
    """A search's pieces as CSV, newest first."""
    return _csv(request, read_search(request.GET), "newsboard-search")


def ticker_rss(request: HttpRequest, symbol: str) -> HttpResponse:
    """A ticker's pieces as RSS."""
    ticker = _ticker(symbol)
    wanted = BoardFilter.from_request(request).about(ticker)
    return _rss(
        request, wanted, f"newsboard: {ticker.symbol} {ticker.name}", ticker.get_absolute_url()
    )


def ticker_csv(request: HttpRequest, symbol: str) -> HttpResponseBase:
    """A ticker's pieces as CSV."""
    ticker = _ticker(symbol)
    return _csv(request, BoardFilter.from_request(request).about(ticker), f"{ticker.symbol}-pieces")


def ticker_prices_csv(request: HttpRequest, symbol: str) -> HttpResponseBase:
    """What the price chart of a ticker shows, as CSV."""
    ticker = _ticker(symbol)
    wanted = BoardFilter.from_request(request)
    try:
        rows = list(
            price_csv_rows(
                ticker,
                request.GET.get("range", next(reversed(RANGES))),
                request.GET.get("interval", "auto"),
                request.GET.get("event", ""),
                wanted.known_at,
                read_day(request.GET["day"]) if request.GET.get("day") else None,
            )
        )
    except ValueError as error:
        return refused([str(error)])
    return streamed(iter(rows), f"{ticker.symbol}-prices")


def _ticker(symbol: str) -> Ticker:
    ticker = find_ticker(symbol)
    if ticker is None:
        raise Http404(f"There is no ticker {symbol[:40]}.")
    return ticker


def refused(reasons: list[str]) -> HttpResponse:
    """What is wrong with an export's address, in plain sentences."""
    return HttpResponse(
        "\n".join(reasons) + "\n", status=400, content_type="text/plain; charset=utf-8"
    )


def _rss(request: HttpRequest, wanted: BoardFilter, title: str, page: str) -> HttpResponse:
    if wanted.errors:
        return refused(list(wanted.errors.values()))
    pieces = pieces_at(places_of(wanted, None, FEED_PIECES), wanted.known_at)
    return feed_of(request, pieces, title, address(page, wanted.query))


def feed_of(request: HttpRequest, pieces: Iterable[Piece], title: str, page: str) -> HttpResponse:
    """Pieces as RSS; ``page`` is the address where people see them."""
    feed = Rss201rev2Feed(
        title=title,
        link=request.build_absolute_uri(page),
        description="Stock news, checked against prices",
        language="en",
        feed_url=request.build_absolute_uri(),
    )
    for piece in pieces:
        link = request.build_absolute_uri(reverse("article", args=[piece.id]))
        feed.add_item(
            title=xml_text(piece.headline),
            link=link,
            unique_id=link,
            description=xml_text(_description(piece)),
            pubdate=piece.published_at,
            author_name=xml_text(piece.publisher),
            categories=[piece.style.label, *(ticker.symbol for ticker in piece.tickers)],
        )
    return HttpResponse(feed.writeString("utf-8"), content_type=feed.content_type)


def xml_text(text: str) -> str:
    """A text without the control characters that XML cannot hold."""
    return "".join(char for char in text if char >= " " or char in "\t\n\r")


def _description(piece: Piece) -> str:
    lines = [*piece.key_points, *(f"{move.ticker.symbol}: {move.surface}" for move in piece.moves)]
    return " · ".join(lines) or piece.headline


def _csv(request: HttpRequest, wanted: BoardFilter, name: str) -> HttpResponseBase:
    if wanted.errors:
        return refused(list(wanted.errors.values()))
    return streamed(_rows(request, wanted), name)


def _rows(request: HttpRequest, wanted: BoardFilter) -> Iterator[tuple[Any, ...]]:
    """The header and a row for each piece, read a chunk at a time."""
    yield COLUMNS
    after: Place | None = None
    while places := places_of(wanted, after, CSV_CHUNK):
        for piece in pieces_at(places, wanted.known_at):
            yield (
                piece.published_at.isoformat(),
                piece.publisher,
                piece.headline,
                " ".join(ticker.symbol for ticker in piece.tickers),
                piece.style.label,
                "; ".join(f"{move.ticker.symbol}: {move.surface}" for move in piece.moves),
                "; ".join(move.verdict or "not judged" for move in piece.moves),
                "yes" if piece.simulated else "no",
                request.build_absolute_uri(reverse("article", args=[piece.id])),
            )
        after = places[-1]


def guarded(cell: object) -> object:
    """A cell that no spreadsheet takes for a formula: text that begins like one gets an apostrophe."""
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(FORMULA) else cell


class _Echo:
    """A file that gives back what is written to it."""

    def write(self, line: str) -> str:
        return line


def streamed(rows: Iterator[tuple[Any, ...]], name: str) -> StreamingHttpResponse:
    """Rows, the header first, as a CSV file of that name."""
    writer = csv.writer(_Echo())
    lines = (writer.writerow([guarded(cell) for cell in row]) for row in rows)
    response = StreamingHttpResponse(lines, content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{filename(name)}.csv"'
    return response


def filename(name: str) -> str:
    """A name without what a header or a file system would trip over."""
    return "".join(char if char.isalnum() or char in "._-" else "_" for char in name)
