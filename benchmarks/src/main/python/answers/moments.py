"""Days and moments as every version reads them."""

import datetime
import re

KOLKATA = datetime.timezone(datetime.timedelta(hours=5, minutes=30))
DIGITS = str.maketrans("".join(chr(0x966 + digit) for digit in range(10)), "0123456789")
# The sign of an offset that was not escaped has become a space.
OFFSET = re.compile(r"(\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?)([+ -])(\d\d):(\d\d)")


def latin(text):
    return text.translate(DIGITS)


def canonical(text):
    """Latin digits, and an instant in UTC."""
    text = latin(text)
    match = OFFSET.fullmatch(text)
    if not match:
        return text
    moment, sign, hours, minutes = match.groups()
    ahead = datetime.timedelta(hours=int(hours), minutes=int(minutes)) * (-1 if sign == "-" else 1)
    return (datetime.datetime.fromisoformat(moment) - ahead).isoformat() + "Z"


def day_in_india(utc):
    """Of an instant that ends in Z. Python before 3.11 reads no nanoseconds."""
    at = datetime.datetime.fromisoformat(utc.removesuffix("Z").split(".")[0]).replace(tzinfo=datetime.timezone.utc)
    return at.astimezone(KOLKATA).date()
