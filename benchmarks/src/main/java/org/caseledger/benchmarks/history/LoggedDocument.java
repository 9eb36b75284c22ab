package org.caseledger.benchmarks.history;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.bson.types.Binary;

/** A document of the log taken apart field by field. */
final class LoggedDocument {

    private LoggedDocument() {}

    static LoggedBlock block(Document document) {
        long position = document.getLong("_id");
        return new LoggedBlock(
                position,
                document.getDate("sealedAt").toInstant(),
                hex(document, "prev"),
                hex(document, "hash"),
                keys(position, document.getList("commands", Document.class)),
                events(position, document.getList("events", Document.class)));
    }

    private static List<LoggedKey> keys(long position, List<Document> commands) {
        return commands.stream()
                .filter(command -> command.getInteger("count") > 0)
                .map(command -> key(position + command.getInteger("first"), command))
                .toList();
    }

    private static LoggedKey key(long first, Document command) {
        return new LoggedKey(
                hex(command, "key"), hex(command, "fingerprint"), first, first + command.getInteger("count") - 1);
    }

    private static List<EventInLog> events(long position, List<Document> stored) {
        List<EventInLog> events = new ArrayList<>();
        for (Document event : stored) {
            events.add(new EventInLog(
                    position + events.size(), uuid(event), event.getString("aggregate"), event.getLong("sequence")));
        }
        return events;
    }

    /** A client that is told nothing about UUIDs gives the 16 bytes. */
    private static UUID uuid(Document event) {
        ByteBuffer bytes = ByteBuffer.wrap(event.get("id", Binary.class).getData());
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    private static String hex(Document document, String field) {
        return HexFormat.of().formatHex(document.get(field, Binary.class).getData());
    }
}
