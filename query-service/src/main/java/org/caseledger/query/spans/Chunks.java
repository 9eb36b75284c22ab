package org.caseledger.query.spans;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * What follows one after another, some at a time.
 *
 * @param size of each but the last
 */
record Chunks<T>(Iterator<T> all, int size) implements Iterator<List<T>> {
    /** Reads no further than what is taken of it. */
    static <T> Stream<List<T>> of(Stream<T> all, int size) {
        return StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(new Chunks<>(all.iterator(), size), Spliterator.ORDERED), false);
    }

    @Override
    public boolean hasNext() {
        return all.hasNext();
    }

    @Override
    public List<T> next() {
        List<T> chunk = new ArrayList<>(size);
        while (chunk.size() < size && all.hasNext()) {
            chunk.add(all.next());
        }
        return chunk;
    }
}
