/** The local store: the MongoDB wire protocol over memory, made durable by a journal of its commands. */
@NullMarked
package org.caseledger.local.store;

import org.jspecify.annotations.NullMarked;
