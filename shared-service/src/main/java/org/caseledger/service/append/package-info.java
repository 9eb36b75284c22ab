/** Commands' events become blocks of the log: the queue, the block that is being made, its place, and who is told what. Knows no framework. */
@NullMarked
package org.caseledger.service.append;

import org.jspecify.annotations.NullMarked;
