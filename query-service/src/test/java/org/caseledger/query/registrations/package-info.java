/** Registered cases count at the centre that issued their number, and each step on the day when its time is over. */
@NullMarked
package org.caseledger.query.registrations;

import org.jspecify.annotations.NullMarked;
