package org.caseledger.acceptance.rules;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.bson.Document;
import org.bson.types.Binary;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the documents of {@code log} with the plain driver. */
public final class RawLog {
    static final ZoneId ZONE = ZoneId.of("Asia/Kolkata");
    private static final JsonMapper JSON = JsonMapper.shared();

    private RawLog() {}

    /** All events in the order of the log. */
    public static List<Fact> read(String mongodb) {
        return read(mongodb, Long.MAX_VALUE);
    }

    /** The same without blocks that begin at this position or after it. */
    public static List<Fact> read(String mongodb, long before) {
        List<Fact> facts = new ArrayList<>();
        try (MongoClient client = MongoClients.create(mongodb)) {
            for (Document block : client.getDatabase("caseledger")
                    .getCollection("log")
                    .find(Filters.lt("_id", before))
                    .sort(Sorts.ascending("_id"))) {
                read(block, facts);
            }
        }
        return facts;
    }

    private static void read(Document block, List<Fact> facts) {
        long first = block.get("_id", Number.class).longValue();
        LocalDate recordedOn = LocalDate.ofInstant(block.getDate("sealedAt").toInstant(), ZONE);
        List<Document> events = block.getList("events", Document.class);
        String[] keys = keys(block, events.size());
        for (int i = 0; i < events.size(); i++) {
            Document event = events.get(i);
            facts.add(new Fact(
                    first + i,
                    first,
                    recordedOn,
                    event.getString("aggregate"),
                    event.get("sequence", Number.class).longValue(),
                    event.getString("type"),
                    keys[i],
                    json(event, "payload"),
                    json(event, "metaData")));
        }
    }

    /** The key of each event's command; a command's events stand together in its block. */
    private static String[] keys(Document block, int events) {
        String[] keys = new String[events];
        Arrays.fill(keys, "");
        for (Document command : block.getList("commands", Document.class)) {
            int first = command.getInteger("first");
            String key =
                    HexFormat.of().formatHex(command.get("key", Binary.class).getData());
            Arrays.fill(keys, first, first + command.getInteger("count"), key);
        }
        return keys;
    }

    private static JsonNode json(Document event, String field) {
        return JSON.readTree(new String(event.get(field, Binary.class).getData(), StandardCharsets.UTF_8));
    }
}
