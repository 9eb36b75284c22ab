package org.caseledger.events;

/**
 * The last checkpoint that anybody has of a log, below its name.
 *
 * @param size how many events were signed
 * @param root of the tree over them, in Base64
 * @param signature as it stands in the checkpoint behind the name of the key
 */
public record LastCheckpoint(long size, String root, String signature) {}
