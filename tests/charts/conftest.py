"""What the figure tests share: a check against Plotly's own schema."""

from collections.abc import Callable
from typing import Any

import orjson
import plotly.graph_objects as go
import pytest


@pytest.fixture
def checked() -> Callable[[dict[str, Any]], dict[str, Any]]:
    """Check that plotly accepts a figure unchanged and orjson can write it; gives what a browser reads."""

    def check(figure: dict[str, Any]) -> dict[str, Any]:
        read: dict[str, Any] = orjson.loads(orjson.dumps(figure))
        accepted = go.Figure({"data": read["data"], "layout": read["layout"]}, skip_invalid=False)
        # An empty list of notes or breaks is dropped on the way through, as it says nothing.
        rebuilt = accepted.to_plotly_json()
        assert [trace["type"] for trace in rebuilt["data"]] == [
            trace["type"] for trace in read["data"]
        ]
        assert set(read["layout"]) - set(rebuilt["layout"]) <= {"annotations", "shapes"}
        assert set(read) == {"data", "layout", "config", "meta"}
        return read

    return check
