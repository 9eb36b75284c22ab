package org.caseledger.acceptance;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Sorts;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.bson.Document;
import org.bson.types.Binary;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Counts from the raw documents of {@code log}, sharing no code with the services: plain driver, plain JSON, and the definitions read
 * from what the events say, not from their postings.
 */
final class Recount {
    /** Registered per financial year of the registration's day. */
    final Map<String, Integer> registered = new TreeMap<>();
    /** First resolution in a case's life, on paper or here, per financial year of its day here; without cases struck off. */
    final Map<String, Integer> resolved = new TreeMap<>();
    /** Serials per centre and financial year. */
    final Map<String, TreeSet<Integer>> serials = new TreeMap<>();
    /** Events per type. */
    final Map<String, Integer> types = new TreeMap<>();

    private final Map<String, LocalDate> firstResolved = new HashMap<>();
    private final Set<String> resolvedOnPaper = new HashSet<>();
    private long events;
    private int serialsTwice;

    static Recount of(String mongodb) {
        Recount recount = new Recount();
        try (MongoClient client = MongoClients.create(mongodb)) {
            for (Document block :
                    client.getDatabase("caseledger").getCollection("log").find().sort(Sorts.ascending("_id"))) {
                if (block.get("_id", Number.class).longValue() != recount.events) {
                    throw new AssertionError("gap in the log before block " + block.get("_id"));
                }
                List<Document> events = block.getList("events", Document.class);
                events.forEach(recount::count);
                recount.events += events.size();
            }
        }
        recount.firstResolved.values().forEach(day -> recount.resolved.merge(year(day), 1, Integer::sum));
        return recount;
    }

    long events() {
        return events;
    }

    int serialsTwice() {
        return serialsTwice;
    }

    /** Registers whose serials are not exactly 1 to n. */
    List<String> registersWithGaps() {
        return serials.entrySet().stream()
                .filter(e -> e.getValue().first() != 1
                        || e.getValue().last() != e.getValue().size())
                .map(Map.Entry::getKey)
                .toList();
    }

    private void count(Document event) {
        String type = event.getString("type");
        types.merge(type, 1, Integer::sum);
        switch (type) {
            case "CaseRegistered" -> countRegistered(payload(event));
            case "CaseBroughtForward" -> countBroughtForward(payload(event));
            case "CaseResolved" -> countResolved(payload(event));
            case "CaseClosed" -> countClosed(payload(event));
            case "RegistrationNumberIssued" -> countSerial(payload(event));
            default -> {
                // no other event moves these counts
            }
        }
    }

    private static JsonNode payload(Document event) {
        return JsonMapper.shared()
                .readTree(new String(event.get("payload", Binary.class).getData(), StandardCharsets.UTF_8));
    }

    private void countRegistered(JsonNode payload) {
        if (!day(payload).isAfter(Published.LAST_DAY)) {
            registered.merge(year(day(payload)), 1, Integer::sum);
        }
    }

    private void countBroughtForward(JsonNode payload) {
        if (payload.has("resolvedOn")) {
            resolvedOnPaper.add(caseId(payload));
        }
    }

    private void countResolved(JsonNode payload) {
        if (!day(payload).isAfter(Published.LAST_DAY) && !resolvedOnPaper.contains(caseId(payload))) {
            firstResolved.putIfAbsent(caseId(payload), day(payload));
        }
    }

    private void countClosed(JsonNode payload) {
        if (List.of("DUPLICATE", "REGISTERED_IN_ERROR")
                .contains(payload.path("reason").asString())) {
            firstResolved.remove(caseId(payload));
        }
    }

    private static String caseId(JsonNode payload) {
        return payload.path("caseId").asString("");
    }

    private void countSerial(JsonNode payload) {
        String register = payload.path("centre").asString() + " "
                + payload.path("financialYear").asString();
        if (!serials.computeIfAbsent(register, key -> new TreeSet<>())
                .add(payload.path("serial").asInt())) {
            serialsTwice++;
        }
    }

    private static LocalDate day(JsonNode payload) {
        return LocalDate.parse(payload.path("occurredOn").asString());
    }

    private static String year(LocalDate day) {
        int start = day.getMonthValue() >= 4 ? day.getYear() : day.getYear() - 1;
        return start + "-" + String.valueOf(start + 1).substring(2);
    }
}
