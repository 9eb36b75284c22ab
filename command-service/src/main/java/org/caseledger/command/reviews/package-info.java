/** How districts and the State look at the work of the centres: reviews, directions, published figures. */
@NullMarked
package org.caseledger.command.reviews;

import org.jspecify.annotations.NullMarked;
