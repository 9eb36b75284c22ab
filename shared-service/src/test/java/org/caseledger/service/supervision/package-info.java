@NullMarked
package org.caseledger.service.supervision;

import org.jspecify.annotations.NullMarked;
