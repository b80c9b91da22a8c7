"""Pages that could not be had are asked for again, on the schedule of beat."""

import django.db.models.deletion
from django.db import migrations, models

NAME, TASK = "Ask again for pages that could not be had", "articles.tasks.fetch_pages"


def install(apps, schema_editor):
    interval_schedule = apps.get_model("django_celery_beat", "IntervalSchedule")
    interval, _ = interval_schedule.objects.get_or_create(every=5, period="minutes")
    apps.get_model("django_celery_beat", "PeriodicTask").objects.get_or_create(
        name=NAME, defaults={"task": TASK, "interval": interval, "expire_seconds": 600}
    )


def remove(apps, schema_editor):
    apps.get_model("django_celery_beat", "PeriodicTask").objects.filter(name=NAME).delete()


class Migration(migrations.Migration):
    dependencies = [("articles", "0003_article_seen")]

    operations = [
        migrations.CreateModel(
            name="PageAttempt",
            fields=[
                (
                    "article",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="page_attempt",
                        serialize=False,
                        to="articles.article",
                    ),
                ),
                ("count", models.PositiveSmallIntegerField(default=0)),
                ("due_at", models.DateTimeField(db_index=True)),
            ],
        ),
        migrations.RunPython(install, remove),
    ]
