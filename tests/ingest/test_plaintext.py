import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.ingest.plaintext import clean, from_html, one_line


@pytest.mark.parametrize(
    ("fragment", "text"),
    [
        ("<p>Oil fell.</p><p>Gold rose.</p>", "Oil fell.\n\nGold rose."),
        ("Oil fell.<br/>Gold rose.", "Oil fell.\nGold rose."),
        ("<div><div>Oil</div> fell</div>", "Oil\n\nfell"),
        ("Oil&nbsp;fell by&#32;2% &amp; more", "Oil fell by 2% & more"),
        ("Oil <script>alert(1)</script>fell", "Oil fell"),
        ("Oil <svg/>fell", "Oil fell"),
        ("Oil <iframe src=x />fell", "Oil fell"),
        ("<p>Oil<!-- not --> fell</p><style>p { x }</style>", "Oil fell"),
        ("<p>Oil</p><scr<script>x()</script>ipt>alert(1)</script>", "Oil\n\nx()ipt>alert(1)"),
        ('<a href="javascript:x()" onclick="y()">Oil</a> fell', "Oil fell"),
        ("<table><tr><td>Oil<td>fell</table>", "Oil\n\nfell"),
        ("Profit <5% and >3%", "Profit <5% and >3%"),
        ("One line\nand the next", "One line\nand the next"),
        ("<p>One line\nand the next</p>", "One line and the next"),
        ("<p>Unclosed <b>tags", "Unclosed tags"),
        ("Zero\u200bwidth and soft\u00adhyphen", "Zerowidth and softhyphen"),
    ],
)
def test_from_html(fragment, text):
    assert from_html(fragment) == text


def test_a_title_is_one_line():
    assert one_line(" <p>Oil\n fell</p><p>again</p> ") == "Oil fell again"


@given(st.text())
def test_clean_text_stays_as_it_is(text):
    assert clean(clean(text)) == clean(text)


@given(st.text())
def test_no_text_breaks_it_or_leaves_what_a_database_cannot_hold(text):
    kept = from_html(f"<p>{text}</p>")
    assert "\0" not in kept
    kept.encode()
