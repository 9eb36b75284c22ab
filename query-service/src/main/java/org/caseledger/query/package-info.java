/** Everything that is read: boards, periods, registers, history and feed, all computed from the log. */
@NullMarked
package org.caseledger.query;

import org.jspecify.annotations.NullMarked;
