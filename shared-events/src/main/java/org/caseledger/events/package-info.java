/** What happened: every deed in a case's life as one record per file, and the code lists they speak in. */
@NullMarked
package org.caseledger.events;

import org.jspecify.annotations.NullMarked;
