/** Entries beside those of another program. */
@NullMarked
package org.caseledger.verifier.entry;

import org.jspecify.annotations.NullMarked;
