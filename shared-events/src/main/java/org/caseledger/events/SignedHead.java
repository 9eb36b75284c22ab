package org.caseledger.events;

/**
 * A signed checkpoint of the log, and the chain of blocks at its end. Block hashes cover when events were recorded, which no leaf does.
 *
 * @param origin name of the log that was signed
 * @param size how many events it had
 * @param root of the tree over them, 64 hexadecimal digits
 * @param block hash of the block that holds the last of them, 64 hexadecimal digits
 */
public record SignedHead(String origin, long size, String root, String block) {}
