package org.caseledger.local.store;

import de.bwaldvogel.mongo.backend.Cursor;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * The cursors of the library's registry, and when each was last read on: a client that was killed closes none, and what it did not read
 * would stay for ever. A cursor does not end with the connection that began it: its client may read on through another one.
 */
final class IdleCursors extends CursorRegistry {

    private final CursorRegistry library;
    private final LongSupplier nanoTime;

    /** By the cursor's number; for a while also of those that the library closed. */
    private final Map<Long, Long> lastRead = new ConcurrentHashMap<>();

    IdleCursors(CursorRegistry library, LongSupplier nanoTime) {
        this.library = library;
        this.nanoTime = nanoTime;
    }

    /** Drops what nobody has read on for longer. */
    void drop(Duration idle) {
        long now = nanoTime.getAsLong();
        lastRead.forEach((id, read) -> {
            if (now - read > idle.toNanos()) {
                remove(id);
            }
        });
    }

    @Override
    public long generateCursorId() {
        return library.generateCursorId();
    }

    @Override
    public void add(Cursor cursor) {
        lastRead.put(cursor.getId(), nanoTime.getAsLong());
        library.add(cursor);
    }

    @Override
    public Cursor getCursor(long id) {
        Cursor cursor = library.getCursor(id);
        lastRead.put(id, nanoTime.getAsLong());
        return cursor;
    }

    @Override
    public boolean remove(long id) {
        lastRead.remove(id);
        return library.remove(id);
    }

    @Override
    public int size() {
        return library.size();
    }
}
