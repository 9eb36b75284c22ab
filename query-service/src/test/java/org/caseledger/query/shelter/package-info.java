/** The shelter register follows the definition on any day as known at any moment. */
@NullMarked
package org.caseledger.query.shelter;

import org.jspecify.annotations.NullMarked;
