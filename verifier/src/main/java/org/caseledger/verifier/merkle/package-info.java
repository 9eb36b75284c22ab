/** Hashes and proofs of a Merkle tree as RFC 6962 has them. */
@NullMarked
package org.caseledger.verifier.merkle;

import org.jspecify.annotations.NullMarked;
