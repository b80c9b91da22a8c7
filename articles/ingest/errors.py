"""What can go wrong with the outside world; every message is written for the user who reads it."""

from __future__ import annotations

# What to do about a status, else REMEDY; where the address names a key, KEY_REMEDIES come first.
REMEDY = "check the address or disable the source"
REMEDIES = {
    401: "it wants a password, which newsboard does not send; disable the source",
    403: "it refuses us; check that the address may be read by programs, or disable the source",
    429: "it asks us to come less often; it will be tried again later",
    500: "its server has a fault; it will be tried again later",
    502: "its server has a fault; it will be tried again later",
    503: "its server is busy; it will be tried again later",
    504: "its server has a fault; it will be tried again later",
}
KEY_REMEDIES = {
    401: "it refuses the key that the address names; check it in the environment",
    402: "the plan of the key that the address names is used up; it will be tried again later",
    403: "it refuses the key that the address names; check it and what its plan covers",
}


class IngestError(Exception):
    """A source, an address or a file gave no news; the message says what and how to mend it."""


class FetchError(IngestError):
    """An address could not be fetched.

    ``status`` is the HTTP status, where there was an answer; ``retry_after`` is the header of
    that name as it came, else empty.
    """

    def __init__(self, message: str, *, status: int | None = None, retry_after: str = "") -> None:
        super().__init__(message)
        self.status = status
        self.retry_after = retry_after


class AddressRefusedError(FetchError):
    """An address that is not the public web's: another scheme, or a host inside some network."""


class PostponedError(FetchError):
    """It is not our turn at that host: nothing was sent and nothing failed. ``wait`` is after how many
    seconds it is worth trying again."""

    def __init__(self, message: str, *, wait: float) -> None:
        super().__init__(message)
        self.wait = wait


class RobotsRefusedError(FetchError):
    """The host's robots.txt does not let us read it, or cannot be had."""


class RobotsAwayError(RobotsRefusedError):
    """The host's robots.txt cannot be had, so nothing of it is read for now."""


class UnreachableError(FetchError):
    """No such host, no connection, or a connection that broke."""


class TimedOutError(FetchError):
    """The answer did not come whole in the time allowed."""


class TooLargeError(FetchError):
    """The answer, decompressed, passed the size allowed."""


class TooManyRedirectsError(FetchError):
    """The address kept sending us elsewhere."""


class BadAnswerError(FetchError):
    """The server answered with an error status, or with something that is not HTTP."""


class GoneError(BadAnswerError):
    """The server answered 410: it will never come back."""


class ReadError(IngestError):
    """Something was fetched or opened, but no news can be read from it."""


class EmptyInputError(ReadError):
    """There is nothing in it."""


class NotTextError(ReadError):
    """It is binary: an image, an archive, a PDF."""


class NotAFeedError(ReadError):
    """It is not a feed, or a feed too broken to read."""


class NoArticleError(ReadError):
    """It is a page without an article; ``amp`` is the address of its plainer copy, where it names one."""

    def __init__(self, message: str, *, amp: str = "") -> None:
        super().__init__(message)
        self.amp = amp
