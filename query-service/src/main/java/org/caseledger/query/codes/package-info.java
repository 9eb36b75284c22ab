/** Every published code list in English and Hindi. */
@NullMarked
package org.caseledger.query.codes;

import org.jspecify.annotations.NullMarked;
