/** The evidence of one case, a zip. */
@NullMarked
package org.caseledger.verifier.casefile;

import org.jspecify.annotations.NullMarked;
