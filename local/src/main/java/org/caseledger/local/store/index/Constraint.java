package org.caseledger.local.store.index;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a filter demands of one field: one of some values, or a place between bounds. Null where nothing is demanded. */
record Constraint(
        @Nullable List<Object> anyOf,
        @Nullable Bound low,
        @Nullable Bound high) {

    static final Constraint NONE = new Constraint(null, null, null);

    record Bound(Object value, boolean inclusive) {}

    Constraint withAnyOf(List<Object> values) {
        return new Constraint(values, low, high);
    }

    Constraint withLow(Bound bound) {
        return new Constraint(anyOf, bound, high);
    }

    Constraint withHigh(Bound bound) {
        return new Constraint(anyOf, low, bound);
    }

    /** Of an array, one element may satisfy the lower bound and another one the upper: only one may narrow the search. */
    Constraint oneSided() {
        return low != null ? new Constraint(anyOf, low, null) : this;
    }

    /** No value is between bounds of two types, and keys are. */
    boolean ofOneType() {
        return low == null
                || high == null
                || Arrays.equals(KeyBytes.typeOf(low.value(), true), KeyBytes.typeOf(high.value(), true));
    }

    boolean ranged() {
        return low != null || high != null;
    }
}
