/** Commands on disk: frames in files, a lock on their folder, recovery after any end, compaction while running. */
@NullMarked
package org.caseledger.local.store.journal;

import org.jspecify.annotations.NullMarked;
