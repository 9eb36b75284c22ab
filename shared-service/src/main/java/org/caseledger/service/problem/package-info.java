/** Errors as problem details (RFC 9457) in English and Hindi. */
@NullMarked
package org.caseledger.service.problem;

import org.jspecify.annotations.NullMarked;
