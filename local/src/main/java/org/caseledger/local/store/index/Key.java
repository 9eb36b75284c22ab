package org.caseledger.local.store.index;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One key of a document: its sortable bytes, and the values they stand for. */
record Key(byte[] bytes, List<@Nullable Object> values) {}
