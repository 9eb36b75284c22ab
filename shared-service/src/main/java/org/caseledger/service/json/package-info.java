/** How events and answers are written as JSON. */
@NullMarked
package org.caseledger.service.json;

import org.jspecify.annotations.NullMarked;
