/** Cases of the whole State are counted by what is known of them, whatever its day. */
@NullMarked
package org.caseledger.query.standingcases;

import org.jspecify.annotations.NullMarked;
