/** Services that were asked for, given and not given, by kind and period. */
@NullMarked
package org.caseledger.query.services;

import org.jspecify.annotations.NullMarked;
