package org.caseledger.query.lists;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param next cursor of the page that follows; absent on the last one
 */
public record Page<T>(List<T> entries, @Nullable String next) {
    public Page {
        entries = List.copyOf(entries);
    }
}
