/** Believes what a proxy says of the caller only if the configuration names that proxy. */
@NullMarked
package org.caseledger.service.proxy;

import org.jspecify.annotations.NullMarked;
