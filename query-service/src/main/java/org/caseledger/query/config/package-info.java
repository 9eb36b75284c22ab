/** What holds the query service together and belongs to no view. */
@NullMarked
package org.caseledger.query.config;

import org.jspecify.annotations.NullMarked;
