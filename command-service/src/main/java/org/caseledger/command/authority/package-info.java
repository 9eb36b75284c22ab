/** What a sender lacks: the role for a deed, or the centre it is done at. */
@NullMarked
package org.caseledger.command.authority;

import org.jspecify.annotations.NullMarked;
