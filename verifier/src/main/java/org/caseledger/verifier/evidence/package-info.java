/** What is carried home in a zip, whatever it proves: its files, their sums, and proofs in lines. */
@NullMarked
package org.caseledger.verifier.evidence;

import org.jspecify.annotations.NullMarked;
