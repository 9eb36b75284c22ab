/** Nothing of a case is shown before it is on record who looks at it. */
@NullMarked
package org.caseledger.query.looks;

import org.jspecify.annotations.NullMarked;
