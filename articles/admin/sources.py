"""Where news comes from, and every attempt to fetch it."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import messages
from django.contrib.admin import register
from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.http import HttpRequest
from import_export.admin import ImportExportMixin
from import_export.resources import ModelResource
from unfold.contrib.filters.admin import (
    AutocompleteSelectFilter,
    BooleanRadioFilter,
    ChoicesDropdownFilter,
    DropdownFilter,
)
from unfold.contrib.import_export.forms import ExportForm, ImportForm
from unfold.decorators import action, display

from articles import pipeline
from articles.admin.base import BoardAdmin, DaysFilter, ReadOnlyAdmin, RowInline
from articles.ingest.errors import IngestError
from articles.models import Fetch, Source

LAST_ATTEMPT = "Last attempt"
FETCHES_SHOWN = 10
# Each may take as long as its time-out.
FETCHED_AT_ONCE = 3


class FailingFilter(DropdownFilter):
    """Sources by how their last attempt went."""

    title = "last attempt"
    parameter_name = "attempt"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        """Failed or went well."""
        return [("failed", "Failed"), ("well", "Went well")]

    def queryset(self, request: HttpRequest, queryset: models.QuerySet) -> models.QuerySet:
        """Sources, or attempts, that failed or that went well."""
        failed = models.Q(failures__gt=0) if queryset.model is Source else ~models.Q(error="")
        match self.value():
            case "failed":
                return queryset.filter(failed)
            case "well":
                return queryset.exclude(failed)
        return queryset


class FetchInline(RowInline):
    """A source's attempts, newest first."""

    model = Fetch
    per_page = FETCHES_SHOWN
    fields = ("started_at", "finished_at", "http_status", "seen", "new", "revised", "error")
    readonly_fields = fields
    can_delete = False
    hide_title = True

    def has_add_permission(self, request: HttpRequest, *_: Any) -> bool:
        """Nobody: the program adds these."""
        return False


class SourceForm(forms.ModelForm):
    """A source's form, which refuses an address that could not be fetched or that holds a key."""

    def clean(self) -> dict[str, Any]:
        """The address is judged by the kind of source that it is for."""
        cleaned: dict[str, Any] = super().clean() or {}
        kind, url = cleaned.get("kind"), cleaned.get("url")
        if kind not in Source.FETCHED_KINDS or self.errors.get("url"):
            return cleaned
        if not url:
            self.add_error("url", "A source of this kind needs the address that is fetched.")
            return cleaned
        try:
            pipeline.check_address(kind, url)
        except IngestError as error:
            self.add_error("url", str(error))
        return cleaned

    def save(self, commit: bool = True) -> Any:
        """A source that has another address is another, and due at once."""
        if self.instance.pk and "url" in self.changed_data:
            self.instance.start_anew()
        return super().save(commit)


class SourceResource(ModelResource):
    """Sources in a file, identified by kind and address."""

    class Meta:
        model = Source
        import_id_fields = ("kind", "url")
        fields = ("name", "kind", "url", "publisher", "enabled", "fetch_pages")

    def before_save_instance(self, instance: Source, row: Any, **kwargs: Any) -> None:
        """Refuse what the form refuses."""
        if instance.kind in Source.FETCHED_KINDS and instance.url:
            try:
                pipeline.check_address(instance.kind, instance.url)
            except IngestError as error:
                raise ValidationError({"url": str(error)}) from error


@register(Source)
class SourceAdmin(ImportExportMixin, BoardAdmin):
    """Feeds, pages and the rest, with what their last attempt said."""

    form = SourceForm
    resource_classes = [SourceResource]
    import_form_class = ImportForm
    export_form_class = ExportForm
    list_display = (
        "name",
        "kind",
        "publisher",
        "state",
        "last_fetched_at",
        "next_fetch_at",
        "error",
    )
    list_filter = (
        ("kind", ChoicesDropdownFilter),
        ("enabled", BooleanRadioFilter),
        FailingFilter,
    )
    search_fields = ("name", "publisher", "url")
    actions = ["ingest", "enable", "disable"]
    actions_submit_line = ["ingest_now"]
    readonly_fields = (
        "etag",
        "last_modified",
        "last_fetched_at",
        "failures",
        "last_error",
        "notice",
    )
    fieldsets = (
        (None, {"fields": ("name", "kind", "url", "publisher", ("enabled", "fetch_pages"))}),
        (
            LAST_ATTEMPT,
            {
                "fields": (
                    "last_error",
                    "notice",
                    ("last_fetched_at", "failures"),
                    ("etag", "last_modified"),
                )
            },
        ),
        ("Schedule", {"fields": (("min_interval", "max_interval"), "next_fetch_at")}),
    )
    inlines = [FetchInline]

    def get_inlines(self, request: HttpRequest, obj: Source | None) -> list[type[RowInline]]:
        """Attempts, once there can be any."""
        return self.inlines if obj else []

    def get_fieldsets(self, request: HttpRequest, obj: Source | None = None) -> Any:
        """The last attempt, once there can be one."""
        fieldsets = super().get_fieldsets(request, obj)
        return fieldsets if obj else [part for part in fieldsets if part[0] != LAST_ATTEMPT]

    @display(
        description="State",
        ordering="failures",
        label={"Failing": "danger", "Working": "success", "Off": "warning", "Not fetched": "info"},
    )
    def state(self, source: Source) -> str:
        """Whether it is off, works or fails."""
        if not source.enabled:
            return "Off"
        if source.kind not in Source.FETCHED_KINDS:
            return "Not fetched"
        return "Failing" if source.failures else "Working"

    @display(description="Last error", ordering="last_error")
    def error(self, source: Source) -> str:
        """What the last attempt complained of, while it fails."""
        return source.last_error if source.failures else ""

    @action(description="Ingest the selected sources now", permissions=["change"])
    def ingest(self, request: HttpRequest, queryset: models.QuerySet) -> None:
        """Fetch them: a few at once, more by the workers."""
        sources = list(queryset.filter(kind__in=Source.FETCHED_KINDS).exclude(url=""))
        if not sources:
            self.message_user(
                request,
                "None of these has an address to fetch; choose feeds or pages.",
                messages.ERROR,
            )
        elif len(sources) > FETCHED_AT_ONCE:
            queryset.update(next_fetch_at=None)
            self.message_user(
                request, f"{len(sources)} sources are due now; workers fetch them within seconds."
            )
        else:
            for source in sources:
                self._ingest(request, source)

    @action(description="Save and ingest now", permissions=["change"])
    def ingest_now(self, request: HttpRequest, source: Source) -> None:
        """Fetch this source, once it is saved, and say what came of it."""
        if source.kind in Source.FETCHED_KINDS and source.url:
            transaction.on_commit(lambda: self._ingest(request, source))
        else:
            self.message_user(
                request, f"{source} has no address to fetch; give it one first.", messages.ERROR
            )

    def _ingest(self, request: HttpRequest, source: Source) -> None:
        fetch = pipeline.ingest_source(source)
        if fetch.error:
            self.message_user(request, f"{source}: {fetch.error}", messages.ERROR)
        else:
            self.message_user(
                request,
                f"{source}: new {fetch.new}, revised {fetch.revised}, unchanged {fetch.unchanged}.",
                messages.SUCCESS,
            )

    @action(description="Enable the selected sources", permissions=["change"])
    def enable(self, request: HttpRequest, queryset: models.QuerySet) -> None:
        """Fetch them again, as soon as possible."""
        count = queryset.update(enabled=True, next_fetch_at=None)
        self.message_user(request, f"Enabled: {count}.")

    @action(description="Disable the selected sources", permissions=["change"])
    def disable(self, request: HttpRequest, queryset: models.QuerySet) -> None:
        """Fetch them no more."""
        count = queryset.update(enabled=False)
        self.message_user(request, f"Disabled: {count}.")


@register(Fetch)
class FetchAdmin(ReadOnlyAdmin):
    """Every attempt to fetch."""

    list_display = (
        "source",
        "started_at",
        "http_status",
        "bytes",
        "seen",
        "new",
        "revised",
        "unchanged",
        "error",
    )
    list_select_related = ("source",)
    list_filter = (("source", AutocompleteSelectFilter), FailingFilter, ("started_at", DaysFilter))
    search_fields = ("source__name", "error")
    sortable_by = ("started_at",)
