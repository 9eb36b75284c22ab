package org.caseledger.query.caseregister;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.CountOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.caseledger.query.lists.CaseReaders;
import org.caseledger.query.lists.Page;
import org.caseledger.service.access.AccessScope;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the register; whoever asks sees the cases of their centres, those that these are asked to take, and no others. */
@Component
class CaseRegister {
    private static final Bson SHOWN = Projections.exclude(CaseRegisterModel.FACTS);

    private final MongoCollection<Document> register;

    CaseRegister(MongoDatabase database) {
        this.register = database.getCollection(CaseRegisterModel.NAME);
    }

    /** A centre that is asked to take a case sees it as well. */
    Optional<CaseInRegister> find(AccessScope scope, UUID id) {
        Document found = register.find(Filters.and(
                        Filters.eq("_id", id.toString()),
                        Filters.or(CaseReaders.visible(scope), IncomingTransfers.visible(scope))))
                .projection(SHOWN)
                .first();
        return Optional.ofNullable(found).map(CaseInRegister::read);
    }

    /** Links of other cases that name this one. */
    List<Link> linksTo(UUID id) {
        List<Link> links = new ArrayList<>();
        for (Document document :
                register.find(Filters.eq("links.otherCase", id.toString())).projection(SHOWN)) {
            CaseInRegister other = CaseInRegister.read(document);
            other.summary().links().stream()
                    .filter(link -> link.otherCase().equals(id))
                    .map(link -> new Link(other.id(), link.link(), link.on()))
                    .forEach(links::add);
        }
        links.sort(Comparator.comparing(Link::on).thenComparing(Link::otherCase));
        return links;
    }

    /** Whether the caller sees a case that this person has in hand. */
    boolean hasCasesOf(String worker, AccessScope scope) {
        return register.find(Filters.and(
                                Filters.eq("worker", worker),
                                Filters.or(CaseReaders.visible(scope), IncomingTransfers.visible(scope))))
                        .projection(Projections.include("_id"))
                        .first()
                != null;
    }

    /** Up to {@code most}: a longer list is no file. */
    long count(AccessScope scope, RegisterFilter filter, int most) {
        return register.countDocuments(Filters.and(conditions(scope, filter)), new CountOptions().limit(most));
    }

    Page<CaseInRegister> page(AccessScope scope, RegisterFilter filter, @Nullable String cursor, int limit) {
        RegisterOrder order = filter.order();
        List<Bson> conditions = conditions(scope, filter);
        if (cursor != null) {
            conditions.add(order.after(cursor));
        }
        List<CaseInRegister> found = new ArrayList<>();
        for (Document document : register.find(Filters.and(conditions))
                .projection(SHOWN)
                .sort(order.sort())
                .limit(limit + 1)) {
            found.add(CaseInRegister.read(document));
        }
        return found.size() <= limit
                ? new Page<>(found, null)
                : new Page<>(found.subList(0, limit), order.cursorAt(found.get(limit - 1)));
    }

    private static List<Bson> conditions(AccessScope scope, RegisterFilter filter) {
        List<Bson> conditions = filter.conditions();
        conditions.add(filter.incomingTransfer() ? IncomingTransfers.visible(scope) : CaseReaders.visible(scope));
        return conditions;
    }
}
