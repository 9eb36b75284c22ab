@NullMarked
package org.caseledger.tree;

import org.jspecify.annotations.NullMarked;
