/** Cases that were registered, by what is known of them, and how far they had come within so many days of it. */
@NullMarked
package org.caseledger.query.registrations;

import org.jspecify.annotations.NullMarked;
