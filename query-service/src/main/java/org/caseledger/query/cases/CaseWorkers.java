package org.caseledger.query.cases;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** Whom cases are given to now. */
@Component
public class CaseWorkers {
    private static final String WORKER = "worker";

    private final Supplier<MongoCollection<Document>> cases;

    CaseWorkers(Cases model, MongoDatabase database) {
        this.cases = model.in(database);
    }

    /** Without those that nobody has. */
    public Map<UUID, String> of(Collection<UUID> ids) {
        Map<UUID, String> workers = new HashMap<>();
        for (Document document : cases.get()
                .find(Filters.in("_id", ids.stream().map(UUID::toString).toList()))
                .projection(Projections.include(WORKER))) {
            String worker = document.getString(WORKER);
            if (worker != null) {
                workers.put(UUID.fromString(document.getString("_id")), worker);
            }
        }
        return workers;
    }
}
