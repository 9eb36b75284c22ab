package org.caseledger.query.cases;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.caseledger.caseentries.CaseEntries;
import org.caseledger.service.access.AccessScope;
import org.caseledger.service.clock.LedgerClock;
import org.caseledger.service.needtoknow.NeedToKnow;
import org.caseledger.service.needtoknow.Sights;
import org.springframework.stereotype.Component;

/** Which centres have cases now, and who worked on them when. */
@Component
public final class WorkOnCases {
    private final Supplier<MongoCollection<Document>> cases;

    WorkOnCases(Cases model, MongoDatabase database) {
        this.cases = model.in(database);
    }

    /** Of those of these cases that there are, the centre that has it now. */
    public Map<UUID, String> centresOf(Collection<UUID> some) {
        Map<UUID, String> centres = new HashMap<>();
        for (Document document : cases.get().find(these(some)).projection(Projections.include("centre"))) {
            centres.put(id(document), document.getString("centre"));
        }
        return centres;
    }

    /** All that was recorded of those of these cases that there are. */
    public Map<UUID, CaseRecord> recordsOf(Collection<UUID> some) {
        Map<UUID, CaseRecord> records = new HashMap<>();
        for (Document document : cases.get().find(these(some))) {
            records.put(id(document), Cases.record(document).value());
        }
        return records;
    }

    /**
     * What somebody sees of a case as it stands.
     *
     * @param who in one role
     */
    public static Sights sights(AccessScope who, CaseSummary one, LocalDate today) {
        return NeedToKnow.of(who, CasesOfReader.involvement(one), today);
    }

    /**
     * Whether somebody worked on a case at that moment: by what had been recorded of it then, or because something of it was recorded by that
     * person on that day.
     *
     * @param who in one role
     */
    public static boolean worked(AccessScope who, UUID id, CaseRecord record, Instant at) {
        LocalDate day = LocalDate.ofInstant(at, LedgerClock.ZONE);
        return record.all().stream().anyMatch(entry -> isRecorded(who, day, entry))
                || workedOn(
                        who,
                        id,
                        record.all().stream()
                                .filter(entry -> !entry.recordedAt().isAfter(at))
                                .toList(),
                        day);
    }

    private static boolean workedOn(AccessScope who, UUID id, List<StoredEntry> known, LocalDate day) {
        CaseEntries entries = CaseRecord.of(known).entries();
        return CaseSummaries.of(CaseAt.known(id, entries, entries.sequenceAt(Long.MAX_VALUE)), List.of())
                .filter(then -> NeedToKnow.worksOn(who, CasesOfReader.involvement(then), day))
                .isPresent();
    }

    private static boolean isRecorded(AccessScope who, LocalDate day, StoredEntry entry) {
        return entry.actor().equals(who.actor())
                && LocalDate.ofInstant(entry.recordedAt(), LedgerClock.ZONE).equals(day);
    }

    private static Bson these(Collection<UUID> some) {
        return Filters.in("_id", some.stream().map(UUID::toString).toList());
    }

    private static UUID id(Document document) {
        return UUID.fromString(document.getString("_id"));
    }
}
