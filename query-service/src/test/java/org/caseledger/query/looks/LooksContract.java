package org.caseledger.query.looks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caseledger.query.testing.RunningQueryService.GAYA;
import static org.caseledger.query.testing.RunningQueryService.PATNA;
import static org.caseledger.query.testing.Users.AUDITOR;
import static org.caseledger.query.testing.Users.OFFICER_OF_PATNA;
import static org.caseledger.query.testing.Users.STATE_OFFICER;
import static org.caseledger.query.testing.Users.WORKER_IN_GAYA;
import static org.caseledger.query.testing.Users.WORKER_IN_PATNA;

import java.net.http.HttpRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caseledger.eventlog.LogVerifier;
import org.caseledger.events.CallClass;
import org.caseledger.events.CallDisposition;
import org.caseledger.events.CaseAssigned;
import org.caseledger.events.HelplineCallLogged;
import org.caseledger.events.HelplineSource;
import org.caseledger.events.Role;
import org.caseledger.local.testing.Tries;
import org.caseledger.local.tokens.DemoUser;
import org.caseledger.query.testing.OneCase;
import org.caseledger.query.testing.QueryServiceContract;
import org.caseledger.query.testing.RunningQueryService.Answer;
import org.caseledger.query.testing.TestLog;
import org.caseledger.query.testing.Who;
import org.caseledger.query.testing.WrittenLooks;
import org.caseledger.service.accessledger.Look;
import org.caseledger.service.accessledger.LookKind;
import org.caseledger.service.accessledger.Looker;
import org.junit.jupiter.api.Test;

/** Who looked is on record, whatever it was and whoever asked. */
abstract class LooksContract extends QueryServiceContract {
    private static final LocalDate JUNE = LocalDate.of(2025, 6, 2);
    private static final Who WORKER = new Who("case-worker-1", Role.CASE_WORKER, PATNA);
    private static final UUID CALL = UUID.randomUUID();
    private static final int WALKERS = 4;
    private static final List<Way> WAYS = List.of(
            new Way(LookKind.CASE, ""),
            new Way(LookKind.CASE, "?knownAt=2025-06-02"),
            new Way(LookKind.CASE_HISTORY, "/history"),
            new Way(LookKind.CASE_HISTORY, "/history?format=csv"),
            new Way(LookKind.CASE_KNOWLEDGE, "/knowledge"));
    private static final List<Way> LISTS = List.of(
            new Way(LookKind.CASES, "/api/cases"),
            new Way(LookKind.REGISTRATIONS, "/api/registrations"),
            new Way(LookKind.REFERRALS, "/api/referrals"),
            new Way(LookKind.DISPOSALS, "/api/disposals"));

    /** @param path of a list, or of what a case has under its own */
    private record Way(LookKind kind, String path) {}

    private final OneCase first = new OneCase(PATNA, JUNE, 1);
    private final OneCase second = new OneCase(PATNA, JUNE, 2);
    private final OneCase elsewhere = new OneCase(GAYA, JUNE, 1);

    /** A walk asks for more files than people do. */
    @Override
    protected String[] settings() {
        return new String[] {
            "--caseledger.export.burst=" + steps(),
            "--caseledger.export.most-of-caller=" + WALKERS,
            "--caseledger.export.most-at-work=" + WALKERS,
            "--caseledger.limits.people.burst=" + steps()
        };
    }

    @Override
    protected void given(TestLog log) {
        log.append(JUNE, WORKER, first.registered());
        log.append(JUNE, WORKER, new CaseAssigned(first.id(), "case-worker-1", JUNE));
        log.append(JUNE, WORKER, second.registered());
        log.append(JUNE, WORKER, elsewhere.registered());
        log.append(
                JUNE,
                new Who("helpline-1", Role.HELPLINE_SYSTEM, null),
                new HelplineCallLogged(
                        CALL,
                        HelplineSource.WOMEN_HELPLINE_181,
                        CallClass.EMERGENCY,
                        CallDisposition.REGISTRABLE,
                        "PAT",
                        JUNE));
    }

    @Test
    void a_case_that_was_shown_is_on_record_with_who_saw_it_in_which_role() {
        List<Look> looks = looksAfter(() -> ok(WORKER_IN_PATNA, "/api/cases/" + first.id()));

        assertThat(looks).containsExactly(Look.at(of(WORKER_IN_PATNA), LookKind.CASE, first.id()));
    }

    @Test
    void each_way_to_read_a_case_or_a_call_says_which_one_it_was() {
        List<Look> looks = looksAfter(() -> {
            ok(AUDITOR, "/api/cases/" + first.id() + "/history");
            ok(AUDITOR, "/api/cases/" + first.id() + "/history?format=csv");
            ok(AUDITOR, "/api/cases/" + first.id() + "/knowledge");
            ok(AUDITOR, "/api/cases/" + first.id() + "?knownAt=2025-06-02");
            ok(STATE_OFFICER, "/api/helpline-calls/" + CALL);
        });

        assertThat(looks)
                .extracting(Look::kind)
                .containsExactly(
                        LookKind.CASE_HISTORY,
                        LookKind.CASE_HISTORY,
                        LookKind.CASE_KNOWLEDGE,
                        LookKind.CASE,
                        LookKind.HELPLINE_CALL);
        assertThat(looks).extracting(Look::at).containsExactly(first.id(), first.id(), first.id(), first.id(), CALL);
    }

    /** It tells that nothing has happened since. */
    @Test
    void an_answer_without_content_is_a_look_as_well() {
        String then = "/api/cases/" + first.id() + "?asOf=" + JUNE;
        String tag = ok(WORKER_IN_PATNA, then).header("ETag");

        List<Look> looks = looksAfter(() -> assertThat(service.send(
                                service.request(WORKER_IN_PATNA, then).header("If-None-Match", String.valueOf(tag)))
                        .status())
                .isEqualTo(304));

        assertThat(looks).containsExactly(Look.at(of(WORKER_IN_PATNA), LookKind.CASE, first.id()));
    }

    @Test
    void a_list_is_one_look_with_what_narrowed_it_and_how_many_it_showed() {
        List<Look> looks = looksAfter(() -> {
            ok(OFFICER_OF_PATNA, "/api/cases?centre=" + PATNA + "&active=true&limit=1");
            ok(OFFICER_OF_PATNA, "/api/cases?format=csv&registeredFrom=2025-06-01");
        });

        assertThat(looks)
                .containsExactly(
                        Look.at(
                                of(OFFICER_OF_PATNA),
                                LookKind.CASES,
                                new Look.Several(Map.of("centre", PATNA, "active", "true"), false, 1)),
                        Look.at(
                                of(OFFICER_OF_PATNA),
                                LookKind.CASES,
                                new Look.Several(Map.of("registeredFrom", "2025-06-01"), true, 2)));
    }

    /** Somebody may have written a name there. */
    @Test
    void what_was_written_freely_is_said_to_have_been_given_and_not_written_down() {
        List<Look> looks = looksAfter(() -> {
            ok(OFFICER_OF_PATNA, "/api/cases?number=BR-PAT-01-2025");
            ok(OFFICER_OF_PATNA, "/api/cases?worker=case-worker-1&status=REGISTERED");
        });

        assertThat(looks)
                .extracting(
                        look -> look.several() == null ? null : look.several().filter())
                .containsExactly(Map.of("number", "given"), Map.of("status", "REGISTERED", "worker", "given"));
    }

    @Test
    void who_is_not_let_in_gets_nothing_whatever_is_written_down() {
        assertThat(service.get(WORKER_IN_GAYA, "/api/cases/" + first.id()).status())
                .isEqualTo(404);
        DemoUser integrator = DemoUser.outside(Role.INTEGRATOR, false);
        assertThat(service.get(integrator, "/api/cases/" + first.id()).status()).isEqualTo(403);
        assertThat(written().all()).extracting(look -> look.looker().actor()).doesNotContain(integrator.actor());
    }

    /** Of the walkers together. */
    abstract int steps();

    /** Several walk at once; some are told no more than that nothing is new. */
    @Test
    void all_that_is_shown_on_a_random_walk_is_on_record_and_nothing_else() {
        Random random = Tries.seeded("looks");
        Map<String, Long> shown = new ConcurrentHashMap<>();

        List<Look> looks = looksAfter(() -> {
            ExecutorService walkers = Executors.newFixedThreadPool(WALKERS);
            CompletableFuture<?>[] walks = Stream.generate(() -> new Random(random.nextLong()))
                    .limit(WALKERS)
                    .map(steps -> CompletableFuture.runAsync(() -> walk(steps, shown), walkers))
                    .toArray(CompletableFuture[]::new);
            walkers.shutdown();
            CompletableFuture.allOf(walks).join();
        });

        assertThat(looks.stream()
                        .collect(Collectors.groupingBy(
                                look -> look.looker().actor() + " " + look.kind() + " "
                                        + (look.at() == null ? "several" : look.at()),
                                Collectors.counting())))
                .isEqualTo(shown);
        assertThat(new LogVerifier(written().log()).verify().broken()).isNull();
    }

    private void walk(Random random, Map<String, Long> shown) {
        for (int i = 0; i < steps() / WALKERS; i++) {
            DemoUser user = any(List.of(WORKER_IN_PATNA, OFFICER_OF_PATNA, STATE_OFFICER, AUDITOR), random);
            if (random.nextInt(4) == 0) {
                Way list = any(LISTS, random);
                ok(user, list.path());
                shown.merge(user.actor() + " " + list.kind() + " several", 1L, Long::sum);
            } else {
                UUID id = any(List.of(first.id(), second.id()), random);
                Way way = any(WAYS, random);
                lookAt(user, "/api/cases/" + id + way.path(), random);
                shown.merge(user.actor() + " " + way.kind() + " " + id, 1L, Long::sum);
            }
        }
    }

    private void lookAt(DemoUser user, String path, Random random) {
        HttpRequest.Builder request = service.request(user, path);
        if (random.nextInt(4) == 0) {
            request.header("If-None-Match", "\"0\", \"1\"");
        }
        Answer answer = service.send(request);
        assertThat(answer.status()).as("%s: %s", path, answer.text()).isIn(200, 304);
    }

    private static <T> T any(List<T> these, Random random) {
        return these.get(random.nextInt(these.size()));
    }

    private Answer ok(DemoUser user, String path) {
        Answer answer = service.get(user, path);
        assertThat(answer.status()).as("%s: %s", path, answer.text()).isEqualTo(200);
        return answer;
    }

    private List<Look> looksAfter(Runnable reads) {
        int before = written().all().size();
        reads.run();
        List<Look> all = new ArrayList<>(written().all());
        return all.subList(before, all.size());
    }

    private WrittenLooks written() {
        return WrittenLooks.of(service.log());
    }

    private static Looker of(DemoUser user) {
        return new Looker(user.actor(), user.role().code(), user.centres(), user.district());
    }
}
