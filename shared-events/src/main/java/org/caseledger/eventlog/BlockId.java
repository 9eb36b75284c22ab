package org.caseledger.eventlog;

/**
 * One block of one log: what was restored from an older copy, or is another ledger, has another hash at this position, or nothing.
 *
 * @param position of its first event
 * @param hash which commits to all it holds, and to every block before it
 */
public record BlockId(long position, Hash hash) {}
