"""Keys that an address names in braces, ``…&apikey={ALPHAVANTAGE_KEY}``: they stand in the environment, are
filled in for the request alone, and are hidden again from whatever is shown, stored or logged."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import quote, quote_plus, urlsplit

from articles.ingest.errors import AddressRefusedError, FetchError

PLACEHOLDER = re.compile(r"\{([A-Z][A-Z0-9_]*)\}")


@dataclass(frozen=True, slots=True)
class Keys:
    """The keys that an address names, by name."""

    values: Mapping[str, str] = field(default_factory=dict, repr=False)

    def fill(self, url: str) -> str:
        """The address with its keys."""
        return PLACEHOLDER.sub(
            lambda found: quote(self.values.get(found[1], found[0]), safe=""), url
        )

    def hide(self, text: str) -> str:
        """A text with each key's name in the place of the key, however it is quoted."""
        for name, value in self.values.items():
            ways = {quote(value, safe=""), quote_plus(value), quote(value), value}
            pattern = "|".join(re.escape(way) for way in sorted(ways, key=len, reverse=True))
            text = re.sub(pattern, f"{{{name}}}", text, flags=re.IGNORECASE)
        return text

    def are_in(self, text: str) -> bool:
        """Whether a text gives one of the keys away."""
        return self.hide(text) != text


NO_KEYS = Keys()


def keys_of(
    url: str, *, trusted: frozenset[str], insecure: frozenset[str], demanded: bool = True
) -> Keys:
    """The keys that an address names, from the environment; those that are not there are left out unless
    they are ``demanded``.

    Whoever may edit sources must not be able to send the environment anywhere: keys go to the ``trusted``
    hosts and those under them over HTTPS, and to the ``insecure`` ones in any way. Errors:
    AddressRefusedError, FetchError where a key is not set.
    """
    names = dict.fromkeys(PLACEHOLDER.findall(url))
    if not names:
        return NO_KEYS
    parts = urlsplit(url)
    host = (parts.hostname or "").lower()
    known = parts.scheme == "https" and any(
        host == domain or host.endswith(f".{domain}") for domain in trusted
    )
    if not known and host not in insecure:
        raise AddressRefusedError(
            f"{url} names a key, and keys go over https to the vendors that newsboard reads and to no other "
            f"host; add {host} to FETCH_KEY_HOSTS if you trust it."
        )
    missing = [name for name in names if not os.environ.get(name)]
    if missing and demanded:
        raise FetchError(f"{url} needs {' and '.join(missing)}; set it in the environment.")
    return Keys({name: os.environ[name] for name in names if name not in missing})
