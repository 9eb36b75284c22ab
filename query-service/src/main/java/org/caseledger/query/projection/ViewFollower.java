package org.caseledger.query.projection;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;
import org.caseledger.service.stream.PositionTokens;

/**
 * Follows a view batch by batch where this process keeps it, and reads what changed since where another does; that needs an
 * index on {@link Documents#POSITION}.
 */
public abstract class ViewFollower<V> implements ViewListener<V>, KeptUp {
    private final ReadModel<V> model;
    private final MongoDatabase database;
    private final FallenPosition fallen = new FallenPosition();
    private volatile long position = -1;

    protected ViewFollower(ReadModel<V> model, MongoDatabase database) {
        this.model = model;
        this.database = database;
    }

    /** A document as it stands; may come again, and an earlier state of it may come after a later one. */
    protected abstract void keep(ViewDocument<V> stored);

    /** The same before it is read; for whoever needs little of each of very many. */
    protected void keepStored(Document stored) {
        keep(Documents.read(model, stored));
    }

    /** The fields that {@link #keepStored} reads; all where there are none. {@link Documents#POSITION} is read in any case. */
    protected List<String> fields() {
        return List.of();
    }

    /** What was read is no more, as of a view that was dropped. */
    protected abstract void forgetAll();

    /**
     * Takes in what was put aside of the documents, so that a start reads those alone that changed since.
     *
     * @param completed no later position counts
     * @return position up to which nothing is left out; -1 if nothing was put aside
     */
    protected long restored(@SuppressWarnings("unused") long completed) {
        return -1;
    }

    /** This process keeps the view, and all documents up to this position were given to {@link #keep}: some may be put aside. */
    protected void kept(@SuppressWarnings("unused") long upTo) {}

    /** This process makes the view from the first event on: what was put aside does not count any more. */
    protected void begun() {}

    /** Forgets all and reads it again; whoever asks meanwhile is answered from what was. */
    protected abstract void replace(Runnable reading);

    @Override
    public final long position() {
        return position;
    }

    @Override
    public final String view() {
        return model.name();
    }

    @Override
    public final synchronized void completed(CompletedBatch<V> batch) {
        if (batch.first() == 0) {
            begun();
        }
        if (batch.first() > position + 1) {
            readSince(batch.first() - 1);
        }
        batch.documents().forEach(this::keep);
        position = Math.max(position, batch.last());
        kept(position);
    }

    @Override
    public final synchronized void claimed(long completed) {
        kept(completed);
    }

    @Override
    public final synchronized void completedElsewhere(long completed) {
        if (fallen.isBelieved(position, completed)) {
            forgetAll();
            position = -1;
        }
        if (completed > position) {
            readSince(completed);
        }
    }

    @Override
    public final synchronized void madeAnew(long completed) {
        replace(() -> read(PositionTokens.TAIL));
        position = Math.max(position, completed);
    }

    private void readSince(long completed) {
        if (position < 0) {
            position = restored(completed);
        }
        read(position);
        position = completed;
    }

    private void read(long after) {
        FindIterable<Document> since = model.collection(database).find(Filters.gt(Documents.POSITION, after));
        if (!fields().isEmpty()) {
            since.projection(Projections.include(Stream.concat(fields().stream(), Stream.of(Documents.POSITION))
                    .toList()));
        }
        for (Document document : since) {
            keepStored(document);
        }
    }
}
