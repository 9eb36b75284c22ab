/** Work lists follow the definition on any day as known at any moment. */
@NullMarked
package org.caseledger.query.followups;

import org.jspecify.annotations.NullMarked;
