package org.caseledger.query.caseregister;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.caseledger.query.cases.CaseRecord;
import org.caseledger.query.cases.Cases;
import org.caseledger.query.cases.LinkedCase;
import org.caseledger.query.cases.RegisteredCase;
import org.caseledger.query.listing.CaseReaders;
import org.caseledger.query.listing.CentreFilter;
import org.caseledger.query.listing.ExactCount;
import org.caseledger.query.listing.ListPage;
import org.caseledger.query.projection.Documents;
import org.caseledger.query.projection.KeptUp;
import org.caseledger.query.projection.ReadYourWrites;
import org.caseledger.query.spans.Registers;
import org.caseledger.query.spans.RowKind;
import org.caseledger.service.access.AccessScope;
import org.caseledger.service.clock.LedgerClock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the register; whoever asks sees the cases of their centres, those that these are asked to take, and no others. */
@Component
class CaseRegister implements KeptUp {
    /** Every case has a day; asked for, it lets an index count. */
    private static final Bson EVERY = Filters.gt("registeredOn", "");

    private final Cases model;
    private final Supplier<MongoCollection<Document>> register;
    private final ExactCount count;
    private final Registers registers;
    private final LedgerClock clock;
    private final ReadYourWrites views;

    CaseRegister(Cases model, MongoDatabase database, Registers registers, LedgerClock clock, ReadYourWrites views) {
        this.model = model;
        this.register = model.in(database);
        this.count = new ExactCount(database, register);
        this.registers = registers;
        this.clock = clock;
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

    /** A centre that is asked to take a case sees it as well. */
    Optional<CaseInRegister> find(AccessScope scope, UUID id) {
        return Optional.ofNullable(register.get()
                        .find(seen(scope, id))
                        .projection(Cases.SUMMARY)
                        .first())
                .map(CaseInRegister::read);
    }

    /** The same with its record. */
    Optional<RegisteredCase> findWhole(AccessScope scope, UUID id) {
        return Optional.ofNullable(register.get().find(seen(scope, id)).first()).map(model::read);
    }

    private static Bson seen(AccessScope scope, UUID id) {
        return Filters.and(
                scope.seesCase(id) ? Filters.eq("_id", id.toString()) : Filters.in("_id", List.of()),
                Filters.or(CaseReaders.visible(scope), IncomingTransfers.visible(scope)));
    }

    /** Links of other cases that name this one. */
    List<LinkedCase> linksTo(UUID id) {
        List<LinkedCase> links = new ArrayList<>();
        for (Document document : register.get().find(haveLinked(id)).projection(Cases.SUMMARY)) {
            CaseInRegister other = CaseInRegister.read(document);
            other.summary().links().stream()
                    .filter(link -> link.otherCase().equals(id))
                    .map(link -> new LinkedCase(other.id(), link.link(), link.on()))
                    .forEach(links::add);
        }
        links.sort(Comparator.comparing(LinkedCase::on).thenComparing(LinkedCase::otherCase));
        return links;
    }

    /** Records of the cases that ever named this one in a link. */
    Map<UUID, CaseRecord> recordsOfCasesThatLinked(UUID id) {
        Map<UUID, CaseRecord> records = new HashMap<>();
        for (Document document : register.get().find(haveLinked(id))) {
            records.put(
                    UUID.fromString(document.getString("_id")),
                    Cases.record(document).value());
        }
        return records;
    }

    private static Bson haveLinked(UUID id) {
        return Filters.eq(Cases.EVER_LINKED, id.toString());
    }

    /** Whether the caller sees a case that this person has in hand. */
    boolean hasCasesOf(String worker, AccessScope scope) {
        return register.get()
                        .find(Filters.and(
                                Filters.eq("worker", worker),
                                Filters.or(CaseReaders.visible(scope), IncomingTransfers.visible(scope))))
                        .projection(Projections.include("_id"))
                        .first()
                != null;
    }

    /** Up to {@code most}: a longer list is no file. */
    long count(AccessScope scope, RegisterFilter filter, int most) {
        return count.of(counted(scope, filter), most);
    }

    /**
     * From cells where they tell, and are as far as the answer; along an index otherwise.
     *
     * @param position of the answer
     */
    long count(AccessScope scope, RegisterFilter filter, long position) {
        return Optional.of(filter)
                .filter(asked -> scope.seesAllCentres() && scope.inSight().duties() == null)
                .flatMap(RegisterFilter::kinds)
                .filter(kinds -> registers.position() >= position)
                .map(kinds -> inCells(kinds, position))
                .orElseGet(() -> count.of(counted(scope, filter)));
    }

    private long inCells(Collection<RowKind> kinds, long position) {
        return registers.byCentre(kinds, CentreFilter.ofState(), position, List.of(clock.today())).values().stream()
                .flatMap(ofState -> ofState.values().stream())
                .mapToLong(onDay -> onDay[0])
                .sum();
    }

    /** By an index also where nothing else is asked for. */
    private static Bson counted(AccessScope scope, RegisterFilter filter) {
        List<Bson> conditions = conditions(scope, filter);
        if (filter.order() == RegisterOrder.NEWEST_FIRST) {
            conditions.add(EVERY);
        }
        return Filters.and(conditions);
    }

    /** In the order of the list; to be closed. */
    Stream<CaseInRegister> all(AccessScope scope, RegisterFilter filter) {
        return Documents.stream(inOrder(conditions(scope, filter), filter.order()))
                .map(CaseInRegister::read)
                .map(found -> found.seenBy(scope));
    }

    ListPage<CaseInRegister> page(AccessScope scope, RegisterFilter filter, @Nullable String cursor, int limit) {
        RegisterOrder order = filter.order();
        List<Bson> conditions = conditions(scope, filter);
        if (cursor != null) {
            conditions.add(order.after(cursor));
        }
        List<CaseInRegister> found = inOrder(conditions, order)
                .limit(limit + 1)
                .map(CaseInRegister::read)
                .map(one -> one.seenBy(scope))
                .into(new ArrayList<>());
        return ListPage.of(found, limit, order::cursorAt);
    }

    private FindIterable<Document> inOrder(List<Bson> conditions, RegisterOrder order) {
        return register.get()
                .find(Filters.and(conditions))
                .projection(Cases.SUMMARY)
                .sort(order.sort());
    }

    private static List<Bson> conditions(AccessScope scope, RegisterFilter filter) {
        List<Bson> conditions = filter.conditions();
        conditions.add(filter.incomingTransfer() ? IncomingTransfers.visible(scope) : CaseReaders.visible(scope));
        Set<UUID> seen = scope.inSight().duties();
        if (seen != null) {
            conditions.add(Filters.in("_id", seen.stream().map(UUID::toString).toList()));
        }
        return conditions;
    }
}
