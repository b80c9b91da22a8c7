"""Instruments and the names they go by."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Self

from django.db import models
from django.db.models import Case, Exists, F, IntegerField, OuterRef, Q, When
from django.db.models.functions import Length
from django.urls import reverse


class TickerQuerySet(models.QuerySet["Ticker"]):
    """Instruments."""

    def named(self, symbol: str, exchange: str = "") -> Ticker | None:
        """The instrument of a symbol (and MIC, when given), an active one first; None when unknown."""
        found = self.filter(symbol=symbol.upper())
        if exchange:
            found = found.filter(exchange=exchange)
        return found.order_by("-active", "pk").first()

    def all_named(self, names: Iterable[str]) -> dict[str, Ticker]:
        """The instruments of names, each "SYMBOL" or "SYMBOL:MIC", an active one first; those known. One query."""
        wanted = {name: name.upper().partition(":") for name in names}
        if not wanted:
            return {}
        symbols = {symbol for symbol, _, _ in wanted.values()}
        rows = list(self.filter(symbol__in=symbols).order_by("-active", "pk"))
        found: dict[str, Ticker] = {}
        for name, (symbol, _, exchange) in wanted.items():
            fits = (row for row in rows if row.symbol == symbol and exchange in {"", row.exchange})
            if (first := next(fits, None)) is not None:
                found[name] = first
        return found

    def like(self, words: str) -> Self:
        """Instruments whose symbol starts with, or whose name contains, what someone is typing."""
        return self.filter(Q(symbol__istartswith=words) | Q(name__icontains=words))

    def suggested(self, words: str, count: int) -> Self:
        """The likeliest instruments for what someone is typing: the symbol itself, symbols, names, other names."""
        known_as = Alias.objects.filter(ticker=OuterRef("pk"), text__istartswith=words)
        nearness = Case(
            When(symbol__iexact=words, then=0),
            When(symbol__istartswith=words, then=1),
            When(name__istartswith=words, then=2),
            When(Exists(known_as), then=3),
            When(name__icontains=words, then=4),
            output_field=IntegerField(),
        )
        found = self.annotate(nearness=nearness).filter(nearness__isnull=False)
        return found.order_by("nearness", "-active", Length("symbol"), "symbol", "exchange")[:count]


class Ticker(models.Model):
    """A listed instrument: a symbol on an exchange."""

    class Kind(models.TextChoices):
        STOCK = "stock", "Stock"
        ADR = "adr", "Depositary receipt"
        ETF = "etf", "ETF"
        INDEX = "index", "Index"
        OTHER = "other", "Other"

    symbol = models.CharField(max_length=20)
    exchange = models.CharField(
        "exchange (MIC)", max_length=4, blank=True, help_text="ISO 10383, for example XNYS."
    )
    name = models.CharField(max_length=200)
    currency = models.CharField(max_length=3, default="USD", help_text="ISO 4217.")
    country = models.CharField(max_length=2, blank=True, help_text="ISO 3166-1 alpha-2.")
    sector = models.CharField(max_length=100, blank=True)
    industry = models.CharField(max_length=200, blank=True)
    kind = models.CharField(max_length=10, choices=Kind, default=Kind.STOCK)
    active = models.BooleanField(default=True)

    objects = TickerQuerySet.as_manager()

    class Meta:
        ordering = ["symbol", "exchange"]
        constraints = [
            models.UniqueConstraint(fields=["symbol", "exchange"], name="ticker_symbol_unique"),
            models.CheckConstraint(condition=~Q(symbol=""), name="ticker_symbol_not_empty"),
        ]

    def __str__(self) -> str:
        return f"{self.symbol} · {self.name}"

    def get_absolute_url(self) -> str:
        return reverse("ticker", args=[self.symbol])


class AliasQuerySet(models.QuerySet["Alias"]):
    """Names of instruments."""

    def valid_on(self, day: dt.date) -> Self:
        """Names in use on a day."""
        return self.filter(
            Q(valid_from__isnull=True) | Q(valid_from__lte=day),
            Q(valid_to__isnull=True) | Q(valid_to__gte=day),
        )


class Alias(models.Model):
    """A name by which texts call an instrument, besides its symbol and registered name."""

    ticker = models.ForeignKey(Ticker, models.CASCADE, related_name="aliases")
    text = models.CharField(max_length=200)
    ambiguous = models.BooleanField(
        default=False,
        help_text="Also an ordinary word or another name: needs support in the piece.",
    )
    valid_from = models.DateField(null=True, blank=True)
    valid_to = models.DateField(null=True, blank=True)

    objects = AliasQuerySet.as_manager()

    class Meta:
        ordering = ["text"]
        verbose_name_plural = "aliases"
        constraints = [
            models.UniqueConstraint(fields=["ticker", "text"], name="alias_unique_per_ticker"),
            models.CheckConstraint(condition=~Q(text=""), name="alias_not_empty"),
            models.CheckConstraint(
                condition=Q(valid_from__isnull=True)
                | Q(valid_to__isnull=True)
                | Q(valid_from__lte=F("valid_to")),
                name="alias_valid_from_before_to",
            ),
        ]

    def __str__(self) -> str:
        return self.text
