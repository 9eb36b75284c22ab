/** Whatever ends a signer, and whatever is lost, it never signs what does not fit to what was signed. */
@NullMarked
package org.caseledger.query.checkpoint;

import org.jspecify.annotations.NullMarked;
