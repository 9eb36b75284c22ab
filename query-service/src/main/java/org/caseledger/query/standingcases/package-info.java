/** How many cases of the whole State the register of cases has by each of its codes: what one of its conditions finds is counted by cells. */
@NullMarked
package org.caseledger.query.standingcases;

import org.jspecify.annotations.NullMarked;
