package org.caseledger.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.caseledger.events.Role;
import org.caseledger.service.accessledger.AccessLedger;
import org.caseledger.service.accessledger.AccessMonths;
import org.caseledger.service.accessledger.BreakGlass;
import org.caseledger.service.accessledger.BreakGlassReason;
import org.caseledger.service.accessledger.Looker;
import org.caseledger.service.append.LogMetrics;
import org.openqa.selenium.By;

/** Who could not wait stands on a list, and another person says on the page what is found of it. */
final class PageBreakGlass {
    private static final Duration ENDED = Duration.ofHours(2);
    private static final Duration OVERDUE = Duration.ofHours(80);

    private final RunningLedger ledger;
    private final PageBrowser page;
    private final String id;

    private PageBreakGlass(RunningLedger ledger, PageBrowser page, String id) {
        this.ledger = ledger;
        this.page = page;
        this.id = id;
    }

    /**
     * Whether a ledger that was opened today can have an opening whose review is overdue: nothing is read of the months before it, and in the first days of one whatever is overdue was broken
     * in the month before.
     */
    static boolean canBeOverdue() {
        Instant now = Instant.now();
        return AccessMonths.of(now.minus(OVERDUE)).equals(AccessMonths.of(now));
    }

    /** @param id of a case of BR-PAT-01 */
    static void isReviewedByAnotherPerson(RunningLedger ledger, String id, Path profile) {
        UUID counsellors = brokenBefore(ledger, ENDED, id, "psycho-social-counsellor-1", Role.PSYCHO_SOCIAL_COUNSELLOR);
        UUID administrators = brokenBefore(ledger, OVERDUE, id, "centre-administrator-1", Role.CENTRE_ADMINISTRATOR);
        try (PageBrowser page = PageBrowser.open(profile, ledger.queryUrl(), 360, 1_400)) {
            PageBreakGlass list = new PageBreakGlass(ledger, page, id);
            list.tellsWhatAwaitsAReview();
            list.letsNobodyReviewHerself();
            list.takesOneReview(counsellors);
            list.isReviewedByAnOfficer(administrators);
            list.isReadAndNotReviewedByAnAuditor();
        }
    }

    private void tellsWhatAwaitsAReview() {
        page.signIn("CENTRE_ADMINISTRATOR", "en");
        open("/break-glass?lang=en");
        assertThat(page.text("[data-moment]")).contains("Where: Patna.");
        assertThat(rows("psycho-social-counsellor-1"))
                .hasSize(1)
                .allMatch(row -> row.contains("She is calling now") && row.contains("Review awaited"));
        assertThat(page.count("[data-count=awaiting-review]")).isPositive();
        assertThat(page.count("[data-count=overdue]")).isPositive();
        looksRight("break-glasses");
        PageKeyboard.reaches(page, "/break-glass");
        open("/break-glass?in=PAT&lang=en");
        assertThat(page.text("[data-moment]"))
                .as("of a district of which she sees her own centre alone")
                .contains("Where: Patna.");
    }

    private void letsNobodyReviewHerself() {
        open("/break-glass?kind=overdue&lang=en");
        assertThat(rows("centre-administrator-1"))
                .hasSize(1)
                .allMatch(row -> row.contains("another person reviews it"));
        assertThat(page.contents("main tbody form")).isEmpty();
    }

    private void takesOneReview(UUID opening) {
        open("/break-glass?kind=awaiting-review&lang=en");
        var first = ledger.post(
                "/api/cases/" + id + "/break-glass/" + opening + "/review",
                "{\"outcome\":\"JUSTIFIED\"}",
                "district-officer");
        assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
        review("NOT_JUSTIFIED");
        page.waitFor(By.cssSelector("main tbody .problem"));
        assertThat(page.text("main tbody .problem")).contains("that stands");
        assertThat(rows("psycho-social-counsellor-1"))
                .as("what the row says of one that somebody else reviewed")
                .allMatch(row -> row.contains("Reviewed") && !row.contains("Review awaited"));
        open("/break-glass?kind=reviewed&lang=en");
        assertThat(rows("psycho-social-counsellor-1"))
                .hasSize(1)
                .allMatch(row -> row.contains("Justified; reviewed by district-officer-1"));
        page.complaints();
        page.signOut();
    }

    private void isReviewedByAnOfficer(UUID opening) {
        page.signIn("STATE_OFFICER", "hi");
        open("/break-glass?kind=overdue&lang=hi");
        assertThat(page.text("[data-moment]")).contains("पूरा राज्य");
        looksRight("break-glasses-hindi");
        int overdue = counted("overdue");
        int reviewed = counted("reviewed");
        review("MORE_THAN_NEEDED");
        page.waitFor(By.cssSelector(".reviewed"));
        assertThat(rows("centre-administrator-1"))
                .as("what the row says once it is reviewed")
                .hasSize(1)
                .allMatch(row -> row.contains("state-officer-1") && !row.contains("जाँच में विलंब"));
        assertThat(counted("overdue")).isEqualTo(overdue - 1);
        assertThat(counted("reviewed")).isEqualTo(reviewed + 1);
        assertThat(page.text(".reviewed")).contains("उचित था, पर");
        assertThat(page.script("return document.activeElement.className"))
                .as("focus when the button is gone")
                .isEqualTo("reviewed");
        looksRight("break-glass-reviewed-hindi");
        String listed =
                ledger.json("/api/break-glass?state=reviewed", "auditor").toString();
        assertThat(listed).contains(opening.toString(), "MORE_THAN_NEEDED", "state-officer-1");
        page.signOut();
    }

    private void isReadAndNotReviewedByAnAuditor() {
        page.signIn("AUDITOR", "en");
        open("/break-glass?lang=en");
        assertThat(page.contents("main tbody tr")).isNotEmpty();
        assertThat(page.contents("main tbody form")).isEmpty();
        page.signOut();
        page.signIn("CASE_WORKER", "en");
        page.follow("/break-glass?lang=en");
        await().untilAsserted(() -> assertThat(String.valueOf(page.script("return location.pathname")))
                .isEqualTo("/today"));
        page.signOut();
    }

    /** By a service whose clock was at that time. */
    static UUID brokenBefore(RunningLedger ledger, Duration ago, String theCase, String actor, Role role) {
        UUID id = UUID.randomUUID();
        Instant then = Instant.now().minus(ago);
        try (MongoClient client = MongoClients.create(ledger.storeUrl());
                AccessLedger earlier = new AccessLedger(
                        new AccessMonths(client, client.getDatabase("caseledger_access")),
                        () -> then,
                        "earlier",
                        new LogMetrics(new SimpleMeterRegistry(), "append", "access"))) {
            earlier.record(BreakGlass.opening(
                            id,
                            UUID.fromString(theCase),
                            "BR-PAT-01",
                            BreakGlassReason.WOMAN_IS_CALLING,
                            new Looker(actor, role.code(), List.of("BR-PAT-01"), null)))
                    .join();
        }
        return id;
    }

    private void review(String outcome) {
        page.waitFor(By.cssSelector("main tbody option[value=" + outcome + "]"));
        page.click("main tbody option[value=" + outcome + "]");
        page.click("main tbody form button");
    }

    private int counted(String state) {
        return Integer.parseInt(page.text("[data-count=" + state + "]"));
    }

    private void open(String address) {
        page.follow(address);
        page.waitForFigures();
        assertThat(page.texts("main [role=alert]")).as(address).allMatch(String::isEmpty);
    }

    private List<String> rows(String of) {
        return page.contents("main tbody tr").stream()
                .filter(row -> row.contains(of) && row.contains(id.substring(0, 8)))
                .toList();
    }

    private void looksRight(String picture) {
        page.picture(picture);
        assertThat(page.violations()).as(picture).isEmpty();
        assertThat(page.scrollsSideways()).as(picture).isFalse();
        assertThat(page.complaints()).as(picture).isEmpty();
    }
}
