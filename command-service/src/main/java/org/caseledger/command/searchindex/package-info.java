/** The collection of the index by which cases are found, as the administrator's step makes it and the service fills it. */
@NullMarked
package org.caseledger.command.searchindex;

import org.jspecify.annotations.NullMarked;
