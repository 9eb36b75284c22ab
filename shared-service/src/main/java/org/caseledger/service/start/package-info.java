/** Why a service does not start, said in one line with what to do about it. */
@NullMarked
package org.caseledger.service.start;

import org.jspecify.annotations.NullMarked;
