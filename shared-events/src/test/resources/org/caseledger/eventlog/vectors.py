#!/usr/bin/env python3
"""Test vectors of the log's wire format, computed without any of the product's code: python3 vectors.py > vectors.json"""
import hashlib
import json
import struct
import uuid


def sha(data):
    return hashlib.sha256(data).digest()


def i32(n):
    return struct.pack(">i", n)


def i64(n):
    return struct.pack(">q", n)


def field(data):
    return i32(-1) if data is None else i32(len(data)) + data


def text(s):
    return None if s is None else s.encode("utf-8")


def leaf(e):
    return sha(b"\0" + b"".join(map(field, [
        uuid.UUID(e["id"]).bytes, text(e["aggregate"]), text(e["aggregateType"]), i64(e["sequence"]), i64(e["time"]),
        text(e["type"]), text(e["revision"]),
        sha(bytes.fromhex(e["payload"])), sha(bytes.fromhex(e["metaData"])),
        None if e["sealed"] is None else sha(bytes.fromhex(e["sealed"]))])))


def block_hash(b):
    entries = b"".join(bytes.fromhex(c["key"]) + bytes.fromhex(c["fingerprint"]) + i32(c["first"]) + i32(c["count"])
                       for c in b["commands"])
    return sha(bytes.fromhex(b["prev"]) + i64(b["position"]) + i32(len(b["events"])) + i64(b["sealedAt"])
               + field(text(b["node"])) + i32(b["format"]) + sha(entries) + sha(b"".join(map(leaf, b["events"]))))


class Bson:
    """Elements of one document; values as (type byte, bytes)."""

    @staticmethod
    def document(pairs):
        body = b"".join(bytes([kind]) + name.encode() + b"\0" + value
                        for name, (kind, value) in pairs if value is not None)
        return struct.pack("<i", len(body) + 5) + body + b"\0"

    @staticmethod
    def int32(n):
        return 0x10, struct.pack("<i", n)

    @staticmethod
    def int64(n):
        return 0x12, struct.pack("<q", n)

    @staticmethod
    def date(n):
        return 0x09, struct.pack("<q", n)

    @staticmethod
    def string(s):
        return 0x02, None if s is None else struct.pack("<i", len(text(s)) + 1) + text(s) + b"\0"

    @staticmethod
    def binary(hexed, subtype=0):
        data = None if hexed is None else bytes.fromhex(hexed)
        return 0x05, None if data is None else struct.pack("<i", len(data)) + bytes([subtype]) + data

    @staticmethod
    def array(documents):
        return 0x04, Bson.document([(str(i), (0x03, d)) for i, d in enumerate(documents)])


def bson(b):
    commands = [Bson.document([("key", Bson.binary(c["key"])), ("fingerprint", Bson.binary(c["fingerprint"])),
                               ("first", Bson.int32(c["first"])), ("count", Bson.int32(c["count"]))])
                for c in b["commands"]]
    events = [Bson.document([
        ("id", Bson.binary(e["id"].replace("-", ""), 4)), ("aggregate", Bson.string(e["aggregate"])),
        ("aggregateType", Bson.string(e["aggregateType"])), ("sequence", Bson.int64(e["sequence"])),
        ("time", Bson.date(e["time"])), ("type", Bson.string(e["type"])), ("revision", Bson.string(e["revision"])),
        ("payload", Bson.binary(e["payload"])), ("metaData", Bson.binary(e["metaData"])),
        ("sealed", Bson.binary(e["sealed"]))]) for e in b["events"]]
    return Bson.document([
        ("_id", Bson.int64(b["position"])), ("count", Bson.int32(len(b["events"]))),
        ("sealedAt", Bson.date(b["sealedAt"])), ("node", Bson.string(b["node"])), ("format", Bson.int32(b["format"])),
        ("prev", Bson.binary(b["prev"])), ("hash", Bson.binary(b["hash"])),
        ("commands", Bson.array(commands)), ("events", Bson.array(events))])


def event(id, aggregate, aggregate_type, sequence, time, type, payload, meta_data, sealed=None):
    return {"id": id, "aggregate": aggregate, "aggregateType": aggregate_type, "sequence": sequence, "time": time,
            "type": type, "revision": "1", "payload": payload.encode().hex(), "metaData": meta_data.encode().hex(),
            "sealed": sealed}


def block(position, sealed_at, node, prev, commands, events):
    b = {"position": position, "sealedAt": sealed_at, "node": node, "format": 1, "prev": prev, "commands": commands,
         "events": events, "leaves": [leaf(e).hex() for e in events]}
    b["hash"] = block_hash(b).hex()
    b["bson"] = bson(b).hex()
    return b


def main():
    ledger = "0b8f5a1c-6f0e-4c3e-9d1b-2f6a7c8d9e0f"
    case = "c2a1f0de-1111-4222-8333-444455556666"
    none = {"key": "00112233445566778899aabbccddeeff", "fingerprint": "00" * 16, "first": 0, "count": 0}
    opened = block(0, 1680287400000, "node-1", "00" * 32, [none], [
        event(ledger, ledger, None, 0, 1680287400000, "LedgerOpened",
              '{"ledgerId":"%s","purpose":"DEMO"}' % ledger, "{}")])
    keyed = block(1, 1680287400250, "नोड-2", opened["hash"], [
        {"key": "ff" * 16, "fingerprint": "0123456789abcdef0123456789abcdef", "first": 0, "count": 2},
        {"key": "80" * 16, "fingerprint": "7f" * 16, "first": 2, "count": 1}], [
        event("9c5b94b1-35ad-49bb-b118-8e8fc24abf80", "BR-PAT-01", "Centre", 7, 1680287400250, "RegistrationNumberIssued",
              '{"number":"1/2023-24"}', '{"actor":"s-1"}'),
        event("ffffffff-ffff-4fff-bfff-ffffffffffff", case, "Case", 0, 1680287400250, "CaseRegistered",
              '{"district":"पटना"}', '{"actor":"s-1","role":"CASE_WORKER"}', "00ff10"),
        event("00000000-0000-4000-8000-000000000000", case, "Case", 1, 1680287400249, "CaseClassified", "{}", "{}", "")])
    print(json.dumps([opened, keyed], indent=1, ensure_ascii=False))


main()
