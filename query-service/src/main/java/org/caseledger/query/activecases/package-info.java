/** Cases that are not closed: how many stand where, and which have been open for too long or lack a classification, on any day as known at any moment. */
@NullMarked
package org.caseledger.query.activecases;

import org.jspecify.annotations.NullMarked;
