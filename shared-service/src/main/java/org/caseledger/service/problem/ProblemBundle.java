package org.caseledger.service.problem;

/**
 * A bean of this kind adds texts to the problems.
 *
 * @param basename of {@code <basename>.properties} (English) and {@code <basename>_hi.properties}, UTF-8, with keys {@code <CODE>.title} and
 *     {@code <CODE>.detail}
 */
public record ProblemBundle(String basename) {}
