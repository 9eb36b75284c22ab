package org.caseledger.query.cases;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.caseledger.service.access.AccessScope;
import org.springframework.stereotype.Component;

/** Which centre holds a case by now: what the one before is told of it ends with the hand-over, whatever the day of which is asked. */
@Component
public class CaseHolders {
    private static final String CENTRE = "centre";
    private static final Bson HOLDER = Projections.include(CENTRE);

    private final Supplier<MongoCollection<Document>> cases;

    CaseHolders(Cases model, MongoDatabase database) {
        this.cases = model.in(database);
    }

    /** Whether a case is held where the caller sees; for one answer, as each case is looked up once. */
    public Predicate<UUID> heldWhere(AccessScope scope) {
        if (scope.seesAllCentres()) {
            return any -> true;
        }
        Map<UUID, Boolean> known = new HashMap<>();
        return id -> known.computeIfAbsent(id, asked -> isHeldWhere(scope, asked));
    }

    private boolean isHeldWhere(AccessScope scope, UUID id) {
        Document found = cases.get()
                .find(Filters.eq("_id", id.toString()))
                .projection(HOLDER)
                .first();
        return found != null && scope.sees(found.getString(CENTRE));
    }
}
