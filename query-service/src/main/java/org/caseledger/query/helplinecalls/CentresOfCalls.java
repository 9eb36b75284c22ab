package org.caseledger.query.helplinecalls;

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
import org.springframework.stereotype.Component;

/** With which centres calls have to do now. */
@Component
public final class CentresOfCalls {
    private final Supplier<MongoCollection<Document>> calls;

    CentresOfCalls(HelplineCallsModel model, MongoDatabase database) {
        this.calls = model.in(database);
    }

    /** Of those of these calls that there are, in the order of their names. */
    public Map<UUID, List<String>> of(Collection<UUID> some) {
        Map<UUID, List<String>> centres = new HashMap<>();
        for (Document document : calls.get()
                .find(Filters.in("_id", some.stream().map(UUID::toString).toList()))
                .projection(Projections.include(HelplineCallsModel.CENTRES))) {
            centres.put(
                    UUID.fromString(document.getString("_id")),
                    document.getList(HelplineCallsModel.CENTRES, String.class).stream()
                            .sorted()
                            .toList());
        }
        return centres;
    }
}
