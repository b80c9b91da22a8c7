"""Who said something: speaker, role, organisation and the outlet they told.

A speech verb is the cue. The speaker stands before it ("Zhiwei Zhang, chief economist at Pinpoint, told
Bloomberg") or after it ("said Zhiwei Zhang"). A surname alone, or "he said", is whoever the piece has
introduced; a name that nothing gives away as a person's (no role, no form of address, no known given
name) is none.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from articles.parsing.cast import Cast, Names
from articles.parsing.document import Document, Quote, Span
from articles.parsing.patterns import regex
from articles.parsing.person_names import Word, name_starting, words_of
from articles.parsing.roles import Person
from articles.parsing.scanning import Scan
from articles.parsing.speakers import MARKS, named_after, named_at_front, named_before, resolved
from articles.parsing.tables.quantities import WEEKDAYS
from articles.parsing.tables.titles import ADVERBS_OF_SPEECH

# A sentence longer than this is no sentence, one with more speech verbs no speech; the rest is not read.
LONGEST = 1500
MOST_VERBS = 8
# Words that are read on either side of a speech verb.
REACH = 60

_SPEECH = Scan(
    r"\b(?:said|says|told|tells|added|adds|noted|notes|wrote|writes|stated|states|commented|explained|"
    r"explains|argued|argues|warned|warns|remarked|predicted|predicts|observed|cautioned|acknowledged|"
    r"insisted|as\s+saying|posted\s+(?:on|that)|confirmed|admitted|claimed|suggested|emphasi[sz]ed|reckons|believes|thinks|replied|pledged|vowed|tweeted|puts\s+it|put\s+it|saying|adding|noting|warning|in\s+an?\s+interview\s+with|countered|stressed|conceded|testified|asked|"
    r"made\s+the\s+following\s+(?:comments?|statements?|remarks)|"
    r"reiterated(?!\s+(?:(?:an?|his|her|its|their)\s+)?[“\"']?(?:[Bb]uy|[Hh]old|[Ss]ell|[Oo]utperform|[Oo]verweight|[Nn]eutral|[Uu]nder|[Mm]arket|[Ss]ector|[Ee]qual))|"
    r"quipped|joked|shrugged|lamented|complained|grumbled|mused|concluded|contended|asserted|responded|sighed|opined|"
    r"expects|estimates|foresees|urged|called\s+(?:for|on|it|the|this)|declared|recalled|hailed|[Aa]ccording\s+to)\b"
)
# Of these it takes a person whose role or body the sentence names: "the carmaker expects" is nobody's word.
_TELL_OF_PERSONS = (
    "expects", "estimates", "foresees", "urged", "called", "declared", "recalled", "hailed",
)  # fmt: skip
# These tell what somebody said who stands at the sentence's front.
_BESIDE_THE_POINT = ("saying", "adding", "noting", "warning", "in a")
# "is said to be", "said to have": hearsay, nobody's words.
_HEARSAY_BEFORE = re.compile(r"\b(?:is|are|was|were|be|been|being|widely|often|as)\s+$")
_HEARSAY_AFTER = re.compile(r"\s+to\s+(?:be|have)\b")
_QUOTES = frozenset({"“", "”", '"'})
_PRONOUNS = frozenset({"he", "she", "He", "She"})
_TOLD = regex(
    r"\b(?:told|tells|tell|telling|interview(?:ed)?\s+(?:with|on|by|to)|speaking\s+(?:to|with|on)|"
    r"spoke\s+(?:to|with|on)|(?:statement|comments?|remarks|email|e-mail)\s+to|appearing\s+on|"
    r"appearance\s+on|as\s+saying\s+by|quoted\s+by)\s+(?:the\s+|local\s+|state\s+|newspaper\s+|broadcaster\s+|"
    r"daily\s+|news\s+|agency\s+|magazine\s+)*[“\"']?$",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"\s(?:quoted|cited)\b")
_CONFIDENCE = {
    "role": 0.95,
    "given": 0.8,
    "address": 0.85,
    "surname": 0.9,
    "pronoun": 0.65,
    "quoted": 0.6,
}


def find_quotes(document: Document) -> tuple[Quote, ...]:
    """Everything that named people are reported to have said, one fact a sentence and speaker."""
    spoken = list(_SPEECH.finditer(document.text))
    if not spoken:
        return ()
    starts = [verb.start() for verb in spoken]
    names = Names(document)
    cast = Cast(document)
    quotes: list[Quote] = []
    for index, sentence in enumerate(document.sentences):
        end = min(sentence.end, sentence.start + LONGEST)
        first = bisect_left(starts, sentence.start)
        verbs = spoken[first : min(bisect_left(starts, end), first + MOST_VERBS)]
        if not verbs:
            continue
        words = words_of(document.text, sentence.start, end)
        said: set[str] = set()
        for verb in verbs:
            found = _speaker(document, words, verb, names, cast, index)
            if found is None:
                continue
            person, rule = found
            if rule != "role" and verb[0].startswith(_TELL_OF_PERSONS):
                continue
            cast.last, cast.last_sentence = person, index
            if person.name not in said:
                said.add(person.name)
                quotes.append(_quote(document, sentence, person, rule, names))
    return tuple(quotes)


def _word_start(word: Word) -> int:
    return word.start


def _speaker(
    document: Document,
    words: list[Word],
    verb: re.Match[str],
    names: Names,
    cast: Cast,
    index: int,
) -> tuple[Person, str] | None:
    """Who says ``verb``, and by which rule; ``words`` are its sentence's."""
    text = document.text
    if _HEARSAY_BEFORE.search(text[max(0, verb.start() - 12) : verb.start()]):
        return None
    if _HEARSAY_AFTER.match(text, verb.end(), verb.end() + 12):
        return None
    at = bisect_left(words, verb.start(), key=_word_start)
    before = words[max(0, at - REACH) : at]
    behind = bisect_left(words, verb.end(), key=_word_start)
    after = words[behind : behind + REACH]
    if verb[0].startswith(_BESIDE_THE_POINT):
        return named_at_front(text, before, names, cast)
    _drop_time(before)
    if verb[0][1:].startswith("ccording"):
        return named_after(text, after, names, cast)
    inverted = not before or before[-1].text in MARKS
    # "Who needs shares?" asked Jane Doe; she asked. Who asks the court to do something says nothing.
    if (
        verb[0] == "asked"
        and len(before) > 1
        and not _QUOTES.intersection(w.text for w in before[-2:])
    ):
        return None
    if inverted and verb[0] not in {"told", "tells"}:
        found = named_after(text, after, names, cast) or _pronoun(
            document, after[:1], names, cast, index
        )
        if found is not None:
            return found
    return (
        named_before(text, before, names, cast)
        or _pronoun(document, before[-1:], names, cast, index)
        or (
            named_at_front(text, before, names, cast)
            if before and before[-1].text in {"and", "but"}
            else None
        )
    )


def _drop_time(before: list[Word]) -> None:
    """Take "also" and "on Tuesday" off the words before a speech verb."""
    while before and (before[-1].text in ADVERBS_OF_SPEECH or before[-1].text in WEEKDAYS):
        day = before.pop().text in WEEKDAYS
        if day and before and before[-1].text in {"on", "late", "early"}:
            before.pop()


def _pronoun(
    document: Document, words: Sequence[Word], names: Names, cast: Cast, index: int
) -> tuple[Person, str] | None:
    """For "he said" whom one of the sentences before is about, else whoever spoke last, soon before."""
    if not words or words[0].text not in _PRONOUNS:
        return None
    for back in range(index - 1, max(index - 4, cast.last_sentence), -1):
        subject = _subject(document, names, cast, back)
        if subject is not None:
            return subject, "pronoun"
    return (cast.last, "pronoun") if cast.last and index - cast.last_sentence <= 2 else None


def _subject(document: Document, names: Names, cast: Cast, index: int) -> Person | None:
    """The person with a role whom sentence ``index`` opens with: "Jane Doe, a trader at X, expects"."""
    if index < 0:
        return None
    sentence = document.sentences[index]
    words = words_of(document.text, sentence.start, min(sentence.end, sentence.start + 200))
    for first in range(min(len(words), 6)):
        name = name_starting(words, first, names.bar_person)
        if name is None or name[1] - name[0] < 2:
            continue
        found = resolved(document.text, words, name, names, cast)
        return found[0] if found is not None else None
    return None


def _quote(document: Document, sentence: Span, person: Person, rule: str, names: Names) -> Quote:
    return Quote(
        start=sentence.start,
        end=sentence.end,
        surface=sentence.of(document.text),
        rule=f"quote:{rule}",
        confidence=_CONFIDENCE[rule],
        speaker=person.name,
        role=person.role,
        organisation=person.organisation,
        outlet=_outlet_told(document, sentence, names),
    )


def _outlet_told(document: Document, sentence: Span, names: Names) -> str | None:
    """The outlet that the sentence says was told."""
    for hit in names.outlets(sentence):
        lead = document.text[max(sentence.start, hit.start - 60) : hit.start]
        if _TOLD.search(lead) or _QUOTED.match(document.text, hit.end, hit.end + 10):
            return hit.key
    return None
