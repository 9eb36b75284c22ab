/** The centres: which of them ran on a day, who works there, who acts for one that is suspended, and what inspections found. */
@NullMarked
package org.caseledger.query.centres;

import org.jspecify.annotations.NullMarked;
