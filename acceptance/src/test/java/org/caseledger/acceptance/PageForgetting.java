package org.caseledger.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.openqa.selenium.By;

/** Two persons approve on the page that a woman is forgotten, in both of her cases, once nothing is in the way; then she is. */
final class PageForgetting {
    private static final Duration FENCE = Duration.ofSeconds(60);

    private final RunningLedger ledger;
    private final PageBrowser page;
    private final String hers;
    private final String alsoHers;

    private PageForgetting(RunningLedger ledger, PageBrowser page, String hers, String alsoHers) {
        this.ledger = ledger;
        this.page = page;
        this.hers = hers;
        this.alsoHers = alsoHers;
    }

    /**
     * @param hers a case of BR-PAT-01, as the other one
     * @param alsoHers the same woman's
     */
    static void takesTwoPersons(RunningLedger ledger, String hers, String alsoHers, Path profile) {
        String name = "{\"name\":\"somebody to be forgotten\"}";
        stored(ledger, hers, "/identity", name, "case-worker");
        stored(ledger, hers, "/closure", "{\"reason\":\"WITHDRAWN_BY_WOMAN\"}", "centre-administrator");
        try (PageBrowser page = PageBrowser.open(profile, ledger.queryUrl(), 360, 2_400)) {
            PageForgetting forgetting = new PageForgetting(ledger, page, hers, alsoHers);
            forgetting.isHeldByTheAdministratorOfTheCentre();
            forgetting.isNotApprovedWhileAHoldStands();
            forgetting.takesTwoToLiftIt();
            forgetting.takesAllHerCasesClosed();
            forgetting.isApprovedByOne();
            forgetting.isNotApprovedTwiceByOnePerson();
            forgetting.waitsForAnother();
            forgetting.isApprovedByAnotherAndDone();
            forgetting.isForNobodyElse();
        }
    }

    private void isHeldByTheAdministratorOfTheCentre() {
        to("CENTRE_ADMINISTRATOR", "en");
        assertThat(page.text("#forgetting")).contains("None stands", "0 of 2 persons");
        assertThat(page.contents("#approve-erasure, .lift-hold"))
                .as("of an administrator")
                .isEmpty();
        page.click("#place-hold option[value=COURT_ORDER]");
        page.click("#place-hold button");
        says("A court has ordered it");
        looksRight("forgetting-held");
        page.signOut();
    }

    private void isNotApprovedWhileAHoldStands() {
        to("DISTRICT_OFFICER", "hi");
        page.click("#approve-erasure form:not(.search) button");
        refuses("न्यायालय का आदेश");
        looksRight("forgetting-refused-hindi");
        page.click(".lift-hold button");
        page.waitFor(By.cssSelector(".lift-hold [role=status]"));
        page.click(".lift-hold button");
        page.waitFor(By.cssSelector(".lift-hold .problem"));
        assertThat(page.text(".lift-hold .problem")).matches(".*\\p{InDevanagari}.*");
        page.complaints();
        page.signOut();
    }

    private void takesTwoToLiftIt() {
        to("DATA_PROTECTION_OFFICER", "en");
        page.click(".lift-hold button");
        says("None stands");
        page.signOut();
    }

    private void takesAllHerCasesClosed() {
        to("STATE_OFFICER", "en");
        addTheOther();
        assertThat(page.text(".other-case")).contains("Registered");
        page.click("#approve-erasure form:not(.search) button");
        refuses(alsoHers);
        page.complaints();
        page.signOut();
        stored(ledger, alsoHers, "/closure", "{\"reason\":\"WITHDRAWN_BY_WOMAN\"}", "centre-administrator");
    }

    private void isApprovedByOne() {
        to("DISTRICT_OFFICER", "en");
        addTheOther();
        page.click("#approve-erasure form:not(.search) button");
        says("1 of 2 persons");
        says("Another one has to name the same cases.");
        looksRight("forgetting-approved-once");
    }

    private void isNotApprovedTwiceByOnePerson() {
        page.click("#approve-erasure form:not(.search) button");
        refuses("another one has to say it");
        page.complaints();
        page.signOut();
    }

    /** Who may come second finds what waits without being told of the case. */
    private void waitsForAnother() {
        page.signIn("STATE_OFFICER", "hi");
        openWaiting("hi", "li a");
        assertThat(page.text("#waiting-erasures")).contains("एक व्यक्ति द्वारा");
        looksRight("forgetting-waits-hindi");
        assertThat(
                        page.script(
                                "return [...document.querySelectorAll('#waiting-erasures li a')].map((link) => new URL(link.href).searchParams.get('id'))"))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .containsExactlyInAnyOrder(hers, alsoHers);
        page.signOut();
        page.signIn("DISTRICT_OFFICER", "en");
        openWaiting("en", "li a");
        assertThat(page.text("#waiting-erasures")).contains("by you: another person");
        looksRight("forgetting-waits");
        page.signOut();
    }

    /** Who comes second finds the cases that the first one named. */
    private void isApprovedByAnotherAndDone() {
        to("DATA_PROTECTION_OFFICER", "en");
        page.waitFor(By.cssSelector(".other-case dd"));
        assertThat(page.script("return document.querySelector('.other-case input').checked"))
                .isEqualTo(true);
        page.click("#approve-erasure form:not(.search) button");
        says("2 of 2 persons");
        await().atMost(FENCE).pollInterval(Duration.ofSeconds(2)).untilAsserted(() -> {
            List<String> again = page.contents("#forgetting button.quiet");
            if (!again.isEmpty() && page.contents("[data-forgotten]").isEmpty()) {
                page.click("#forgetting p button.quiet");
            }
            assertThat(page.contents("[data-forgotten]")).isNotEmpty();
        });
        assertThat(page.text("[data-forgotten]")).contains("Forgotten on", "wrapping keys: 1");
        assertThat(page.contents("#approve-erasure, #place-hold")).isEmpty();
        looksRight("forgetting-done");
        openWaiting("en", "[data-none]");
        page.signOut();
        for (String each : List.of(hers, alsoHers)) {
            assertThat(ledger.post(
                                    "/api/cases/" + each + "/reveal",
                                    "{\"fields\":[\"NAME\"],\"reason\":\"SUPERVISION\"}",
                                    "centre-administrator")
                            .statusCode())
                    .isEqualTo(410);
        }
    }

    private void isForNobodyElse() {
        for (String user : List.of("CASE_WORKER", "AUDITOR")) {
            page.signIn(user, "en");
            page.follow("/cases?id=" + hers + "&lang=en");
            page.waitForFigures();
            assertThat(page.contents("#forgetting")).as(user).isEmpty();
            page.follow("/cases?lang=en");
            page.waitForFigures();
            assertThat(page.contents("#waiting-erasures")).as(user).isEmpty();
            page.signOut();
        }
    }

    /** @param found in the list once it is there */
    private void openWaiting(String language, String found) {
        page.follow("/cases?lang=" + language);
        page.waitFor(By.cssSelector("#waiting-erasures summary"));
        page.click("#waiting-erasures summary");
        page.waitFor(By.cssSelector("#waiting-erasures " + found));
    }

    /** As her case has it in letters, in the digits of Hindi. */
    private void addTheOther() {
        page.click("#another-case input");
        page.press(ledger.json("/api/cases/" + alsoHers, "state-officer")
                .path("number")
                .asString()
                .chars()
                .map(letter -> Character.isDigit(letter) ? letter - '0' + '\u0966' : letter)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString());
        page.click("#another-case button");
        page.waitFor(By.cssSelector(".other-case dd"));
    }

    private void says(String words) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(page.contents("#forgetting dd, #forgetting p:not(.hint)"))
                        .anyMatch(said -> said.contains(words)));
    }

    private void refuses(String words) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(page.contents("#approve-erasure .problem"))
                        .anyMatch(problem -> problem.contains(words)));
        page.complaints();
    }

    /** @param path below the case, and the page knows of it */
    static void stored(RunningLedger ledger, String id, String path, String body, String token) {
        HttpResponse<String> version = ledger.get(ledger.commandUrl(), "/api/cases/" + id, token);
        HttpResponse<String> answer = path.equals("/closure")
                ? ledger.post(
                        "/api/cases/" + id + path,
                        body,
                        token,
                        "If-Match",
                        version.headers().firstValue("ETag").orElseThrow())
                : ledger.post("/api/cases/" + id + path, body, token);
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(200);
        ledger.jsonOnceCaughtUp(
                "/api/cases/" + id + "?min-position="
                        + answer.headers().firstValue("Ledger-Position").orElseThrow(),
                "state-officer",
                Duration.ofSeconds(30));
    }

    private void to(String user, String language) {
        page.signIn(user, language);
        page.follow("/cases?id=" + hers + "&lang=" + language);
        page.waitFor(By.cssSelector("#forgetting summary"));
        page.click("#forgetting summary");
        page.waitFor(By.cssSelector("#forgetting [data-approvals]"));
        page.waitFor(By.cssSelector("#place-hold option[value=COURT_ORDER]"));
    }

    private void looksRight(String picture) {
        page.picture(picture);
        assertThat(page.violations()).as(picture).isEmpty();
        assertThat(page.scrollsSideways()).as(picture).isFalse();
        assertThat(page.complaints()).as(picture).isEmpty();
    }
}
