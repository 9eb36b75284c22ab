/** The event log: its blocks, their wire format and hashes, and how it is read; the only definition of it. */
@NullMarked
package org.caseledger.eventlog;

import org.jspecify.annotations.NullMarked;
