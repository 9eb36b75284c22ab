/** Which faults strike when; made from a seed alone. */
@NullMarked
package org.caseledger.benchmarks.faults.plan;

import org.jspecify.annotations.NullMarked;
