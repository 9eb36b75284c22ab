/** What all lists share: who may read cases, cursors, the moment a list is true for, and lists as files for a spreadsheet. */
@NullMarked
package org.caseledger.query.listing;

import org.jspecify.annotations.NullMarked;
