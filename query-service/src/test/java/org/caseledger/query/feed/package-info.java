/** The feed loses nothing and tells nothing. */
@NullMarked
package org.caseledger.query.feed;

import org.jspecify.annotations.NullMarked;
