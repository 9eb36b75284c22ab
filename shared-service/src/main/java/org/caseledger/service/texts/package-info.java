/** Words of the product in English and Hindi, from bundles of properties. */
@NullMarked
package org.caseledger.service.texts;

import org.jspecify.annotations.NullMarked;
