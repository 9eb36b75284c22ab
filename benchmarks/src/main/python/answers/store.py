"""One command to a store that speaks MongoDB's protocol, which needs no driver."""

import socket
import struct

VIEWS = "caseledger_views"
OP_MSG = 2013
PATIENCE = 60


def drop_views(port):
    """Lets the service count its views itself: those of the copy were made by the version that loaded it."""
    command = _document(_number("dropDatabase", 1) + _text("$db", VIEWS))
    body = struct.pack("<i", 0) + b"\x00" + command
    header = struct.pack("<iiii", 16 + len(body), 1, 0, OP_MSG)
    with socket.create_connection(("127.0.0.1", port), PATIENCE) as connection:
        connection.sendall(header + body)
        reply = _exactly(connection, struct.unpack("<i", _exactly(connection, 4))[0] - 4)
    if b"\x01ok\x00" + struct.pack("<d", 1) not in reply:
        raise RuntimeError(f"the store did not drop {VIEWS}: {reply!r}")


def _document(elements):
    return struct.pack("<i", 4 + len(elements) + 1) + elements + b"\x00"


def _number(name, value):
    return b"\x10" + name.encode() + b"\x00" + struct.pack("<i", value)


def _text(name, value):
    encoded = value.encode() + b"\x00"
    return b"\x02" + name.encode() + b"\x00" + struct.pack("<i", len(encoded)) + encoded


def _exactly(connection, length):
    read = b""
    while len(read) < length:
        part = connection.recv(length - len(read))
        if not part:
            raise RuntimeError("the store hung up")
        read += part
    return read
