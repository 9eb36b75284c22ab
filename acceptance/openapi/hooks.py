"""What the document cannot say of values: the days that an entry may speak of."""

import datetime

import schemathesis
from hypothesis import strategies

schemathesis.openapi.format(
    "date",
    strategies.dates(datetime.date(1900, 1, 1), datetime.date(2199, 12, 31)).map(str),
)
