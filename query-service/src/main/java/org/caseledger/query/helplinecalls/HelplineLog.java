package org.caseledger.query.helplinecalls;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.caseledger.query.listing.Cursor;
import org.caseledger.query.listing.ExactCount;
import org.caseledger.query.listing.Fact;
import org.caseledger.query.listing.ListPage;
import org.caseledger.query.projection.Documents;
import org.caseledger.query.projection.KeptUp;
import org.caseledger.query.projection.ReadYourWrites;
import org.caseledger.service.access.AccessScope;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the helpline log; whoever asks sees the calls that have to do with them and no others. */
@Component
public class HelplineLog implements KeptUp {
    /** For {@link org.caseledger.query.projection.ReadsView}. */
    public static final String VIEW = HelplineCallsModel.NAME;

    /** Newest first; no two calls were logged at one position, so the order is total and a page never repeats a call. */
    private static final Bson ORDER = Sorts.descending(HelplineCallsModel.LOGGED_ON, HelplineCallsModel.LOGGED_AT);

    private final HelplineCallsModel model;
    private final Supplier<MongoCollection<Document>> calls;
    private final ExactCount count;
    private final ReadYourWrites views;

    HelplineLog(HelplineCallsModel model, MongoDatabase database, ReadYourWrites views) {
        this.model = model;
        this.views = views;
        this.calls = model.in(database);
        this.count = new ExactCount(database, calls);
    }

    @Override
    public String view() {
        return VIEW;
    }

    @Override
    public long position() {
        return views.position(VIEW);
    }

    Optional<CallInLog> find(AccessScope scope, UUID id) {
        Document found = calls.get()
                .find(Filters.and(Filters.eq("_id", id.toString()), CallReaders.visible(scope)))
                .first();
        return Optional.ofNullable(found).map(document -> CallInLog.of(Documents.read(model, document), scope));
    }

    /** Up to {@code most}: a longer list is no file. */
    long count(AccessScope scope, CallFilter filter, int most) {
        return count.of(Filters.and(conditions(scope, filter)), most);
    }

    /** In the order of the list; to be closed. */
    public Stream<CallInLog> all(AccessScope scope, CallFilter filter) {
        return Documents.stream(inOrder(conditions(scope, filter))).map(document -> read(document, scope));
    }

    ListPage<CallInLog> page(AccessScope scope, CallFilter filter, @Nullable String cursor, int limit) {
        List<Bson> conditions = conditions(scope, filter);
        if (cursor != null) {
            conditions.add(after(Cursor.fact(cursor)));
        }
        List<CallInLog> found = inOrder(conditions)
                .limit(limit + 1)
                .map(document -> read(document, scope))
                .into(new ArrayList<>());
        return ListPage.of(found, limit, last -> Cursor.of(last.logged()));
    }

    private FindIterable<Document> inOrder(List<Bson> conditions) {
        return calls.get().find(Filters.and(conditions)).sort(ORDER);
    }

    private CallInLog read(Document document, AccessScope scope) {
        return CallInLog.of(Documents.read(model, document), scope);
    }

    private static List<Bson> conditions(AccessScope scope, CallFilter filter) {
        List<Bson> conditions = filter.conditions();
        conditions.add(CallReaders.visible(scope));
        return conditions;
    }

    /** The bound on the day alone is what lets an index begin there. */
    private static Bson after(Fact last) {
        String day = last.on().toString();
        return Filters.and(
                Filters.lte(HelplineCallsModel.LOGGED_ON, day),
                Filters.or(
                        Filters.lt(HelplineCallsModel.LOGGED_ON, day),
                        Filters.lt(HelplineCallsModel.LOGGED_AT, last.position())));
    }
}
