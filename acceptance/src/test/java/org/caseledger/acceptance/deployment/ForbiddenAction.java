package org.caseledger.acceptance.deployment;

import com.mongodb.client.MongoClient;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;
import org.caseledger.service.accessledger.AccessMonths;

/** A command by which a log could be erased, changed or made erasable, in the database where it would do so. */
record ForbiddenAction(String name, String database, Document command) {
    private static final String LOG = "caseledger";
    private static final Document EVERYTHING = new Document();
    private static final Document EVERY_RIGHT_ON_THE_LOG = new Document(
                    "resource", new Document("db", LOG).append("collection", "log"))
            .append("actions", List.of("find", "insert", "update", "remove", "dropCollection", "createIndex"));
    private static final Document READ_WRITE = new Document("role", "dbOwner").append("db", LOG);

    /** The whole table, for a user with this name and this one role. */
    private static List<ForbiddenAction> of(String user, String role) {
        return Stream.concat(onTheLog(user, role).stream(), onTheAccessLedger().stream())
                .toList();
    }

    /** Of looks, both services store and read; nobody changes any. */
    private static List<ForbiddenAction> onTheAccessLedger() {
        String month = AccessMonths.name(AccessMonths.of(Instant.now()));
        return List.of(
                onAccess("erase looks", deleting(month)),
                onAccess(
                        "change looks",
                        new Document("update", month)
                                .append(
                                        "updates",
                                        List.of(new Document("q", EVERYTHING)
                                                .append("u", new Document("$set", new Document("count", 0)))
                                                .append("multi", true)))),
                onAccess("drop a month of looks", new Document("drop", month)),
                onAccess("drop all looks", new Document("dropDatabase", 1)),
                onAccess(
                        "make a month that forgets looks",
                        new Document("create", "access-209901")
                                .append("capped", true)
                                .append("size", 4096)),
                onAccess(
                        "an index with a time limit on looks",
                        new Document("createIndexes", month)
                                .append(
                                        "indexes",
                                        List.of(new Document("key", new Document("sealedAt", 1))
                                                .append("name", "ttl")
                                                .append("expireAfterSeconds", 0)))),
                onAdmin(
                        "rename a month of looks away",
                        new Document("renameCollection", LOG + "_access." + month).append("to", LOG + "_access.gone")));
    }

    private static List<ForbiddenAction> onTheLog(String user, String role) {
        return List.of(
                onLog(
                        "an index with a time limit",
                        new Document("createIndexes", "log")
                                .append(
                                        "indexes",
                                        List.of(new Document("key", new Document("sealedAt", 1))
                                                .append("name", "ttl")
                                                .append("expireAfterSeconds", 0)))),
                onLog(
                        "update",
                        new Document("update", "log")
                                .append(
                                        "updates",
                                        List.of(new Document("q", EVERYTHING)
                                                .append("u", new Document("$set", new Document("count", 0)))
                                                .append("multi", true)))),
                onLog(
                        "replace by an upsert",
                        new Document("update", "log")
                                .append(
                                        "updates",
                                        List.of(new Document("q", new Document("_id", 0L))
                                                .append("u", new Document("count", 0))
                                                .append("upsert", true)))),
                onLog(
                        "delete",
                        new Document("delete", "log")
                                .append("deletes", List.of(new Document("q", EVERYTHING).append("limit", 0)))),
                onLog("findAndModify, removing", new Document("findAndModify", "log").append("remove", true)),
                onLog(
                        "findAndModify, updating",
                        new Document("findAndModify", "log")
                                .append("update", new Document("$set", new Document("count", 0)))),
                onLog("drop", new Document("drop", "log")),
                onLog("dropDatabase", new Document("dropDatabase", 1)),
                onLog("dropIndexes", new Document("dropIndexes", "log").append("index", "*")),
                onAdmin(
                        "renameCollection away",
                        new Document("renameCollection", LOG + ".log").append("to", LOG + ".gone")),
                onAdmin(
                        "renameCollection into a database one may write",
                        new Document("renameCollection", LOG + ".log").append("to", LOG + "_work.log")),
                onAdmin(
                        "renameCollection over it",
                        new Document("renameCollection", LOG + "_work.snapshots")
                                .append("to", LOG + ".log")
                                .append("dropTarget", true)),
                aggregate("$out over it", new Document("$out", "log")),
                aggregate("$out beside it", new Document("$out", "copy")),
                aggregate(
                        "$merge, replacing",
                        new Document("$merge", new Document("into", "log").append("whenMatched", "replace"))),
                aggregate(
                        "$merge, updating",
                        new Document(
                                "$merge",
                                new Document("into", "log")
                                        .append(
                                                "whenMatched",
                                                List.of(new Document("$set", new Document("count", 0)))))),
                onLog(
                        "collMod to a time limit",
                        new Document("collMod", "log")
                                .append(
                                        "index",
                                        new Document("keyPattern", new Document("sealedAt", 1).append("_id", 1))
                                                .append("expireAfterSeconds", 0))),
                onLog(
                        "collMod to a validator that lets nothing in",
                        new Document("collMod", "log").append("validator", new Document("never", true))),
                onLog(
                        "collMod to a view",
                        new Document("collMod", "log").append("viewOn", "other").append("pipeline", List.of())),
                onLog("convertToCapped", new Document("convertToCapped", "log").append("size", 4096)),
                onLog(
                        "cloneCollectionAsCapped",
                        new Document("cloneCollectionAsCapped", "log")
                                .append("toCollection", "small")
                                .append("size", 4096)),
                onLog("create a collection", new Document("create", "other")),
                onLog(
                        "create a view over it",
                        new Document("create", "shown").append("viewOn", "log").append("pipeline", List.of())),
                onLog("compact", new Document("compact", "log")),
                onLog("validate and repair", new Document("validate", "log").append("repair", true)),
                onLog("profile everything", new Document("profile", 2)),
                onAdmin(
                        "applyOps, which deletes without delete",
                        new Document(
                                "applyOps",
                                List.of(new Document("op", "d")
                                        .append("ns", LOG + ".log")
                                        .append("o", new Document("_id", 0L))))),
                new ForbiddenAction(
                        "write the oplog",
                        "local",
                        new Document("insert", "oplog.rs").append("documents", List.of(new Document("op", "n")))),
                onAdmin(
                        "grant oneself a role",
                        new Document("grantRolesToUser", user).append("roles", List.of(READ_WRITE))),
                onAdmin("update oneself", new Document("updateUser", user).append("roles", List.of(READ_WRITE))),
                onAdmin("change one's password", new Document("updateUser", user).append("pwd", "mine")),
                onAdmin(
                        "create a role",
                        new Document("createRole", "eraser")
                                .append("privileges", List.of(EVERY_RIGHT_ON_THE_LOG))
                                .append("roles", List.of())),
                onLog(
                        "create a role in the log's database",
                        new Document("createRole", "eraser")
                                .append("privileges", List.of(EVERY_RIGHT_ON_THE_LOG))
                                .append("roles", List.of())),
                onAdmin(
                        "widen one's own role",
                        new Document("grantPrivilegesToRole", role)
                                .append("privileges", List.of(EVERY_RIGHT_ON_THE_LOG))),
                onAdmin(
                        "rewrite one's own role",
                        new Document("updateRole", role).append("privileges", List.of(EVERY_RIGHT_ON_THE_LOG))),
                onAdmin(
                        "inherit another role",
                        new Document("grantRolesToRole", role).append("roles", List.of(READ_WRITE))),
                onAdmin(
                        "create a user",
                        new Document("createUser", "other")
                                .append("pwd", "other")
                                .append("roles", List.of("root"))),
                onAdmin(
                        "write the users themselves",
                        new Document("update", "system.users")
                                .append(
                                        "updates",
                                        List.of(new Document("q", new Document("user", user))
                                                .append(
                                                        "u",
                                                        new Document(
                                                                "$set", new Document("roles", List.of(READ_WRITE))))))),
                onAdmin("drop the administrator", new Document("dropUser", "admin")),
                onAdmin("replSetReconfig", new Document("replSetReconfig", new Document("_id", LOG))),
                onAdmin("replSetStepDown", new Document("replSetStepDown", 1)),
                onAdmin("setParameter", new Document("setParameter", 1).append("ttlMonitorEnabled", true)),
                onAdmin("shutdown", new Document("shutdown", 1)));
    }

    /** Besides, what only one of the two may do. */
    static List<ForbiddenAction> ofQueryService(String user, String role) {
        return Stream.concat(
                        of(user, role).stream(),
                        Stream.of(
                                onLog("insert", inserting("log")),
                                aggregate(
                                        "$merge, inserting",
                                        new Document(
                                                "$merge",
                                                new Document("into", "log")
                                                        .append("whenMatched", "fail")
                                                        .append("whenNotMatched", "insert"))),
                                new ForbiddenAction("write a snapshot", LOG + "_work", inserting("snapshots")),
                                new ForbiddenAction("read a key", LOG + "_keys", new Document("find", "keys")),
                                new ForbiddenAction("write a key", LOG + "_keys", inserting("keys")),
                                new ForbiddenAction(
                                        "find somebody", LOG + "_keys", new Document("find", "search_index"))))
                .toList();
    }

    static List<ForbiddenAction> ofCommandService(String user, String role) {
        return Stream.concat(
                        of(user, role).stream(),
                        Stream.of(
                                new ForbiddenAction(
                                        "take back that a key was deleted", LOG + "_keys", deleting("deleted")),
                                new ForbiddenAction(
                                        "take back what became of a generation",
                                        LOG + "_keys",
                                        deleting("generations")),
                                new ForbiddenAction(
                                        "make an index that erases",
                                        LOG + "_keys",
                                        new Document("createIndexes", "search_index")
                                                .append(
                                                        "indexes",
                                                        List.of(new Document("key", new Document("case", 1))
                                                                .append("name", "ttl")
                                                                .append("expireAfterSeconds", 1)))),
                                new ForbiddenAction("write a view", LOG + "_views", inserting("daybook")),
                                new ForbiddenAction("write a checkpoint", LOG + "_views", inserting("checkpoints")),
                                new ForbiddenAction("read a view", LOG + "_views", new Document("find", "daybook"))))
                .toList();
    }

    Document tryAs(MongoClient client) {
        return client.getDatabase(database).runCommand(command);
    }

    private static ForbiddenAction onLog(String name, Document command) {
        return new ForbiddenAction(name, LOG, command);
    }

    private static ForbiddenAction onAccess(String name, Document command) {
        return new ForbiddenAction(name, LOG + "_access", command);
    }

    private static ForbiddenAction onAdmin(String name, Document command) {
        return new ForbiddenAction(name, "admin", command);
    }

    private static ForbiddenAction aggregate(String name, Document last) {
        return onLog(
                name,
                new Document("aggregate", "log")
                        .append("pipeline", List.of(new Document("$match", EVERYTHING), last))
                        .append("cursor", new Document()));
    }

    private static Document deleting(String collection) {
        return new Document("delete", collection)
                .append("deletes", List.of(new Document("q", EVERYTHING).append("limit", 0)));
    }

    private static Document inserting(String collection) {
        return new Document("insert", collection).append("documents", List.of(new Document("_id", -1L)));
    }

    @Override
    public String toString() {
        return name;
    }
}
