/** What OpenAPI says of reading, made from what the lists and views are. */
@NullMarked
package org.caseledger.query.openapi;

import org.jspecify.annotations.NullMarked;
