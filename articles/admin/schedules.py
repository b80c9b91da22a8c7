"""When tasks run: django-celery-beat's tables, in this site's dress."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django_celery_beat.admin import ClockedScheduleAdmin as BeatClockedAdmin
from django_celery_beat.admin import CrontabScheduleAdmin as BeatCrontabAdmin
from django_celery_beat.admin import PeriodicTaskAdmin as BeatTaskAdmin
from django_celery_beat.admin import PeriodicTaskForm, TaskSelectWidget
from django_celery_beat.models import (
    ClockedSchedule,
    CrontabSchedule,
    IntervalSchedule,
    PeriodicTask,
    SolarSchedule,
)
from unfold.admin import TabularInline
from unfold.contrib.filters.admin import BooleanRadioFilter, ChoicesDropdownFilter
from unfold.widgets import UnfoldAdminSelectWidget, UnfoldAdminTextInputWidget

from articles.admin.base import BoardAdmin, DaysFilter

SCHEDULES = (IntervalSchedule, CrontabSchedule, SolarSchedule, ClockedSchedule)

# Importing django-celery-beat's admins has registered them.
for model in (PeriodicTask, *SCHEDULES):
    admin.site.unregister(model)


class TaskSelect(UnfoldAdminSelectWidget, TaskSelectWidget):
    """A choice among the tasks that Celery knows."""


class TaskForm(PeriodicTaskForm):
    """A task, chosen by name, and when it runs."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["regtask"].widget = TaskSelect()
        self.fields["task"].widget = UnfoldAdminTextInputWidget()


@admin.register(PeriodicTask)
class PeriodicTaskAdmin(BeatTaskAdmin, BoardAdmin):
    """What beat starts, and when."""

    form = TaskForm
    date_hierarchy = None
    # Its own template runs an inline script, which the admin's policy forbids.
    change_form_template = None
    list_display = ("name", "task", "enabled", "scheduler", "last_run_at", "total_run_count")
    list_filter = (
        ("enabled", BooleanRadioFilter),
        ("one_off", BooleanRadioFilter),
        ("last_run_at", DaysFilter),
    )
    autocomplete_fields = ("interval", "crontab", "solar", "clocked")


class TasksInline(TabularInline):
    """Tasks that run on a schedule."""

    model = PeriodicTask
    fields = ("name", "task", "enabled")
    readonly_fields = fields
    extra = 0
    can_delete = False
    show_change_link = True

    def has_add_permission(self, request: Any, obj: Any = None) -> bool:
        """Tasks choose their schedule, not the other way round."""
        return False


@admin.register(IntervalSchedule)
class IntervalScheduleAdmin(BoardAdmin):
    """Every so often."""

    list_display = ("__str__", "every", "period")
    list_filter = (("period", ChoicesDropdownFilter),)
    search_fields = ("every", "period")
    inlines = [TasksInline]


@admin.register(CrontabSchedule)
class CrontabScheduleAdmin(BeatCrontabAdmin, BoardAdmin):
    """At times of the clock and the calendar."""

    search_fields = ("minute", "hour", "day_of_week")
    inlines = [TasksInline]


@admin.register(ClockedSchedule)
class ClockedScheduleAdmin(BeatClockedAdmin, BoardAdmin):
    """Once, at a moment."""

    search_fields = ("clocked_time",)
    inlines = [TasksInline]


@admin.register(SolarSchedule)
class SolarScheduleAdmin(BoardAdmin):
    """At sunrise, sunset and the like."""

    list_display = ("event", "latitude", "longitude")
    search_fields = ("event",)
    inlines = [TasksInline]
