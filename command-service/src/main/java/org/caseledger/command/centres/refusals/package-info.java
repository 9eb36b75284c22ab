/** Why a deed at a centre is refused; each has a stable code and texts in English and Hindi. */
@NullMarked
package org.caseledger.command.centres.refusals;

import org.jspecify.annotations.NullMarked;
