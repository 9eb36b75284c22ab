/** Wiring of the command service. */
@NullMarked
package org.caseledger.command.config;

import org.jspecify.annotations.NullMarked;
