/** What holds for all lists. */
@NullMarked
package org.caseledger.query.lists;

import org.jspecify.annotations.NullMarked;
