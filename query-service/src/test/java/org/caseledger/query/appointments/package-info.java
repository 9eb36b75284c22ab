/** An appointment is a row from the day on which it was set to its own day. */
@NullMarked
package org.caseledger.query.appointments;

import org.jspecify.annotations.NullMarked;
