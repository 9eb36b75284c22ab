package org.caseledger.verifier.casefile;

import org.caseledger.verifier.entry.EventEntry;

/**
 * An event of the file.
 *
 * @param position at which its proof says that it stands in the log
 */
record ProvedEvent(EventEntry entry, long position) {}
