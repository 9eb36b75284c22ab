/** How long things take: exact counts per day, and how late what happened is recorded. */
@NullMarked
package org.caseledger.query.reports;

import org.jspecify.annotations.NullMarked;
