package org.caseledger.query.accessreports;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.caseledger.query.cases.WorkOnCases;
import org.caseledger.query.listing.Cursor;
import org.caseledger.query.listing.ListPage;
import org.caseledger.service.access.AccessScope;
import org.caseledger.service.accessledger.LookPlace;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reports of the looks that lie in the scope of a caller. */
@Component
final class AccessReports {
    private static final Comparator<LookCount> MOST_FIRST = Comparator.comparingLong(
                    (LookCount count) -> count.looks() + count.lists())
            .reversed();

    private final SeenLooks looks;
    private final WorkOnCases cases;

    AccessReports(SeenLooks looks, WorkOnCases cases) {
        this.looks = looks;
        this.cases = cases;
    }

    List<LookCount> counts(
            AccessScope scope, @Nullable String centre, LookRange range, Predicate<SeenLook> wanted, LooksBy by) {
        Map<String, LookTally> tallies = new HashMap<>();
        looks.of(scope, centre, range)
                .filter(wanted)
                .forEach(look -> tallies.computeIfAbsent(
                                Objects.requireNonNullElse(by.of(look), ""), any -> new LookTally())
                        .add(look));
        Stream<LookCount> inOrder = tallies.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(group -> group.getValue().count(by, group.getKey().isEmpty() ? null : group.getKey()));
        return (by == LooksBy.HOUR ? inOrder : inOrder.sorted(MOST_FIRST)).toList();
    }

    /** Newest first; made as they are taken. */
    Stream<LookWithoutWork> withoutWork(
            AccessScope scope, @Nullable String centre, LookRange range, Predicate<SeenLook> wanted) {
        return withoutWork(looks.inWindows(scope, centre, range), wanted).flatMap(AccessReports::line);
    }

    /** @throws org.caseledger.service.problem.FaultyRequest where the text is no cursor of this list */
    ListPage<LookWithoutWork> withoutWork(
            AccessScope scope,
            @Nullable String centre,
            LookRange range,
            Predicate<SeenLook> wanted,
            @Nullable String cursor,
            int limit) {
        Stream<List<SeenLook>> from = cursor == null
                ? looks.inWindows(scope, centre, range)
                : looks.inWindows(
                        scope, centre, range, place(ReportCursor.read(cursor).place()));
        ListPage<SeenLook> page = ListPage.of(
                withoutWork(from, wanted).limit(limit + 1L).toList(),
                limit,
                last -> cursor(range, LookPlace.after(last.recorded())));
        return new ListPage<>(
                page.entries().stream().flatMap(AccessReports::line).toList(), page.next());
    }

    /** What was looked at first comes first. */
    List<AffectedLine> affected(
            AccessScope scope, @Nullable String centre, LookRange range, Predicate<SeenLook> wanted) {
        Map<Object, AffectedTally> tallies = new HashMap<>();
        looks.of(scope, centre, range)
                .filter(wanted)
                .forEach(look -> tallies.computeIfAbsent(AffectedTally.groupOf(look), any -> new AffectedTally(look))
                        .add(look));
        return tallies.values().stream()
                .map(AffectedTally::line)
                .sorted(AffectedPlace.ORDER)
                .toList();
    }

    private Stream<SeenLook> withoutWork(Stream<List<SeenLook>> all, Predicate<SeenLook> wanted) {
        return new LooksWithoutWork(cases::recordsOf)
                .among(all.map(some -> some.stream().filter(wanted).toList()));
    }

    private static Stream<LookWithoutWork> line(SeenLook look) {
        return Stream.ofNullable(look.caseId()).map(theCase -> LookWithoutWork.of(look, theCase));
    }

    private static LookPlace place(List<String> parts) {
        try {
            return new LookPlace(YearMonth.parse(parts.get(0)), Long.parseLong(parts.get(1)));
        } catch (DateTimeException | NumberFormatException e) {
            throw Cursor.unreadable();
        }
    }

    private static String cursor(LookRange range, LookPlace place) {
        return ReportCursor.of(range, place.month().toString(), Long.toString(place.before()));
    }
}
