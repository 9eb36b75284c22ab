/** A stored log, as the commands beside {@code ./run} are told of it and read it. */
@NullMarked
package org.caseledger.local.log;

import org.jspecify.annotations.NullMarked;
