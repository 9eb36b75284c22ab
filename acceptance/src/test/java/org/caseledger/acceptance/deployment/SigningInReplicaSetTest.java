package org.caseledger.acceptance.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.caseledger.acceptance.Chromium;
import org.caseledger.local.testing.OnlyInFull;
import org.caseledger.local.testing.RequiresReplicaSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Cookie;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.WebDriverWait;
import tools.jackson.databind.json.JsonMapper;

/** A deployed ledger whose people sign in at a real Keycloak, started from its Maven artifact with the realm of the product. */
@OnlyInFull
@RequiresReplicaSet
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SigningInReplicaSetTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    /** An application that sends commands for people. */
    private static final String DESK = "front-desk";

    private final KeycloakServer keycloak = new KeycloakServer();
    private DeployedLedger ledger;

    @BeforeAll
    void deploy(@TempDir Path logs) {
        ledger = new DeployedLedger(logs, keycloak.settings());
        keycloak.start(ledger.page(), logs);
        ledger.makeWrappingKeys();
        ledger.prepareDatabase();
        ledger.startServices();
        keycloak.makeApplication(DESK, "caseledger");
        keycloak.makeApplication("payroll", "basic", "roles");
        keycloak.makePerson("officer", Map.of("employee_id", List.of("state-officer-1")), "STATE_OFFICER");
        keycloak.makePerson("worker", atCentre("case-worker-1"), "CASE_WORKER");
        keycloak.makePerson("relieved", atCentre("case-worker-2"), "CASE_WORKER");
        keycloak.makePerson("nobody", Map.of("employee_id", List.of("visitor-1")));
        String officer = keycloak.token(DESK, "officer");
        created(ledger.post(
                "/api/centres",
                "{\"district\":\"PAT\",\"number\":1,\"kind\":\"DISTRICT_HEADQUARTERS\",\"nameEn\":\"Patna\",\"nameHi\":\"पटना\"}",
                officer));
        for (String staff : List.of("case-worker-1", "case-worker-2")) {
            created(ledger.post(
                    "/api/centres/BR-PAT-01/staff", "{\"staff\":\"" + staff + "\",\"role\":\"CASE_WORKER\"}", officer));
        }
    }

    @AfterAll
    void stop() {
        ledger.close();
        keycloak.close();
    }

    @Test
    void a_token_says_who_it_is_by_the_id_of_the_post_and_what_for() {
        String session =
                ledger.get("/api/session", keycloak.token(DESK, "worker")).body();

        assertThat(JsonMapper.shared().readTree(session).path("actor").asString())
                .isEqualTo("case-worker-1");
        assertThat(session).contains("[\"CASE_WORKER\"]", "[\"BR-PAT-01\"]").doesNotContain("worker\"");
    }

    @Test
    void a_token_for_another_application_or_of_another_realm_is_refused() {
        assertThat(ledger.get("/api/session", keycloak.token("payroll", "worker"))
                        .statusCode())
                .isEqualTo(401);
        assertThat(ledger.get("/api/session", keycloak.administratorsToken()).statusCode())
                .isEqualTo(401);
        assertThat(ledger.post("/api/cases", "{}", keycloak.token("payroll", "worker"))
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void nobody_gives_oneself_another_centre() {
        String account =
                "{\"username\":\"worker\",\"attributes\":{\"centres\":[\"BR-GAY-01\"],\"employee_id\":[\"case-worker-1\"]}}";

        HttpResponse<String> answer = keycloak.changeOwnAccount(keycloak.token("payroll", "worker"), account);

        assertThat(answer.statusCode()).as(answer.body()).isIn(204, 400);
        assertThat(ledger.get("/api/session", keycloak.token(DESK, "worker")).body())
                .contains("[\"BR-PAT-01\"]");
    }

    @Test
    void a_person_signs_in_with_a_browser_where_she_was_and_no_script_sees_the_token(@TempDir Path profile) {
        ChromeDriver browser = Chromium.open(profile, 360, 800);
        try {
            browser.get(ledger.page() + "/overdue?lang=hi");
            signIn(browser, "worker");

            wait(browser, By.id("who"));
            assertThat(browser.getCurrentUrl())
                    .startsWith(ledger.page() + "/overdue?")
                    .contains("lang=hi");
            assertThat(browser.manage().getCookieNamed("caseledger-session"))
                    .matches(Cookie::isHttpOnly)
                    .extracting(Cookie::getSameSite)
                    .isEqualTo("Strict");
            assertThat(
                            String.valueOf(
                                    browser.executeScript(
                                            "return document.cookie + JSON.stringify(localStorage) + JSON.stringify(sessionStorage) + location.href")))
                    .doesNotContain("eyJ");

            browser.findElement(By.id("sign-out")).click();
            wait(browser, By.id("sign-in"));
            assertThat(browser.manage().getCookieNamed("caseledger-session")).isNull();
            browser.findElement(By.id("sign-in")).click();
            wait(browser, By.id("password"));
        } finally {
            browser.quit();
        }
    }

    /** As on a wall, where nobody touches it. */
    @Test
    void when_the_token_ends_the_page_goes_on_where_it_was_without_a_question(@TempDir Path profile) {
        keycloak.setTokenLifespan(Duration.ofSeconds(65));
        ChromeDriver browser = Chromium.open(profile, 1280, 900);
        try {
            browser.get(ledger.page() + "/centres?lang=en");
            signIn(browser, "officer");
            wait(browser, By.id("who"));
            browser.executeScript("window.isTheFirst = true");
            await().atMost(PATIENCE.multipliedBy(2))
                    .until(() -> browser.manage().getCookieNamed("caseledger-session") == null);

            created(ledger.post(
                    "/api/cases",
                    "{\"channel\":\"POLICE\",\"firstContactOn\":\"%s\",\"ageBand\":\"UNKNOWN\"}"
                            .formatted(LocalDate.now(ZoneId.of("Asia/Kolkata"))),
                    keycloak.token(DESK, "worker")));

            new WebDriverWait(browser, PATIENCE)
                    .until(page -> browser.executeScript("return window.isTheFirst") == null
                            && !page.findElements(By.id("who")).isEmpty());
            assertThat(browser.getCurrentUrl()).startsWith(ledger.page() + "/centres?");
        } finally {
            browser.quit();
            keycloak.setTokenLifespan(Duration.ofHours(1));
        }
    }

    @Test
    void an_account_without_a_post_is_told_so(@TempDir Path profile) {
        ChromeDriver browser = Chromium.open(profile, 360, 800);
        try {
            browser.get(ledger.page() + "/?lang=en");
            signIn(browser, "nobody");

            wait(browser, By.cssSelector("[role=alert]"));
            assertThat(browser.findElement(By.cssSelector("[role=alert]")).getText())
                    .contains("has no post in this ledger");
            assertThat(browser.manage().getCookieNamed("caseledger-session")).isNull();

            browser.findElement(By.id("another-account")).click();
            new WebDriverWait(browser, PATIENCE).until(page -> (ledger.page() + "/").equals(page.getCurrentUrl()));
            signIn(browser, "worker");
            wait(browser, By.id("who"));
        } finally {
            browser.quit();
        }
    }

    @Test
    void with_the_relief_from_her_post_her_session_at_the_page_ends_within_a_minute() {
        SigningIn person = new SigningIn();
        person.back(person.signInAtIssuer(person.begin(ledger.page(), "/"), "relieved"));
        URI cases = URI.create(ledger.page() + "/api/cases");
        assertThat(person.get(cases).statusCode()).isEqualTo(200);

        HttpResponse<String> relieved = ledger.post(
                "/api/centres/BR-PAT-01/staff/case-worker-2/relief",
                "{\"role\":\"CASE_WORKER\"}",
                keycloak.token(DESK, "officer"));
        assertThat(relieved.statusCode()).as(relieved.body()).isEqualTo(200);

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(person.get(cases).statusCode()).isEqualTo(403));
    }

    @Test
    void a_code_is_good_once_in_the_browser_that_asked_for_it_and_not_for_long() {
        SigningIn thief = new SigningIn();
        SigningIn person = new SigningIn();
        URI withCode = person.signInAtIssuer(person.begin(ledger.page(), "/cases"), "worker");

        assertThat(thief.back(withCode)).isEqualTo("/?refused=failed");
        assertThat(person.back(withCode)).isEqualTo("/cases");
        assertThat(person.back(withCode)).isEqualTo("/?refused=failed");

        SigningIn twice = new SigningIn();
        URI first = twice.signInAtIssuer(twice.begin(ledger.page(), "/cases"), "worker");
        twice.begin(ledger.page(), "/overdue");
        assertThat(twice.back(first)).as("another window has begun meanwhile").isEqualTo("/cases");

        keycloak.setCodeLifespan(Duration.ofSeconds(1));
        try {
            SigningIn late = new SigningIn();
            URI old = late.signInAtIssuer(late.begin(ledger.page(), "/cases"), "worker");
            await().pollDelay(Duration.ofSeconds(3)).until(() -> true);
            assertThat(late.back(old)).isEqualTo("/?refused=failed");
        } finally {
            keycloak.setCodeLifespan(Duration.ofMinutes(1));
        }
    }

    /** Each that is read in vain would have a thread of the service, without a token. */
    @ParameterizedTest
    @ValueSource(strings = {"/session/start", "/session/code"})
    void a_body_is_not_awaited_where_people_sign_in(String path) throws IOException {
        URI page = URI.create(ledger.page());
        try (Socket slow = new Socket(page.getHost(), page.getPort())) {
            slow.setSoTimeout((int) PATIENCE.toMillis());
            slow.getOutputStream()
                    .write(("POST " + path + " HTTP/1.1\r\nHost: " + page.getAuthority()
                                    + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 100\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));

            assertThat(new BufferedReader(new InputStreamReader(slow.getInputStream(), StandardCharsets.US_ASCII))
                            .readLine())
                    .contains("401");
        }
    }

    @Test
    void the_issuer_asks_for_the_proof_that_the_page_begins_with_and_sends_nobody_elsewhere() {
        SigningIn person = new SigningIn();
        String withoutProof = "client_id=caseledger-page&response_type=code&scope=openid&redirect_uri=";

        assertThat(SigningIn.location(
                                person.get(keycloak.authorization(withoutProof + ledger.page() + "/session/code")))
                        .getQuery())
                .contains("error=invalid_request", "code_challenge");
        assertThat(person.get(keycloak.authorization(withoutProof + "https://elsewhere.example/session/code"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(person.begin(ledger.page(), "/").getQuery())
                .contains("code_challenge_method=S256", "nonce=", "state=")
                .doesNotContain("secret");
        URI withCode = person.signInAtIssuer(person.begin(ledger.page(), "//elsewhere.example/"), "worker");
        assertThat(person.back(withCode)).isEqualTo("/");
    }

    private static void signIn(ChromeDriver browser, String person) {
        wait(browser, By.id("sign-in"));
        browser.findElement(By.id("sign-in")).click();
        wait(browser, By.id("password"));
        browser.findElement(By.id("username")).sendKeys(person);
        browser.findElement(By.id("password")).sendKeys(KeycloakServer.PASSWORD);
        browser.findElement(By.id("kc-login")).click();
    }

    private static void wait(ChromeDriver browser, By element) {
        new WebDriverWait(browser, PATIENCE)
                .until(page -> !page.findElements(element).isEmpty());
    }

    private static Map<String, List<String>> atCentre(String employee) {
        return Map.of("employee_id", List.of(employee), "centres", List.of("BR-PAT-01"));
    }

    private static void created(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }
}
