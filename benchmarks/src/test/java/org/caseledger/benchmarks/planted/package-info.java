/** Bugs planted in the product's own source, each found by the checker in a run against a real server, and its absence as well. */
@NullMarked
package org.caseledger.benchmarks.planted;

import org.jspecify.annotations.NullMarked;
