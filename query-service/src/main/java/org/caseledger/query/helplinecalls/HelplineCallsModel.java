package org.caseledger.query.helplinecalls;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.caseledger.query.listing.RecordView;
import org.caseledger.query.projection.Documents;
import org.caseledger.query.projection.PutAside;
import org.caseledger.query.projection.ViewChanges;
import org.springframework.stereotype.Component;

/**
 * The view {@value #NAME}: one document per call, with the fields of {@link HelplineCallRecord} and, to search by, {@code centres} and {@code
 * districts} it has to do with and whether it {@code isTakenUp}.
 */
@Component
final class HelplineCallsModel extends RecordView<HelplineCallRecord> {
    static final String NAME = "helplinecalls";
    static final String CENTRES = "centres";
    static final String DISTRICTS = "districts";
    static final String IS_TAKEN_UP = "isTakenUp";
    static final String LOGGED_ON = "logged.on";
    static final String LOGGED_AT = "logged.position";

    HelplineCallsModel() {
        super(NAME, HelplineCallRecord.class);
    }

    @Override
    public Document write(HelplineCallRecord call) {
        return super.write(call)
                .append(CENTRES, List.copyOf(call.centres()))
                .append(DISTRICTS, List.copyOf(call.districts()))
                .append(IS_TAKEN_UP, call.takenUp() != null);
    }

    @Override
    public Object projection(ViewChanges<HelplineCallRecord> changes) {
        return new HelplineCallsProjection(changes);
    }

    @Override
    public boolean waitsUntilFilled() {
        return true;
    }

    @Override
    public Optional<PutAside> putAside(MongoDatabase database) {
        return Optional.of(CallsPutAsideCheck.of(new CallsPutAside(this, database)));
    }

    /** The order of the log, after each filter that narrows it much: a page is then read along the index. */
    @Override
    public List<Document> indexes() {
        return List.of(
                new Document(Documents.POSITION, 1),
                inOrder(new Document()),
                inOrder(new Document("district", 1)),
                inOrder(new Document(DISTRICTS, 1)),
                inOrder(new Document(CENTRES, 1)),
                inOrder(new Document("callClass", 1)),
                inOrder(new Document("disposition", 1)),
                inOrder(new Document(IS_TAKEN_UP, 1)),
                inOrder(new Document("loggedBy", 1)));
    }

    private static Document inOrder(Document key) {
        return key.append(LOGGED_ON, -1).append(LOGGED_AT, -1);
    }
}
