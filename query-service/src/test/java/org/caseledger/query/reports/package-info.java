/** Counts per day are exact. */
@NullMarked
package org.caseledger.query.reports;

import org.jspecify.annotations.NullMarked;
