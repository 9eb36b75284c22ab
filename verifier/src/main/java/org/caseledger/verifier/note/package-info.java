/** Signed notes, the keys that check them, and the checkpoint that a log signs. */
@NullMarked
package org.caseledger.verifier.note;

import org.jspecify.annotations.NullMarked;
