"""Prices join the schedule of beat."""

from django.db import migrations

NAME = "Fetch bars of instruments mentioned lately"
TASK = "articles.tasks.refresh_bars"
# A day's bars are final after the last of the exchanges has closed and services have caught up.
HOUR, MINUTE = "23", "30"


def install(apps, schema_editor):
    crontab_schedule = apps.get_model("django_celery_beat", "CrontabSchedule")
    periodic_task = apps.get_model("django_celery_beat", "PeriodicTask")
    crontab, _ = crontab_schedule.objects.get_or_create(hour=HOUR, minute=MINUTE, timezone="UTC")
    periodic_task.objects.get_or_create(
        name=NAME, defaults={"task": TASK, "crontab": crontab, "expire_seconds": 6 * 3600}
    )


def remove(apps, schema_editor):
    apps.get_model("django_celery_beat", "PeriodicTask").objects.filter(name=NAME).delete()


class Migration(migrations.Migration):
    dependencies = [("articles", "0003_adjusted_close")]

    operations = [migrations.RunPython(install, remove)]
