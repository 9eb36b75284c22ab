package org.caseledger.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.By;

/** What the page calls unusual or furthest behind is so by the written rule, asked of the scripts that it is made by. */
final class PageRules {
    private static final String SIGNALS = "[...m.xmr(args[0]).signals].map(([i, signal]) => i + ' ' + signal)";

    private static final Comparator<Double> NEARLY =
            (one, other) -> Math.abs(one - other) < 1e-9 ? 0 : Double.compare(one, other);

    private PageRules() {}

    static void areTheWrittenOnes(RunningLedger ledger, Path profile) {
        try (PageBrowser page = PageBrowser.open(profile, ledger.queryUrl(), 1280, 900)) {
            page.follow("/?lang=en");
            page.waitFor(By.id("token"));
            limits(page);
            runs(page);
            smallCentres(page);
            sentenceOfASmallCentre(page);
            lengthsOfRuns(page);
            beginnings(page);
            furthestBehind(page);
            noneUnusual(page);
            days(page);
            words(page);
        }
    }

    /** Mean 11, mean moving range 2: 11 ± 5.32. */
    private static void limits(PageBrowser page) {
        List<Integer> even = List.of(10, 12, 10, 12, 10, 12, 10, 12);
        List<Number> chart =
                page.module("kit/xmr.js", "[m.xmr(args[0])].flatMap((x) => [x.mean, x.lower, x.upper])", even);

        assertThat(chart)
                .extracting(Number::doubleValue)
                .usingComparatorForType(NEARLY, Double.class)
                .containsExactly(11.0, 5.68, 16.32);
        assertThat(signals(page, even)).isEmpty();
        assertThat(signals(page, upAndDown(10, 14, 40))).containsExactly("20 above");
        assertThat(signals(page, upAndDown(30, 34, 1))).containsExactly("20 below");
    }

    private static List<Integer> upAndDown(int low, int high, int last) {
        List<Integer> weeks = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            weeks.addAll(List.of(low, high));
        }
        weeks.add(last);
        return weeks;
    }

    private static void runs(PageBrowser page) {
        assertThat(signals(page, List.of(8, 9, 8, 9, 8, 9, 8, 12, 13, 12, 13, 12, 13, 12)))
                .isEmpty();
        assertThat(signals(page, List.of(8, 9, 8, 9, 8, 9, 8, 9, 12, 13, 12, 13, 12, 13, 12, 13)))
                .containsExactly("7 run-below", "15 run-above");
    }

    /** One case in a week is no signal where there are three in a month. */
    private static void smallCentres(PageBrowser page) {
        List<Integer> quiet = new ArrayList<>(Collections.nCopies(52, 0));
        for (int week = 0; week < 52; week += 4) {
            quiet.set(week, 1);
        }
        quiet.set(51, 1);
        assertThat(page.<Object>module("kit/xmr.js", "m.recentSignal(args[0])", quiet))
                .isEqualTo("above");
        quiet.set(51, 0);
        assertThat(page.<Object>module("kit/xmr.js", "m.recentSignal(args[0])", quiet))
                .isNull();
    }

    /** What the sentence says of one centre, and what its chart marks, is what stands beside its name: here four after a usual month. */
    private static void sentenceOfASmallCentre(PageBrowser page) {
        List<Integer> weeks = List.of(
                1, 0, 1, 2, 2, 1, 2, 0, 0, 2, 2, 0, 1, 2, 0, 0, 0, 1, 2, 1, 0, 2, 1, 2, 0, 0, 1, 0, 2, 1, 0, 1, 2, 2, 0,
                2, 2, 1, 1, 2, 2, 1, 2, 1, 1, 1, 0, 1, 1, 3, 0, 4);
        String said = "m.registrations(args[0], ['2026-01-04'])";
        assertThat(signals(page, weeks)).containsExactly("51 above");
        assertThat(page.<Object>module("kit/xmr.js", "m.recentSignal(args[0])", weeks))
                .isNull();

        assertThat(page.<String>module("screens/review-sentence.js", said, weeks))
                .isEqualTo("Registrations all together are within the usual range.");
        List<Integer> many = new ArrayList<>(weeks);
        Collections.fill(many.subList(48, 52), 5);
        assertThat(page.<String>module("screens/review-sentence.js", said, many))
                .isEqualTo("Registrations in the last four weeks together: unusually many.");
        assertThat(page.<Boolean>module("kit/control-chart.js", "m.isJudged(args[0])", weeks))
                .isFalse();
        assertThat(page.<Boolean>module("kit/control-chart.js", "m.isJudged(args[0])", upAndDown(10, 14, 40)))
                .isTrue();
    }

    /** Eight times four weeks are no eight weeks. */
    private static void lengthsOfRuns(PageBrowser page) {
        List<Integer> small = new ArrayList<>();
        for (int inFourWeeks : List.of(1, 3, 1, 3, 1, 3, 1, 3, 4, 6, 4, 6, 4, 6, 4, 6)) {
            small.addAll(List.of(inFourWeeks, 0, 0, 0));
        }
        assertThat(direction(page, small)).isEqualTo("more than usual for 32 weeks");
        assertThat(direction(page, List.of(8, 9, 8, 9, 8, 9, 8, 9, 12, 13, 12, 13, 12, 13, 12, 13)))
                .isEqualTo("more than usual for 8 weeks");
    }

    private static @Nullable String direction(PageBrowser page, List<Integer> weeks) {
        String signal = Objects.requireNonNull(page.module("kit/xmr.js", "m.recentSignal(args[0])", weeks));
        return page.module("screens/review-sentence.js", "m.direction(args[0])", signal);
    }

    /** Zeros before the ledger was opened, or the centre was, are not what is usual there. */
    private static void beginnings(PageBrowser page) {
        List<Integer> young = new ArrayList<>(Collections.nCopies(41, 0));
        young.addAll(Collections.nCopies(11, 9));
        assertThat(page.<Object>module("kit/xmr.js", "String(m.recentSignal(args[0]))", young))
                .isEqualTo("undefined");
        young.add(9);
        assertThat(page.<Object>module("kit/xmr.js", "String(m.recentSignal(args[0]))", young))
                .isEqualTo("null");
        young.set(52, 30);
        assertThat(page.<Object>module("kit/xmr.js", "String(m.recentSignal(args[0]))", young))
                .isEqualTo("above");
    }

    private static void furthestBehind(PageBrowser page) {
        List<Map<String, Object>> centres = List.of(
                centre("BR-AAA-01", 20, 100, "RUNNING"),
                centre("BR-BBB-01", 9, 9, "RUNNING"),
                centre("BR-CCC-01", 50, 100, "RUNNING"),
                centre("BR-DDD-01", 60, 100, "SUSPENDED"),
                centre("BR-EEE-01", 30, 100, "RUNNING"),
                centre("BR-FFF-01", 10, 100, "RUNNING"),
                centre("BR-GGG-01", 0, 100, "RUNNING"));

        assertThat(page.<Object>module(
                        "screens/review-sentence.js", "m.furthestBehind(args[0]).map((c) => c.centre)", centres))
                .isEqualTo(List.of("BR-CCC-01", "BR-EEE-01", "BR-AAA-01"));
    }

    /** Nothing is claimed of centres of which it is too early to say. */
    private static void noneUnusual(PageBrowser page) {
        Map<String, Object> young = ofWeeks(Collections.nCopies(7, 9));
        Map<String, Object> late = ofWeeks(beginningLate());
        Map<String, Object> judged = ofWeeks(Collections.nCopies(52, 9));
        String said = "String(m.noneUnusual(args[0]))";

        assertThat(page.<Object>module("screens/review-sentence.js", said, List.of(young, late)))
                .isEqualTo("null");
        assertThat(page.<Object>module("screens/review-sentence.js", said, List.of(judged, late, judged)))
                .asString()
                .startsWith("Of 2 of 3 centres it can be said");
        assertThat(page.<Object>module("screens/review-sentence.js", said, List.of(judged)))
                .asString()
                .startsWith("No centre registered unusually");
    }

    private static List<Integer> beginningLate() {
        List<Integer> weeks = new ArrayList<>(Collections.nCopies(45, 0));
        weeks.addAll(Collections.nCopies(7, 9));
        return weeks;
    }

    private static Map<String, Object> ofWeeks(List<Integer> registered) {
        return Map.of("state", "RUNNING", "weeks", Map.of("registered", registered));
    }

    private static void days(PageBrowser page) {
        String read = "args[0].map((written) => m.readDay(written) ?? 'none')";
        assertThat(page.<Object>module(
                        "store/days.js",
                        read,
                        List.of("31-01-2026", "2026-01-31", "31.1.2026", "३१-०१-२०२६", "31-02-2026", "yesterday", "")))
                .isEqualTo(List.of("2026-01-31", "2026-01-31", "2026-01-31", "2026-01-31", "none", "none", "none"));
    }

    /** What stands in a placeholder is said as it is; a few that are missing are not all. */
    private static void words(PageBrowser page) {
        assertThat(page.<String>module("store/texts.js", "m.text('address.noDay', args[0])", "$&{0}$`"))
                .contains("does not exist: $&{0}$`.");
        assertThat(page.<Object>module(
                        "store/texts.js",
                        "args[0].map(([part, whole]) => m.percent(part, whole))",
                        List.of(List.of(0, 0), List.of(0, 300), List.of(1, 300), List.of(299, 300), List.of(300, 300))))
                .isEqualTo(List.of("–", "0 %", "< 1 %", "> 99 %", "100 %"));
    }

    private static @Nullable List<String> signals(PageBrowser page, List<Integer> weeks) {
        return page.module("kit/xmr.js", SIGNALS, weeks);
    }

    private static Map<String, Object> centre(String id, int overdue, int underFollowUp, String state) {
        return Map.of(
                "centre",
                id,
                "state",
                state,
                "counts",
                Map.of("casesOverdue", overdue, "underFollowUp", underFollowUp));
    }
}
