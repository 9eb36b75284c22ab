package org.caseledger.query.listing;

import org.caseledger.service.access.AccessScope;
import org.caseledger.service.needtoknow.KindOfData;
import org.caseledger.service.needtoknow.NeedToKnow;

/** Columns that tell what was done to her, at which risk she is, and what came of it. */
public final class ClassificationColumns {
    private ClassificationColumns() {}

    /** The table without these columns for who sees them of no case. */
    public static <T> ListTable<T> in(ListTable<T> table, AccessScope scope, String... keys) {
        return NeedToKnow.seesOfSome(scope, KindOfData.CLASSIFICATION) ? table : table.without(keys);
    }
}
