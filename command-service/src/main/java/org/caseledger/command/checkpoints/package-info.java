/** What was signed of the log, taken into the log once a day. */
@NullMarked
package org.caseledger.command.checkpoints;

import org.jspecify.annotations.NullMarked;
