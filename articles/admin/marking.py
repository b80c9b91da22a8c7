"""A piece's text with its facts marked."""

from __future__ import annotations

from collections.abc import Iterable

from django.contrib.admin.helpers import InlineAdminFormSet

from articles.models.reviews import Reviewed


def facts_shown(formsets: Iterable[InlineAdminFormSet]) -> list[tuple[int, int, str]]:
    """(start, end, kind) of the facts on the form's page."""
    return [
        (row.instance.start, row.instance.end, formset.opts.verbose_name)
        for formset in formsets
        if issubclass(formset.opts.model, Reviewed)
        for row in formset.formset.initial_forms
        if row.instance.start is not None and row.instance.end is not None
    ]


def marked(text: str, facts: Iterable[tuple[int, int, str]]) -> list[tuple[str, str]]:
    """The text cut into (characters, label); facts are labelled "kind start-end", the rest "".

    Of two facts that overlap the one that starts first is marked, the longer one on a tie.
    """
    parts = []
    at = 0
    for start, end, kind in sorted(facts, key=lambda fact: (fact[0], -fact[1])):
        if start < at or end > len(text):
            continue
        parts.append((text[at:start], ""))
        parts.append((text[start:end], f"{kind} {start}-{end}"))
        at = end
    parts.append((text[at:], ""))
    return [part for part in parts if part[0]]
