/** The register shows every case as it stands. */
@NullMarked
package org.caseledger.query.caseregister;

import org.jspecify.annotations.NullMarked;
