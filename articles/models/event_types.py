"""The kinds of event a piece can report."""

from django.db import models


class EventType(models.TextChoices):
    """Event types of DESIGN 3; the parser gives the same values."""

    EARNINGS = "earnings", "Earnings"
    GUIDANCE = "guidance", "Guidance"
    ANALYST_RATING = "analyst_rating", "Analyst rating"
    PRICE_TARGET = "price_target", "Price target"
    MERGER_ACQUISITION = "merger_acquisition", "Merger or acquisition"
    SPINOFF = "spinoff", "Spin-off"
    PARTNERSHIP = "partnership", "Partnership"
    PRODUCT = "product", "Product"
    REGULATORY_APPROVAL = "regulatory_approval", "Regulatory approval"
    LEGAL = "legal", "Legal"
    MANAGEMENT = "management", "Management"
    LABOUR = "labour", "Labour"
    DIVIDEND = "dividend", "Dividend"
    BUYBACK_SPLIT = "buyback_split", "Buyback or split"
    OFFERING = "offering", "Offering"
    INSIDER_OWNERSHIP = "insider_ownership", "Insider ownership"
    CREDIT = "credit", "Credit"
    INCIDENT = "incident", "Incident"
    PRICE_MOVE = "price_move", "Price move"
    MACRO_RELEASE = "macro_release", "Macro release"
    CENTRAL_BANK = "central_bank", "Central bank"
    TRADE_POLICY = "trade_policy", "Trade policy"
    COMMODITY = "commodity", "Commodity"
    GEOPOLITICS = "geopolitics", "Geopolitics"
    OTHER = "other", "Other"
