/** Work that is done again and again. */
@NullMarked
package org.caseledger.service.repeating;

import org.jspecify.annotations.NullMarked;
