package org.caseledger.query.transfers;

/** As seen from the centres that are asked about. */
public enum TransferDirection {
    /** They ask another one. */
    OUT,
    /** Another one asks them. */
    IN
}
