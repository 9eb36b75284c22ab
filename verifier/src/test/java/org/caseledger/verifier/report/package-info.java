/** Texts in both languages. */
@NullMarked
package org.caseledger.verifier.report;

import org.jspecify.annotations.NullMarked;
