/** Work that a service does again and again beside its requests. */
@NullMarked
package org.caseledger.service.repeating;

import org.jspecify.annotations.NullMarked;
