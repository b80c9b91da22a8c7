"""One story and its retellings, and a template that tells many: what tests of joining speak of."""

TITLE = "Pellworth Shipping lifts its forecast as freight rates climb"
BODY = """Pellworth Shipping raised its forecast for the year on Thursday, saying that freight rates had climbed \
by 14% since the spring and that its largest customer, Harbour Retail, had ordered more space.

The carrier, based in Rotterdam, now expects a profit of $820 million, up from $640 million. Shares of Pellworth \
rose 5.3% to $41.20 in Amsterdam.

"Demand has come back sooner than we planned for," said Ines Almgren, the chief executive of Pellworth, in a call with \
reporters. She named furniture and toys among the goods that fill its ships.

Analysts at Quay Capital had expected $700 million. They said that rival Tidewater Lines might follow with a \
forecast of its own when it reports next week."""
ADDED = """The company has 112 vessels and said that it would charter six more before the autumn, when shops in Europe \
fill their shelves for the holidays."""
BOILERPLATE = """Get the Coastal Post in your mailbox each morning. The Coastal Post is a service of Coast Media."""
FALL = """Shares of {company} Inc. traded down {percent}% during trading on Tuesday. The stock traded as low as ${price} \
and last traded at ${price}. About 120,000 shares changed hands, a decline from the average session volume. {company} \
had previously closed at a higher price.

Several analysts on Wall Street have recently weighed in on the stock. The company has a current ratio below its \
peers, a quick ratio below its peers and a debt ratio above its peers."""
CUT = BODY.rpartition("\n\n")[0]
