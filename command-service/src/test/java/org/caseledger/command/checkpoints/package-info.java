/** When a checkpoint is taken into the log. */
@NullMarked
package org.caseledger.command.checkpoints;

import org.jspecify.annotations.NullMarked;
