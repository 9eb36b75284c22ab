package org.caseledger.query.caseregister;

import com.mongodb.client.model.Filters;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.bson.conversions.Bson;
import org.caseledger.events.AgeBand;
import org.caseledger.events.CaseStatus;
import org.caseledger.events.Category;
import org.caseledger.events.ClosingReason;
import org.caseledger.events.Code;
import org.caseledger.events.GbvimsType;
import org.caseledger.events.IntakeChannel;
import org.caseledger.events.RiskLevel;
import org.caseledger.query.cases.Cases;
import org.caseledger.query.listing.CaseNumber;
import org.caseledger.query.spans.RowKind;
import org.caseledger.query.standingcases.StandingCaseKinds;
import org.jspecify.annotations.Nullable;

/**
 * What the register is narrowed by; absent conditions narrow nothing.
 *
 * @param centre that holds the case, or is asked to take it where {@code incomingTransfer}; so is {@code district}
 * @param active only cases that are not closed, or only those that are
 * @param unclassified only cases that are not classified, or only those that are
 * @param unassessed only cases whose risk was not assessed, or only those whose risk was
 * @param resolved day of the newest resolution
 * @param incomingTransfer cases of other centres that the caller's centres are asked to take
 */
record RegisterFilter(
        @Nullable CaseNumber number,
        @Nullable String centre,
        @Nullable String district,
        @Nullable CaseStatus status,
        @Nullable Boolean active,
        @Nullable Category category,
        @Nullable GbvimsType gbvimsType,
        @Nullable AgeBand ageBand,
        @Nullable IntakeChannel channel,
        @Nullable RiskLevel risk,
        @Nullable String worker,
        @Nullable Boolean unclassified,
        @Nullable Boolean unassessed,
        @Nullable ClosingReason reason,
        @Nullable Boolean broughtForward,
        boolean incomingTransfer,
        Span registered,
        Span resolved,
        Span closed) {

    private static final RegisterFilter ALL = new RegisterFilter(
            null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, false, Span.ALL,
            Span.ALL, Span.ALL);

    /**
     * Kinds of which the cases that this finds in the whole State are rows, of each case one at most; empty where cells do not tell by more
     * than one condition, or by one that is no code.
     */
    Optional<Collection<RowKind>> kinds() {
        List<Collection<RowKind>> ofEach = kindsOfEachCode();
        return withoutCodes().equals(ALL) && ofEach.size() <= 1
                ? Optional.of(ofEach.isEmpty() ? StandingCaseKinds.EVERY : ofEach.get(0))
                : Optional.empty();
    }

    private List<Collection<RowKind>> kindsOfEachCode() {
        return Stream.of(
                        Optional.ofNullable(status).map(StandingCaseKinds::having),
                        Optional.ofNullable(active).map(StandingCaseKinds::active),
                        Optional.ofNullable(category).map(StandingCaseKinds::having),
                        Optional.ofNullable(gbvimsType).map(StandingCaseKinds::having),
                        Optional.ofNullable(ageBand).map(StandingCaseKinds::having),
                        Optional.ofNullable(channel).map(StandingCaseKinds::having),
                        Optional.ofNullable(risk).map(StandingCaseKinds::having),
                        Optional.ofNullable(unclassified).map(StandingCaseKinds::unclassified),
                        Optional.ofNullable(unassessed).map(StandingCaseKinds::unassessed),
                        Optional.ofNullable(reason).map(StandingCaseKinds::having),
                        Optional.ofNullable(broughtForward).map(StandingCaseKinds::broughtForward))
                .flatMap(Optional::stream)
                .toList();
    }

    private RegisterFilter withoutCodes() {
        return new RegisterFilter(
                number,
                centre,
                district,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                worker,
                null,
                null,
                null,
                null,
                incomingTransfer,
                registered,
                resolved,
                closed);
    }

    RegisterOrder order() {
        return number == null ? RegisterOrder.NEWEST_FIRST : RegisterOrder.BY_NUMBER;
    }

    List<Bson> conditions() {
        List<Bson> conditions = new ArrayList<>();
        if (incomingTransfer) {
            conditions.add(IncomingTransfers.to(centre, district));
        } else {
            addEqual(conditions, "centre", centre);
            addEqual(conditions, "district", district);
        }
        addEqual(conditions, "status", code(status));
        if (active != null) {
            conditions.add(Filters.in("status", codes(status -> status.isActive() == active)));
        }
        addEqual(conditions, "categories", code(category));
        addEqual(conditions, "gbvimsType", code(gbvimsType));
        addEqual(conditions, "ageBand", code(ageBand));
        addEqual(conditions, "channel", code(channel));
        addEqual(conditions, "risk", code(risk));
        addEqual(conditions, "worker", worker);
        addEqual(conditions, "closingReason", code(reason));
        addEqual(conditions, "broughtForward", broughtForward);
        addEqual(conditions, Cases.CLASSIFIED, unclassified == null ? null : !unclassified);
        if (unassessed != null) {
            conditions.add(unassessed ? Filters.eq("risk", null) : Filters.ne("risk", null));
        }
        if (number != null) {
            conditions.add(number.condition());
        }
        registered.addTo(conditions, "registeredOn");
        resolved.addTo(conditions, "resolvedOn");
        closed.addTo(conditions, "closedOn");
        return conditions;
    }

    private static List<String> codes(Predicate<CaseStatus> wanted) {
        return Arrays.stream(CaseStatus.values())
                .filter(wanted)
                .map(CaseStatus::code)
                .toList();
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
        private static final Span ALL = new Span(null, null);

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
