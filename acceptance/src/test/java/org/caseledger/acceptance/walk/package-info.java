/** A random walk through the lives of some cases, half of it wrong: what is said over HTTP, by whom, and what was answered. */
@NullMarked
package org.caseledger.acceptance.walk;

import org.jspecify.annotations.NullMarked;
