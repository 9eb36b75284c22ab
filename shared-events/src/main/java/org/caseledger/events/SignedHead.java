package org.caseledger.events;

/**
 * What a checkpoint says below the name of its log.
 *
 * @param size how many events were signed
 * @param root of the tree over them, in Base64
 * @param signature as it stands in the checkpoint behind the name of the key
 */
public record SignedHead(long size, String root, String signature) {}
