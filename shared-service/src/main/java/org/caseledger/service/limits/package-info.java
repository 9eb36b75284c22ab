/** How much one caller may ask for, so that none keeps the others from their work. */
@NullMarked
package org.caseledger.service.limits;

import org.jspecify.annotations.NullMarked;
