/** What the services and the local store agree on about the database of the views. */
@NullMarked
package org.caseledger.views;

import org.jspecify.annotations.NullMarked;
