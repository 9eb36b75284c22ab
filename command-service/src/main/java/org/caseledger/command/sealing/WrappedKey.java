package org.caseledger.command.sealing;

import java.util.UUID;

/**
 * A data key as it is stored.
 *
 * @param generation of the wrapping key under which it is
 * @param wrapped ciphertext and its tag
 */
@SuppressWarnings("ArrayRecordComponent") // stored bytes, never compared as a value
record WrappedKey(UUID id, int generation, byte[] nonce, byte[] wrapped) {}
