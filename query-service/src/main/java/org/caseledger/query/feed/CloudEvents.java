package org.caseledger.query.feed;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import org.caseledger.eventlog.Block;
import org.caseledger.eventlog.Hash;
import org.caseledger.eventlog.Leaf;
import org.caseledger.eventlog.LogEvent;
import org.caseledger.service.json.LedgerJson;
import tools.jackson.databind.node.ObjectNode;

/**
 * Events as CloudEvents 1.0. {@code data} is always the last member.
 *
 * <p>Beside the attributes of the specification: {@code recordedtime} (when it was sealed), {@code eventid}, {@code aggregatetype},
 * {@code block} (position of the block that holds it) and {@code leaf} (its leaf hash, hexadecimal).
 *
 * <p>In full, {@code data} is the stored payload byte by byte (as {@code data_base64} should it contain a line break, which a stream
 * could not carry), {@code aggregatesequence} the place in its stream, {@code metadata} the stored metadata in Base64 and
 * {@code sealedhash} the SHA-256 of the sealed part where there is one. Whoever wants to check {@code leaf} hashes as {@link Leaf} says: {@code eventid}; {@code subject} (or, where absent,
 * {@code eventid}) as aggregate; {@code aggregatetype}; {@code aggregatesequence}; {@code time}; the event's name and revision as in
 * {@code type} ({@code case-registered.v1} is {@code CaseRegistered}, {@code 1}); SHA-256 of the bytes of {@code data}, of the
 * metadata; {@code sealedhash}. The bytes of {@code data} are those between {@code "data":} and the closing brace of the event.
 *
 * <p>Otherwise {@code data} has the {@link PublicFields} alone, {@code subject} stands only where they name it too, and there is neither
 * a place in the stream (in that of a centre it is all but the serial), nor metadata, nor another hash than the leaf. An event about somebody's data has the type
 * {@value FeedEventNames#WITHHELD} then, and beside its place, its block, when that was sealed, and its leaf nothing at all.
 */
final class CloudEvents {
    private final String source;

    CloudEvents(UUID ledger) {
        this.source = "/ledgers/" + ledger;
    }

    /** One event as JSON without a line break. */
    byte[] write(Block block, int index, FeedScope scope) {
        LogEvent event = block.events().get(index);
        ObjectNode json = attributes(block, block.position() + index, event, scope);
        if (scope != FeedScope.FULL) {
            return withData(json, PublicFields.filter(event.type(), event.payload(), scope));
        }
        json.put("aggregatesequence", Long.toString(event.sequence()));
        json.put("metadata", Base64.getEncoder().encodeToString(event.metaData()));
        byte[] sealed = event.sealed();
        if (sealed != null) {
            json.put("sealedhash", Hash.over(sealed).toString());
        }
        if (canBeSpliced(event.payload())) {
            return withData(json, event.payload());
        }
        json.put("data_base64", Base64.getEncoder().encodeToString(event.payload()));
        return bytes(json);
    }

    private ObjectNode attributes(Block block, long position, LogEvent event, FeedScope scope) {
        ObjectNode json = LedgerJson.mapper().createObjectNode();
        json.put("specversion", "1.0");
        json.put("id", Long.toString(position));
        json.put("source", source);
        if (PublicFields.isWithheld(event.type(), scope)) {
            json.put("type", FeedEventNames.WITHHELD);
        } else {
            describe(event, scope, json);
        }
        json.put("datacontenttype", "application/json");
        json.put("recordedtime", block.sealedAt().toString());
        json.put("block", Long.toString(block.position()));
        json.put("leaf", leaf(event).toString());
        return json;
    }

    private static void describe(LogEvent event, FeedScope scope, ObjectNode json) {
        json.put("type", FeedEventNames.published(event.type(), event.revision()));
        if (event.aggregateType() != null) {
            if (PublicFields.namesSubject(event.type(), event.aggregateType(), scope)) {
                json.put("subject", event.aggregate());
            }
            json.put("aggregatetype", event.aggregateType());
        }
        json.put("time", event.time().toString());
        json.put("eventid", event.id().toString());
    }

    static Hash leaf(LogEvent event) {
        return Leaf.of(event).hash();
    }

    /** JSON may have line breaks between its tokens only; they would cut the event in two in a stream. */
    private static boolean canBeSpliced(byte[] payload) {
        for (byte b : payload) {
            if (b == '\n' || b == '\r') {
                return false;
            }
        }
        return true;
    }

    private static byte[] withData(ObjectNode json, byte[] data) {
        byte[] head = bytes(json);
        byte[] name = ",\"data\":".getBytes(StandardCharsets.UTF_8);
        byte[] whole = Arrays.copyOf(head, head.length + name.length + data.length);
        int at = head.length - 1;
        System.arraycopy(name, 0, whole, at, name.length);
        System.arraycopy(data, 0, whole, at + name.length, data.length);
        whole[whole.length - 1] = '}';
        return whole;
    }

    private static byte[] bytes(ObjectNode json) {
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }
}
