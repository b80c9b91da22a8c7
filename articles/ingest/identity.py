"""Which piece an entry is: its address without what does not identify it, its GUID, its content.

Pure functions on values; ``intake`` asks the database.
"""

from __future__ import annotations

import hashlib
import ipaddress
import re
from functools import lru_cache
from urllib.parse import parse_qsl, quote, urlencode, urlsplit

from articles.ingest.entry import Entry

MAX_URL = 2000
MAX_GUID = 1000
ANONYMOUS = "content:"
DEFAULT_PORTS = {"http": 80, "https": 443}
# Parameters that say how a reader came, never what is read.
TRACKING_PREFIXES = ("utm_", "mc_", "hsa_", "pk_", "mtm_", "vero_", "oly_", "at_", "__hs", "_hs")
# fmt: off
TRACKING = frozenset({
    "fbclid", "gclid", "gclsrc", "dclid", "msclkid", "yclid", "twclid", "ttclid", "igshid", "gbraid",
    "wbraid", "srsltid", "li_fat_id", "wickedid", "ncid", "cmpid", "cmp", "mkt_tok", "mod", "smid",
    "partner", "src", "ref", "ref_src", "referrer", "source", "feature", "guccounter", "guce_referrer",
    "guce_referrer_sig", "soc_src", "soc_trk", "tsrc", "taid", "xtor", "spm", "rss", "feedtype",
    "feedname", "sh", "s_cid", "ocid", "cvid", "outputtype", "amp", "amp_js_v", "amp_gsa", "usqp", "_ga",
    "_gl", "__twitter_impression", "cx_testid", "cx_testvariant", "cx_artpos",
})
# fmt: on
# What only says how a page is read, as long as a name of two parts is left.
READING_HOST = re.compile(r"^(?:(?:www|m|mobile|amp)\.)+(?=[^.]+\.)")
AMP_PATH = re.compile(r"(?:/amp|\.amp)(?=/?$|\.html$)|^/amp(?=/)", re.IGNORECASE)
# A cache of AMP pages, whose path is the page's own address.
AMP_CACHE = re.compile(
    r"^https?://(?:[^/]+\.cdn\.ampproject\.org/[a-z]/|www\.google\.com/amp/)(?P<s>s/)?(?=[^/]+\.[^/]+/)"
)
INDEX_PAGE = re.compile(r"/index\.(?:html?|php)$", re.IGNORECASE)
# An address as most are: a host by name, a path, parameters; nothing that its key would write otherwise.
PLAIN_ADDRESS = re.compile(
    r"https?://([\w.-]*[A-Za-z0-9])(/[\w/%:@!$&'()*+,=.~-]*)"
    r"(?:\?([\w.~-]+=[\w.~-]*(?:&[\w.~-]+=[\w.~-]*)*))?",
    re.ASCII,
)


def url_key(url: str) -> str | None:
    """An address as the key of a piece: no scheme, tracking parameters, fragment, default port, AMP or
    mobile variant; the remaining parameters sorted. None where it is not a web address.

    >>> url_key("https://www.Example.com:443/a/amp/?utm_source=x&id=7#top")
    'example.com/a?id=7'
    """
    plain = PLAIN_ADDRESS.fullmatch(url)
    if plain and not _may_vary(url):
        host, path, query = plain.groups()
        return _key(_canonical_host(host.lower()), path.rstrip("/"), _plain_query(query or ""))
    try:
        parts = urlsplit(AMP_CACHE.sub("https://", url.strip()))
        port, host = parts.port, (parts.hostname or "").rstrip(".")
    except ValueError:
        return None
    if parts.scheme not in DEFAULT_PORTS or not host:
        return None
    if port not in {None, DEFAULT_PORTS[parts.scheme]}:
        host = f"{host}:{port}"
    else:
        host = _canonical_host(host)
    path = _canonical_path(parts.path)
    wanted = sorted(
        (name, value)
        for name, value in (parse_qsl(parts.query, keep_blank_values=True) if parts.query else ())
        if not _is_tracking(name)
    )
    return _key(host, quote(path, safe="/%:@!$&'()*+,;=-._~"), urlencode(wanted))


def content_hash(entry: Entry) -> str:
    """What tells a changed piece from an unchanged one: a digest of the title and text as the source
    gave them, whatever their spacing."""
    if entry.fingerprint:
        return entry.fingerprint
    return _digest(" ".join(entry.title.split()) + "\0" + " ".join(entry.body.split()))


def guid(entry: Entry) -> str:
    """The source's own identifier, else the address (its key, where it has one), else the content's digest;
    at most 1,000 bytes."""
    return guid_of(entry, url_key(entry.url), content_hash(entry))


def guid_of(entry: Entry, key: str | None, digest: str) -> str:
    """The same, from the address's key and the content's digest where they are known."""
    own = entry.guid or key or entry.url or f"{ANONYMOUS}{digest}"
    if len(own) <= MAX_GUID // 4 or len(own.encode(errors="replace")) <= MAX_GUID:
        return own
    return f"digest:{_digest(own)}"


def is_anonymous(guid: str) -> bool:
    """Whether a piece has neither identifier nor address, only its content."""
    return guid.startswith(ANONYMOUS)


def _key(host: str, path: str, query: str) -> str | None:
    if not path and not query:
        # The front page is nobody's piece, though feeds without links of their own name it.
        return None
    key = f"{host}{path}?{query}" if query else host + path
    return key if len(key) <= MAX_URL else f"{host}/#{_digest(key)}"


def _may_vary(url: str) -> bool:
    """Whether an address may be that of an AMP variant or an index page."""
    url = url.lower()
    return "/amp" in url or ".amp" in url or "/index." in url


def _plain_query(query: str) -> str:
    """The parameters of a plain address that identify its piece, in order."""
    parts = query.split("&") if query else ()
    wanted = (part for part in parts if not _is_tracking(part.partition("=")[0]))
    return "&".join(sorted(wanted, key=lambda part: part.split("=")))


@lru_cache(maxsize=4096)
def _is_tracking(name: str) -> bool:
    name = name.lower()
    return name in TRACKING or name.startswith(TRACKING_PREFIXES)


@lru_cache(maxsize=4096)
def _canonical_host(host: str) -> str:
    """A host without what only says how it is read: www, mobile, AMP; an address in numbers as it is."""
    if _is_ip(host):
        return host
    return READING_HOST.sub("", host)


def _canonical_path(path: str) -> str:
    """A path without its AMP variant, index page and closing slashes, however they are nested."""
    shorter = INDEX_PAGE.sub("/", AMP_PATH.sub("", path)).rstrip("/")
    return shorter if shorter == path else _canonical_path(shorter)


def _is_ip(host: str) -> bool:
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return False
    return True


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode(errors="replace")).hexdigest()
