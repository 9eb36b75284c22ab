/** The two clocks of a question. */
@NullMarked
package org.caseledger.query.moment;

import org.jspecify.annotations.NullMarked;
