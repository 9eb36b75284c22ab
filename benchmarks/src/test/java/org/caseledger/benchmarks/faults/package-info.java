@NullMarked
package org.caseledger.benchmarks.faults;

import org.jspecify.annotations.NullMarked;
