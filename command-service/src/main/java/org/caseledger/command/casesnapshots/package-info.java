/** How a case is kept as a snapshot: apart from the case itself, which knows neither JSON nor the log. */
@NullMarked
package org.caseledger.command.casesnapshots;

import org.jspecify.annotations.NullMarked;
