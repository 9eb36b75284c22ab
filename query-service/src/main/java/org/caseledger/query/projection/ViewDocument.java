package org.caseledger.query.projection;

/**
 * A document of a view.
 *
 * @param position of the newest event folded into it
 */
public record ViewDocument<V>(String id, long position, V value) {}
