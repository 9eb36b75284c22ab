package org.caseledger.query.caseregister;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.caseledger.query.lists.CaseReaders;
import org.caseledger.query.lists.Cursor;
import org.caseledger.query.lists.Page;
import org.caseledger.query.processing.Documents;
import org.caseledger.query.processing.Stored;
import org.caseledger.service.access.AccessScope;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the register; whoever asks sees the cases of their centres and no others. */
@Component
class CaseRegister {
    /** Newest first; the number is unique, so the order is total and a page never repeats a case. */
    private static final Bson ORDER = Sorts.orderBy(Sorts.descending("registeredOn"), Sorts.ascending("number"));

    private final CaseRegisterModel model;
    private final MongoCollection<Document> register;

    CaseRegister(CaseRegisterModel model, MongoDatabase database) {
        this.model = model;
        this.register = database.getCollection(CaseRegisterModel.NAME);
    }

    Optional<Stored<CaseSummary>> find(AccessScope scope, UUID id) {
        Document found = register.find(Filters.and(Filters.eq("_id", id.toString()), CaseReaders.visible(scope)))
                .first();
        return Optional.ofNullable(found).map(document -> Documents.read(model, document));
    }

    Page<CaseInRegister> page(AccessScope scope, RegisterFilter filter, @Nullable String cursor, int limit) {
        List<Bson> conditions = filter.conditions();
        conditions.add(CaseReaders.visible(scope));
        if (cursor != null) {
            conditions.add(after(Cursor.read(cursor, 2)));
        }
        List<CaseInRegister> found = new ArrayList<>();
        for (Document document :
                register.find(Filters.and(conditions)).sort(ORDER).limit(limit + 1)) {
            found.add(CaseInRegister.of(Documents.read(model, document)));
        }
        if (found.size() <= limit) {
            return new Page<>(found, null);
        }
        CaseSummary last = found.get(limit - 1).summary();
        return new Page<>(found.subList(0, limit), Cursor.of(last.registeredOn().toString(), last.number()));
    }

    /** The bound on the day alone is what lets an index begin there. */
    private static Bson after(List<String> last) {
        String day = last.get(0);
        return Filters.and(
                Filters.lte("registeredOn", day),
                Filters.or(Filters.lt("registeredOn", day), Filters.gt("number", last.get(1))));
    }
}
