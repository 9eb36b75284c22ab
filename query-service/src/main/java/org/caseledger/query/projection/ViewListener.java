package org.caseledger.query.projection;

/** A bean that follows a view, for example to answer from memory. */
public interface ViewListener<V> {
    /** Name of the {@link ReadModel}. */
    String view();

    /** A batch is written and its token has moved. In order, on the processor's thread; must be quick. */
    void completed(CompletedBatch<V> batch);

    /**
     * At start, and again and again where another query service keeps the view: what lies in the collection is good up to at least this
     * position, and may hold parts of the batch after it.
     */
    void completedElsewhere(long position);

    /**
     * The view was made anew beside the one that was read until now, and what lies in its collection is good up to at least this position, which is no earlier one. Whoever
     * asks meanwhile is answered from what was, or from what is, and never from a part.
     */
    default void madeAnew(long position) {}

    /**
     * Whether what it answers is as of this position or a later one. Until it is, nobody is told that the view is so far; it is told of the view again.
     */
    default boolean shows(@SuppressWarnings("unused") long position) {
        return true;
    }

    /** From this position on this process keeps the view, until it is told of a batch or of another process that does. */
    default void claimed(long position) {}

    /** Every few seconds while this process keeps the view: what could not be done may be tried again. */
    default void again() {}
}
