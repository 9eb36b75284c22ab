/** Hearings and meetings that lie ahead, until their day has passed. */
@NullMarked
package org.caseledger.query.appointments;

import org.jspecify.annotations.NullMarked;
