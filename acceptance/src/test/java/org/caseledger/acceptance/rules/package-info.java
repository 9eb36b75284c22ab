/** The rules of the domain judged from the raw log alone, and read models counted again from it; knows nothing of the services. */
@NullMarked
package org.caseledger.acceptance.rules;

import org.jspecify.annotations.NullMarked;
