/** Text and Base64, read in the one spelling that they have. */
@NullMarked
package org.caseledger.verifier.encoding;

import org.jspecify.annotations.NullMarked;
