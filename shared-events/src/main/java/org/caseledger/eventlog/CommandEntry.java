package org.caseledger.eventlog;

/**
 * A command that came with its caller's key, so that sending it again stores nothing twice.
 *
 * @param key 16 bytes of SHA-256 over caller and key; random where the block has no keyed command
 * @param fingerprint 16 bytes of SHA-256 over the request
 * @param first index in its block of the command's first event
 * @param count of its events
 */
@SuppressWarnings("ArrayRecordComponent") // stored bytes, never compared as a value
public record CommandEntry(byte[] key, byte[] fingerprint, int first, int count) {}
