package org.caseledger.service.mongo;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.bson.Document;

/** One action on one resource, as MongoDB's roles name them. */
public record Privilege(Document resource, String action) {
    private static final String CLUSTER = "cluster";
    private static final String ANY = "anyResource";

    /** Those of a role, or of a user as {@code connectionStatus} tells them, one by one. */
    public static Set<Privilege> of(Collection<Document> granted) {
        Set<Privilege> privileges = new LinkedHashSet<>();
        for (Document grant : granted) {
            Document resource = grant.get("resource", Document.class);
            grant.getList("actions", String.class).forEach(action -> privileges.add(new Privilege(resource, action)));
        }
        return privileges;
    }

    /** Whether who has this one has the other one by it. An empty name stands for all databases or collections. */
    boolean covers(Privilege other) {
        return action.equals(other.action)
                && (resource.equals(other.resource)
                        || resource.containsKey(ANY)
                        || (isOfCollections()
                                && other.isOfCollections()
                                && List.of("db", "collection").stream().allMatch(part -> reaches(other, part))));
    }

    boolean isOfCollections() {
        return resource.containsKey("db");
    }

    boolean reachesDatabase(String name) {
        return isOfCollections() && Set.of("", name).contains(resource.getString("db"));
    }

    private boolean reaches(Privilege other, String part) {
        String own = resource.getString(part);
        return own.isEmpty() || own.equals(other.resource.getString(part));
    }

    @Override
    public String toString() {
        if (resource.containsKey(CLUSTER)) {
            return action + " on the cluster";
        }
        if (!isOfCollections()) {
            return action + " on " + resource.toJson();
        }
        String database = resource.getString("db");
        String collection = resource.getString("collection");
        return action + " on " + (database.isEmpty() ? "every database" : "database " + database)
                + (collection.isEmpty() ? "" : ", collection " + collection);
    }
}
