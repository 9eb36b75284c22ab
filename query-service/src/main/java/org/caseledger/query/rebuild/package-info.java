/** Makes a view anew beside the one that answers, and lets it answer in its place. */
@NullMarked
package org.caseledger.query.rebuild;

import org.jspecify.annotations.NullMarked;
