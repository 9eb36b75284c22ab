@NullMarked
package org.caseledger.command.eventstore.pen;

import org.jspecify.annotations.NullMarked;
