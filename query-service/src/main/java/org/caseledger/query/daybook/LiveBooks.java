package org.caseledger.query.daybook;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.bson.RawBsonDocument;
import org.bson.conversions.Bson;
import org.caseledger.query.projection.CompletedBatch;
import org.caseledger.query.projection.ReadYourWrites;
import org.caseledger.query.projection.ViewListener;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The newest books in memory, moved on by each completed batch. Read again from the collection when batches do not follow each other,
 * that is at start and where another query service kept the view meanwhile.
 */
@Component
final class LiveBooks implements ViewListener<Day> {
    private static final long NOTHING = -1;

    private final DayBook model;
    private final MongoDatabase database;
    private final CentreNumbers numbers = new CentreNumbers();
    private final StoredPages stored = new StoredPages(numbers);
    private final NavigableMap<LocalDate, DayBookPage> pages = new TreeMap<>();
    private final List<Runnable> followers = new CopyOnWriteArrayList<>();
    private volatile @Nullable Books newest;
    /** How often the pages were made anew, and how often the newest books had been. */
    private int editionOfPages;

    private volatile int edition;

    LiveBooks(DayBook model, MongoDatabase database) {
        this.model = model;
        this.database = database;
    }

    /** @throws org.caseledger.service.problem.ProblemException while the books of a crashed run are still being completed */
    Books newest() {
        Books books = newest;
        if (books == null) {
            throw ReadYourWrites.behind(0, NOTHING);
        }
        return books;
    }

    /** Of the newest; that before the first event while there are none. */
    long position() {
        Books books = newest;
        return books == null ? NOTHING : books.position();
    }

    boolean ready() {
        return newest != null;
    }

    int edition() {
        return edition;
    }

    CentreNumbers numbers() {
        return numbers;
    }

    /** Called after the books have moved on, on the processor's thread; must be quick. */
    void onChange(Runnable follower) {
        followers.add(follower);
    }

    @Override
    public String view() {
        return model.name();
    }

    @Override
    public synchronized void completed(CompletedBatch<Day> batch) {
        if (newest != null && batch.first() == lastPosition() + 1) {
            batch.documents().forEach(day -> put(DayBookPage.of(day, numbers)));
        } else {
            readOn();
        }
        publish(batch.last());
    }

    @Override
    public synchronized void completedElsewhere(long position) {
        Books books = newest;
        if (books == null || position > books.position()) {
            readOn();
            publish(position);
        }
    }

    @Override
    public synchronized void madeAnew(long position) {
        NavigableMap<LocalDate, DayBookPage> anew = new TreeMap<>();
        read(Filters.empty(), anew); // whole, or those that were read before stay
        pages.clear();
        pages.putAll(anew);
        editionOfPages++;
        publish(position);
    }

    @Override
    public boolean shows(long position) {
        Books books = newest;
        return books != null && books.position() >= position;
    }

    /** A page past the completed position belongs to a batch that is not wholly written: not shown until it is. */
    private void publish(long completed) {
        if (lastPosition() <= completed) {
            newest = Books.of(new ArrayList<>(pages.values()), numbers);
            edition = editionOfPages; // after them: who reads it first has no older ones than it says
            followers.forEach(Runnable::run);
        }
    }

    /**
     * From the last page that is shown. One after it that was read before may have been read as it was, and those behind it as they were after the
     * batch that changed them all.
     */
    private void readOn() {
        Books books = newest;
        if (books == null || books.pages().isEmpty()) {
            read(Filters.empty(), pages);
        } else {
            List<DayBookPage> shown = books.pages();
            read(Filters.gte("_id", shown.get(shown.size() - 1).recorded().toString()), pages);
        }
    }

    private void read(Bson some, NavigableMap<LocalDate, DayBookPage> into) {
        for (RawBsonDocument page : model.collection(database)
                .withDocumentClass(RawBsonDocument.class)
                .find(some)) {
            DayBookPage read = stored.read(page);
            into.put(read.recorded(), read);
        }
    }

    private void put(DayBookPage page) {
        pages.put(page.recorded(), page);
    }

    private long lastPosition() {
        return pages.isEmpty() ? NOTHING : pages.lastEntry().getValue().position();
    }
}
