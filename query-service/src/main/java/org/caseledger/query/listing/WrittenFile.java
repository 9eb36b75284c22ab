package org.caseledger.query.listing;

import java.io.IOException;
import java.io.OutputStream;

/** An answer that is written while it is sent; see {@link ExportAdvice} for one that cannot be finished. */
public interface WrittenFile {
    String ZIP = "application/zip";

    /** @param time that is left, asked for before each part */
    void write(OutputStream out, SendingTime time) throws IOException;
}
