/** What the record of a case says of a day, as known at a moment. */
@NullMarked
package org.caseledger.query.cases;

import org.jspecify.annotations.NullMarked;
