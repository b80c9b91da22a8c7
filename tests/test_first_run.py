import pytest
from django.contrib.auth import authenticate, get_user_model

from newsboard import first_run


@pytest.mark.django_db
def test_the_kept_password_opens_the_admin(tmp_path):
    password_file = tmp_path / "admin_password"
    first_run.make_administrator(password_file)
    user = authenticate(username="admin", password=password_file.read_text().strip())
    assert user is not None
    assert user.is_superuser


@pytest.mark.django_db
def test_only_the_owner_can_read_the_password(tmp_path):
    password_file = tmp_path / "admin_password"
    first_run.make_administrator(password_file)
    assert password_file.stat().st_mode & 0o077 == 0


@pytest.mark.django_db
def test_each_board_has_its_own_password(tmp_path):
    passwords = set()
    for name in ("one", "two"):
        first_run.make_administrator(tmp_path / name)
        passwords.add((tmp_path / name).read_text())
        get_user_model().objects.all().delete()
    assert len(passwords) == 2
