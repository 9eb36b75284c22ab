/** What the verifier knows of events that count. */
@NullMarked
package org.caseledger.verifier.figures;

import org.jspecify.annotations.NullMarked;
