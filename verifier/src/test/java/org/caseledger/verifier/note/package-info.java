/** Keys and notes, good and bad. */
@NullMarked
package org.caseledger.verifier.note;

import org.jspecify.annotations.NullMarked;
