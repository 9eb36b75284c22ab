package org.caseledger.query.cases;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.caseledger.query.processing.KeptUp;
import org.caseledger.query.processing.ReadYourWrites;
import org.springframework.stereotype.Component;

/** Reads records, whoever may see their cases. */
@Component
public final class CaseRecords implements KeptUp {
    private final Cases model;
    private final MongoCollection<Document> cases;
    private final ReadYourWrites views;

    CaseRecords(Cases model, MongoDatabase database, ReadYourWrites views) {
        this.model = model;
        this.cases = database.getCollection(model.name());
        this.views = views;
    }

    @Override
    public String view() {
        return model.name();
    }

    @Override
    public long position() {
        return views.position(model.name());
    }

    public Optional<CaseRecord> find(UUID id) {
        return Optional.ofNullable(cases.find(Filters.eq("_id", id.toString())).first())
                .map(model::read);
    }
}
