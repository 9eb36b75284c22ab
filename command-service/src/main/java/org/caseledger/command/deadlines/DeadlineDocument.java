package org.caseledger.command.deadlines;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.bson.Document;

/** How the open deadlines of a case are written; whoever changes it raises the version of {@link KeptDeadlines}. */
final class DeadlineDocument {
    /** The day on which the first passes; absent where nothing can. */
    static final String NEXT = "next";

    private static final String CASE = "case";
    private static final String SLOTS = "slots";
    private static final String DUE_ON = "dueOn";
    private static final String LIMITS = "limits";
    private static final String STAY = "stay";
    private static final String DAYS = "days";
    private static final String PASSED_ON = "passedOn";
    private static final String STAYS = "stays";
    private static final String BEGAN_ON = "beganOn";

    private DeadlineDocument() {}

    static Document writtenTo(Document document, CaseDeadlines deadlines) {
        List<Document> slots = new ArrayList<>();
        List<Document> limits = new ArrayList<>();
        deadlines.open().forEach(deadline -> {
            if (deadline instanceof UnansweredSlot slot) {
                slots.add(new Document(DUE_ON, slot.dueOn().toString())
                        .append(PASSED_ON, slot.passedOn().toString()));
            } else if (deadline instanceof ShelterLimitDeadline limit) {
                limits.add(new Document(STAY, limit.stayId().toString())
                        .append(DAYS, limit.limitDays())
                        .append(PASSED_ON, limit.passedOn().toString()));
            }
        });
        List<Document> stays = new ArrayList<>();
        deadlines
                .stays()
                .forEach((stay, days) -> stays.add(new Document(STAY, stay.toString())
                        .append(BEGAN_ON, days.stream().map(LocalDate::toString).toList())));
        document.append(CASE, deadlines.caseId().toString())
                .append(SLOTS, slots)
                .append(LIMITS, limits)
                .append(STAYS, stays);
        deadlines.next().ifPresent(day -> document.append(NEXT, day.toString()));
        return document;
    }

    static CaseDeadlines read(Document document) {
        UUID caseId = caseIn(document);
        List<Deadline> open = new ArrayList<>();
        for (Document slot : document.getList(SLOTS, Document.class)) {
            open.add(new UnansweredSlot(caseId, day(slot, DUE_ON), day(slot, PASSED_ON)));
        }
        for (Document limit : document.getList(LIMITS, Document.class)) {
            open.add(new ShelterLimitDeadline(caseId, stay(limit), limit.getInteger(DAYS), day(limit, PASSED_ON)));
        }
        Map<UUID, Set<LocalDate>> stays = new HashMap<>();
        for (Document stay : document.getList(STAYS, Document.class)) {
            Set<LocalDate> days = new TreeSet<>();
            stay.getList(BEGAN_ON, String.class).forEach(began -> days.add(LocalDate.parse(began)));
            stays.put(stay(stay), days);
        }
        return new CaseDeadlines(caseId, open, stays);
    }

    static UUID caseIn(Document document) {
        return UUID.fromString(document.getString(CASE));
    }

    private static UUID stay(Document document) {
        return UUID.fromString(document.getString(STAY));
    }

    private static LocalDate day(Document document, String field) {
        return LocalDate.parse(document.getString(field));
    }
}
