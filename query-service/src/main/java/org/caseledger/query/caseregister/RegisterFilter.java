package org.caseledger.query.caseregister;

import com.mongodb.client.model.Filters;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bson.conversions.Bson;
import org.caseledger.events.CaseStatus;
import org.caseledger.events.Category;
import org.caseledger.events.RiskLevel;
import org.jspecify.annotations.Nullable;

/** What the register is narrowed by; absent conditions narrow nothing. */
record RegisterFilter(
        @Nullable String centre,
        @Nullable String district,
        @Nullable CaseStatus status,
        @Nullable Category category,
        @Nullable RiskLevel risk,
        @Nullable LocalDate registeredFrom,
        @Nullable LocalDate registeredTo) {

    List<Bson> conditions() {
        List<Bson> conditions = new ArrayList<>();
        addEqual(conditions, "centre", centre);
        addEqual(conditions, "district", district);
        addEqual(conditions, "status", status == null ? null : status.code());
        addEqual(conditions, "categories", category == null ? null : category.code());
        addEqual(conditions, "risk", risk == null ? null : risk.code());
        if (registeredFrom != null) {
            conditions.add(Filters.gte("registeredOn", registeredFrom.toString()));
        }
        if (registeredTo != null) {
            conditions.add(Filters.lte("registeredOn", registeredTo.toString()));
        }
        return conditions;
    }

    private static void addEqual(List<Bson> conditions, String field, @Nullable String value) {
        if (value != null) {
            conditions.add(Filters.eq(field, value));
        }
    }
}
