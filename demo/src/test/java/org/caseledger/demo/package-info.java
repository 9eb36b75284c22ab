@NullMarked
package org.caseledger.demo;

import org.jspecify.annotations.NullMarked;
