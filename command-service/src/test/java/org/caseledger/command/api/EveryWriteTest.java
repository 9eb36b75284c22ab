package org.caseledger.command.api;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.spi.ILoggingEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.caseledger.command.personal.PersonalText;
import org.caseledger.events.Role;
import org.caseledger.local.testing.HeardLog;
import org.caseledger.local.testing.TestKey;
import org.caseledger.local.testing.Tries;
import org.caseledger.local.tokens.DemoUser;
import org.caseledger.service.access.RoleTable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every deed, found by its mapping, with everything that its shape can have wrong. */
class EveryWriteTest {
    private static final Service SERVICE = Service.on(Store.LOCAL);
    private static final List<Write> WRITES = Write.all(SERVICE);

    /** Of nothing: a right body must not close the centre that other tests share. */
    private static final String NO_VERSION = "\"1000000\"";

    /** Of a dozen that a seed draws from; all with {@code -Dcaseledger.full=true}. Hundreds of fields are read by the few kinds there are. */
    private static final int VALUES_OF_A_FIELD = 2;
    /** Of five and eleven, at each deed. */
    private static final int PATHS = 1;

    private static final int TYPES = 2;

    private static final long SEED = Long.getLong("caseledger.seed", System.nanoTime());

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Pattern DEVANAGARI = Pattern.compile("[\\u0900-\\u097F]");
    /** Their sentences end in what may be sent, or in an example of it. */
    private static final Set<String> LISTS_OF_CODES = Set.of("UNKNOWN_CODE", "UNKNOWN_FIELD", "FIELD_SPELLING_WRONG");

    private static final Pattern NAME_OF_A_CLASS_OR_FIELD = Pattern.compile("[a-z][A-Z]|must be|\\{");

    private final Random random = new Random(SEED);

    @BeforeAll
    static void tellSeed() {
        System.out.println("wrong values: seed " + SEED + " (repeat with -Dcaseledger.seed=" + SEED + ")");
    }

    @Test
    void each_field_with_a_value_of_another_type_is_refused_by_its_name() {
        each((write, softly) -> write.fields()
                .forEach(field -> Tries.drawn(random, VALUES_OF_A_FIELD, field.wrong())
                        .forEach(value -> {
                            Answer answer = send(write, JSON.writeValueAsString(write.with(field.pointer(), value)));

                            softly.assertThat(answer.status())
                                    .as("%s %s=%s: %s", write, field.pointer(), value, answer.json())
                                    .isEqualTo(400);
                            softly.assertThat(pointers(answer))
                                    .as("%s %s=%s", write, field.pointer(), value)
                                    .allSatisfy(pointer -> assertThat(pointer).startsWith(field.pointer()))
                                    .isNotEmpty();
                        })));
    }

    @Test
    void all_that_is_wrong_with_a_body_is_told_at_once() {
        each((write, softly) -> {
            Map<String, Object> wrong = new HashMap<>();
            write.right().keySet().forEach(name -> wrong.put(name, Map.of("x", 1)));
            wrong.put("noSuchField", 1);
            List<String> expected = new ArrayList<>(List.of("/noSuchField"));
            Arrays.stream(write.body().getRecordComponents()).forEach(field -> {
                String at = "/" + field.getName();
                expected.add(field.getType().isRecord() ? at + "/x" : at);
                if (field.getType().isRecord()) {
                    Arrays.stream(field.getType().getRecordComponents())
                            .forEach(of -> expected.add(at + "/" + of.getName()));
                }
            });

            Answer answer = send(
                    write,
                    JSON.writeValueAsString(wrong),
                    "If-Match",
                    "nonsense",
                    "Ledger-Position",
                    "soon",
                    "Accept-Language",
                    "hi");

            expected.addAll(List.of("If-Match", "Ledger-Position"));
            softly.assertThat(answer.status()).as(write.toString()).isEqualTo(400);
            softly.assertThat(pointers(answer)).as(write.toString()).containsExactlyInAnyOrderElementsOf(expected);
        });
    }

    @Test
    void a_number_out_of_range_is_told_in_a_sentence() {
        each((write, softly) -> write.fields()
                .forEach(field -> field.outOfRange().forEach(value -> {
                    for (String language : Tries.drawn(random, 1, List.of("en", "hi"))) {
                        Answer answer = send(
                                write,
                                JSON.writeValueAsString(write.with(field.pointer(), value)),
                                "Accept-Language",
                                language);

                        JsonNode error = answer.json().at("/errors/0");
                        String detail = error.path("detail").asString();
                        softly.assertThat(error.path("code").asString())
                                .as("%s %s=%s", write, field.pointer(), value)
                                .isEqualTo("FIELD_OUT_OF_RANGE");
                        softly.assertThat(pointers(answer)).containsExactly(field.pointer());
                        softly.assertThat(detail)
                                .as("%s %s", write, field.pointer())
                                .doesNotContainPattern(NAME_OF_A_CLASS_OR_FIELD)
                                .doesNotContain(field.pointer())
                                .matches(language.equals("hi") ? ".*पूर्ण संख्या.*।" : "Give a whole number .*\\.");
                        softly.assertThat(DEVANAGARI.matcher(detail).find()).isEqualTo(language.equals("hi"));
                    }
                })));
    }

    @Test
    void each_fault_of_a_field_is_told_in_a_sentence_of_the_language_of_the_caller() {
        each((write, softly) -> write.fields().forEach(field -> {
            List<Object> wrong = field.wrong();
            List<@Nullable Object> values = new ArrayList<>(field.outOfRange());
            values.addAll(Arrays.asList(wrong.get(0), wrong.get(wrong.size() - 1), "x".repeat(300), null));
            for (@Nullable Object value : Tries.drawn(random, VALUES_OF_A_FIELD, values)) {
                for (String language : Tries.drawn(random, 1, List.of("en", "hi"))) {
                    Answer answer = send(
                            write,
                            JSON.writeValueAsString(write.with(field.pointer(), value)),
                            "If-Match",
                            NO_VERSION,
                            "Accept-Language",
                            language);
                    List<String> sentences = new ArrayList<>(List.of(answer.text("title"), answer.text("detail")));
                    answer.json()
                            .path("errors")
                            .valueStream()
                            .filter(error ->
                                    !LISTS_OF_CODES.contains(error.path("code").asString()))
                            .forEach(error -> sentences.add(error.path("detail").asString()));

                    softly.assertThat(answer.status() == 400 ? sentences : List.<String>of())
                            .as("%s %s=%s", write, field.pointer(), value)
                            .allSatisfy(text -> assertThat(text)
                                    .isNotBlank()
                                    .doesNotContainPattern(NAME_OF_A_CLASS_OR_FIELD)
                                    .doesNotContain(field.pointer())
                                    .matches(one -> DEVANAGARI.matcher(one).find() == language.equals("hi")));
                }
            }
        }));
    }

    /** Each that a command seals, so that nothing is kept for ever that says nothing. */
    @Test
    void spaces_are_no_text_that_is_kept_under_seal() {
        List<String> sealed = new ArrayList<>();
        each((write, softly) -> write.fields().stream()
                .filter(field -> field.component().getType() == PersonalText.class)
                .forEach(field -> {
                    sealed.add(write.command() + field.pointer());
                    for (String blank : List.of("   ", "\n", "\u00a0\u2003", "\u200b")) {
                        Answer answer = send(write, JSON.writeValueAsString(write.with(field.pointer(), blank)));

                        softly.assertThat(answer.status())
                                .as("%s %s: %s", write, field.pointer(), answer.json())
                                .isEqualTo(400);
                        softly.assertThat(pointers(answer))
                                .as("%s %s", write, field.pointer())
                                .containsExactly(field.pointer());
                    }
                }));
        assertThat(sealed)
                .containsExactlyInAnyOrder(
                        "AddNote/text",
                        "HoldCoordinationMeeting/note",
                        "AdmitToShelter/note",
                        "LeaveShelter/note",
                        "ProvideService/note",
                        "RecordFollowUp/note",
                        "RecordIdentity/accused/0/name",
                        "RecordIdentity/accused/0/relation",
                        "RecordIdentity/address",
                        "RecordIdentity/birthDate",
                        "RecordIdentity/calledBy",
                        "RecordIdentity/children/0/name",
                        "RecordIdentity/disability",
                        "RecordIdentity/languages",
                        "RecordIdentity/name",
                        "RecordIdentity/phones/0/hours",
                        "RecordIdentity/phones/0/mayAnswer",
                        "RecordIdentity/phones/0/number",
                        "RecordIdentity/statedAge",
                        "RecordLegalStep/court",
                        "RecordLegalStep/number",
                        "RecordLegalStep/station",
                        "RecordServiceNotProvided/note",
                        "ReferCase/person",
                        "ReferCase/phone",
                        "ResolveCase/note");
    }

    @Test
    void a_body_in_another_format_is_refused() {
        each((write, softly) -> {
            for (String type : Tries.drawn(
                    random,
                    TYPES,
                    List.of(
                            "application/yaml",
                            "application/x-yaml",
                            "text/yaml",
                            "application/xml",
                            "text/xml",
                            "application/cbor",
                            "application/x-jackson-smile",
                            "application/x-www-form-urlencoded",
                            "text/plain",
                            "multipart/form-data",
                            "multipart/mixed"))) {
                String answer = raw(
                        write.path(),
                        "Content-Type: " + type,
                        "occurredOn: 2026-01-01\nwomanName: Radha\n",
                        write.sender());

                softly.assertThat(answer)
                        .as("%s %s", write, type)
                        .startsWith("HTTP/1.1 415")
                        .contains("application/problem+json");
            }
        });
    }

    @Test
    void a_header_that_is_not_ascii_is_refused() {
        each((write, softly) -> {
            for (String header : List.of("Idempotency-Key: राधा", "If-Match: राधा", "Idempotency-Key: a b")) {
                String answer = raw(
                        write.path(),
                        "Content-Type: application/json\r\n" + header,
                        JSON.writeValueAsString(write.right()),
                        write.sender());

                softly.assertThat(answer)
                        .as("%s %s", write, header)
                        .containsPattern("^HTTP/1.1 4")
                        .contains("application/problem+json");
            }
        });
    }

    @Test
    void what_the_server_itself_refuses_is_a_problem_in_the_language_of_the_caller() {
        each((write, softly) -> {
            for (String path : Tries.drawn(
                    random,
                    PATHS,
                    List.of(
                            "/%2e%2e" + write.path(),
                            "/../.." + write.path(),
                            write.path() + "%2fx",
                            write.path() + "%00",
                            write.path() + ";x=1"))) {
                String english = raw(path, "Content-Type: application/json", "{}", write.sender());
                String hindi = raw(path, "Accept-Language: hi", "{}", write.sender());

                softly.assertThat(english)
                        .as(path)
                        .startsWith("HTTP/1.1 400")
                        .contains("application/problem+json", "\"code\":\"REQUEST_REFUSED\"");
                softly.assertThat(DEVANAGARI.matcher(english).find()).isFalse();
                softly.assertThat(hindi).as(path).containsPattern(DEVANAGARI);
            }
            // the headers behind such a line are not read, so its language is the usual one
            softly.assertThat(raw(write.path() + " x", "Accept-Language: hi", "{}", write.sender()))
                    .as(write.toString())
                    .startsWith("HTTP/1.1 400")
                    .contains("application/problem+json", "\"code\":\"REQUEST_REFUSED\"");
        });
    }

    @Test
    void a_query_parameter_is_refused() {
        each((write, softly) -> {
            Answer answer = post(
                    write.path() + "?occurredOn=2025-01-01", JSON.writeValueAsString(write.right()), write.sender());

            softly.assertThat(answer.status()).as(write.toString()).isEqualTo(400);
            softly.assertThat(answer.code()).as(write.toString()).isEqualTo("UNKNOWN_PARAMETER");
        });
    }

    @Test
    void who_may_not_is_told_so_before_anything_is_said_of_the_body() {
        each((write, softly) -> {
            String command = write.command();
            Arrays.stream(Role.values())
                    .filter(role -> !RoleTable.whoMay(command).contains(role))
                    .filter(role -> !Set.of(Role.SECURITY_GUARD, Role.PUBLIC, Role.SYSTEM)
                            .contains(role))
                    .forEach(role -> {
                        Answer answer =
                                post(write.path() + "?x=1", "{\"womanName\":", DemoUser.atCentre(role, "BR-PAT-01"));

                        softly.assertThat(answer.status() + answer.code())
                                .as("%s as %s", write, role)
                                .isEqualTo("403ROLE_MAY_NOT");
                    });
        });
    }

    @Test
    void what_is_posted_is_a_command_or_is_about_what_is_under_seal() {
        assertThat(Write.others(SERVICE))
                .containsExactly(
                        "/api/cases/{id}/break-glass",
                        "/api/cases/{id}/break-glass/{opening}/review",
                        "/api/cases/{id}/reveal",
                        "/api/search/by-name",
                        "/api/search/by-phone");
    }

    @Test
    void every_command_of_a_person_is_sent_by_one_of_them() {
        assertThat(WRITES.stream().map(Write::command))
                .containsAll(RoleTable.commands().stream()
                        .filter(command -> !RoleTable.whoMay(command).equals(Set.of(Role.SYSTEM)))
                        .toList());
    }

    @Test
    void nothing_with_a_right_shape_is_a_fault_of_the_ledger_and_a_wrong_id_costs_a_line_of_the_log_at_most() {
        assertThat(Thread.getAllStackTraces().keySet()).anyMatch(thread -> SERVICE.answersOn(thread.getName()));
        each((write, softly) -> {
            List<ILoggingEvent> lines = HeardLog.during(() -> {
                Answer answer = send(write, JSON.writeValueAsString(write.right()), "If-Match", NO_VERSION);
                softly.assertThat(answer.status())
                        .as("%s %s", write, answer.json())
                        .isLessThan(500);
            });

            softly.assertThat(lines.stream()
                            .filter(line -> SERVICE.answersOn(line.getThreadName()))
                            .mapToInt(EveryWriteTest::linesOf)
                            .sum())
                    .as("%s %s", write, lines)
                    .isLessThanOrEqualTo(1);
        });
    }

    private static int linesOf(ILoggingEvent event) {
        return 1
                + (event.getThrowableProxy() == null
                        ? 0
                        : event.getThrowableProxy().getStackTraceElementProxyArray().length);
    }

    private static List<String> pointers(Answer answer) {
        return answer.json()
                .path("errors")
                .valueStream()
                .map((JsonNode error) -> error.get("pointer").asString())
                .toList();
    }

    private static Answer send(Write write, String body, String... headers) {
        return post(write.path(), body, write.sender(), headers);
    }

    private static Answer post(String path, String body, DemoUser user, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + SERVICE.port() + path))
                .POST(BodyPublishers.ofString(body))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Authorization", "Bearer " + TestKey.token(user));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return ApiTest.described(CLIENT.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** For requests that no client would send. */
    private static String raw(String path, String headers, String body, DemoUser user) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        String head = "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer "
                + TestKey.token(user) + "\r\n" + headers + "\r\nContent-Length: "
                + bytes.length + "\r\n\r\n";
        try (Socket socket = new Socket("localhost", SERVICE.port())) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write((head + body).getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void each(BiConsumer<Write, SoftAssertions> sent) {
        assertThat(WRITES).hasSizeGreaterThan(45);
        SoftAssertions softly = new SoftAssertions();
        WRITES.forEach(write -> sent.accept(write, softly));
        softly.assertAll();
    }
}
