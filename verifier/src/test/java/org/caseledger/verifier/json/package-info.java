/** How payloads are read. */
@NullMarked
package org.caseledger.verifier.json;

import org.jspecify.annotations.NullMarked;
