package org.caseledger.benchmarks.history;

/**
 * A client's key as it lies in the log, with the events of its command.
 *
 * @param first position of the first of them
 * @param last position of the last of them
 */
record LoggedKey(String key, String fingerprint, long first, long last) {}
