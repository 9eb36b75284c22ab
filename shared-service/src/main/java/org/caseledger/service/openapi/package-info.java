/** What OpenAPI says of both services, made from what their code does. */
@NullMarked
package org.caseledger.service.openapi;

import org.jspecify.annotations.NullMarked;
