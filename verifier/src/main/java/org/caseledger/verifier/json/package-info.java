/** JSON, as far as payloads have it. */
@NullMarked
package org.caseledger.verifier.json;

import org.jspecify.annotations.NullMarked;
