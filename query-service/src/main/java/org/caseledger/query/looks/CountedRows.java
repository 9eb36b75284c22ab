package org.caseledger.query.looks;

/** An answer that shows several cases or calls. */
public interface CountedRows {
    /** How many rows it shows. */
    long rows();

    /** Whether they are carried away as a file. */
    default boolean asFile() {
        return false;
    }
}
