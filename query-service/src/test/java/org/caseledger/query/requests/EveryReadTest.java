package org.caseledger.query.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.caseledger.events.Role;
import org.caseledger.local.testing.Tries;
import org.caseledger.local.tokens.DemoUser;
import org.caseledger.query.listing.KnownAt;
import org.caseledger.query.testing.OneCase;
import org.caseledger.query.testing.QueryServiceContract;
import org.caseledger.query.testing.RunningQueryService;
import org.caseledger.query.testing.RunningQueryService.Answer;
import org.caseledger.query.testing.TestLog;
import org.caseledger.query.testing.TestStore;
import org.caseledger.query.testing.Users;
import org.caseledger.service.json.LedgerJson;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing that a caller gets wrong is answered as if it had been right, or as a fault of the ledger. */
class EveryReadTest extends QueryServiceContract {
    /** Of a dozen codes, wrong values or requests that no client would send; all with {@code --full}. Many reads have each of them. */
    private static final int DRAWN = 1;

    /** Of those who are two persons in one, at each read; all with {@code --full}. */
    private static final int PAIRS = 2;

    private static final LocalDate JUNE = ThingsToRead.JUNE;
    private static final DemoUser OFFICER_OF_GAYA =
            new DemoUser("district-officer-2", Role.DISTRICT_OFFICER, List.of(), "GAY", false);

    private static final Pattern ISO_DAY = Pattern.compile("\\b\\d{4}-\\d{2}-\\d{2}\\b");
    private static final Pattern DAY_FIRST = Pattern.compile("\\b\\d{2}-\\d{2}-\\d{4}\\b");

    /** No name of a class or a field in it. */
    private static final Pattern SENTENCE = Pattern.compile("[A-Z](?:(?![a-z][A-Z]|\\{|java\\.|must be).)*[.]");

    private static final Pattern HINDI_SENTENCE = Pattern.compile("(?=.*[\\u0900-\\u097F])(?:(?![a-z][A-Z]|\\{).)*।");

    private static final DemoUser ANOTHER_OFFICER =
            new DemoUser("state-officer-2", Role.STATE_OFFICER, List.of(), null, false);

    /** Of the log, which is signed. */
    @TempDir
    static Path keys;

    private final OneCase inPatna = new OneCase(RunningQueryService.PATNA, JUNE, 1);
    private final OneCase inGaya = new OneCase(RunningQueryService.GAYA, JUNE, 1);

    private final Random random = Tries.seeded("reads");
    private final Map<String, String> tokens = new HashMap<>();
    private String token = "";

    @Override
    protected TestStore store() {
        return TestStore.local();
    }

    @Override
    protected String[] settings() {
        return new String[] {
            "--caseledger.checkpoint.key=" + keys.resolve("log.key"),
            "--caseledger.checkpoint.every=200ms",
            "--caseledger.export.burst=1000" // more than one caller may ask for in a row
        };
    }

    @Override
    protected void given(TestLog log) {
        ThingsToRead.append(log, inPatna, inGaya);
        String whole = "\n" + (log.head() + 1) + "\n";
        await().atMost(Duration.ofSeconds(60))
                .until(() -> service.get(Users.AUDITOR, "/api/log/checkpoint").text(), note -> note.contains(whole));
    }

    @Test
    void a_parameter_that_nobody_reads_is_refused_with_its_name_and_those_there_are() {
        each((read, softly) -> {
            Answer answer = get(read.withRequired(id()) + "&nobodyReads=" + ParameterValues.PERSONAL);

            softly.assertThat(answer.status()).as(read.toString()).isEqualTo(400);
            softly.assertThat(answer.text())
                    .as(read.toString())
                    .contains("\"code\":\"UNKNOWN_PARAMETER\"", "\"pointer\":\"nobodyReads\"")
                    .contains(names(read))
                    .doesNotContain(ParameterValues.PERSONAL);
        });
    }

    @Test
    void a_position_that_this_ledger_cannot_have_is_refused_and_not_waited_for() {
        each((read, softly) -> {
            if (read.parameters().containsKey("min-position")) {
                Answer answer = get(read.withRequired(id()) + "&min-position=999999999999999999");

                softly.assertThat(answer.status()).as(read.toString()).isEqualTo(400);
                softly.assertThat(answer.text())
                        .as(read.toString())
                        .contains("\"code\":\"POSITION_BEYOND_HEAD\"", "999999999999999999");
            }
        });
    }

    @Test
    void a_read_that_calls_itself_a_form_is_read_as_any_other() {
        get("/api/session");
        each((read, softly) -> {
            if (!read.isPage()) {
                String answer = refusedOrAnswered(
                        softly,
                        "GET " + read.withRequired(id()) + "&nobodyReads=1",
                        KindsOfReads.FOR_AUDITORS.matcher(read.of(id())).lookingAt()
                                ? service.token(Users.AUDITOR)
                                : token,
                        "Content-Type: application/x-www-form-urlencoded\r\n",
                        "");
                softly.assertThat(answer).as(read.toString()).contains("UNKNOWN_PARAMETER");
            }
        });
    }

    @Test
    void a_name_that_no_program_made_is_not_echoed() {
        each((read, softly) -> {
            String name = URLEncoder.encode("राधा देवी", StandardCharsets.UTF_8);
            Answer answer = get(read.withRequired(id()) + "&" + name + "=1");

            softly.assertThat(answer.status()).as(read.toString()).isEqualTo(400);
            softly.assertThat(answer.text()).contains("UNKNOWN_PARAMETER").doesNotContain("राधा");
        });
    }

    @Test
    void each_parameter_is_read_with_each_of_its_codes() {
        each((read, softly) -> read.parameters().forEach((name, type) -> {
            for (String value : read.isStream() || name.equals("cursor")
                    ? List.<String>of()
                    : drawn(ParameterValues.right(read, name, type))) {
                Answer answer = get(read.withRequiredBut(name, id()) + "&" + name + "=" + value);

                softly.assertThat(answer.status())
                        .as("%s %s=%s: %s", read, name, value, answer.text())
                        .isEqualTo(200);
            }
        }));
    }

    @Test
    void a_day_and_a_moment_mean_the_same_in_either_script_and_with_any_offset() {
        AtomicInteger asked = new AtomicInteger();
        each((read, softly) -> read.parameters().forEach((name, type) -> {
            if (KindsOfReads.CHANGING.contains(read.path())) {
                return;
            }
            List<List<String>> same = type == LocalDate.class
                    ? List.of(List.of("2025-06-02", "२०२५-०६-०२"))
                    : type == KnownAt.class
                            ? List.of(
                                    List.of("2025-06-02", "२०२५-०६-०२"),
                                    List.of("4", "४"),
                                    List.of(
                                            "2025-06-02T10:00:00Z",
                                            "२०२५-०६-०२T१०:००:००Z",
                                            "2025-06-02T15:30:00+05:30",
                                            "2025-06-02T15:30+05:30"))
                            : List.of();
            for (List<String> ways : same) {
                Set<String> answers = new HashSet<>();
                for (String way : ways) {
                    String encoded = URLEncoder.encode(way, StandardCharsets.UTF_8);
                    for (String sent : new HashSet<>(List.of(encoded, encoded.replace("%2B", "+")))) {
                        Answer answer = get(read.withRequiredBut(name, id()) + "&" + name + "=" + sent);
                        softly.assertThat(answer.status())
                                .as("%s %s=%s: %s", read, name, sent, answer.text())
                                .isEqualTo(200);
                        answers.add(answer.text().replaceAll("\"knownAt\":\"[^\"]*\"", ""));
                        asked.incrementAndGet();
                    }
                }
                softly.assertThat(answers).as("%s %s %s", read, name, ways).hasSize(1);
            }
        }));
        assertThat(asked).hasValueGreaterThan(100);
    }

    @Test
    void each_parameter_with_a_wrong_value_is_refused_by_its_name() {
        each((read, softly) -> read.parameters().forEach((name, type) -> {
            for (String value : drawn(ParameterValues.wrong(name, type))) {
                String encoded = URLEncoder.encode(value, StandardCharsets.UTF_8);
                Answer answer = get(read.withRequiredBut(name, id()) + "&" + name + "=" + encoded);

                softly.assertThat(answer.status())
                        .as("%s %s=%s: %s", read, name, value, answer.text())
                        .isEqualTo(400);
                softly.assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
            }
        }));
    }

    @Test
    void a_page_of_no_entries_is_refused_of_a_file_as_well() {
        AtomicInteger asked = new AtomicInteger();
        each((read, softly) -> {
            if (read.parameters().keySet().containsAll(Set.of("limit", "format"))) {
                Answer answer = get(read.withRequired(id()) + "&limit=0&format=csv");

                softly.assertThat(answer.status()).as(read.toString()).isEqualTo(400);
                softly.assertThat(answer.text())
                        .as(read.toString())
                        .contains("\"code\":\"LIMIT_OUT_OF_RANGE\"", "\"pointer\":\"limit\"");
                asked.incrementAndGet();
            }
        });
        assertThat(asked).hasValueGreaterThan(15);
    }

    @Test
    void every_list_and_report_is_a_file_as_well() {
        List<String> files = new ArrayList<>();
        each((read, softly) -> {
            if (!KindsOfReads.NO_LISTS.contains(read.path())) {
                Answer file = get(read.withRequired(id()) + "&format=csv");

                softly.assertThat(file.status()).as("%s: %s", read, file.text()).isEqualTo(200);
                softly.assertThat(file.header("Content-Type")).as("" + read).startsWith("text/csv");
                softly.assertThat(file.header("Content-Disposition"))
                        .as("" + read)
                        .matches("attachment; filename=\"[a-z-]+-2025-06-\\d{2}[.]csv\"");
                files.add(read.path());
            }
        });
        assertThat(files).hasSizeGreaterThan(20).doesNotHaveDuplicates();
        assertThat(Read.all(service)).extracting(Read::path).containsAll(KindsOfReads.NO_LISTS);
    }

    @Test
    void each_path_stands_on_the_page_of_registers() throws IOException {
        String page = Files.readString(Path.of("../docs/api/registers.md"));

        assertThat(Read.all(service))
                .extracting(Read::path)
                .filteredOn(path -> path.startsWith("/api/") && !path.equals("/api/session"))
                .hasSizeGreaterThan(30)
                .allSatisfy(path -> assertThat(page).contains("`" + path + "`"));
    }

    @Test
    void a_file_in_hindi_writes_the_day_first_and_no_time_by_twelve_hours() {
        AtomicInteger days = new AtomicInteger();
        each((read, softly) -> {
            if (read.parameters().containsKey("format")) {
                String file =
                        get(read.withRequired(id()) + "&format=csv&lang=hi").text();
                String english = service.get(ANOTHER_OFFICER, read.withRequired(id()) + "&format=csv&lang=en")
                        .text(); // of more files than one caller may ask for in a row
                days.addAndGet(ISO_DAY.matcher(english).find() ? 1 : 0);

                softly.assertThat(file)
                        .as(read.toString())
                        .doesNotContainPattern(ISO_DAY)
                        .doesNotContainPattern("(?i)\\d ?[ap]m");
                softly.assertThat(DAY_FIRST.matcher(file).results().count())
                        .as(read.toString())
                        .isEqualTo(ISO_DAY.matcher(english).results().count());
            }
        });
        assertThat(days).hasValueGreaterThan(3);
    }

    @Test
    void a_parameter_given_twice_is_refused() {
        each((read, softly) -> read.parameters().forEach((name, type) -> {
            if (!name.equals("type") && !name.equals("cursor")) {
                String value = ParameterValues.right(read, name, type).get(0);
                Answer answer = get(read.of(id()) + "?" + name + "=" + value + "&" + name + "=" + value);

                softly.assertThat(answer.text()).as("%s %s", read, name).contains("PARAMETER_REPEATED");
            }
        }));
    }

    @Test
    void all_wrong_values_of_a_request_are_told_at_once() {
        each((read, softly) -> {
            if (!read.isPage()) {
                Map<String, Class<?>> parameters = read.parameters();
                StringBuilder path = new StringBuilder(read.of(id())).append("?nobodyReads=1");
                parameters.forEach((name, type) -> path.append('&')
                        .append(name)
                        .append('=')
                        .append(URLEncoder.encode(
                                ParameterValues.wrong(name, type).get(0), StandardCharsets.UTF_8)));
                List<String> expected = new ArrayList<>(parameters.keySet());
                expected.add("nobodyReads");

                Answer answer = get(path.toString());

                softly.assertThat(answer.status()).as(path.toString()).isEqualTo(400);
                softly.assertThat(answer.json()
                                .path("errors")
                                .valueStream()
                                .map(error -> error.get("pointer").asString()))
                        .as(path.toString())
                        .containsExactlyInAnyOrderElementsOf(expected);
                softly.assertThat(sentences(answer))
                        .as(path.toString())
                        .allSatisfy(text -> assertThat(text).matches(SENTENCE));
                softly.assertThat(sentences(getInHindi(path.toString())))
                        .as(path.toString())
                        .allSatisfy(text -> assertThat(text).matches(HINDI_SENTENCE));
            }
        });
    }

    /** But for the lists of what may be sent, in which some end, and for the one that names what nobody reads. */
    private static List<String> sentences(Answer answer) {
        return answer.json()
                .path("errors")
                .valueStream()
                .filter(error -> !error.path("code").asString().equals("UNKNOWN_PARAMETER"))
                .map(error -> error.path("detail").asString().replaceFirst(": [^।]*(?=[.।]$)", ""))
                .toList();
    }

    private Answer getInHindi(String path) {
        return service.send(service.request(null, path)
                .header("Authorization", "Bearer " + token)
                .header("Accept-Language", "hi"));
    }

    @Test
    void all_that_is_wrong_with_the_parameters_is_told_at_once() {
        Answer answer = get("/api/cases?centre=BR-PAT-99&district=XXX&status=DONE&registeredTo=soon&limit=many&nr=1");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("code").asString()).isEqualTo("FIELDS_INVALID");
        assertThat(answer.json()
                        .get("errors")
                        .valueStream()
                        .map(error -> error.get("pointer").asString()))
                .containsExactlyInAnyOrder("centre", "district", "status", "registeredTo", "limit", "nr");
    }

    @Test
    void nothing_that_a_client_sends_is_a_fault_of_the_ledger() {
        get("/api/session");
        each((read, softly) -> {
            for (String start : drawn(List.of(
                    "GET %s?=1",
                    "GET %s?a=%%zz",
                    "GET %s?a=%%ff",
                    "GET %s?%%00=1",
                    "GET %s;x=1",
                    "GET /%s",
                    "GET /%%2e%%2e%s",
                    "GET /../..%s",
                    "GET %s%%2fx",
                    "GET %s%%00",
                    "GET %s\\x",
                    "GET %s x",
                    "GET%s",
                    "G(T %s",
                    "HEAD %s?=1",
                    "TRACE %s",
                    "BREW %s",
                    "POST %s?=1",
                    "PUT %s?a=%%zz",
                    "DELETE %s?a=%%zz",
                    "PATCH %s?a=%%zz"))) {
                refusedOrAnswered(softly, start.formatted(read.of(id())), token, "", "");
            }
            for (String header : drawn(List.of(
                    "Accept: nonsense",
                    "Accept: application/yaml",
                    "Accept-Language: राधा;q=x",
                    "If-None-Match: राधा",
                    "Ledger-Position: राधा",
                    "Ledger-Position: -",
                    "Last-Event-ID: राधा",
                    "Idempotency-Key: राधा",
                    "Content-Type: nonsense",
                    "Content-Type: multipart/form-data",
                    "Content-Type: application/json; charset=nonsense"))) {
                if (!read.isStream()) {
                    refusedOrAnswered(softly, "GET " + read.withRequired(id()), token, header + "\r\n", "");
                }
            }
            if (!read.isStream()) {
                refusedOrAnswered(softly, "GET " + read.withRequired(id()), token, "", "{}");
            }
        });
    }

    @Test
    void signing_in_with_nonsense_is_no_fault_of_the_ledger() {
        SoftAssertions softly = new SoftAssertions();
        for (String type : List.of(
                "multipart/form-data",
                "multipart/form-data; boundary=x",
                "multipart/mixed",
                "application/yaml",
                "application/xml",
                "application/cbor",
                "application/x-www-form-urlencoded",
                "text/plain",
                "nonsense",
                "application/json; charset=nonsense")) {
            String answer =
                    refusedOrAnswered(softly, "POST /session", null, "Content-Type: " + type + "\r\n", "token=%zz");
            softly.assertThat(answer).as(type).containsPattern("^HTTP/1.1 4(00|15)");
        }
        for (String body : List.of(
                "",
                "[]",
                "null",
                "17",
                "{\"token\":17}",
                "{\"token\":[]}",
                "{\"demoUser\":1}",
                "{\"token\":\"x\"}",
                "{\"x\":1}")) {
            String answer =
                    refusedOrAnswered(softly, "POST /session", null, "Content-Type: application/json\r\n", body);
            softly.assertThat(answer).as(body).containsPattern("^HTTP/1.1 4(00|01)");
        }
        softly.assertAll();
    }

    @Test
    void the_page_of_errors_is_none_for_callers() {
        Answer answer = get("/error");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.json().get("code").asString()).isEqualTo("NOT_FOUND");
    }

    @Test
    void a_cursor_that_this_ledger_did_not_give_is_refused() {
        List<String> cursors = new ArrayList<>(List.of("x", "", "%", "W10", "bnVsbA"));
        List<String> parts = List.of("2025-06-02", "1", "2025-06-02", "1", "1", "x");
        IntStream.rangeClosed(1, parts.size())
                .mapToObj(length -> encoded(parts.subList(0, length)))
                .forEach(cursors::add);
        cursors.add(encoded(List.of("2025-06-02", "BR-PAT-01-2025-26-000001", id())));
        each((read, softly) -> {
            if (read.parameters().containsKey("cursor")) {
                for (String cursor : cursors) { // those of each number of parts, so that one of them fits
                    Answer answer = get(
                            read.withRequired(id()) + "&cursor=" + URLEncoder.encode(cursor, StandardCharsets.UTF_8));

                    softly.assertThat(answer.status()).as("%s %s", read, cursor).isEqualTo(400);
                }
            }
        });
    }

    /** Nobody knows how anything will stand then; the answer would look like a figure. */
    @Test
    void a_day_that_has_not_come_is_refused_by_all_that_tell_of_a_day() {
        AtomicInteger asked = new AtomicInteger();
        each((read, softly) -> {
            for (String day : List.of("on", "asOf")) {
                if (read.parameters().containsKey(day)) {
                    asked.incrementAndGet();
                    Answer answer = get(read.withRequired(id()) + "&" + day + "=2199-12-31");

                    softly.assertThat(answer.status()).as("%s %s", read, day).isEqualTo(400);
                    softly.assertThat(answer.text())
                            .as("%s %s", read, day)
                            .contains("AS_OF_AHEAD", "\"pointer\":\"" + day + "\"");
                }
            }
        });
        assertThat(asked).hasValueGreaterThan(20);
    }

    /** The same address would say something else tomorrow. */
    @Test
    void a_knowledge_that_has_not_come_is_refused_by_all_that_are_asked_for_one() {
        List<String> asked = new ArrayList<>();
        each((read, softly) -> read.parameters().forEach((name, type) -> {
            if (type == KnownAt.class) {
                for (String ahead : List.of("2199-12-31", "2199-12-31T00:00:00Z")) {
                    asked.add(name);
                    Answer answer = get(read.withRequiredBut(name, id()) + "&" + name + "=" + ahead);

                    softly.assertThat(answer.status()).as("%s %s", read, name).isEqualTo(400);
                    softly.assertThat(answer.text()).as("%s %s", read, name).contains("KNOWN_AT_AHEAD");
                }
            }
        }));
        assertThat(asked).contains("knownAt", "compareKnownAt").hasSizeGreaterThan(50);
    }

    /** Of a day on which there was newer knowledge nobody saw what was known before: the answer would look like a figure of that day. */
    @Test
    void a_day_after_that_of_the_knowledge_is_refused_by_all_that_take_both() {
        List<String> asked = new ArrayList<>();
        each((read, softly) -> {
            for (String day : List.of("on", "asOf")) {
                if (read.parameters().containsKey(day) && read.parameters().containsKey("knownAt")) {
                    asked.add(read.path());
                    String path = read.withRequiredBut("knownAt", id()) + "&knownAt=0&" + day + "=";
                    Answer refused = get(path + JUNE);

                    softly.assertThat(refused.status())
                            .as("%s %s: %s", read, day, refused.text())
                            .isEqualTo(400);
                    softly.assertThat(refused.text())
                            .as("%s %s", read, day)
                            .contains("AS_OF_AHEAD", "\"pointer\":\"" + day + "\"");
                }
            }
        });
        assertThat(asked)
                .contains("/api/centres/board", "/api/centres/{id}/board", "/api/reports/standing", "/api/referrals")
                .hasSizeGreaterThan(20)
                .doesNotHaveDuplicates();
    }

    @Test
    void every_file_says_of_which_moment_it_is_and_one_of_figures_of_which_centres_too() {
        each((read, softly) -> {
            if (read.parameters().containsKey("format")) {
                Map<String, Class<?>> parameters = read.parameters();
                List<String> titles = titles(get(read.withRequired(id()) + "&format=csv&lang=en"));

                softly.assertThat(titles).as(read.toString()).containsOnlyOnce("Position in the ledger");
                if (parameters.containsKey("on") || parameters.containsKey("asOf")) {
                    softly.assertThat(titles).as(read.toString()).containsOnlyOnce("As on");
                }
                if (!KindsOfReads.FIGURES.contains(read.path())) {
                    return;
                }
                if (parameters.containsKey("centre")) {
                    softly.assertThat(titles).as(read.toString()).contains("Centre");
                }
                if (parameters.containsKey("district")) {
                    softly.assertThat(titles).as(read.toString()).contains("District");
                }
            }
        });
        assertThat(Read.all(service))
                .filteredOn(read -> read.parameters().containsKey("format"))
                .extracting(Read::path)
                .as("each is a file of figures or one of single things, which each say their own centre")
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(KindsOfReads.FIGURES.stream(), KindsOfReads.SINGLE_THINGS.stream())
                                .toList());
    }

    @Test
    void what_a_list_is_not_is_refused_with_all_that_it_is() {
        each((read, softly) -> {
            if (read.parameters().containsKey("format")) {
                Answer refused = service.send(service.request(null, read.withRequired(id()))
                        .header("Authorization", "Bearer " + service.token(Users.STATE_OFFICER))
                        .setHeader("Accept", "image/png"));

                softly.assertThat(refused.status()).as(read.toString()).isIn(403, 406);
                if (refused.status() == 406) {
                    softly.assertThat(refused.text())
                            .as(read.toString())
                            .contains("Accept one of these: application/json, text/csv.");
                }
            }
        });
    }

    private static List<String> titles(Answer file) {
        return List.of(
                file.text().substring(1).lines().findFirst().orElseThrow().split(","));
    }

    @Test
    void roles_never_add_up() {
        List<List<DemoUser>> pairs = List.of(
                List.of(Users.WORKER_IN_PATNA, DemoUser.outside(Role.INTEGRATOR, false)),
                List.of(Users.WORKER_IN_PATNA, DemoUser.outside(Role.HELPLINE_SYSTEM, false)),
                List.of(Users.WORKER_IN_PATNA, DemoUser.outside(Role.AUDITOR, false)),
                List.of(Users.WORKER_IN_PATNA, OFFICER_OF_GAYA),
                List.of(OFFICER_OF_GAYA, DemoUser.outside(Role.INTEGRATOR, false)),
                List.of(OFFICER_OF_GAYA, DemoUser.atCentre(Role.CENTRE_ADMINISTRATOR, RunningQueryService.PATNA)));
        Map<String, String> alone = new HashMap<>();
        AtomicInteger different = new AtomicInteger();
        each((read, softly) -> {
            if (!read.isStream() && read.path().startsWith("/api/") && !KindsOfReads.CHANGING.contains(read.path())) {
                for (List<DemoUser> pair : Tries.drawn(random, PAIRS, pairs)) {
                    for (String id : List.of(id(), inGaya.id().toString())) {
                        String path = read.withRequired(id);
                        String one = alone.computeIfAbsent(pair.get(0) + path, any -> as(path, pair.get(0)));
                        String other = alone.computeIfAbsent(pair.get(1) + path, any -> as(path, pair.get(1)));
                        different.addAndGet(one.equals(other) ? 0 : 1);

                        softly.assertThat(as(path, pair.get(0), pair.get(1)))
                                .as("%s as %s", path, pair)
                                .isIn(one, other);
                    }
                }
            }
        });
        assertThat(different).hasValueGreaterThan(Tries.of(30, 100));
    }

    @Test
    void the_tag_of_an_answer_is_of_the_scope_that_it_was_made_for() {
        Set<String> tags = new HashSet<>();
        List<DemoUser> users = List.of(
                Users.WORKER_IN_PATNA,
                Users.WORKER_IN_GAYA,
                Users.OFFICER_OF_PATNA,
                Users.STATE_OFFICER,
                Users.AUDITOR);
        users.forEach(user -> tags.add(
                Objects.requireNonNull(service.get(user, "/api/centres/board").header("ETag"))));

        assertThat(tags).hasSameSizeAs(users);
    }

    /** Status and body that one person gets who is all of these, with one token. */
    private String as(String path, DemoUser... all) {
        Set<Role> roles = Arrays.stream(all).map(DemoUser::role).collect(Collectors.toSet());
        DemoUser user = new DemoUser(
                "someone-1",
                all[0].role(),
                Arrays.stream(all).flatMap(one -> one.centres().stream()).toList(),
                Arrays.stream(all)
                        .map(DemoUser::district)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null),
                Arrays.stream(all)
                        .map(DemoUser::office)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null),
                false,
                false);
        String bearer = tokens.computeIfAbsent(user + " " + roles, any -> service.token(user, roles));
        Answer answer = service.send(service.request(null, path).header("Authorization", "Bearer " + bearer));
        return answer.status() + " " + answer.text();
    }

    private String refusedOrAnswered(
            SoftAssertions softly, String start, @Nullable String token, String headers, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        String answer = service.raw(start + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + (token == null ? "" : "Authorization: Bearer " + token + "\r\n")
                + headers
                + (bytes.length == 0 && start.startsWith("GET") ? "" : "Content-Length: " + bytes.length + "\r\n")
                + "\r\n" + body);
        softly.assertThat(answer).as(start + " " + headers + body).containsPattern("^HTTP/1.1 [234]");
        if (answer.startsWith("HTTP/1.1 4") && !start.startsWith("HEAD")) {
            softly.assertThat(answer).as(start + " " + headers + body).contains("application/problem+json");
        }
        return answer;
    }

    private <T> List<T> drawn(List<T> all) {
        return Tries.drawn(random, DRAWN, all);
    }

    private static String encoded(List<String> parts) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(LedgerJson.mapper().writeValueAsBytes(parts));
    }

    /** Of all its parameters; a sign for none where it has none. */
    private static Collection<String> names(Read read) {
        return read.parameters().isEmpty() ? List.of("–") : read.parameters().keySet();
    }

    private String id() {
        return inPatna.id().toString();
    }

    /** With one token for all, which is dear to make. */
    private Answer get(String path) {
        if (token.isEmpty()) {
            token = service.token(Users.STATE_OFFICER, Set.of(Role.STATE_OFFICER));
        }
        if (KindsOfReads.FOR_AUDITORS.matcher(path).lookingAt()) { // not even for the State
            return service.get(Users.AUDITOR, path);
        }
        return service.send(service.request(null, path).header("Authorization", "Bearer " + token));
    }

    private void each(BiConsumer<Read, SoftAssertions> asked) {
        List<Read> reads = Read.all(service);
        assertThat(reads).hasSizeGreaterThan(25);
        SoftAssertions softly = new SoftAssertions();
        reads.forEach(read -> asked.accept(read, softly));
        softly.assertAll();
    }
}
