package org.caseledger.command.folds;

import org.bson.Document;

/** What is made of the events of one kind, in the order of the log; small enough to be written as one document. */
public interface Fold<E> {
    void add(E event);

    /** All of it; {@link FoldKind#read} makes the same of it. */
    Document written();
}
