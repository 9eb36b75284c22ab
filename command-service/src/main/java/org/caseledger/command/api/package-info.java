/** HTTP in. */
@NullMarked
package org.caseledger.command.api;

import org.jspecify.annotations.NullMarked;
