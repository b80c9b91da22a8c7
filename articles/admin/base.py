"""What every page of the admin site shares: bounded counts, whole-day filters, quick foreign keys."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from django import forms
from django.contrib.admin.utils import model_format_dict
from django.contrib.admin.widgets import AutocompleteSelect
from django.core.paginator import Paginator
from django.db import models
from django.http import HttpRequest
from django.utils.functional import cached_property
from unfold.admin import ModelAdmin, TabularInline
from unfold.contrib.filters.admin import RangeDateFilter, TextFilter
from unfold.forms import PaginationInlineFormSet
from unfold.utils import parse_date_str

COUNT_AT_MOST = 10_000


def capped_count(rows: models.QuerySet) -> str:
    """How many rows there are, for people: "1,234", or "10,000+" where counting on would take long."""
    count = rows.order_by()[: COUNT_AT_MOST + 1].count()
    return f"{COUNT_AT_MOST:,}+" if count > COUNT_AT_MOST else f"{count:,}"


class CappedPaginator(Paginator):
    """Pages of a table of any size: counting stops where nobody would page any more."""

    @cached_property
    def count(self) -> int:
        """How many rows there are, at most COUNT_AT_MOST."""
        rows = self.object_list
        if isinstance(rows, models.QuerySet):
            return rows.order_by()[:COUNT_AT_MOST].count()
        return len(rows)


class BoardAdmin(ModelAdmin):
    """A table that stays quick however many rows it has."""

    list_per_page = 50
    paginator: Any = CappedPaginator
    show_full_result_count = False
    list_filter_submit = True
    list_fullwidth = True
    compressed_fields = True
    warn_unsaved_form = True

    def get_deleted_objects(self, objs: Any, request: HttpRequest) -> Any:
        """What deleting takes along, counted and not listed: an instrument may have a million bars."""
        rows = list(objs)
        taken = {str(self.opts.verbose_name_plural): str(len(rows))}
        protected = []
        for relation in self.opts.related_objects:
            on_delete = getattr(relation, "on_delete", None)
            if on_delete not in (models.CASCADE, models.PROTECT):
                continue
            related = relation.related_model.objects.filter(**{f"{relation.field.name}__in": rows})
            count = capped_count(related)
            if count == "0":
                continue
            name = str(model_format_dict(relation.related_model)["verbose_name_plural"])
            if on_delete is models.PROTECT:
                protected.append(f"{count} {name}")
            else:
                taken[name] = count
        allowed = self.has_delete_permission(request)
        needed = set() if allowed else {str(self.opts.verbose_name)}
        return [str(row) for row in rows], taken, needed, protected


class ReadOnlyAdmin(BoardAdmin):
    """Rows that the program writes: to look at and to delete, not to change."""

    def has_add_permission(self, request: HttpRequest, *_: Any) -> bool:
        """Nobody: the program adds these."""
        return False

    def has_change_permission(self, request: HttpRequest, obj: models.Model | None = None) -> bool:
        """Nobody: what happened cannot be edited."""
        return False


class DaysFilter(RangeDateFilter):
    """From one day to another, both whole; days are UTC where the column holds a time."""

    def queryset(self, request: HttpRequest, queryset: models.QuerySet) -> models.QuerySet:
        """Rows from the first day's start to before the last day's end."""
        since = parse_date_str(self.used_parameters.get(f"{self.parameter_name}_from"))
        until = parse_date_str(self.used_parameters.get(f"{self.parameter_name}_to"))
        limits: dict[str, dt.date] = {}
        if since is not None:
            limits[f"{self.parameter_name}__gte"] = self._start(since)
        if until is not None:
            limits[f"{self.parameter_name}__lt"] = self._start(until + dt.timedelta(days=1))
        return queryset.filter(**limits)

    def _start(self, day: dt.date) -> dt.date:
        if isinstance(self.field, models.DateTimeField):
            return dt.datetime.combine(day, dt.time(), dt.UTC)
        return day


class ExactTextFilter(TextFilter):
    """A column that equals what is typed: an index answers it, unlike a search inside the words."""

    def queryset(self, request: HttpRequest, queryset: models.QuerySet) -> models.QuerySet:
        """Rows whose ``parameter_name`` is the typed text."""
        value = self.value()
        return queryset.filter(**{self.parameter_name: value}) if value else queryset


class KnownAutocomplete(AutocompleteSelect):
    """An autocomplete that shows the row's present choice without asking the database for it.

    Django's asks once for each row of a formset; a form that has its related object at hand
    puts it in ``known`` instead.
    """

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.known: models.Model | None = None

    def optgroups(
        self, name: str, value: Sequence[str], attr: dict[str, Any] | None = None
    ) -> list[Any]:
        """The chosen option, from the known object when it is that one."""
        if self.known is None or list(value) != [str(self.known.pk)]:
            if not any(value):
                return [(None, [self.create_option(name, "", "", False, 0)], 0)]
            return super().optgroups(name, value, attr)
        label = self.choices.field.label_from_instance(self.known)
        return [(None, [self.create_option(name, self.known.pk, label, True, 0)], 0)]


def trimmed(value: Decimal) -> Decimal:
    """A number without the zeros that its column's scale adds: 2.2000 is 2.2, 99E+9 is 99000000000."""
    return value.quantize(Decimal(1)) if value == value.to_integral_value() else value.normalize()


def priced(value: Decimal) -> str:
    """A price with its cents, and with more decimals only where it has them: 12.10, 0.0425."""
    cents = value.quantize(Decimal("0.01"))
    return f"{cents:,}" if cents == value else f"{trimmed(value):,f}"


class RowForm(forms.ModelForm):
    """A row of a formset that costs no query while nobody edits it.

    The formset must select the foreign keys that the row shows. A row that came back as it went out is
    not validated again: it is in the database, so it is valid.
    """

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, field in self.fields.items():
            widget = getattr(field.widget, "widget", field.widget)
            chosen = getattr(self.instance, f"{name}_id", None)
            if isinstance(widget, KnownAutocomplete) and chosen is not None:
                widget.known = getattr(self.instance, name)
            if isinstance(self.initial.get(name), Decimal):
                self.initial[name] = trimmed(self.initial[name])
        if self.instance.pk:
            self.empty_permitted = True


class RowFormSet(PaginationInlineFormSet):
    """Rows that know the object they belong to, so that their checks need not fetch it."""

    def _construct_form(self, i: int, **kwargs: Any) -> forms.ModelForm:
        form = super()._construct_form(i, **kwargs)
        setattr(form.instance, self.fk.name, self.instance)
        return form


class RowInline(TabularInline):
    """Rows beside their object: a page of them, each with its autocompletes, in constant queries."""

    form = RowForm
    formset = RowFormSet
    extra = 0
    # All the kinds of facts on one page must fit in DATA_UPLOAD_MAX_NUMBER_FIELDS.
    per_page = 15
    tab = True

    class Media:
        css = {"all": ["admin/board.css"]}

    def formfield_for_foreignkey(
        self, db_field: models.ForeignKey, request: HttpRequest, **kwargs: Any
    ) -> forms.ModelChoiceField | None:
        """Autocompletes that show what the row's query has already fetched."""
        if db_field.name in self.get_autocomplete_fields(request):
            kwargs["widget"] = KnownAutocomplete(
                db_field, self.admin_site, using=kwargs.get("using")
            )
        return super().formfield_for_foreignkey(db_field, request, **kwargs)

    def get_queryset(self, request: HttpRequest) -> models.QuerySet:
        """Rows with what their foreign keys point to."""
        related = self.get_autocomplete_fields(request)
        rows = super().get_queryset(request)
        return rows.select_related(*related) if related else rows


def shows_list(request: HttpRequest) -> bool:
    """Whether a request is for a table's list, where long columns are not worth their fetching."""
    match = request.resolver_match
    return match is not None and (match.url_name or "").endswith("_changelist")
