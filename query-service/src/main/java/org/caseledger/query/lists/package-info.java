/** What all lists of cases share: who may read cases, cursors, and the moment a list is true for. */
@NullMarked
package org.caseledger.query.lists;

import org.jspecify.annotations.NullMarked;
