"""The text of an HTML fragment, paragraph by paragraph; no markup survives it.

nh3 reads the fragment as browsers do and takes out scripts, frames and all that is no text; what it leaves is a
few bare tags, which tell paragraphs.
"""

from __future__ import annotations

import re
from html.parser import HTMLParser

import nh3

# fmt: off
BLOCKS = frozenset({
    "address", "article", "aside", "blockquote", "body", "center", "dd", "div", "dl", "dt",
    "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6",
    "header", "hr", "li", "main", "nav", "ol", "p", "pre", "section", "table", "tbody", "td",
    "tfoot", "th", "thead", "tr", "ul",
})
# fmt: on
# fmt: off
DROPPED = frozenset({
    "audio", "button", "canvas", "head", "iframe", "math", "noscript", "object", "script", "select",
    "style", "svg", "template", "textarea", "title", "video",
})
# fmt: on
SANITISER = nh3.Cleaner(
    tags=set(BLOCKS | {"br"}), clean_content_tags=set(DROPPED), attributes={}, link_rel=None
)
# As XML such an element is empty; as HTML all that follows would be inside it.
EMPTY_DROPPED = re.compile(rf"<(?:{'|'.join(sorted(DROPPED))})\b[^<>]*/>", re.IGNORECASE)
# A tag, a comment or a character reference: what tells HTML from plain text.
LOOKS_LIKE_HTML = re.compile(r"</?[a-zA-Z][^<>]*>|<!--|&(?:#\d+|#x[0-9a-fA-F]+|[a-zA-Z]\w*);")
SPACES = re.compile(r"[^\S\n]+")
# Characters that PostgreSQL or XML cannot hold, and the invisible ones that part words from their spaces.
UNWANTED = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\u200b\u2060\ufeff\u00ad]")


class _Paragraphs(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.paragraphs: list[list[str]] = [[]]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "br":
            self.paragraphs[-1].append("\n")
        else:
            self.paragraphs.append([])

    def handle_endtag(self, tag: str) -> None:
        self.paragraphs.append([])

    def handle_data(self, data: str) -> None:
        self.paragraphs[-1].append(data.replace("\n", " "))


def from_html(fragment: str) -> str:
    r"""The text of an HTML fragment or of plain text, a blank line between paragraphs.

    >>> from_html("<p>Oil fell.</p><p>Gold<br>rose &amp; held.</p>")
    'Oil fell.\n\nGold\nrose & held.'
    """
    if not fragment:
        return ""
    if not LOOKS_LIKE_HTML.search(fragment):
        return clean(fragment)
    reader = _Paragraphs()
    reader.feed(SANITISER.clean(EMPTY_DROPPED.sub("", fragment)))
    reader.close()
    paragraphs = (clean("".join(pieces)) for pieces in reader.paragraphs)
    return "\n\n".join(paragraph for paragraph in paragraphs if paragraph)


def clean(text: str) -> str:
    """Text as it is stored: no characters that are not text, single spaces, at most one blank line."""
    text = UNWANTED.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
    lines = "\n".join(SPACES.sub(" ", line).strip() for line in text.split("\n"))
    return re.sub(r"\n{3,}", "\n\n", lines).strip()


def one_line(text: str) -> str:
    """A title, a name: the text of a fragment on one line."""
    return " ".join(from_html(text).split())
