/** Whether a service sends what its OpenAPI document says, and takes what it says. */
@NullMarked
package org.caseledger.local.testing.openapi;

import org.jspecify.annotations.NullMarked;
