"""The sample: pieces written for newsboard and bars made up to go with them, labelled so wherever they show."""

from articles.sample.loading import Loaded, load
from articles.sample.removal import Removed, remove

__all__ = ["Loaded", "Removed", "load", "remove"]
