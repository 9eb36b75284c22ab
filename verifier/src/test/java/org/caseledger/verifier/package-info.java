/** What the verifier says of honest and of tampered files. */
@NullMarked
package org.caseledger.verifier;

import org.jspecify.annotations.NullMarked;
