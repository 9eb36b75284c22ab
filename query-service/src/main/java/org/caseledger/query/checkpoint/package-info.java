/** Signs what the log is, so that nobody can show a shorter or another one later: never what does not fit to what was signed before. */
@NullMarked
package org.caseledger.query.checkpoint;

import org.jspecify.annotations.NullMarked;
