/** The entry of an event, and entries one after another. */
@NullMarked
package org.caseledger.verifier.entry;

import org.jspecify.annotations.NullMarked;
