/** Figures as they were published, beside what the day book says of the same period then and today. */
@NullMarked
package org.caseledger.query.publications;

import org.jspecify.annotations.NullMarked;
