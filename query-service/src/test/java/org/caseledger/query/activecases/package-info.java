/** Cases that are not closed are counted by what is known of them, on any day. */
@NullMarked
package org.caseledger.query.activecases;

import org.jspecify.annotations.NullMarked;
