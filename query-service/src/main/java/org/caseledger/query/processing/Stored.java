package org.caseledger.query.processing;

/**
 * A document of a view.
 *
 * @param position of the newest event folded into it
 */
public record Stored<V>(String id, long position, V value) {}
