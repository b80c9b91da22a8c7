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
from articles.parsing.person_names import Word, name_ending, name_starting, words_of
from articles.parsing.roles import Person, person_at
from articles.parsing.scanning import Scan
from articles.parsing.tables.quantities import WEEKDAYS
from articles.parsing.tables.titles import ADDRESSES, ADVERBS_OF_SPEECH, ROLE_HEADS

# A sentence longer than this is no sentence, one with more speech verbs no speech; the rest is not read.
LONGEST = 1500
MOST_VERBS = 8
# Words that are read on either side of a speech verb.
REACH = 60

_SPEECH = Scan(
    r"\b(?:said|says|told|tells|added|adds|noted|notes|wrote|writes|stated|states|commented|explained|"
    r"explains|argued|argues|warned|warns|remarked|predicted|predicts|observed|cautioned|acknowledged|"
    r"insisted|as\s+saying|posted\s+(?:on|that)|confirmed|admitted|claimed|suggested|emphasi[sz]ed|reckons|believes|thinks|replied|pledged|vowed|tweeted|puts\s+it|put\s+it|saying|adding|noting|warning|in\s+an?\s+interview\s+with|countered|stressed|conceded|testified|reiterated|[Aa]ccording\s+to)\b"
)
# "is said to be", "said to have": hearsay, nobody's words.
# These tell what somebody said who stands at the sentence's front.
_BESIDE_THE_POINT = ("saying", "adding", "noting", "warning", "in a")
_HEARSAY_BEFORE = re.compile(r"\b(?:is|are|was|were|be|been|being|widely|often|as)\s+$")
_HEARSAY_AFTER = re.compile(r"\s+to\s+(?:be|have)\b")
_MARKS = frozenset({",", "“", "”", '"', "—", "–", ")", "]"})
_CLAUSE_OPENERS = frozenset({"that", "it", "in", "on", "the"})
_PRONOUNS = frozenset({"he", "she", "He", "She"})
_TOLD = re.compile(
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
        return _named_at_front(text, before, names, cast)
    _drop_time(before)
    if verb[0][1:].startswith("ccording"):
        return _named_after(text, after, names, cast)
    inverted = not before or before[-1].text in _MARKS
    if inverted and verb[0] not in {"told", "tells"}:
        found = _named_after(text, after, names, cast) or _pronoun(
            document, after[:1], names, cast, index
        )
        if found is not None:
            return found
    return (
        _named_before(text, before, names, cast)
        or _pronoun(document, before[-1:], names, cast, index)
        or (
            _named_at_front(text, before, names, cast)
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
    """For "he said" whom the sentence before is about, else whoever spoke last, soon before."""
    if not words or words[0].text not in _PRONOUNS:
        return None
    if cast.last_sentence < index - 1:
        subject = _subject(document, names, cast, index - 1)
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
        found = _resolved(document.text, words, name, names, cast)
        return found[0] if found is not None else None
    return None


def _named_before(
    text: str, words: Sequence[Word], names: Names, cast: Cast
) -> tuple[Person, str] | None:
    """The person whose words these are when the name comes first."""
    if not words:
        return None
    if words[-1].text == ",":
        return _before_apposition(text, words, names, cast)
    stop = _before_brackets(words)
    name = name_ending(words, stop, names.bar_person)
    found = _resolved(text, words, name, names, cast) if name is not None else None
    return found or _before_body(text, words[:stop], names, cast)


def _before_brackets(words: Sequence[Word]) -> int:
    """Where the words end, less what they end with in brackets: "Jane Doe |(pictured)"."""
    if words[-1].text == ")":
        for index in range(len(words) - 2, max(len(words) - 12, 0), -1):
            if words[index].text == "(":
                return index
    return len(words)


def _before_apposition(
    text: str, words: Sequence[Word], names: Names, cast: Cast
) -> tuple[Person, str] | None:
    """A name with something between commas after it: "Jane Doe, who covers chips, said"."""
    commas = [i for i, word in enumerate(words[:-1]) if word.text == ","]
    for comma in commas[:-5:-1]:
        name = name_ending(words, comma, names.bar_person)
        found = (
            _resolved(text, words, name, names, cast)
            if name is not None
            else _before_body(text, words[:comma], names, cast)
        )
        if found is not None:
            return found
    # "the bank's chief economist, Jane Doe, said"
    name = name_ending(words, len(words) - 1, names.bar_person)
    return _resolved(text, words, name, names, cast) if name else None


def _named_at_front(
    text: str, words: Sequence[Word], names: Names, cast: Cast
) -> tuple[Person, str] | None:
    """The person who does one thing and says another: "Jane Doe cut the shares to hold and said"."""
    for first in range(min(len(words), 8)):
        if words[first].text in _MARKS:
            return None
        name = name_starting(words, first, names.bar_person)
        if name is not None and name[1] - name[0] > 1:
            found = _resolved(text, words, name, names, cast)
            if found is not None:
                return found
    return None


def _before_body(
    text: str, words: Sequence[Word], names: Names, cast: Cast
) -> tuple[Person, str] | None:
    """A name with its organisation after it: "analyst Dan Ives of Wedbush said"."""
    for index in range(len(words) - 2, max(len(words) - 9, 0), -1):
        if words[index].text in {"of", "at", "from", "with"}:
            name = name_ending(words, index, names.bar_person)
            if name is not None:
                return _resolved(text, words, name, names, cast)
        elif not words[index].capital and words[index].text not in {"&", "and", "the"}:
            return None
    return None


def _named_after(
    text: str, words: Sequence[Word], names: Names, cast: Cast
) -> tuple[Person, str] | None:
    """The person named after the verb: "said Jane Doe, a trader at X", "said Citi analyst Jane Doe"."""
    for first in range(min(len(words), 11)):
        word = words[first]
        # "according to the bank's chief executive, |Jane Doe"
        if word.text == "," and first and words[first - 1].lower in ROLE_HEADS:
            continue
        if word.text in _MARKS or (first > 1 and word.text in _CLAUSE_OPENERS):
            return None
        name = name_starting(words, first, names.bar_person)
        if name is None:
            continue
        found = _resolved(text, words, name, names, cast)
        if found is not None:
            return found
    return None


def _resolved(
    text: str, words: Sequence[Word], name: tuple[int, int], names: Names, cast: Cast
) -> tuple[Person, str] | None:
    """The person that a name stands for, if anything shows that it is a person's."""
    person = person_at(text, words, name, taken=names.bar_role)
    addressed = name[0] > 0 and words[name[0] - 1].text.rstrip(".") in ADDRESSES
    if " " not in person.name:
        known = _known(text, person.name, names, cast)
        if known is not None:
            return known, "surname"
        return (person, "address") if addressed or person.role else None
    rule = person.known_by or ("address" if addressed else None)
    familiar = cast.by_surname.get(person.name.split()[-1])
    if familiar is not None and familiar.name == person.name and person.role is None:
        return familiar, "surname"
    if rule is None:
        return None
    person = cast.employed(person)
    cast.introduce(person)
    return person, rule


def _known(text: str, surname: str, names: Names, cast: Cast) -> Person | None:
    """The person of that surname whom the piece names in full."""
    if surname in cast.by_surname:
        return cast.by_surname[surname]
    place = cast.introduced_at(surname)
    if place is None:
        return None
    words = words_of(text, max(0, place - 120), place + 200)
    first = next((i for i, word in enumerate(words) if word.start == place), None)
    name = None if first is None else name_starting(words, first, names.bar_person)
    if name is None or name[1] - name[0] < 2 or words[name[1] - 1].text != surname:
        return None
    person = cast.employed(person_at(text, words, name, taken=names.bar_role))
    cast.introduce(person)
    return person


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
