package org.caseledger.query.daybook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.Document;
import org.caseledger.events.Account;
import org.caseledger.events.CentreState;
import org.caseledger.events.Code;
import org.caseledger.events.PostingReason;
import org.caseledger.events.ResolutionOutcome;
import org.caseledger.query.projection.DraftSums;
import org.jspecify.annotations.Nullable;

/** A page of the day book as it is stored. */
final class DayDocument {
    private static final Map<String, Account> ACCOUNTS = byCode(Account.values());
    private static final Map<String, PostingReason> REASONS = byCode(PostingReason.values());
    private static final Map<String, ResolutionOutcome> OUTCOMES = byCode(ResolutionOutcome.values());

    static final String SEALED_AT = "sealedAt";
    static final String CELLS = "cells";
    static final String CENTRES = "centres";
    static final String CHANGES = "changes";

    private DayDocument() {}

    static Document write(Day day) {
        List<Document> cells = new ArrayList<>(day.cells().size());
        day.cells().forEach((cell, n) -> cells.add(write(cell, n)));
        Document document = new Document(SEALED_AT, Date.from(day.sealedAt()))
                .append(CELLS, cells)
                .append(CENTRES, day.centres().stream().map(DayDocument::write).toList());
        // most days have none, and pages from before there were any stay equal to their recount
        if (!day.changes().isEmpty()) {
            document.append(
                    CHANGES, day.changes().stream().map(DayDocument::write).toList());
        }
        return document;
    }

    static Day read(Document document) {
        Map<Cell, Integer> cells = new LinkedHashMap<>();
        for (Document cell : document.getList(CELLS, Document.class)) {
            cells.put(cell(cell), cell.getInteger("n"));
        }
        return new Day(
                document.getDate(SEALED_AT).toInstant(),
                DraftSums.of(cells),
                document.getList(CENTRES, Document.class).stream()
                        .map(DayDocument::centre)
                        .toList(),
                document.getList(CHANGES, Document.class, List.of()).stream()
                        .map(DayDocument::change)
                        .toList());
    }

    private static Document write(Cell cell, int n) {
        Document document = new Document("centre", cell.centre());
        put(document, "origin", cell.origin());
        put(document, "cohort", cell.cohort());
        put(document, "on", cell.on());
        put(document, "from", cell.from().code());
        put(document, "to", cell.to().code());
        put(document, "reason", cell.reason().code());
        put(document, "outcome", cell.outcome() == null ? null : cell.outcome().code());
        return document.append("n", n);
    }

    private static void put(Document document, String field, @Nullable Object value) {
        if (value != null) {
            document.append(field, value.toString());
        }
    }

    private static Cell cell(Document document) {
        String outcome = document.getString("outcome");
        return new Cell(
                document.getString("centre"),
                document.getString("origin"),
                day(document, "cohort"),
                LocalDate.parse(document.getString("on")),
                account(document.getString("from")),
                account(document.getString("to")),
                reason(document.getString("reason")),
                outcome == null ? null : outcome(outcome));
    }

    static Account account(String code) {
        return known(ACCOUNTS, code);
    }

    static PostingReason reason(String code) {
        return known(REASONS, code);
    }

    static ResolutionOutcome outcome(String code) {
        return known(OUTCOMES, code);
    }

    private static Document write(CentreOpened centre) {
        return new Document("centre", centre.centre())
                .append("district", centre.district())
                .append("nameEn", centre.nameEn())
                .append("nameHi", centre.nameHi())
                .append("on", centre.on().toString())
                .append("position", centre.position());
    }

    static CentreOpened centre(Document document) {
        return new CentreOpened(
                document.getString("centre"),
                document.getString("district"),
                document.getString("nameEn"),
                document.getString("nameHi"),
                LocalDate.parse(document.getString("on")),
                document.getLong("position"));
    }

    private static Document write(CentreChanged change) {
        Document document = new Document("centre", change.centre())
                .append("state", change.state().name());
        put(document, "caretaker", change.caretaker());
        return document.append("on", change.on().toString());
    }

    static CentreChanged change(Document document) {
        return new CentreChanged(
                document.getString("centre"),
                CentreState.valueOf(document.getString("state")),
                document.getString("caretaker"),
                LocalDate.parse(document.getString("on")));
    }

    private static @Nullable LocalDate day(Document document, String field) {
        String day = document.getString(field);
        return day == null ? null : LocalDate.parse(day);
    }

    private static <C> C known(Map<String, C> codes, String code) {
        C known = codes.get(code);
        if (known == null) {
            throw new IllegalStateException(
                    "the day book holds the code " + code + ", which this version does not know");
        }
        return known;
    }

    private static <C extends Code> Map<String, C> byCode(C[] values) {
        return Arrays.stream(values).collect(Collectors.toMap(Code::code, Function.identity()));
    }
}
