@NullMarked
package org.caseledger.benchmarks.grow;

import org.jspecify.annotations.NullMarked;
