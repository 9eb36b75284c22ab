/** A program that checks what others carry home from a ledger, without the ledger. */
@NullMarked
package org.caseledger.verifier;

import org.jspecify.annotations.NullMarked;
