package org.caseledger.query.caseregister;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.bson.Document;
import org.caseledger.query.cases.Cases;
import org.springframework.stereotype.Component;

/**
 * Versions of cases for the centre that is asked to take one, which cannot see it as a whole: as long as it has not answered, and no longer,
 * whatever day it looks at.
 */
@Component
public class CaseVersions {
    /** For {@link org.caseledger.query.projection.ReadsView}. */
    public static final String VIEW = Cases.NAME;

    private final Supplier<MongoCollection<Document>> register;

    CaseVersions(Cases model, MongoDatabase database) {
        this.register = model.in(database);
    }

    /** Sequence of the newest event of each of these cases, as far as the register is, by the transfer that waits for an answer in it now. */
    public Map<UUID, Long> byPendingTransfer(Collection<UUID> cases) {
        Map<UUID, Long> versions = new HashMap<>();
        if (cases.isEmpty()) {
            return versions;
        }
        for (Document document : register.get()
                .find(Filters.and(
                        Filters.in("_id", cases.stream().map(UUID::toString).toList()),
                        Filters.ne("pendingTransfer", null)))
                .projection(Projections.include("version", "pendingTransfer.transferId"))) {
            UUID transfer =
                    UUID.fromString(document.getEmbedded(List.of("pendingTransfer", "transferId"), String.class));
            versions.put(transfer, document.getLong("version"));
        }
        return versions;
    }
}
