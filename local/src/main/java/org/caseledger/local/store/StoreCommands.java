package org.caseledger.local.store;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which commands only read, and how the others are made to lead to the same state however often they are applied. */
final class StoreCommands {

    /** Whatever is not listed is journaled: a forgotten read costs time, a forgotten write would cost data. */
    private static final Set<String> READS = Set.of(
            "aggregate",
            "buildinfo",
            "collstats",
            "connectionstatus",
            "count",
            "dbstats",
            "distinct",
            "endsessions",
            "find",
            "getcmdlineopts",
            "getfreemonitoringstatus",
            "getlasterror",
            "getlog",
            "getmore",
            "getparameter",
            "hello",
            "hostinfo",
            "ismaster",
            "killcursors",
            "listcollections",
            "listdatabases",
            "listindexes",
            "ping",
            "replsetgetstatus",
            "reseterror",
            "serverstatus",
            "validate",
            "whatsmyuri");

    private static final int NOT_SUPPORTED = 115;

    private StoreCommands() {}

    static boolean reads(String command, Document body) {
        String name = command.toLowerCase(Locale.ROOT);
        return READS.contains(name) && !(name.equals("aggregate") && writesItsResult(body));
    }

    /** Gives out the ids the server would make up, so that a replay does not make up others. */
    static void makeDeterministic(Document body) {
        documents(body.get("documents")).forEach(document -> document.computeIfAbsent("_id", id -> new ObjectId()));
        documents(body.get("updates")).forEach(update -> settleUpdate(update, "q", "u"));
        if (body.containsKey("update")) {
            settleUpdate(body, "query", "update");
        }
    }

    private static void settleUpdate(Document statement, String filterField, String updateField) {
        if (statement.get(updateField) instanceof Collection) {
            throw notSupported("no pipeline updates: use update operators");
        }
        if (!(statement.get(updateField) instanceof Document update)) {
            return;
        }
        if (update.containsKey("$currentDate")) {
            throw notSupported("no $currentDate: say the time itself");
        }
        boolean upsert = Boolean.TRUE.equals(statement.get("upsert"));
        boolean fixesId = statement.get(filterField) instanceof Document filter && isId(filter.get("_id"));
        if (!upsert || fixesId) {
            return;
        }
        if (update.keySet().stream().allMatch(key -> key.startsWith("$"))) {
            Document onInsert = (Document) update.computeIfAbsent("$setOnInsert", key -> new Document());
            onInsert.computeIfAbsent("_id", id -> new ObjectId());
        } else if (!update.containsKey("_id")) {
            throw notSupported("no upsert of a replacement without an id: name _id in it, or in the filter");
        }
    }

    /** And no expression, such as of a range. */
    private static boolean isId(@Nullable Object value) {
        return value != null
                && !(value instanceof Document expression
                        && expression.keySet().stream().anyMatch(key -> key.startsWith("$")));
    }

    private static MongoServerError notSupported(String what) {
        return new MongoServerError(NOT_SUPPORTED, "CommandNotSupported", "the local store knows " + what);
    }

    private static boolean writesItsResult(Document aggregate) {
        return documents(aggregate.get("pipeline"))
                .anyMatch(stage -> stage.containsKey("$out") || stage.containsKey("$merge"));
    }

    private static Stream<Document> documents(@Nullable Object list) {
        Collection<?> documents = list instanceof Collection<?> collection ? collection : List.of();
        return documents.stream().filter(Document.class::isInstance).map(Document.class::cast);
    }
}
