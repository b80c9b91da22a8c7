"""The schedule of beat, in the database so that it can be changed in the admin site."""

from django.db import migrations

# Name, task, every how many, of what.
SCHEDULE = (
    ("Fetch the sources that are due", "articles.tasks.enqueue_due_sources", 5, "seconds"),
    ("Give out pieces that wait for their parse", "articles.tasks.enqueue_waiting", 30, "seconds"),
    ("Judge recent pieces against the bars", "articles.tasks.measure", 10, "minutes"),
    ("Send messages that are due", "articles.tasks.tell", 1, "minutes"),
    ("Forget old fetches and keys of old pieces", "articles.tasks.prune", 1, "days"),
)


# A day's bars are final after the last of the exchanges has closed and services have caught up.
REFRESH = ("Fetch bars of instruments mentioned lately", "articles.tasks.refresh_bars", "23", "30")


def install(apps, schema_editor):
    interval_schedule = apps.get_model("django_celery_beat", "IntervalSchedule")
    crontab_schedule = apps.get_model("django_celery_beat", "CrontabSchedule")
    periodic_task = apps.get_model("django_celery_beat", "PeriodicTask")
    for name, task, every, period in SCHEDULE:
        interval, _ = interval_schedule.objects.get_or_create(every=every, period=period)
        # A tick that no worker took in time is worth nothing: the next one does its work.
        expires = 60 if period == "seconds" else 600
        periodic_task.objects.get_or_create(
            name=name,
            defaults={"task": task, "interval": interval, "expire_seconds": expires},
        )
    name, task, hour, minute = REFRESH
    crontab, _ = crontab_schedule.objects.get_or_create(hour=hour, minute=minute, timezone="UTC")
    periodic_task.objects.get_or_create(
        name=name, defaults={"task": task, "crontab": crontab, "expire_seconds": 6 * 3600}
    )


def remove(apps, schema_editor):
    periodic_task = apps.get_model("django_celery_beat", "PeriodicTask")
    periodic_task.objects.filter(name__in=[name for name, *_ in (*SCHEDULE, REFRESH)]).delete()


class Migration(migrations.Migration):
    dependencies = [
        ("articles", "0001_initial"),
        ("django_celery_beat", "0019_alter_periodictasks_options"),
    ]

    operations = [migrations.RunPython(install, remove)]
