@NullMarked
package org.caseledger.query.processing;

import org.jspecify.annotations.NullMarked;
