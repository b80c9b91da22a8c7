import datetime as dt

from articles.charts.counts import DayCounts, counts_figure, grouped

FRIDAY = dt.date(2024, 7, 12)


def test_types_of_a_group_are_one_bar_that_names_them():
    assert grouped({"guidance": 1, "earnings": 2, "legal": 1}) == {
        "results": {"earnings": 2, "guidance": 1},
        "trouble": {"legal": 1},
    }


def test_each_group_has_a_colour_a_pattern_and_a_way_to_its_pieces():
    days = [
        DayCounts(FRIDAY - dt.timedelta(days=1), {}, {}),
        DayCounts(FRIDAY, {"earnings": 2, "legal": 1}, {"results": "/?event=earnings"}),
    ]
    results, trouble = counts_figure(days, {"pieces": 3})["data"]
    assert (results["y"], trouble["y"]) == ([0, 2], [0, 1])
    assert results["customdata"][1] == {"href": "/?event=earnings"}
    assert results["text"][1] == "<br>● Earnings 2"
    assert results["marker"]["color"] != trouble["marker"]["color"]
    assert results["marker"]["pattern"]["shape"] != trouble["marker"]["pattern"]["shape"]
