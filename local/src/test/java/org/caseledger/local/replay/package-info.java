/** What {@code ./run replay} refuses, and why. */
@NullMarked
package org.caseledger.local.replay;

import org.jspecify.annotations.NullMarked;
