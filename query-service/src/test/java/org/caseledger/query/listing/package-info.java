/** What holds for all lists. */
@NullMarked
package org.caseledger.query.listing;

import org.jspecify.annotations.NullMarked;
