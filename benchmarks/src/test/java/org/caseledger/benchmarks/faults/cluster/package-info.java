@NullMarked
package org.caseledger.benchmarks.faults.cluster;

import org.jspecify.annotations.NullMarked;
