/** The standing of the centres is tested: counts against the lists that they are of, any day as known at any moment. */
@NullMarked
package org.caseledger.query.standing;

import org.jspecify.annotations.NullMarked;
