/** Three synthetic years, sent as commands; nothing depends on it. */
@NullMarked
package org.caseledger.demo;

import org.jspecify.annotations.NullMarked;
