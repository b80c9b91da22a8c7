import pytest

from articles.models import SavedView

pytestmark = pytest.mark.django_db


@pytest.fixture
def ida(client, django_user_model):
    user = django_user_model.objects.create_user("ida")
    client.force_login(user)
    return user


def test_a_view_is_kept_and_listed_on_the_board(client, ida):
    response = client.post("/views/", {"name": "Trouble", "query": "event=legal&not_ticker="})
    assert response.headers["Location"] == "/?event=legal"
    html = client.get("/?event=legal").content.decode()
    assert '<a href="/?event=legal" aria-current="page">Trouble</a>' in html
    assert "Delete “Trouble”" in html


def test_the_same_name_gets_the_new_view(client, ida):
    for query in ("event=legal", "event=labour"):
        client.post("/views/", {"name": "Trouble", "query": query})
    assert SavedView.objects.get().query == "event=labour"


@pytest.mark.parametrize(
    ("name", "query", "words"),
    [("", "event=legal", "Give the view a name."), ("All", "", "The board shows everything")],
)
def test_what_cannot_be_kept_gets_a_sentence(client, ida, name, query, words):
    response = client.post("/views/", {"name": name, "query": query}, follow=True)
    assert words in response.content.decode()
    assert not SavedView.objects.exists()


def test_only_so_many_are_kept(client, ida):
    SavedView.objects.bulk_create(
        SavedView(user=ida, name=f"View {n}", query="event=legal") for n in range(50)
    )
    response = client.post("/views/", {"name": "More", "query": "tone=negative"}, follow=True)
    assert "delete one first" in response.content.decode()


def test_a_view_is_renamed(client, ida):
    view = SavedView.objects.create(user=ida, name="Trouble", query="event=legal")
    response = client.post(f"/views/{view.pk}/rename/", {"name": "Courts"})
    assert response.headers["Location"] == "/?event=legal"
    assert SavedView.objects.get().name == "Courts"


def test_a_name_that_is_taken_is_refused(client, ida):
    SavedView.objects.create(user=ida, name="Courts", query="tone=negative")
    view = SavedView.objects.create(user=ida, name="Trouble", query="event=legal")
    response = client.post(f"/views/{view.pk}/rename/", {"name": "Courts"}, follow=True)
    assert "You have a view “Courts” already." in response.content.decode()


def test_a_view_is_deleted(client, ida):
    view = SavedView.objects.create(user=ida, name="Trouble", query="event=legal")
    client.post(f"/views/{view.pk}/delete/")
    assert not SavedView.objects.exists()


@pytest.mark.parametrize("what", ["rename", "delete"])
def test_nobody_touches_anothers_view(client, ida, django_user_model, what):
    ann = django_user_model.objects.create_user("ann")
    view = SavedView.objects.create(user=ann, name="Hers", query="event=legal")
    assert client.post(f"/views/{view.pk}/{what}/", {"name": "Mine"}).status_code == 404
    assert SavedView.objects.get().name == "Hers"
    assert "Hers" not in client.get("/").content.decode()


def test_a_stranger_is_sent_to_sign_in(client, db):
    response = client.post("/views/", {"name": "Trouble", "query": "event=legal"})
    assert response.headers["Location"].startswith("/accounts/login/")


def test_a_link_cannot_keep_anything(client, ida):
    assert client.get("/views/?name=x&query=event=legal").status_code == 405
