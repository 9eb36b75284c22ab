/** Ends a service with the process that started it. */
@NullMarked
package org.caseledger.service.supervision;

import org.jspecify.annotations.NullMarked;
