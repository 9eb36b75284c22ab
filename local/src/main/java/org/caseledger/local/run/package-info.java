/** {@code ./run}: a data folder, three supervised processes, and what is told of them. */
@NullMarked
package org.caseledger.local.run;

import org.jspecify.annotations.NullMarked;
