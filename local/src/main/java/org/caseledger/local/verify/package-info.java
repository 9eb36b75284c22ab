/** {@code verify}: is the log what its hashes say, and are the views what the log says? */
@NullMarked
package org.caseledger.local.verify;

import org.jspecify.annotations.NullMarked;
