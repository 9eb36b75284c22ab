package org.caseledger.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.caseledger.local.testing.Tries;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import tools.jackson.databind.JsonNode;

/** Every screen, of every reader who has it: it can be read by everybody, and says what the API says. */
final class PageScreens {
    private static final List<String> OFFICER = List.of(
            "/review",
            "/review?room=on",
            "/committee?in=PAT",
            "/overdue?kind=follow-ups",
            "/overdue?kind=stays",
            "/overdue?kind=referrals",
            "/overdue?kind=transfers",
            "/overdue?kind=directions",
            "/centres",
            "/trends",
            "/breakdown?of=registered&by=category&and=district",
            "/breakdown?of=resolved&by=outcome&code=SETTLED_BY_COUNSELLING",
            "/breakdown?of=active&by=risk&code=HIGH",
            "/compare",
            "/help",
            "/checkpoint",
            "/figures",
            "/cases",
            "/break-glass");

    private static final List<String> AT_CENTRE =
            List.of("/today", "/overdue?kind=follow-ups", "/cases", "/centres", "/trends");

    private static final List<String> LOOKS = List.of("/looks", "/looks?kind=hour", "/looks?kind=without-work");

    private static final List<String> OF_THE_CENTRE = with(AT_CENTRE, with(LOOKS, List.of("/break-glass")));

    private static final Map<String, List<String>> SCREENS = Map.of(
            "STATE_OFFICER", OFFICER,
            "DISTRICT_OFFICER", OFFICER,
            "AUDITOR", with(OFFICER, LOOKS),
            "CENTRE_ADMINISTRATOR", OF_THE_CENTRE,
            "DATA_PROTECTION_OFFICER", with(LOOKS, List.of("/break-glass", "/cases")),
            "INTEGRATOR", List.of("/feed", "/checkpoint", "/help"),
            "CASE_WORKER", AT_CENTRE,
            "PSYCHO_SOCIAL_COUNSELLOR", AT_CENTRE,
            "OFFICE_ASSISTANT", AT_CENTRE,
            "MULTI_PURPOSE_STAFF", AT_CENTRE);

    private static List<String> with(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    /** Who does not see the case of Patna, which may not be in the shelter. */
    private static final Set<String> NOT_OF_EACH_CASE = Set.of("INTEGRATOR", "MULTI_PURPOSE_STAFF");

    private static final List<Dress> DRESSES =
            List.of(new Dress("en", false), new Dress("en", true), new Dress("hi", false), new Dress("hi", true));

    private static final Map<String, String> WRONG = Map.of(
            "/review?at=2025-02-30", "a day that does not exist: 2025-02-30",
            "/review?at=yesterday", "a day that does not exist: yesterday",
            "/review?with=31-01-2026", "a day that does not exist: 31-01-2026",
            "/review?at=2023-05-01&known=always", "a day that does not exist: always",
            "/review?at=1999-01-01", "is before this ledger",
            "/review?at=2999-01-01", "has not come yet",
            "/review?known=2999-01-01", "has not come yet",
            "/review?known=1999-01-01", "is before this ledger",
            "/overdue?in=ZZZ", "You may not see ZZZ");

    private static final Map<String, String> TYPED = Map.of(
            "31-01-2999", "has not come yet",
            "31-01-1999", "is before this ledger",
            "31-02-2026", "31-01-2026");

    /** By whom which place is asked for that is another's, where a list would answer with none. */
    private static final Map<String, List<String>> OF_OTHERS = Map.of(
            "CENTRE_ADMINISTRATOR",
            List.of("/looks?in=BR-GAY-01", "/overdue?in=BR-GAY-01", "/overdue?in=GAY", "/cases?in=BR-GAY-01"),
            "CASE_WORKER",
            List.of("/today?in=BR-GAY-01", "/trends?in=GAY", "/cases?in=GAY", "/breakdown?in=BR-PAT-02"),
            "DISTRICT_OFFICER",
            List.of("/review?in=GAY", "/committee?in=GAY", "/committee?in=BR-GAY-01", "/cases?in=BR-GAY-01"));

    /** Of each screen, how its place is stated to an officer of the State. */
    private static final Map<String, String> PLACES = Map.of(
            "/review", "Where: the whole State",
            "/overdue?in=PAT", "Where: Patna district",
            "/trends?in=PAT", "Where: Patna district",
            "/breakdown?in=BR-PAT-01", "(BR-PAT-01)",
            "/compare?in=PAT", "Where: Patna district",
            "/cases?in=PAT", "Where: Patna district");

    private static final String NO_LEDGER = """
            const slow = window.fetch;
            window.fetch = async (path, options) => (String(path) === '/api/ledger' && !window.tellsAgain
              ? new Response('{"detail":"The store is away."}', { status: 503, headers: { 'Retry-After': '1' } }) : slow(path, options));""";
    private static final String SLOW_LEDGER = """
            const real = window.fetch.bind(window);
            window.fetch = async (path, options) => {
              if (String(path) === '/api/ledger') await new Promise((soon) => setTimeout(soon, 400));
              return real(path, options);
            };""";

    /** Documents one after another that leave a caller room for streams. */
    private static final int AT_ONCE = 10;

    private static final Duration SOON = Duration.ofSeconds(5);

    private static final int[] WIDTHS = {320, 360, 1280};
    /** Hundreds of them take minutes. */
    private static final boolean PICTURES_WANTED = Boolean.getBoolean("caseledger.pictures");

    /** Where it is narrow, a cell of a list has its title beside it and no head above it. */
    private static final String UNTITLED = ".list tbody tr:not(.band) > :is(td:not([data-title]), [data-title=''])";

    private record Dress(String language, boolean dark) {}

    private record Way(String user, Dress dress) {}

    private final RunningLedger ledger;
    private final LocalDate past;
    /** A case there. */
    private final String inPatna;

    PageScreens(RunningLedger ledger, LocalDate past) {
        this.ledger = ledger;
        this.past = past;
        inPatna = ledger.json("/api/cases?limit=1&centre=BR-PAT-01", "auditor")
                .path("cases")
                .path(0)
                .path("id")
                .asString();
    }

    /** Those of an officer. */
    List<String> all() {
        return addresses("STATE_OFFICER");
    }

    void canBeReadByEverybody(Path profile, Random random) {
        try (PageBrowser page = PageBrowser.open(profile, ledger.queryUrl(), 1280, 900)) {
            looks(random).forEach((way, screens) -> {
                page.dark(way.dress().dark());
                page.signIn(way.user(), way.dress().language());
                screens.forEach(screen -> look(page, way, screen));
                page.signOut();
            });
        }
    }

    /**
     * Half of the screens once, which and by whom and how the random says; with {@code --full} each screen by each reader who has it and in
     * each of its looks, but not each reader in each look: who reads it in which is drawn.
     */
    private Map<Way, List<String>> looks(Random random) {
        Map<Way, List<String>> drawn = new LinkedHashMap<>();
        List<String> screens = SCREENS.keySet().stream()
                .flatMap(user -> addresses(user).stream())
                .distinct()
                .sorted()
                .toList();
        Tries.drawn(random, screens.size() / 2, screens).forEach(screen -> {
            List<String> readers = shuffled(readersOf(screen), random);
            List<Dress> dresses = shuffled(DRESSES, random);
            for (int look = 0; look < Tries.of(1, Math.max(readers.size(), dresses.size())); look++) {
                Way way = new Way(readers.get(look % readers.size()), dresses.get(look % dresses.size()));
                drawn.computeIfAbsent(way, none -> new ArrayList<>()).add(screen);
            }
        });
        return drawn;
    }

    private List<String> readersOf(String screen) {
        return SCREENS.keySet().stream()
                .filter(user -> addresses(user).contains(screen))
                .sorted()
                .toList();
    }

    private static <T> List<T> shuffled(List<T> all, Random random) {
        List<T> shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    private List<String> addresses(String user) {
        List<String> addresses = new ArrayList<>(SCREENS.get(user));
        if (addresses.contains("/figures")) {
            addresses.add("/review?at=" + past + "&known=then");
            addresses.add("/later?at=" + past);
            addresses.add("/compare?by=knowledge&at=" + past);
            addresses.add("/centres?in=BR-PAT-01");
        }
        if (!NOT_OF_EACH_CASE.contains(user)) {
            addresses.add("/cases?id=" + inPatna);
        }
        return addresses;
    }

    private static void look(PageBrowser page, Way way, String screen) {
        String name = way + " " + screen;
        page.follow(screen + (screen.contains("?") ? "&" : "?") + "lang="
                + way.dress().language());
        page.waitForFigures();

        assertThat(page.texts("[role=alert]")).as(name).allMatch(String::isEmpty);
        assertThat(page.violations()).as(name).isEmpty();
        for (int width : WIDTHS) {
            page.width(width);
            if (PICTURES_WANTED) {
                page.picture("%s-%s-%s-%d%s"
                        .formatted(
                                screen.replaceAll("[^a-z0-9]+", "-"),
                                way.user(),
                                way.dress().language(),
                                width,
                                way.dress().dark() ? "-dark" : ""));
            }
            assertThat(page.scrollsSideways()).as(name + " at " + width).isFalse();
        }
        assertThat(page.contents(UNTITLED))
                .as("cells without a title at 360 on " + name)
                .isEmpty();
        assertThat(page.complaints()).as(name).isEmpty();
    }

    /** A screen that is there before it is known which days there are waits for them. */
    void waitForTheDaysOfTheLedger(Path profile, List<String> screens) {
        try (PageBrowser page = PageBrowser.open(profile, ledger.queryUrl(), 1280, 900)) {
            page.signIn("STATE_OFFICER", "en");
            page.before(SLOW_LEDGER);
            for (int i = 0; i < screens.size(); i++) {
                String screen = screens.get(i);
                if (i > 0 && i % AT_ONCE == 0) {
                    page.waitUntilLeftStreamsHaveEnded();
                }
                page.follow(screen + (screen.contains("?") ? "&" : "?") + "lang=en");
                page.waitForFigures();
                assertThat(page.complaints()).as(screen).isEmpty();
                assertThat(page.texts("[role=alert]")).as(screen).allMatch(String::isEmpty);
            }
            page.waitUntilLeftStreamsHaveEnded();
            page.before(NO_LEDGER);
            page.follow("/review?lang=en");
            page.waitFor(By.cssSelector("main > [role=alert]"));
            assertThat(page.text("main > [role=alert]")).isEqualTo("The store is away. The page asks again by itself.");
            page.script("window.tellsAgain = true");
            page.waitForFigures();
            assertThat(page.texts("main > [role=alert]")).isEmpty();
        }
    }

    /** Nothing is shown for a day that there is not: it would be zeros, or another day's figures. */
    void refuseWhatTheAddressCannotMean(Path profile) {
        try (PageBrowser page = PageBrowser.open(profile, ledger.queryUrl(), 1280, 900)) {
            page.signIn("STATE_OFFICER", "en");
            WRONG.forEach((address, said) -> {
                page.follow(address);
                page.waitFor(By.cssSelector("main > [role=alert]"));
                assertThat(page.text("main > [role=alert]")).as(address).contains(said);
                assertThat(page.texts("[data-figure]")).as(address).isEmpty();
                assertThat(page.complaints()).as(address).isEmpty();
            });
            page.click("main > [role=alert] a");
            page.waitForFigures();
            assertThat(page.state()).isEqualTo("live");
            refusesWhatIsTyped(page);
            saysThatACaseMayHaveComeLater(page);
        }
    }

    /** It is there, and was not on that day. */
    private void saysThatACaseMayHaveComeLater(PageBrowser page) {
        page.follow("/cases?id=" + inPatna + "&at="
                + ledger.json("/api/ledger", "state-officer").path("openedOn").asString());
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(page.contents("article > p"))
                        .anyMatch(said -> said.startsWith("It may have been registered after ")));
        page.click("article > .part ~ p a");
        page.waitForFigures();
        assertThat(page.texts("#case-heading")).hasSize(1);
    }

    /** Another day than the one that was meant would be taken for it. */
    private static void refusesWhatIsTyped(PageBrowser page) {
        TYPED.forEach((typed, said) -> {
            page.script("document.querySelector('.day-form input').select()");
            page.click(".day-form input");
            page.script("document.querySelector('.day-form input').select()");
            page.press(typed, Keys.ENTER);
            await().atMost(SOON)
                    .untilAsserted(
                            () -> assertThat(page.text("#day-wrong")).as(typed).contains(said));
            assertThat(page.state()).as(typed).isEqualTo("live");
        });
    }

    /** A list would answer with none, which would look like a count. */
    void showNothingOfPlacesOfOthers(Path profile) {
        try (PageBrowser page = PageBrowser.open(profile, ledger.queryUrl(), 1280, 900)) {
            OF_OTHERS.forEach((user, addresses) -> {
                page.signIn(user, "en");
                addresses.forEach(address -> {
                    page.follow(address);
                    page.waitFor(By.cssSelector("main > [role=alert]"));
                    assertThat(page.text("main > [role=alert]")).as(address).contains("You may not see", "Back to");
                    assertThat(page.texts("main .part")).as(address).isEmpty();
                });
                page.click("main > [role=alert] a");
                page.waitForFigures();
                assertThat(page.texts("main > [role=alert]")).as(user).isEmpty();
                page.signOut();
            });
        }
    }

    void sayOfWhichPlaceTheyAre(Path profile) {
        try (PageBrowser page = PageBrowser.open(profile, ledger.queryUrl(), 1280, 900)) {
            page.signIn("STATE_OFFICER", "en");
            PLACES.forEach((address, place) -> {
                page.follow(address);
                page.waitForFigures();
                page.waitFor(By.cssSelector("#live .place"));
                assertThat(page.text("#live .place")).as(address).contains(place);
            });
            page.follow("/overdue?in=PAT");
            page.waitForFigures();
            page.click("#live .place + a");
            page.waitForFigures();
            assertThat(page.text("#live .place")).isEqualTo("Where: the whole State");
            assertThat(page.texts("#in-part")).isEmpty();
            page.signOut();
            saysThatListsAreInPart(page);
        }
    }

    /** Of whom lists show a few cases, an empty one is no count. */
    private static void saysThatListsAreInPart(PageBrowser page) {
        page.signIn("MULTI_PURPOSE_STAFF", "en");
        for (String screen : List.of("/today", "/overdue", "/cases")) {
            page.follow(screen);
            page.waitForFigures();
            assertThat(page.texts("#in-part"))
                    .as(screen)
                    .singleElement()
                    .asString()
                    .contains("stay in the shelter now, and no others");
        }
        page.signOut();
    }

    /** Before the first day nothing was counted; a distance moves with the day that is shown. */
    void compareWithDaysOfTheLedgerAlone(Path profile) {
        LocalDate opened = LocalDate.parse(
                ledger.json("/api/ledger", "state-officer").path("openedOn").asString());
        try (PageBrowser page = PageBrowser.open(profile, ledger.queryUrl(), 1280, 900)) {
            page.signIn("STATE_OFFICER", "en");
            assertNothingCompared(page, "/review?at=" + opened, "is before this ledger");
            assertNothingCompared(page, "/review?with=year&at=" + opened.plusDays(50), "is before this ledger");
            assertNothingCompared(page, "/review?with=1999-01-01&at=" + opened.plusDays(50), "is before this ledger");
            assertNothingCompared(
                    page, "/review?with=" + opened.plusDays(60) + "&at=" + opened.plusDays(50), "is not before");
            page.follow("/review?with=month&at=" + opened.plusDays(27));
            page.waitForFigures();
            assertThat(page.texts(".cards .change")).isEmpty();
            page.click(".step + .step");
            page.waitFor(By.cssSelector(".cards .change"));
            assertThat(page.texts("#not-compared")).isEmpty();
        }
    }

    private static void assertNothingCompared(PageBrowser page, String address, String why) {
        page.follow(address);
        page.waitForFigures();
        assertThat(page.text("#not-compared")).as(address).contains("Not compared", why);
        assertThat(page.texts(".change")).as(address).isEmpty();
    }

    /** Of the newest moment, of a past one and of one as it was known then. */
    void sayWhatTheApiSays(Path profile) {
        try (PageBrowser page = PageBrowser.open(profile, ledger.queryUrl(), 1280, 900)) {
            page.signIn("STATE_OFFICER", "en");
            compare(page, "", "");
            compare(page, "?at=" + past, "?asOf=" + past);
            compare(page, "?at=" + past + "&known=then", "?asOf=" + past + "&knownAt=" + past);
            compare(page, "?at=" + past + "&in=PAT", "?asOf=" + past + "&district=PAT");
            saysHowCentresAreSorted(page);
            tellsWhatCameAfter(page);
        }
    }

    private static void saysHowCentresAreSorted(PageBrowser page) {
        Map.of(
                        "",
                        "Centres, furthest behind first",
                        "&sort=-share",
                        "Centres, furthest behind first",
                        "&sort=name",
                        "Centres")
                .forEach((sort, heading) -> {
                    page.follow("/review?lang=en" + sort);
                    page.waitForFigures();
                    assertThat(page.text("#centres-heading")).as(sort).isEqualTo(heading);
                });
    }

    /** What happened after the day that is shown is there, and said in words to be of later. */
    private void tellsWhatCameAfter(PageBrowser page) {
        String id = ledger.json("/api/cases?limit=1&centre=BR-PAT-01&status=UNDER_FOLLOW_UP", "state-officer")
                .at("/cases/0/id")
                .asString();
        JsonNode events =
                ledger.json("/api/cases/" + id + "/history", "state-officer").path("events");
        LocalDate first = LocalDate.parse(events.path(0).path("occurredOn").asString());
        long after = events.valueStream()
                .map(event -> event.path("occurredOn").asString(""))
                .filter(on -> !on.isEmpty() && LocalDate.parse(on).isAfter(first))
                .count();
        page.follow("/cases?id=" + id + "&at=" + first + "&lang=en");
        page.waitForFigures();

        assertThat(page.contents("[data-later]"))
                .hasSize(Math.toIntExact(after))
                .isNotEmpty();
        assertThat(page.text("#life-heading")).contains("; " + after + " happened after ");
    }

    private void compare(PageBrowser page, String view, String question) {
        page.follow("/review" + view);
        page.waitForFigures();
        JsonNode counts = ledger.json("/api/reports/standing" + question, "state-officer");

        for (String figure :
                List.of("casesOverdue", "staysPastLimit", "referralsUnanswered", "directionsOverdue", "postsVacant")) {
            assertThat(page.count(".cards [data-figure=" + figure + "]"))
                    .as(figure + " " + view)
                    .isEqualTo(counts.path("total").path("counts").path(figure).asInt());
        }
        assertThat(page.texts("#centres tbody tr"))
                .as("centres " + view)
                .hasSameSizeAs(counts.path("centres").values());
        page.follow("/centres" + view);
        page.waitForFigures();
        counts.path("total")
                .path("counts")
                .properties()
                .forEach(figure -> assertThat(page.count("#centres tfoot [data-total-of=" + figure.getKey() + "]"))
                        .as(figure.getKey() + " " + view)
                        .isEqualTo(figure.getValue().asInt()));
    }
}
