/** The export of a whole log, a folder. */
@NullMarked
package org.caseledger.verifier.export;

import org.jspecify.annotations.NullMarked;
