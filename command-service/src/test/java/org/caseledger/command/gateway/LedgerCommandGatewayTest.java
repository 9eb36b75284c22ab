package org.caseledger.command.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;

import com.mongodb.MongoException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.client.MongoDatabase;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.ConcurrencyException;
import org.caseledger.command.Refusal;
import org.caseledger.command.contacts.CallAlreadyLogged;
import org.caseledger.command.contacts.LogHelplineCall;
import org.caseledger.command.eventstore.KeyMisused;
import org.caseledger.command.eventstore.Receipt;
import org.caseledger.command.eventstore.Receipts;
import org.caseledger.command.fingerprint.RequestFingerprints;
import org.caseledger.command.lifecycle.ProvideService;
import org.caseledger.command.lifecycle.refusals.NothingDoneForHer;
import org.caseledger.command.lookups.CentreFacts;
import org.caseledger.command.lookups.CentreOperation;
import org.caseledger.command.lookups.Lookups;
import org.caseledger.command.lookups.RoleMayNot;
import org.caseledger.command.lookups.Sender;
import org.caseledger.eventlog.LogReader;
import org.caseledger.events.CallClass;
import org.caseledger.events.CallDisposition;
import org.caseledger.events.HelplineSource;
import org.caseledger.events.Role;
import org.caseledger.events.Service;
import org.caseledger.service.access.AccessScope;
import org.caseledger.service.append.CommandKey;
import org.caseledger.service.append.KeyAlreadyStored;
import org.caseledger.service.append.NotStored;
import org.caseledger.service.append.OutcomeUnknown;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LedgerCommandGatewayTest {
    private static final LocalDate DAY = LocalDate.of(2026, 2, 3);
    private static final UUID CASE = new UUID(1, 2);
    private static final ProvideService DEED = new ProvideService(CASE, Service.FOOD, null, DAY, DAY);
    private static final Receipt RECEIPT = Receipts.stored(CASE.toString(), 7, 100, 101);

    private static final NotStored NOT_STORED = new NotStored("the service is stopping", null);

    private final ScriptedBus bus = new ScriptedBus();
    private final Map<String, Receipt> stored = new HashMap<>();
    private @Nullable RuntimeException insteadOfLookingUp;
    private final List<String> forgotten = new ArrayList<>();
    private final DemoLoadLock demoLoad = new DemoLoadLock();
    private final LogReader log = mock(LogReader.class);
    private final List<String> foundOut = new ArrayList<>();
    private final LedgerCommandGateway gateway = new LedgerCommandGateway(
            bus,
            this::storedBefore,
            forgotten::add,
            log,
            new LogLookups(
                    log,
                    centre -> new CentreFacts(findOut(centre), List.of()),
                    mock(MongoDatabase.class),
                    mock(MongoDatabase.class),
                    UUID::randomUUID),
            demoLoad,
            RequestFingerprints.withoutKey());

    private Optional<Receipt> storedBefore(CommandKey key) {
        if (insteadOfLookingUp != null) {
            throw insteadOfLookingUp;
        }
        return Optional.ofNullable(stored.get(key.toString()));
    }

    private void cannotBeLookedUp(RuntimeException why) {
        insteadOfLookingUp = why;
    }

    private CentreOperation findOut(String centre) {
        foundOut.add(centre);
        return CentreOperation.UNKNOWN;
    }

    @Test
    void each_sending_is_told_of_a_centre_once_and_as_the_log_has_it_then() {
        bus.then(new ConcurrencyException("taken"));
        bus.thenStored(RECEIPT);

        gateway.send(DEED, caller(null));

        for (CommandMessage<?> sent : bus.sent) {
            foundOut.clear();
            assertThat(lookups(sent).centre("BR-GAY-01")).isEqualTo(CentreOperation.UNKNOWN);
            assertThat(lookups(sent).isPosted("case-worker-1", "BR-GAY-01", DAY))
                    .isFalse();
            assertThat(foundOut).containsExactly("BR-GAY-01");
        }
        assertThat(bus.sent).hasSize(2);
    }

    @Test
    void a_stored_command_gives_its_receipt() {
        bus.thenStored(RECEIPT);

        assertThat(gateway.send(DEED, caller(null))).isEqualTo(RECEIPT);
    }

    @Test
    void a_call_is_taken_for_new_once_only() {
        UUID call = new UUID(3, 4);
        bus.then(new ConcurrencyException("taken"))
                .then(new CallAlreadyLogged())
                .then(new CallAlreadyLogged());
        LogHelplineCall log = new LogHelplineCall(
                call, HelplineSource.ERSS_112, CallClass.EMERGENCY, CallDisposition.BLANK, null, null, DAY, DAY);
        AccessScope helpline = new AccessScope("helpline-1", Set.of(Role.HELPLINE_SYSTEM), Set.of(), null, false);

        assertThatThrownBy(() -> gateway.send(log, new Caller(helpline, null, null, null)))
                .isInstanceOf(CallAlreadyLogged.class);

        assertThat(bus.sent)
                .extracting(message -> message.getMetaData().get("assumed-new"))
                .containsExactly(call.toString(), null, null);
    }

    @Test
    void what_may_have_a_past_is_not_taken_for_new() {
        bus.thenStored(RECEIPT);

        gateway.send(DEED, caller(null));

        assertThat(bus.sent.get(0).getMetaData()).doesNotContainKey("assumed-new");
    }

    @Test
    void the_sender_goes_with_the_command() {
        bus.thenStored(RECEIPT);

        gateway.send(DEED, new Caller(scope(), "k", new byte[0], 6L));

        MetaData about = bus.sent.get(0).getMetaData();
        assertThat(about)
                .containsEntry("actor", "case-worker-1")
                .containsEntry("role", "CASE_WORKER")
                .containsEntry("centre", "BR-PAT-01")
                .containsEntry("ifMatch", 6L)
                .containsKeys("command", Sender.KEY, CommandKey.KEY)
                .doesNotContainKey("district");
    }

    @Test
    void a_lost_race_is_decided_again() {
        bus.then(new ConcurrencyException("taken"))
                .then(new ConcurrencyException("taken"))
                .thenStored(RECEIPT);

        assertThat(gateway.send(DEED, caller(null)).stored()).isTrue();
        assertThat(forgotten).hasSize(2);
    }

    @Test
    void who_loses_every_race_is_told() {
        for (int i = 0; i < 6; i++) {
            bus.then(new ConcurrencyException("taken"));
        }

        assertThatThrownBy(() -> gateway.send(DEED, caller(null))).isInstanceOf(ConcurrencyException.class);
    }

    @Test
    void a_refusal_from_an_old_state_is_given_again_from_the_log() {
        bus.then(new NothingDoneForHer()).thenStored(RECEIPT);

        assertThat(gateway.send(DEED, caller(null)).stored()).isTrue();
        assertThat(forgotten).containsExactly(CASE.toString());
    }

    @Test
    void a_refusal_from_the_log_stands() {
        bus.then(new NothingDoneForHer()).then(new NothingDoneForHer());

        assertThatThrownBy(() -> gateway.send(DEED, caller("k"))).isInstanceOf(NothingDoneForHer.class);
    }

    @Test
    void a_key_that_was_stored_gives_its_first_outcome_whatever_was_decided_this_time() {
        CommandKey key = key(caller("k"));
        stored.put(key.toString(), RECEIPT);
        Receipt first = RECEIPT.asReplayed();

        bus.then(new NothingDoneForHer())
                .thenNothing()
                .then(new ConcurrencyException("taken"))
                .then(new KeyAlreadyStored(key));

        for (int i = 0; i < 4; i++) {
            assertThat(gateway.send(DEED, caller("k"))).isEqualTo(first);
        }
        assertThat(bus.sent).hasSize(4);
    }

    @Test
    void an_unknown_outcome_is_never_reported_as_another() {
        bus.then(new OutcomeUnknown("cut off", new IllegalStateException()));

        assertThatThrownBy(() -> gateway.send(DEED, caller("k"))).isInstanceOf(OutcomeUnknown.class);
        assertThat(bus.sent).hasSize(1);
    }

    @Test
    void a_sending_that_was_not_stored_is_told_the_first_outcome_where_an_earlier_one_is() {
        stored.put(key(caller("k")).toString(), RECEIPT);
        bus.then(NOT_STORED);

        assertThat(gateway.send(DEED, caller("k"))).isEqualTo(RECEIPT.asReplayed());
        assertThat(bus.sent).hasSize(1);
    }

    @Test
    void a_sending_that_was_not_stored_is_unknown_where_the_log_cannot_be_asked_for_an_earlier_one() {
        cannotBeLookedUp(new MongoTimeoutException("no primary"));
        bus.then(NOT_STORED).then(new KeyAlreadyStored(key(caller("k")))).then(new NothingDoneForHer());

        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> gateway.send(DEED, caller("k")))
                    .isInstanceOf(OutcomeUnknown.class)
                    .hasCauseInstanceOf(MongoException.class);
        }
    }

    /** A node that reads behind whoever refused it. */
    @Test
    void a_key_that_is_stored_where_the_log_does_not_show_it_yet_is_unknown() {
        bus.then(new KeyAlreadyStored(key(caller("k"))));

        assertThatThrownBy(() -> gateway.send(DEED, caller("k"))).isInstanceOf(OutcomeUnknown.class);
    }

    @Test
    void a_sending_that_was_not_stored_is_unknown_where_an_earlier_one_may_still_be_on_its_way() {
        bus.then(NOT_STORED);

        assertThatThrownBy(() -> gateway.send(DEED, caller("k")))
                .isInstanceOf(OutcomeUnknown.class)
                .hasCause(NOT_STORED);
    }

    @Test
    void a_command_without_a_key_that_was_not_stored_is_told_so_and_nothing_is_looked_up() {
        cannotBeLookedUp(new MongoTimeoutException("no primary"));
        bus.then(NOT_STORED);

        assertThatThrownBy(() -> gateway.send(DEED, caller(null))).isSameAs(NOT_STORED);
    }

    @Test
    void a_key_that_belongs_to_another_request_is_misused_whatever_became_of_this_sending() {
        cannotBeLookedUp(new KeyMisused());
        bus.then(NOT_STORED);

        assertThatThrownBy(() -> gateway.send(DEED, caller("k"))).isInstanceOf(KeyMisused.class);
    }

    @Test
    void keys_of_two_actors_never_meet() {
        assertThat(key(caller("k")).toString())
                .isNotEqualTo(key(new Caller(scope("case-worker-2"), "k", new byte[0], null))
                        .toString())
                .isEqualTo(key(new Caller(scope(), "k", "other".getBytes(StandardCharsets.UTF_8), null))
                        .toString());
    }

    @Test
    void a_role_that_may_not_is_refused_before_anything_is_decided() {
        AccessScope auditor = new AccessScope("auditor-1", Set.of(Role.AUDITOR), Set.of(), null, false);

        assertThatThrownBy(() -> gateway.send(DEED, new Caller(auditor, null, null, null)))
                .isInstanceOf(RoleMayNot.class)
                .isInstanceOf(Refusal.class);
        assertThat(bus.sent).isEmpty();
    }

    @Test
    void while_a_demo_loads_only_its_loader_writes() {
        demoLoad.hold();
        bus.thenStored(RECEIPT);

        assertThatThrownBy(() -> gateway.send(DEED, caller(null))).isInstanceOf(DemoLoading.class);
        assertThat(gateway.load(DEED, caller(null)).stored()).isTrue();
    }

    private static CommandKey key(Caller caller) {
        return KeyedCommand.of(caller, RequestFingerprints.withoutKey()).orElseThrow();
    }

    private static Caller caller(@Nullable String key) {
        return new Caller(scope(), key, new byte[0], null);
    }

    private static AccessScope scope() {
        return scope("case-worker-1");
    }

    private static AccessScope scope(String actor) {
        return new AccessScope(actor, Set.of(Role.CASE_WORKER), Set.of("BR-PAT-01"), null, false);
    }

    private static Lookups lookups(CommandMessage<?> sent) {
        return (Lookups) Objects.requireNonNull(sent.getMetaData().get(Lookups.KEY));
    }
}
