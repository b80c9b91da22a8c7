"""The pages' addresses; every filter lives in the query string."""

from django.contrib.auth.views import LoginView, LogoutView
from django.urls import URLPattern, path

from articles.web.articles import article, story
from articles.web.board import board
from articles.web.exports import (
    board_csv,
    board_rss,
    search_csv,
    search_rss,
    ticker_csv,
    ticker_prices_csv,
    ticker_rss,
)
from articles.web.fresh import fresh, fresh_rows
from articles.web.glance import events_chart, events_csv, glance
from articles.web.health import healthz, metrics, readyz
from articles.web.publishers import publishers
from articles.web.releases import (
    release,
    release_csv,
    release_path,
    release_path_csv,
    release_rss,
    release_surprises,
    releases,
    releases_csv,
    releases_rss,
)
from articles.web.saved_views import view_delete, view_rename, view_save
from articles.web.search import search
from articles.web.standing import ticker_standing
from articles.web.studies import studies, study_chart, study_days_csv, study_events_csv
from articles.web.suggestions import suggestions
from articles.web.ticker import ticker
from articles.web.tickers import tickers, tickers_csv
from articles.web.tidy import tidied
from articles.web.watchlists import watchlist_add, watchlist_delete, watchlist_remove, watchlists

urlpatterns: list[URLPattern] = [
    path("", tidied(board), name="board"),
    path("board.rss", board_rss, name="board_rss"),
    path("board.csv", board_csv, name="board_csv"),
    path("fresh/", fresh, name="fresh"),
    path("fresh/rows/", fresh_rows, name="fresh_rows"),
    path("glance/", glance, name="glance"),
    path("glance/events.json", events_chart, name="events_chart"),
    path("glance/events.csv", events_csv, name="events_csv"),
    path("views/", view_save, name="view_save"),
    path("views/<int:pk>/rename/", view_rename, name="view_rename"),
    path("views/<int:pk>/delete/", view_delete, name="view_delete"),
    path("tickers/", tidied(tickers), name="tickers"),
    path("tickers.csv", tickers_csv, name="tickers_csv"),
    path("tickers/suggestions.json", suggestions, name="suggestions"),
    path("tickers/<str:symbol>/", ticker, name="ticker"),
    path("tickers/<str:symbol>/standing/", ticker_standing, name="ticker_standing"),
    path("tickers/<str:symbol>/pieces.rss", ticker_rss, name="ticker_rss"),
    path("tickers/<str:symbol>/pieces.csv", ticker_csv, name="ticker_csv"),
    path("tickers/<str:symbol>/prices.csv", ticker_prices_csv, name="ticker_prices_csv"),
    path("articles/<int:pk>/", article, name="article"),
    path("stories/<int:pk>/", story, name="story"),
    path("publishers/", tidied(publishers), name="publishers"),
    path("releases/", releases, name="releases"),
    path("releases.rss", releases_rss, name="releases_rss"),
    path("releases.csv", releases_csv, name="releases_csv"),
    path("releases/<str:code>/", tidied(release), name="release"),
    path("releases/<str:code>/path.json", release_path, name="release_path"),
    path("releases/<str:code>/surprises.json", release_surprises, name="release_surprises"),
    path("releases/<str:code>/releases.csv", release_csv, name="release_csv"),
    path("releases/<str:code>/path.csv", release_path_csv, name="release_path_csv"),
    path("releases/<str:code>/pieces.rss", release_rss, name="release_rss"),
    path("search/", tidied(search), name="search"),
    path("search.rss", search_rss, name="search_rss"),
    path("search.csv", search_csv, name="search_csv"),
    path("studies/", tidied(studies), name="studies"),
    path("studies/chart.json", study_chart, name="study_chart"),
    path("studies/sessions.csv", study_days_csv, name="study_days_csv"),
    path("studies/events.csv", study_events_csv, name="study_events_csv"),
    path("watchlists/", watchlists, name="watchlists"),
    path("watchlists/<int:pk>/add/", watchlist_add, name="watchlist_add"),
    path("watchlists/<int:pk>/remove/", watchlist_remove, name="watchlist_remove"),
    path("watchlists/<int:pk>/delete/", watchlist_delete, name="watchlist_delete"),
    path(
        "accounts/login/",
        LoginView.as_view(template_name="login.html", next_page="watchlists"),
        name="login",
    ),
    path("accounts/logout/", LogoutView.as_view(next_page="board"), name="logout"),
    path("metrics", metrics, name="metrics"),
    path("healthz", healthz, name="healthz"),
    path("readyz", readyz, name="readyz"),
]
