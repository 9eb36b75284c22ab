package org.caseledger.query.caseregister;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.List;
import org.bson.conversions.Bson;
import org.caseledger.query.cases.CaseSummary;
import org.caseledger.query.lists.Cursor;

/** In which order the register is read. A paper number may have been brought forward twice; the identity makes each order total. */
enum RegisterOrder {
    NEWEST_FIRST(
            3, Sorts.orderBy(Sorts.descending("registeredOn"), Sorts.ascending("number"), Sorts.ascending("_id"))) {
        /** The bound on the day alone is what lets an index begin there. */
        @Override
        Bson after(List<String> place) {
            String day = place.get(0);
            return Filters.and(
                    Filters.lte("registeredOn", day),
                    Filters.or(Filters.lt("registeredOn", day), afterNumber(place.get(1), place.get(2))));
        }

        @Override
        String cursorAt(CaseInRegister last) {
            CaseSummary summary = last.summary();
            return Cursor.of(
                    summary.registeredOn().toString(),
                    summary.number(),
                    last.id().toString());
        }
    },

    /** For who looks for one. */
    BY_NUMBER(2, Sorts.ascending("number", "_id")) {
        @Override
        Bson after(List<String> place) {
            return Filters.and(Filters.gte("number", place.get(0)), afterNumber(place.get(0), place.get(1)));
        }

        @Override
        String cursorAt(CaseInRegister last) {
            return Cursor.of(last.summary().number(), last.id().toString());
        }
    };

    private final int parts;
    private final Bson sort;

    RegisterOrder(int parts, Bson sort) {
        this.parts = parts;
        this.sort = sort;
    }

    Bson sort() {
        return sort;
    }

    /** Entries after the page that this cursor ended. */
    Bson after(String cursor) {
        return after(Cursor.read(cursor, parts));
    }

    abstract Bson after(List<String> place);

    abstract String cursorAt(CaseInRegister last);

    private static Bson afterNumber(String number, String id) {
        return Filters.or(
                Filters.gt("number", number), Filters.and(Filters.eq("number", number), Filters.gt("_id", id)));
    }
}
