/** The evidence of published figures: all entries up to the publication, what is counted of them, and whether it adds up. */
@NullMarked
package org.caseledger.verifier.figures;

import org.jspecify.annotations.NullMarked;
