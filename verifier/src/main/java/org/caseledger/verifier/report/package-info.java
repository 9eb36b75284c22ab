/** Sentences in which the verifier says what it found, in English and Hindi. */
@NullMarked
package org.caseledger.verifier.report;

import org.jspecify.annotations.NullMarked;
