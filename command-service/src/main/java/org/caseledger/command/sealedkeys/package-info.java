/** Whether each key under which something is sealed in the log is stored: what is sealed under one that is lost is lost with it. */
@NullMarked
package org.caseledger.command.sealedkeys;

import org.jspecify.annotations.NullMarked;
