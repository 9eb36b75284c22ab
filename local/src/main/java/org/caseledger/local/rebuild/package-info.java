/** {@code rebuild}: a view is made anew beside the one that answers. */
@NullMarked
package org.caseledger.local.rebuild;

import org.jspecify.annotations.NullMarked;
