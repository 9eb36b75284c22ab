package org.caseledger.query.caseregister;

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
import org.caseledger.query.cases.Cases;
import org.springframework.stereotype.Component;

/**
 * Versions of cases, for lists whose readers may act on a case that they cannot see as a whole, such as the centre that is asked to take
 * it. Whether a caller may know them is for the list to say.
 */
@Component
public class CaseVersions {
    /** For {@link org.caseledger.query.projection.ReadsView}. */
    public static final String VIEW = Cases.NAME;

    private final Supplier<MongoCollection<Document>> register;

    CaseVersions(Cases model, MongoDatabase database) {
        this.register = model.in(database);
    }

    /** Sequence of each case's newest event, as far as the register is; none for a case that it does not have yet. */
    public Map<UUID, Long> of(Collection<UUID> cases) {
        Map<UUID, Long> versions = new HashMap<>();
        if (cases.isEmpty()) {
            return versions;
        }
        for (Document document : register.get()
                .find(Filters.in("_id", cases.stream().map(UUID::toString).toList()))
                .projection(Projections.include("version"))) {
            versions.put(UUID.fromString(document.getString("_id")), document.getLong("version"));
        }
        return versions;
    }
}
