/** Nothing of a case leaves without a record of who looked. */
@NullMarked
package org.caseledger.query.looks;

import org.jspecify.annotations.NullMarked;
