package org.caseledger.command.folds;

import java.util.function.Function;
import java.util.function.Supplier;
import org.bson.Document;

/**
 * One kind of fold.
 *
 * @param name of its document, with a number: whoever changes what is made of an event, or how it is written, raises it, and the fold is
 *     made anew from the beginning of the log beside the former one
 * @param events that it is made of
 * @param aggregateType that these belong to: one of its events that this version does not know ends the reading
 * @param beginning before the first event
 * @param read what {@link Fold#written} wrote
 */
public record FoldKind<E, F extends Fold<E>>(
        String name, Class<E> events, String aggregateType, Supplier<F> beginning, Function<Document, F> read) {}
