package org.caseledger.query.caseregister;

import com.mongodb.client.model.Filters;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bson.conversions.Bson;
import org.caseledger.events.CaseStatus;
import org.caseledger.events.Category;
import org.caseledger.events.ClosingReason;
import org.caseledger.events.Code;
import org.caseledger.events.RiskLevel;
import org.jspecify.annotations.Nullable;

/**
 * What the register is narrowed by; absent conditions narrow nothing.
 *
 * @param centre that holds the case, or is asked to take it where {@code incomingTransfer}; so is {@code district}
 * @param unclassified only cases that are not classified, or only those that are
 * @param resolved day of the newest resolution
 * @param incomingTransfer cases of other centres that the caller's centres are asked to take
 */
record RegisterFilter(
        @Nullable String centre,
        @Nullable String district,
        @Nullable CaseStatus status,
        @Nullable Category category,
        @Nullable RiskLevel risk,
        @Nullable String worker,
        @Nullable Boolean unclassified,
        @Nullable ClosingReason reason,
        @Nullable Boolean broughtForward,
        boolean incomingTransfer,
        Span registered,
        Span resolved,
        Span closed) {

    List<Bson> conditions() {
        List<Bson> conditions = new ArrayList<>();
        if (incomingTransfer) {
            conditions.add(IncomingTransfers.to(centre, district));
        } else {
            addEqual(conditions, "centre", centre);
            addEqual(conditions, "district", district);
        }
        addEqual(conditions, "status", code(status));
        addEqual(conditions, "categories", code(category));
        addEqual(conditions, "risk", code(risk));
        addEqual(conditions, "worker", worker);
        addEqual(conditions, "closingReason", code(reason));
        addEqual(conditions, "broughtForward", broughtForward);
        if (unclassified != null) {
            conditions.add(unclassified ? Filters.eq("gbvimsType", null) : Filters.gt("gbvimsType", ""));
        }
        registered.addTo(conditions, "registeredOn");
        resolved.addTo(conditions, "resolvedOn");
        closed.addTo(conditions, "closedOn");
        return conditions;
    }

    private static @Nullable String code(@Nullable Code code) {
        return code == null ? null : code.code();
    }

    private static void addEqual(List<Bson> conditions, String field, @Nullable Object value) {
        if (value != null) {
            conditions.add(Filters.eq(field, value));
        }
    }

    /** Days from the first to the last, both included. */
    record Span(@Nullable LocalDate from, @Nullable LocalDate to) {
        private void addTo(List<Bson> conditions, String field) {
            if (from != null) {
                conditions.add(Filters.gte(field, from.toString()));
            }
            if (to != null) {
                conditions.add(Filters.lte(field, to.toString()));
            }
        }
    }
}
