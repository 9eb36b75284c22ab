/** The product's own source with one thing changed, to be run in place of the product. */
@NullMarked
package org.caseledger.benchmarks.variant;

import org.jspecify.annotations.NullMarked;
