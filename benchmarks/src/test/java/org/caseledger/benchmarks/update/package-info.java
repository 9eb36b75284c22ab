/** Updates of the command service to another version, which is compiled from its source. */
@NullMarked
package org.caseledger.benchmarks.update;

import org.jspecify.annotations.NullMarked;
