/** Every read of the service, found by its mapping, asked what it must refuse. */
@NullMarked
package org.caseledger.query.requests;

import org.jspecify.annotations.NullMarked;
