"""Whose an indicator is: the country beside its name, in its sentence, or the one that the text is about."""

from __future__ import annotations

import re
from collections.abc import Sequence

from articles.parsing.document import NameHit
from articles.parsing.patterns import regex
from articles.parsing.release_names import ATTACHED, Anchor, Carry
from articles.parsing.release_sentence import Sentence
from articles.parsing.tables.countries import COUNTRIES

# Countries that an indicator has by its nature, when the text names none.
_BY_NATURE = {
    "PCE": "US", "CORE_PCE": "US", "NONFARM_PAYROLLS": "US", "ADP_PAYROLLS": "US", "JOBLESS_CLAIMS": "US",
    "CONTINUING_CLAIMS": "US", "ISM_MANUFACTURING": "US", "ISM_SERVICES": "US", "LOAN_PRIME_RATE": "CN",
    "TOTAL_SOCIAL_FINANCING": "CN", "INDUSTRIAL_PROFITS": "CN", "DURABLE_GOODS": "US", "NEW_HOME_SALES": "US",
    "EXISTING_HOME_SALES": "US",
}  # fmt: skip
_BEHIND = re.compile(r"\s+(?:growth\s+)?(?:in|of|for|across|from|by)\s+(?:the\s+)?(?:\d\d\s)?")
_WHERE = re.compile(r"\bin\s(?:the\s)?$")
# "before new |U.S.| tariffs took hold": no subject of what follows.
_BARRIER = regex(
    r"\s(?:tariffs?|duties|levies|sanctions|curbs|restrictions|dollars?|demand|buyers)\b"
)
_PARTNER = regex(
    r"\b(?:to|with|from|against|into|toward|towards|on|than|like)\s+(?:the\s+|both\s+|neighbouring\s+)?$",
    re.IGNORECASE,
)
_AUTHORITY = regex(
    r"(?:[’']s)?\s+(?:\w+\s+){0,3}(?:customs|finance|statistics|statistical|central|commerce|trade|labou?r|economy|"
    r"cabinet|national|federal|government|bureau|ministry|agency|data|office|department)\b",
    re.IGNORECASE,
)


_ITS = re.compile(r"\b(?:[Ii]ts|[Tt]he\scountry[’']s)\s(?:[\w-]+\s){0,2}$")


def country_of(sentence: Sentence, anchor: Anchor, last: Anchor | None, carry: Carry) -> str | None:
    """Whose indicator ``anchor`` is: by the words beside it, the sentence, its nature, or the text before.

    ``last`` is the anchor before it in the sentence.
    """
    text = sentence.text
    hits = sentence.countries
    ahead = [hit for hit in hits if hit.end <= anchor.start]
    if text[anchor.start : anchor.end] in {"’s", "'s"}:
        # As in "France|'s| was 5.8%", where the indicator is left out.
        return ahead[-1].key
    beside = _beside(text, anchor, hits, ahead) if hits else None
    if beside is not None:
        return beside
    for hit in reversed(ahead):
        if last is not None and hit.start < last.end:
            break
        aside = _PARTNER.search(text, max(0, hit.start - 24), hit.start) or _BARRIER.match(
            text, hit.end
        )
        if not aside:
            return hit.key
    if last is not None and last.country is not None:
        return last.country
    for hit in hits:
        after = hit.start >= anchor.end
        if after and (
            not _is_place(text, hit)
            or _WHERE.search(text, max(anchor.end, hit.start - 8), hit.start)
            or _AUTHORITY.match(text, hit.end, min(sentence.end, hit.end + 50))
        ):
            return hit.key
    return anchor.country or _unnamed(sentence, anchor, carry)


def _unnamed(sentence: Sentence, anchor: Anchor, carry: Carry) -> str | None:
    """Whose indicator it is that no country is named for: by "its", its nature, or the text before."""
    text = sentence.text
    if _ITS.search(text, max(sentence.start, anchor.start - 30), anchor.start) and (
        owner := sentence.owner()
    ):
        return owner
    nature = _BY_NATURE.get(anchor.code)
    if nature and carry.silent <= 1 and text[anchor.start : anchor.end].endswith("jobs"):
        nature = carry.country
    if anchor.code == "POLICY_RATE" and not sentence.countries:
        nature = sentence.bank_before()
    return nature or (carry.country if carry.silent < 8 else None) or carry.home


def _beside(
    text: str, anchor: Anchor, hits: Sequence[NameHit], ahead: Sequence[NameHit]
) -> str | None:
    """The country in "China's June trade surplus" or "inflation in Germany"."""
    behind = _BEHIND.match(text, anchor.end)
    follows = next((h for h in hits if behind and h.start == behind.end()), None)
    if follows is not None and ahead and not _is_place(text, ahead[-1]):
        # "the HCOB index for German factories": the one is who counts, the other where.
        return follows.key
    if ahead and ahead[-1].end >= anchor.start - 70:
        nearest = ahead[-1]
        counts = not _is_place(text, nearest)
        if counts and text[nearest.end : anchor.start].strip("’'s "):
            return follows.key if follows is not None else None
        if ATTACHED.fullmatch(text, nearest.end, anchor.start):
            if len(ahead) > 1 and _is_pair(text, ahead[-2], nearest):
                return ahead[-2].key
            partner = _PARTNER.search(text, max(0, nearest.start - 24), nearest.start)
            return None if partner else nearest.key
    return follows.key if follows is not None else None


def _is_place(text: str, hit: NameHit) -> bool:
    return text[hit.start : hit.end] in COUNTRIES[hit.key].places


def _is_pair(text: str, first: NameHit, second: NameHit) -> bool:
    """Whether two countries make one word, "US-China trade": the first is whose figure it is."""
    return text[first.end : second.start] in {"-", "–", "/"}
