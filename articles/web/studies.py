"""Studies: what prices did around the pieces of a choice, with its tests; long ones are answered by a worker."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any, get_args

import orjson
from django.conf import settings
from django.db.models import Exists, OuterRef
from django.http import HttpRequest, HttpResponse, QueryDict
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils.cache import patch_vary_headers
from kombu.exceptions import OperationalError as BrokerError
from redis.exceptions import RedisError

from articles import tasks
from articles.charts import theme
from articles.charts.theme import EVENT_STYLES
from articles.figures.studies import (
    DAY_COLUMNS,
    EVENT_COLUMNS,
    day_rows,
    event_rows,
    figure_of,
    largest_events,
)
from articles.market import asking
from articles.market.asking import Asked
from articles.market.eventstudy import Estimation, Model
from articles.market.studies import (
    FARTHEST,
    LONGEST_ESTIMATION,
    Question,
    StudyError,
    read_window,
)
from articles.models import Indicator, Reaction, Release, Verdict
from articles.models.facts import Direction
from articles.web.board import is_fragment
from articles.web.exports import refused, streamed
from articles.web.filters import address, plain, read_day
from articles.web.releases import chosen_tickers

FIELDS = (
    *("event", "indicator", "ticker", "since", "until", "known_at"),
    *("direction", "record", "q", "publisher", "verdict"),
    *("window", "model", "estimation", "gap"),
)
MOST_TICKERS = 20
EVENTS_SHOWN = 50
# What the board filters by too.
PIECES = ("q", "event", "ticker", "publisher", "verdict", "since", "until")
MORE = ("direction", "record", "q", "publisher", "verdict", "known_at", "estimation", "gap")
WINDOWS = ("0,0", "-1,1", "0,1", "0,5", "-5,20", "-20,60")
MODELS = {name: label for name, label in Reaction.Model.choices if name in get_args(Model)}
TESTS = {
    "cross_sectional": ("t across events", "the mean over its standard error"),
    "patell": ("Patell", "standardised by each event's own noise"),
    "bmp": (
        "Boehmer, Musumeci, Poulsen",
        "Patell's, allowing for noise that the event itself brings",
    ),
    "kolari_pynnonen": ("Kolari, Pynnönen", "the same, allowing for events that move together"),
    "corrado": ("Corrado's ranks", "by ranks, so that no outlier carries it"),
    "generalised_sign": ("Sign", "how many rose, against how many usually do"),
}
DIRECTIONS = dict(Direction.choices)
VERDICTS = dict(Verdict.choices)
# Fields of which there are only so many values: name, what to call one, the values.
CHOICES: tuple[tuple[str, str, Mapping[str, Any]], ...] = (
    ("event", "event type", EVENT_STYLES),
    ("model", "model", MODELS),
    ("direction", "direction", DIRECTIONS),
    ("verdict", "verdict", VERDICTS),
    ("record", "kind of record", {"1": "Records only"}),
)
DEFAULTS = {
    "window": "-5,20",
    "estimation": str(Estimation().length),
    "gap": str(Estimation().gap),
}


def studies(request: HttpRequest) -> HttpResponse:
    """The form and, where something is asked, its answer or how far it has come."""
    question, given, errors = read_question(request.GET)
    context: dict[str, Any] = {
        "given": given,
        "errors": errors,
        "models": MODELS,
        "directions": DIRECTIONS,
        "verdicts": VERDICTS,
        "more": any(given[name] != DEFAULTS.get(name, "") for name in MORE),
        "windows": WINDOWS,
        "event_styles": EVENT_STYLES,
        "farthest": FARTHEST,
        "longest_estimation": LONGEST_ESTIMATION,
        "PLOTLY_JS": settings.PLOTLY_JS,
    }
    if question is not None:
        context |= answer_context(question, given)
    if is_fragment(request):
        template = "partials/_study.html"
    else:
        template = "studies.html"
        context["indicators"] = Indicator.objects.filter(
            Exists(Release.objects.filter(indicator=OuterRef("pk")))
        )
    unreachable = question is not None and context["asked"].error == asking.UNREACHABLE
    status = 400 if errors else 503 if unreachable else 200
    response = render(request, template, context, status=status)
    response["Cache-Control"] = "no-store"
    patch_vary_headers(response, ["HX-Request", "HX-Request-Type"])
    return response


def study_chart(request: HttpRequest) -> HttpResponse:
    """The figure of a study as JSON; a sentence in its place until there is an answer."""
    question, _, errors = read_question(request.GET)
    if question is None:
        return HttpResponse(
            orjson.dumps({"detail": " ".join(errors.values()) or "Nothing is asked."}),
            status=400,
            content_type="application/json",
        )
    asked = asked_of(question)
    if asked.answer is not None:
        figure = figure_of(asked.answer)
    else:
        figure = theme.message_figure(
            asked.error or "A worker is still at it; look again soon.", {}
        )
    return HttpResponse(orjson.dumps(figure), content_type="application/json")


def study_days_csv(request: HttpRequest) -> HttpResponseBase:
    """The path of a study, a row for each session."""
    return _csv(request, "study-sessions")


def study_events_csv(request: HttpRequest) -> HttpResponseBase:
    """The events of a study, a row for each."""
    return _csv(request, "study-events")


def _csv(request: HttpRequest, name: str) -> HttpResponseBase:
    question, _, errors = read_question(request.GET)
    if question is None:
        return refused(list(errors.values()) or ["Nothing is asked; choose a study first."])
    asked = asked_of(question)
    answer = asked.answer
    if answer is None:
        waiting = "There is no answer yet; look at the study's page, then ask again."
        return refused([asked.error or waiting])
    if name == "study-events":
        return streamed(iter([EVENT_COLUMNS, *event_rows(answer)]), name)
    return streamed(iter([DAY_COLUMNS, *day_rows(answer)]), name)


def asked_of(question: Question) -> Asked:
    """Ask, and send a worker where one is needed; without Redis only a question about few pieces is answered."""
    try:
        asked, key = asking.ask(question)
        if key:
            _send_worker(key)
    except (RedisError, BrokerError):
        return asking.ask_without_cache(question)
    return asked


def _send_worker(key: str) -> None:
    """Errors: BrokerError where none can be sent; then nobody waits for the answer."""
    try:
        tasks.carry_out_study.delay(key)
    except BrokerError:
        asking.forget(key)
        raise


def answer_context(question: Question, given: dict[str, str]) -> dict[str, Any]:
    """What is known of a question: its answer with tables and addresses, or how far it has come."""
    asked = asked_of(question)
    here = address(reverse("studies"), given)
    context: dict[str, Any] = {"asked": asked, "here": here, "of": described(question)}
    if asked.answer is None:
        return context
    answer = asked.answer
    pieces = {name: given[name] for name in PIECES}
    return context | {
        "study": answer,
        "model_label": MODELS.get(answer.model, answer.model),
        "tests": _tests(answer.all.tests, answer.distinct.tests),
        "days": day_rows(answer),
        "rows": largest_events(answer, EVENTS_SHOWN),
        "left_out": {reason: count for reason, count in answer.left_out.items() if count},
        "figure": figure_of(answer),
        "chart": address(reverse("study_chart"), given),
        "days_csv": address(reverse("study_days_csv"), given),
        "events_csv": address(reverse("study_events_csv"), given),
        "api": address(reverse("api:get_study"), {**given, "ticker": question.symbols}),
        "pieces": "" if question.indicator else address(reverse("board"), pieces),
    }


def described(question: Question) -> list[str]:
    """What a question is about, in words: for the title, and for paper, where the form is not."""
    event = EVENT_STYLES[question.event].label if question.event else ""
    words = [
        event or (question.indicator and f"figures of {question.indicator}") or "all pieces",
        event and question.indicator and f"with a figure of {question.indicator}",
        question.direction and DIRECTIONS[question.direction].lower(),
        question.record and "records only",
        ", ".join(question.symbols),
        question.words and f"“{question.words}”",
        question.publisher and f"by {question.publisher}",
        question.verdict and f"stating a move that is {VERDICTS[question.verdict].lower()}",
        question.since and f"from {question.since:%-d %b %Y}",
        question.until and f"to {question.until:%-d %b %Y}",
        question.known_at and f"as known at {question.known_at:%-d %b %Y, %H:%M} UTC",
    ]
    return [word for word in words if word]


def _tests(every: dict[str, Any], distinct: dict[str, Any]) -> list[dict[str, Any]]:
    """The tests in the order of TESTS, with their results of both samples."""
    return [
        {"name": name, "meaning": meaning, "every": every[test], "distinct": distinct[test]}
        for test, (name, meaning) in TESTS.items()
    ]


def read_question(query: QueryDict) -> tuple[Question | None, dict[str, str], dict[str, str]]:
    """The question of an address, what was given for the form, and what is wrong by field.

    None where nothing is asked, or nothing that can be answered. A moment alone, as it comes along from page to
    page, asks nothing.
    """
    given = {name: plain(" ".join(query.getlist(name))) for name in FIELDS}
    errors: dict[str, str] = {}
    asked = {name for name, value in given.items() if value}
    if not asked:
        return None, given | DEFAULTS, errors
    given |= {name: value for name, value in DEFAULTS.items() if not given[name]}
    tickers, wrong = chosen_tickers([given["ticker"]], MOST_TICKERS)
    errors |= {"ticker": wrong} if wrong else {}
    for name, label, known in CHOICES:
        if given[name] and given[name] not in known:
            errors[name] = f"There is no {label} “{given[name]}”; choose one of the list."
    code = given["indicator"].upper()
    if code and not Indicator.objects.filter(code=code).exists():
        errors["indicator"] = f"There is no indicator “{code}”; the releases page names them all."
    model: Any = given["model"] or None
    question = Question(
        event=given["event"],
        direction=given["direction"],
        indicator=code,
        record=bool(given["record"]),
        words=given["q"],
        publisher=given["publisher"],
        verdict=given["verdict"],
        symbols=tuple(ticker.symbol for ticker in tickers),
        since=_read(given, "since", read_day, errors),
        until=_read(given, "until", read_day, errors),
        known_at=_read(given, "known_at", read_moment, errors),
        window=_read(given, "window", read_window, errors) or (0, 0),
        model=model,
        estimation=Estimation(
            _whole(given, "estimation", 2, LONGEST_ESTIMATION, errors),
            _whole(given, "gap", 0, FARTHEST, errors),
        ),
    )
    if question.known_at:
        # As the form's field writes it, which knows no zone.
        given["known_at"] = f"{question.known_at.astimezone(dt.UTC):%Y-%m-%dT%H:%M:%S}"
    return (None if errors or asked == {"known_at"} else question), given, errors


def read_moment(value: str) -> dt.datetime:
    """A moment in UTC as forms write it. Errors: ValueError saying how to write one."""
    try:
        moment = dt.datetime.fromisoformat(value)
    except ValueError as error:
        raise ValueError(f"“{value}” is not a moment; write it like 2024-07-12T14:30.") from error
    return moment if moment.tzinfo else moment.replace(tzinfo=dt.UTC)


def _read(given: dict[str, str], name: str, read: Any, errors: dict[str, str]) -> Any:
    """A field by its reader; None and an error where that refuses it."""
    if not given[name]:
        return None
    try:
        return read(given[name])
    except (StudyError, ValueError) as error:
        errors[name] = str(error)
        return None


def _whole(given: dict[str, str], name: str, least: int, most: int, errors: dict[str, str]) -> int:
    """A whole number of sessions within bounds."""
    value = given[name]
    if not (value.isascii() and value.isdigit() and least <= int(value) <= most):
        errors[name] = f"“{value}” sessions as {name} will not do; give {least} to {most}."
        return least
    return int(value)
