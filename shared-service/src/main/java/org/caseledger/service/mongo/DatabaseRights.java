package org.caseledger.service.mongo;

import com.mongodb.MongoCommandException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.caseledger.events.Purpose;
import org.caseledger.service.start.StartRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether this service's database user may do what the service needs and nothing else: nobody who gets hold of a service can then erase
 * what it wrote. Asked once, at start; a right granted later is noticed at the next one.
 */
public final class DatabaseRights {
    private static final String REMEDY =
            "Run prepare-database as administrator and name its user in MONGODB_URI (README, deployment).";
    /** More would fill a screen and not say more. */
    private static final int NAMED = 12;

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseRights.class);

    private final MongoDatabase admin;
    private final ServiceUser user;

    public DatabaseRights(MongoClient client, ServiceUser user) {
        this.admin = client.getDatabase("admin");
        this.user = user;
    }

    /** @throws StartRefused for too much in a {@code PRODUCTION} ledger, which in a {@code DEMO} is a warning; for too little in both */
    public void check(Purpose purpose) {
        if (!isReplicaSet()) {
            return; // the local store has no users and is refused for PRODUCTION elsewhere
        }
        Document status = status();
        if (status.getList("authenticatedUsers", Document.class).isEmpty()) {
            tooMuch(purpose, "no user is named in MONGODB_URI, so the server can tell no service from anybody else");
            return;
        }
        Set<Privilege> granted = Privilege.of(status.getList("authenticatedUserPrivileges", Document.class));
        refuseTooLittle(granted);
        List<Privilege> excess = granted.stream()
                .filter(right -> !isCovered(right, user.needs()))
                .sorted(Comparator.comparing(right -> !right.reachesDatabase(MongoSettings.DATABASE)))
                .toList();
        if (!excess.isEmpty()) {
            tooMuch(purpose, "the user of MONGODB_URI may do more than its service needs: " + named(excess));
        } else if (!enforced()) {
            tooMuch(purpose, "the server has users, but lets everybody do everything (start mongod with --keyFile)");
        }
    }

    /**
     * To be asked before anything is read.
     *
     * @throws StartRefused where a user may do less than its service needs
     */
    public void requireEnough() {
        if (isReplicaSet()) {
            Document status = status();
            if (!status.getList("authenticatedUsers", Document.class).isEmpty()) {
                refuseTooLittle(Privilege.of(status.getList("authenticatedUserPrivileges", Document.class)));
            }
        }
    }

    private Document status() {
        return admin.runCommand(new Document("connectionStatus", 1).append("showPrivileges", true))
                .get("authInfo", Document.class);
    }

    private boolean isReplicaSet() {
        return admin.runCommand(new Document("hello", 1)).containsKey("setName");
    }

    private void refuseTooLittle(Set<Privilege> granted) {
        List<Privilege> missing = user.needs().stream()
                .filter(Privilege::isOfCollections)
                .filter(need -> !isCovered(need, granted))
                .toList();
        if (!missing.isEmpty()) {
            throw new StartRefused(
                    "The user of MONGODB_URI may do less than its service needs: " + named(missing), REMEDY);
        }
    }

    private static void tooMuch(Purpose purpose, String problem) {
        if (purpose == Purpose.PRODUCTION) {
            throw new StartRefused("A PRODUCTION ledger could be erased: " + problem, REMEDY);
        }
        LOG.warn("This ledger could be erased: {}. A PRODUCTION ledger would be refused", problem);
    }

    /** Without access control a server still knows who one is; so this asks for something the user has no right to. */
    private boolean enforced() {
        try {
            admin.runCommand(new Document("usersInfo", 1));
            return false;
        } catch (MongoCommandException e) {
            return true;
        }
    }

    private static boolean isCovered(Privilege right, Collection<Privilege> by) {
        return by.stream().anyMatch(other -> other.covers(right));
    }

    private static String named(List<Privilege> rights) {
        String some = rights.stream().limit(NAMED).map(Privilege::toString).collect(Collectors.joining("; "));
        return rights.size() > NAMED ? some + "; and " + (rights.size() - NAMED) + " more" : some;
    }
}
