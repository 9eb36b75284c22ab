/** Who looked at how much, who looked at what was not theirs to work on, and whom an account could see. */
@NullMarked
package org.caseledger.query.accessreports;

import org.jspecify.annotations.NullMarked;
