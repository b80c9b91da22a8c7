"""The JSON API under /api/v1/; its page is /api/v1/docs."""

from ninja import NinjaAPI

api = NinjaAPI(title="newsboard", version="1", docs_url="/docs")

__all__ = ["api"]
