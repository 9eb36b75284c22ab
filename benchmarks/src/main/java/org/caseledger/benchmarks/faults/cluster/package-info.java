/** Three real nodes, each behind a proxy that everyone goes through, and what may be done to them. */
@NullMarked
package org.caseledger.benchmarks.faults.cluster;

import org.jspecify.annotations.NullMarked;
