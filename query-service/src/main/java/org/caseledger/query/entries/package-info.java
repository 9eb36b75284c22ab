/** The two clocks of a question about entries, and documents with the fields of a record. */
@NullMarked
package org.caseledger.query.entries;

import org.jspecify.annotations.NullMarked;
