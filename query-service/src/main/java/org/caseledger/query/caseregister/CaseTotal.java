package org.caseledger.query.caseregister;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.util.OptionalLong;
import org.bson.conversions.Bson;
import org.caseledger.query.cases.Cases;
import org.caseledger.query.cases.RegisteredCase;
import org.caseledger.query.listing.ExactCount;
import org.caseledger.query.projection.CompletedBatch;
import org.caseledger.query.projection.ViewListener;
import org.springframework.stereotype.Component;

/** How many cases there are in all: counted once, and then with each that begins. An index of them takes half a second to count where there are millions. */
@Component
final class CaseTotal implements ViewListener<RegisteredCase> {
    /** Every case has a day; asked for, it lets an index count. */
    static final Bson EVERY = Filters.gt("registeredOn", "");

    private final Cases model;
    private final ExactCount count;
    /** Of cases that began up to the position. */
    private OptionalLong known = OptionalLong.empty();

    private long position = -1;
    private int timesMade;

    CaseTotal(Cases model, MongoDatabase database) {
        this.model = model;
        this.count = new ExactCount(database, model.in(database));
    }

    long get() {
        long upTo;
        int ofMade;
        synchronized (this) {
            if (known.isPresent()) {
                return known.getAsLong();
            }
            upTo = position;
            ofMade = timesMade;
        }
        // Not those of a batch that is written and not completed: with it they are counted.
        long counted = count.of(Filters.and(EVERY, Filters.lte(Cases.BEGUN, upTo)));
        synchronized (this) {
            if (position == upTo && timesMade == ofMade) {
                known = OptionalLong.of(counted);
            }
        }
        return counted;
    }

    @Override
    public String view() {
        return model.name();
    }

    @Override
    public synchronized void completed(CompletedBatch<RegisteredCase> batch) {
        if (known.isPresent() && position == batch.first() - 1) {
            known = OptionalLong.of(known.getAsLong()
                    + batch.documents().stream()
                            .filter(one -> one.value().begun() >= batch.first())
                            .count());
        } else {
            known = OptionalLong.empty();
        }
        position = batch.last();
    }

    @Override
    public synchronized void completedElsewhere(long completed) {
        if (completed != position) {
            known = OptionalLong.empty();
            position = completed;
        }
    }

    @Override
    public synchronized void madeAnew(long completed) {
        known = OptionalLong.empty();
        position = completed;
        timesMade++;
    }
}
