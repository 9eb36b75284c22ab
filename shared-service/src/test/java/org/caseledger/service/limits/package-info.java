/** Limits per caller, with time that passes as a test says, and over HTTP. */
@NullMarked
package org.caseledger.service.limits;

import org.jspecify.annotations.NullMarked;
