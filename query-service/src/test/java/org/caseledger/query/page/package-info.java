/** The live page, its words and its sign-in. */
@NullMarked
package org.caseledger.query.page;

import org.jspecify.annotations.NullMarked;
