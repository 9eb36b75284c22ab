/** Code lists are whole. */
@NullMarked
package org.caseledger.query.codes;

import org.jspecify.annotations.NullMarked;
