/** Records of cases and their summaries, over lives full of corrections and voidings. */
@NullMarked
package org.caseledger.query.cases;

import org.jspecify.annotations.NullMarked;
