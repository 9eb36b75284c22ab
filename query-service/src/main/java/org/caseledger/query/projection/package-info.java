/** How events of the log reach the read models: in order, a whole batch at a time, each exactly once in effect. */
@NullMarked
package org.caseledger.query.projection;

import org.jspecify.annotations.NullMarked;
