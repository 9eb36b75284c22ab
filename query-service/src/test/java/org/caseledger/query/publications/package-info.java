/** Published figures stay as they were published. */
@NullMarked
package org.caseledger.query.publications;

import org.jspecify.annotations.NullMarked;
