/** Follow-ups that are due, overdue or were missed, on any day as known at any moment. */
@NullMarked
package org.caseledger.query.followups;

import org.jspecify.annotations.NullMarked;
