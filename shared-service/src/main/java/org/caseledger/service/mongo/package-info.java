/** One client with the concerns the log needs. */
@NullMarked
package org.caseledger.service.mongo;

import org.jspecify.annotations.NullMarked;
