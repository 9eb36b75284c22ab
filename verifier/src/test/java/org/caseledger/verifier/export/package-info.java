/** Where files of an export lie. */
@NullMarked
package org.caseledger.verifier.export;

import org.jspecify.annotations.NullMarked;
