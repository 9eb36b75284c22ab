/** Hashes and proofs beside those of another program. */
@NullMarked
package org.caseledger.verifier.merkle;

import org.jspecify.annotations.NullMarked;
