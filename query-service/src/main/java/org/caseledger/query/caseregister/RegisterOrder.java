package org.caseledger.query.caseregister;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.List;
import java.util.UUID;
import org.bson.conversions.Bson;
import org.caseledger.query.cases.Cases;
import org.caseledger.query.listing.Cursor;

/** In which order the register is read, each total: no two cases begin at one position, and a paper number brought forward twice has two identities. */
enum RegisterOrder {
    NEWEST_FIRST(Sorts.descending("registeredOn", Cases.BEGUN)) {
        /** The bound on the day alone is what lets an index begin there. */
        @Override
        Bson after(List<String> place) {
            String day = place.get(0);
            return Filters.and(
                    Filters.lte("registeredOn", day),
                    Filters.or(Filters.lt("registeredOn", day), Filters.lt(Cases.BEGUN, position(place.get(1)))));
        }

        @Override
        String cursorAt(CaseInRegister last) {
            return Cursor.of(last.summary().registeredOn().toString(), Long.toString(last.begun()));
        }
    },

    /** For who looks for one. */
    BY_NUMBER(Sorts.ascending("number", "_id")) {
        @Override
        Bson after(List<String> place) {
            String number = place.get(0);
            return Filters.and(
                    Filters.gte("number", number),
                    Filters.or(Filters.gt("number", number), Filters.gt("_id", id(place.get(1)))));
        }

        @Override
        String cursorAt(CaseInRegister last) {
            return Cursor.of(last.summary().number(), last.id().toString());
        }
    };

    private static final int PARTS = 2;

    private final Bson sort;

    RegisterOrder(Bson sort) {
        this.sort = sort;
    }

    Bson sort() {
        return sort;
    }

    /** Entries after the page that this cursor ended. */
    Bson after(String cursor) {
        return after(Cursor.read(cursor, PARTS));
    }

    abstract Bson after(List<String> place);

    abstract String cursorAt(CaseInRegister last);

    /** A cursor of the other order has none. */
    private static long position(String part) {
        try {
            return Long.parseLong(part);
        } catch (NumberFormatException e) {
            throw Cursor.unreadable();
        }
    }

    private static String id(String part) {
        try {
            return UUID.fromString(part).toString();
        } catch (IllegalArgumentException e) {
            throw Cursor.unreadable();
        }
    }
}
