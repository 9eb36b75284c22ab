/** Every Hindi text of the product, held against its page in {@code docs} and against the words and spellings that were agreed. */
@NullMarked
package org.caseledger.acceptance.hindi;

import org.jspecify.annotations.NullMarked;
