/** Views of entries are the same however they were made. */
@NullMarked
package org.caseledger.query.entries;

import org.jspecify.annotations.NullMarked;
