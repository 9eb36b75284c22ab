/** Keys and an earlier checkpoint that whoever checks brings along, and what they let be seen. */
@NullMarked
package org.caseledger.verifier.trust;

import org.jspecify.annotations.NullMarked;
