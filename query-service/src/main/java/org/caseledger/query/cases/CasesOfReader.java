package org.caseledger.query.cases;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.caseledger.events.CaseStatus;
import org.caseledger.events.Norms;
import org.caseledger.events.Role;
import org.caseledger.query.listing.CaseReaders;
import org.caseledger.query.projection.ReadYourWrites;
import org.caseledger.service.access.AccessScope;
import org.caseledger.service.access.CasesByNeed;
import org.caseledger.service.access.CasesInSight;
import org.caseledger.service.clock.LedgerClock;
import org.caseledger.service.needtoknow.CaseInvolvement;
import org.caseledger.service.needtoknow.KindOfData;
import org.caseledger.service.needtoknow.NeedToKnow;
import org.caseledger.service.needtoknow.Sights;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Which cases a caller has to do with, by the newest summaries. They are looked up only for those who do not see each case of their scope:
 * of a centre those at work, of a district those in coordination, some dozens of either.
 */
@Component
final class CasesOfReader implements CasesByNeed {
    private final Supplier<MongoCollection<Document>> cases;
    private final LedgerClock clock;
    private final ReadYourWrites views;

    CasesOfReader(Cases model, MongoDatabase database, LedgerClock clock, ReadYourWrites views) {
        this.cases = model.in(database);
        this.clock = clock;
        this.views = views;
    }

    @Override
    public CasesInSight of(AccessScope scope, @Nullable UUID one, HttpServletRequest request) {
        boolean eachDuty = NeedToKnow.seesOfEach(scope, KindOfData.DUTIES);
        boolean eachClassification = NeedToKnow.seesOfEach(scope, KindOfData.CLASSIFICATION);
        if (eachDuty && eachClassification) {
            return CasesInSight.ALL;
        }
        if (eachDuty && !NeedToKnow.seesOfSome(scope, KindOfData.CLASSIFICATION)) {
            return new CasesInSight(null, Set.of());
        }
        views.await(Cases.NAME, request);
        Set<UUID> duties = new HashSet<>();
        Set<UUID> classification = new HashSet<>();
        sights(scope, concerning(scope, one)).forEach((id, sights) -> {
            if (sights.sees(KindOfData.DUTIES)) {
                duties.add(id);
            }
            if (sights.sees(KindOfData.CLASSIFICATION)) {
                classification.add(id);
            }
        });
        return new CasesInSight(eachDuty ? null : duties, classification);
    }

    @Override
    public boolean sees(AccessScope scope, UUID one, HttpServletRequest request) {
        views.await(Cases.NAME, request);
        return sights(scope, concerning(scope, one)).values().stream()
                .anyMatch(sights -> sights.sees(KindOfData.DUTIES));
    }

    private Map<UUID, Sights> sights(AccessScope scope, Bson some) {
        LocalDate today = clock.today();
        Map<UUID, Sights> sights = new HashMap<>();
        for (Document document : cases.get().find(some).projection(Cases.SUMMARY)) {
            sights.put(
                    UUID.fromString(document.getString("_id")),
                    WorkOnCases.sights(scope, Cases.summary(document), today));
        }
        return sights;
    }

    /** Some more than those, and all of them. */
    private static Bson concerning(AccessScope scope, @Nullable UUID one) {
        if (one != null) {
            return Filters.eq("_id", one.toString());
        }
        List<Bson> all = new ArrayList<>();
        all.add(CaseReaders.visible(scope));
        if (scope.has(Role.DISTRICT_OFFICER)) {
            all.add(Filters.eq("status", CaseStatus.COORDINATION.code()));
        } else if (scope.has(Role.MULTI_PURPOSE_STAFF)) {
            all.add(Filters.ne("shelterStay", null));
        } else {
            all.add(Filters.or(
                    Filters.eq("worker", scope.actor()),
                    Filters.in(
                            "openRequests.service",
                            scope.roles().stream()
                                    .flatMap(role -> NeedToKnow.servicesOf(role).stream())
                                    .map(Enum::name)
                                    .toList())));
        }
        return Filters.and(all);
    }

    static CaseInvolvement involvement(CaseSummary one) {
        PendingTransfer transfer = one.pendingTransfer();
        return new CaseInvolvement(
                one.centre(),
                transfer == null ? null : transfer.to(),
                one.worker(),
                one.openRequests().stream().map(RequestedService::service).collect(Collectors.toSet()),
                followUpDue(one),
                one.shelterStay() != null,
                one.status() == CaseStatus.COORDINATION);
    }

    /** Of the first slot that no follow-up since came in time for. */
    private static @Nullable LocalDate followUpDue(CaseSummary one) {
        PlanOfCase plan = one.plan();
        if (plan == null) {
            return null;
        }
        int early = Norms.on(plan.from()).followUpEarlyDays();
        LatestFollowUp latest = one.latestFollowUp();
        return plan.slots().stream()
                .map(slot -> slot.minusDays(early))
                .filter(earliest -> latest == null || latest.on().isBefore(earliest))
                .min(LocalDate::compareTo)
                .orElse(null);
    }
}
