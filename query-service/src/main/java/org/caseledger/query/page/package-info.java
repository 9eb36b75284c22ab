/** The live page at {@code /}, and signing in to it. */
@NullMarked
package org.caseledger.query.page;

import org.jspecify.annotations.NullMarked;
