/** Ends a service with the process that started it, and where it is not alive any more. */
@NullMarked
package org.caseledger.service.supervision;

import org.jspecify.annotations.NullMarked;
