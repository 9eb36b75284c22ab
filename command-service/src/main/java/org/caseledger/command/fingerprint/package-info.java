/** What the log keeps of a request, so that a key which is used for another one is noticed. */
@NullMarked
package org.caseledger.command.fingerprint;

import org.jspecify.annotations.NullMarked;
