/** The log as Axon's streaming processors read it. */
@NullMarked
package org.caseledger.service.stream;

import org.jspecify.annotations.NullMarked;
