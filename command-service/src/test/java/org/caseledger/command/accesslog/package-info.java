/** A month is sealed once. */
@NullMarked
package org.caseledger.command.accesslog;

import org.jspecify.annotations.NullMarked;
