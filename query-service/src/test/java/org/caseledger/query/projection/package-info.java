@NullMarked
package org.caseledger.query.projection;

import org.jspecify.annotations.NullMarked;
