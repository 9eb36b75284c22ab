package org.caseledger.local.verify;

/**
 * What the log says of a month of the access ledger.
 *
 * @param root of the tree over its events, in hexadecimal digits
 * @param block hash of its last block, the same
 */
record SealedMonth(String month, long size, String root, String block) {}
