/** The whole system as its users meet it: the built jars under {@code ./run}, over HTTP, in a browser, under kills. */
@NullMarked
package org.caseledger.acceptance;

import org.jspecify.annotations.NullMarked;
