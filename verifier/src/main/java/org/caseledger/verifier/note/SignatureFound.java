package org.caseledger.verifier.note;

/** What a checkpoint has of one key. */
public enum SignatureFound {
    GOOD,
    /** A line says that it is of this key, and it is not. */
    WRONG,
    MISSING
}
