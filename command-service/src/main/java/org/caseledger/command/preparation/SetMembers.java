package org.caseledger.command.preparation;

import com.mongodb.MongoCommandException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.bson.Document;
import org.caseledger.service.start.StartRefused;

/** The members of the replica set: all hosts of the URI, each with a copy of the data. */
final class SetMembers {
    private static final Set<String> UP = Set.of("PRIMARY", "SECONDARY");
    /** The set is still agreeing on its configuration of a moment ago, or has just got another one. */
    private static final Set<Integer> NOT_YET = Set.of(103, 109, 308, 10107, 11602, 189, 91);

    private final MongoDatabase admin;
    private final Consumer<String> said;

    SetMembers(MongoClient client, Consumer<String> said) {
        this.admin = client.getDatabase("admin");
        this.said = said;
    }

    void complete(List<String> hosts) {
        hosts.forEach(this::addIfMissing);
        Patience.until("every member to have its copy", () -> hosts.stream().allMatch(this::isUp));
        said.accept("the members " + String.join(", ", hosts) + " are up");
    }

    private void addIfMissing(String host) {
        if (members(config()).stream().anyMatch(member -> isAt(host, member))) {
            return;
        }
        Patience.until("the set to take " + host, () -> add(host));
        said.accept("added the member " + host);
    }

    /** One at a time, as the server demands; false while it has to be asked again. */
    private boolean add(String host) {
        Document config = config();
        List<Document> members = new ArrayList<>(members(config));
        if (members.stream().anyMatch(member -> isAt(host, member))) {
            return true; // an earlier try was heard although its answer was lost
        }
        int id = members.stream()
                        .mapToInt(member -> member.getInteger("_id"))
                        .max()
                        .orElse(0)
                + 1;
        members.add(new Document("_id", id).append("host", host));
        config.append("members", members).append("version", config.getInteger("version") + 1);
        try {
            admin.runCommand(new Document("replSetReconfig", config));
            return true;
        } catch (MongoCommandException e) {
            if (NOT_YET.contains(e.getErrorCode())) {
                return false;
            }
            throw new StartRefused(
                    "The replica set does not take " + host + ": " + e.getErrorMessage(),
                    "Start that node with the same --replSet and --keyFile, and without data of its own.",
                    e);
        }
    }

    private Document config() {
        return admin.runCommand(new Document("replSetGetConfig", 1)).get("config", Document.class);
    }

    private boolean isUp(String host) {
        return admin.runCommand(new Document("replSetGetStatus", 1)).getList("members", Document.class).stream()
                .anyMatch(member -> member.getString("name").equals(host) && UP.contains(member.getString("stateStr")));
    }

    private static List<Document> members(Document config) {
        return config.getList("members", Document.class);
    }

    private static boolean isAt(String host, Document member) {
        return host.equals(member.getString("host"));
    }
}
