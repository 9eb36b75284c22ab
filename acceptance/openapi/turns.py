"""Settings of schemathesis by which one user does not repeat at each operation all that others do, which would take an hour.

The role is looked at before anything else of a request, so an operation that is not for it gets a few random requests. At the others the
users take turns with the long phase, which goes through the values of each parameter: each does it at every n-th operation, at the next ones
with the next seed. Random requests go to all of them.

Arguments: DOCUMENT TOKEN_FILE TURN N.
"""

import base64
import json
import pathlib
import re
import sys

ROLES = re.compile(r"(?:as one of: |For )((?:`[A-Z_]+`(?:, )?)+)\.")

document = json.loads(pathlib.Path(sys.argv[1]).read_text())
claims = pathlib.Path(sys.argv[2]).read_text().split(".")[1]
own = set(json.loads(base64.urlsafe_b64decode(claims + "=="))["roles"])
turn, users = int(sys.argv[3]), int(sys.argv[4])


def is_forbidden(operation):
    named = ROLES.search(operation.get("description", ""))
    return named is not None and own.isdisjoint(re.findall(r"[A-Z_]+", named.group(1)))


def settings(operations, *lines):
    if operations:
        print("\n[[operations]]\ninclude-operation-id =", json.dumps([one["operationId"] for one in operations]))
        print("\n".join(lines))


operations = [operation for path in document["paths"].values() for operation in path.values()]
forbidden = [operation for operation in operations if is_forbidden(operation)]
others = [
    operation
    for number, operation in enumerate(operations)
    if operation not in forbidden and (number + turn) % users != 0
]
settings(forbidden, "phases.coverage.enabled = false", "generation.max-examples = 2")
settings(others, "phases.coverage.enabled = false")
