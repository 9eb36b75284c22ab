package org.caseledger.command.config;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoCollection;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.serialization.Revision;
import org.axonframework.springboot.autoconfig.AxonAutoConfiguration;
import org.axonframework.springboot.autoconfig.EventProcessingAutoConfiguration;
import org.axonframework.springboot.autoconfig.InfraConfiguration;
import org.axonframework.springboot.autoconfig.NoOpTransactionAutoConfiguration;
import org.axonframework.springboot.autoconfig.ObjectMapperAutoConfiguration;
import org.axonframework.springboot.autoconfig.XStreamAutoConfiguration;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.caseledger.command.centres.Centre;
import org.caseledger.command.centres.CommissionCentre;
import org.caseledger.command.centres.RegisterCase;
import org.caseledger.command.centres.refusals.CentreAlreadyCommissioned;
import org.caseledger.command.contacts.CallAlreadyLogged;
import org.caseledger.command.contacts.LogHelplineCall;
import org.caseledger.command.eventlog.BesideOthers;
import org.caseledger.command.eventstore.AggregateCaches;
import org.caseledger.command.eventstore.EventStoreConfiguration;
import org.caseledger.command.eventstore.Receipt;
import org.caseledger.command.eventstore.StoredOutcomes;
import org.caseledger.command.folds.EventsRead;
import org.caseledger.command.gateway.Caller;
import org.caseledger.command.gateway.LedgerCommandGateway;
import org.caseledger.command.lifecycle.ProvideService;
import org.caseledger.command.lookups.PermissiveFixture;
import org.caseledger.eventlog.LogReader;
import org.caseledger.events.AgeBand;
import org.caseledger.events.CallClass;
import org.caseledger.events.CallDisposition;
import org.caseledger.events.CentreKind;
import org.caseledger.events.EventMetadata;
import org.caseledger.events.HelplineSource;
import org.caseledger.events.IntakeChannel;
import org.caseledger.events.Role;
import org.caseledger.events.Service;
import org.caseledger.service.access.AccessScope;
import org.caseledger.service.append.CommandKey;
import org.caseledger.service.clock.ClockAutoConfiguration;
import org.caseledger.service.ledger.LedgerAutoConfiguration;
import org.caseledger.service.mongo.LedgerDatabases;
import org.caseledger.service.mongo.MongoSetup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;

/** The beans together, on each store: from a command to its receipt, and across a restart. */
@BesideOthers
abstract class WiringContract {
    private static final String REVISION =
            Centre.class.getAnnotation(Revision.class).value();

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final int LONG = 200;
    private static final LocalDate DAY = LocalDate.of(2026, 1, 5);

    private final String database = "wiring_" + ProcessHandle.current().pid() + "_" + NUMBER.incrementAndGet();

    /** Connection string without a database. */
    abstract String server();

    @Test
    void a_registration_comes_back_with_a_receipt_and_its_key_is_found_after_a_restart() {
        CommandKey key = new CommandKey(bytes(1), bytes(2));
        service().run(context -> {
            assertThat(context).hasNotFailed();
            send(context, commission(), null);
            CommandResultMessage<?> result = send(context, register(UUID.randomUUID()), key);
            assertThat(result.isExceptional())
                    .as("%s", result.optionalExceptionResult())
                    .isFalse();
            Receipt receipt = receipt(result);
            assertThat(receipt.first()).isEqualTo(2);
            assertThat(receipt.last()).isEqualTo(3);
            assertThat(receipt.version()).isZero();
        });
        service().run(context -> {
            Optional<Receipt> found = context.getBean(StoredOutcomes.class).find(key);
            assertThat(found).hasValueSatisfying(receipt -> {
                assertThat(receipt.last()).isEqualTo(3);
                assertThat(receipt.replayed()).isTrue();
            });
            Receipt next = receipt(send(context, register(UUID.randomUUID()), null));
            assertThat(next.first()).isEqualTo(4);
        });
    }

    @Test
    void a_centre_is_loaded_from_its_snapshot_with_the_numbers_it_issued() {
        service("caseledger.log.snapshot-every=5").run(context -> {
            send(context, commission(), null);
            for (int i = 0; i < 12; i++) {
                send(context, register(UUID.randomUUID()), null);
            }
            await().untilAsserted(() ->
                    assertThat(snapshots(context).countDocuments()).isEqualTo(1));
        });
        service().run(context -> {
            UUID caseId = UUID.randomUUID();
            send(context, register(caseId), null);
            String number = new String(
                    context.getBean(LogReader.class)
                            .aggregate(caseId.toString(), 0)
                            .get(0)
                            .event()
                            .payload(),
                    StandardCharsets.UTF_8);
            assertThat(number).contains("-000013");
        });
    }

    @Test
    void a_snapshot_of_this_version_is_what_a_centre_is_loaded_from() {
        makeSnapshot();
        service("caseledger.log.snapshot-every=5").run(context -> {
            renameInSnapshot(context);
            assertThat(send(context, commission("Danapur"), null).isExceptional())
                    .as("the name the snapshot has is the name it was commissioned with")
                    .isFalse();
        });
    }

    @Test
    void a_snapshot_of_an_earlier_version_is_not_read_and_the_next_one_takes_its_place() {
        makeSnapshot();
        service("caseledger.log.snapshot-every=5").run(context -> {
            renameInSnapshot(context, set("revision", "1"));
            assertThat(send(context, commission("Danapur"), null).exceptionResult())
                    .isInstanceOf(CentreAlreadyCommissioned.class);
            send(context, register(UUID.randomUUID()), null);
            await().untilAsserted(() -> {
                Document next = snapshot(context);
                assertThat(next).containsEntry("revision", REVISION);
                assertThat(text(next.get("payload", Binary.class))).contains("\"nameEn\":\"Patna\"");
            });
        });
    }

    @Test
    void after_the_log_was_restored_from_an_older_copy_a_centre_is_decided_from_the_log() {
        makeSnapshot();
        service()
                .run(context -> context.getBean(LedgerDatabases.class)
                        .log()
                        .getCollection("log")
                        .deleteMany(gte(
                                "_id",
                                context.getBean(LogReader.class)
                                        .aggregate("BR-PAT-01", 3)
                                        .get(0)
                                        .position())));
        service("caseledger.log.snapshot-every=5").run(context -> {
            UUID caseId = UUID.randomUUID();
            assertThat(send(context, register(caseId), null).isExceptional()).isFalse();
            assertThat(text(new Binary(context.getBean(LogReader.class)
                            .aggregate(caseId.toString(), 0)
                            .get(0)
                            .event()
                            .payload())))
                    .contains("-000003");
        });
    }

    /** A case of two hundred events, as a woman has who comes for years. */
    @Test
    void a_command_on_a_long_case_reads_its_snapshot_and_what_came_since() {
        int every = 50;
        UUID caseId = UUID.randomUUID();
        service("caseledger.log.snapshot-every=" + every).run(context -> {
            send(context, commission(), null);
            send(context, register(caseId), null);
            for (int events = 1; events < LONG; events++) {
                send(context, served(caseId), null);
                if ((events + 1) % every == 0) { // one that is still being taken would be the last
                    long newest = events;
                    await().untilAsserted(
                                    () -> assertThat(snapshotOf(context, caseId).getLong("sequence"))
                                            .isGreaterThan(newest - 10));
                }
            }
        });
        EventsRead read = new EventsRead();
        service("caseledger.log.snapshot-every=" + 10 * LONG) // or taking one reads what came since as well
                .withBean(MongoClientSettingsBuilderCustomizer.class, () -> client -> client.addCommandListener(read))
                .run(context -> {
                    long before = read.count();
                    assertThat(receipt(send(context, served(caseId), null)).version())
                            .isEqualTo(LONG);
                    System.out.printf("events read by a command on a case of %d: %d%n", LONG, read.count() - before);
                    assertThat(read.count() - before).isLessThan(every + 10);
                });
        service().run(context -> {
            snapshots(context)
                    .updateOne(
                            eq("_id", caseId.toString()), set("payload", new Binary("{\"events\":7}".getBytes(UTF_8))));
            assertThat(receipt(send(context, served(caseId), null)).version()).isEqualTo(LONG + 1);
        });
    }

    private static Document snapshotOf(ApplicationContext context, UUID caseId) {
        Document found = snapshots(context).find(eq("_id", caseId.toString())).first();
        return found == null ? new Document("sequence", -1L) : found;
    }

    private static ProvideService served(UUID caseId) {
        return new ProvideService(caseId, Service.FOOD, null, DAY, DAY);
    }

    private void makeSnapshot() {
        service("caseledger.log.snapshot-every=5").run(context -> {
            send(context, commission(), null);
            for (int i = 0; i < 6; i++) {
                send(context, register(UUID.randomUUID()), null);
            }
            await().untilAsserted(() -> assertThat(snapshot(context)).containsEntry("revision", REVISION));
        });
    }

    private static void renameInSnapshot(ApplicationContext context, Bson... also) {
        Document found = snapshot(context);
        String renamed =
                text(found.get("payload", Binary.class)).replace("\"nameEn\":\"Patna\"", "\"nameEn\":\"Danapur\"");
        Bson change = combine(set("payload", new Binary(renamed.getBytes(StandardCharsets.UTF_8))), combine(also));
        snapshots(context).updateOne(new Document(), change);
    }

    private static Document snapshot(ApplicationContext context) {
        Document found = snapshots(context).find().first();
        return found == null ? new Document() : found;
    }

    private static MongoCollection<Document> snapshots(ApplicationContext context) {
        return context.getBean(LedgerDatabases.class).work().getCollection("snapshots");
    }

    private static String text(Binary json) {
        return new String(json.getData(), StandardCharsets.UTF_8);
    }

    @Test
    void a_centre_cached_here_while_another_node_went_on_is_decided_anew_once_it_is_evicted() {
        service()
                .run(here -> service().run(there -> {
                    send(here, commission(), null);
                    send(here, register(UUID.randomUUID()), null);
                    send(there, register(UUID.randomUUID()), null);

                    assertThat(send(here, register(UUID.randomUUID()), null).exceptionResult())
                            .isInstanceOf(ConcurrencyException.class);
                    here.getBean(AggregateCaches.class).evict("BR-PAT-01");
                    assertThat(receipt(send(here, register(UUID.randomUUID()), null))
                                    .first())
                            .isEqualTo(6);
                }));
    }

    /** It is taken for new, because calls nearly always are; the log says otherwise, and is believed. */
    @Test
    void a_call_that_another_node_logged_is_decided_from_the_log() {
        UUID call = UUID.randomUUID();
        service()
                .run(here -> service().run(there -> {
                    Receipt first = gateway(here).send(call(call, CallDisposition.BLANK), helpline());

                    assertThatThrownBy(() -> gateway(there).send(call(call, CallDisposition.DROPPED), helpline()))
                            .isInstanceOf(CallAlreadyLogged.class);
                    there.getBean(AggregateCaches.class).evict(call.toString());
                    Receipt same = gateway(there).send(call(call, CallDisposition.BLANK), helpline());
                    assertThat(same.stored()).isFalse();
                    assertThat(same.last()).isEqualTo(first.last());
                    assertThat(there.getBean(LogReader.class)
                                    .aggregate(call.toString(), 0)
                                    .size())
                            .isEqualTo(1);
                }));
    }

    @Test
    void only_what_is_kept_for_ever_is_in_the_metadata() {
        service().run(context -> {
            send(context, commission(), new CommandKey(bytes(3), bytes(4)));
            String metaData = new String(
                    context.getBean(LogReader.class)
                            .holding(1)
                            .orElseThrow()
                            .events()
                            .get(0)
                            .metaData(),
                    StandardCharsets.UTF_8);
            assertThat(metaData)
                    .contains("\"actor\":\"staff-1\"", "\"traceId\":", "\"correlationId\":")
                    .doesNotContain("commandKey", "receipt", "secret");
        });
    }

    private ApplicationContextRunner service(String... properties) {
        return new ApplicationContextRunner()
                .withPropertyValues(
                        "spring.mongodb.uri=" + server().replaceFirst("/\\?|$", "/" + database + "?"),
                        "caseledger.ledger.purpose=DEMO")
                .withPropertyValues(properties)
                .withBean(MeterRegistry.class, SimpleMeterRegistry::new)
                .withConfiguration(AutoConfigurations.of(
                        MongoAutoConfiguration.class,
                        MongoSetup.class,
                        LedgerAutoConfiguration.class,
                        ClockAutoConfiguration.class,
                        ObjectMapperAutoConfiguration.class,
                        XStreamAutoConfiguration.class,
                        InfraConfiguration.class,
                        EventProcessingAutoConfiguration.class,
                        NoOpTransactionAutoConfiguration.class,
                        AxonAutoConfiguration.class))
                .withUserConfiguration(EventStoreConfiguration.class, CommandSetup.class);
    }

    private static LedgerCommandGateway gateway(ApplicationContext context) {
        return context.getBean(LedgerCommandGateway.class);
    }

    private static LogHelplineCall call(UUID id, CallDisposition disposition) {
        return new LogHelplineCall(id, HelplineSource.ERSS_112, CallClass.EMERGENCY, disposition, null, null, DAY, DAY);
    }

    private static Caller helpline() {
        return new Caller(
                new AccessScope("helpline-1", Set.of(Role.HELPLINE_SYSTEM), Set.of(), null, false), null, null, null);
    }

    private static CommandResultMessage<?> send(ApplicationContext context, Object command, @Nullable CommandKey key) {
        CommandMessage<Object> message = GenericCommandMessage.asCommandMessage(command)
                .andMetaData(PermissiveFixture.passing(Map.of(EventMetadata.ROLE, Role.CASE_WORKER.code())))
                .andMetaData(Map.of(
                        EventMetadata.ACTOR,
                        "staff-1",
                        EventMetadata.ROLE,
                        Role.CASE_WORKER.code(),
                        "password",
                        "secret"));
        if (key != null) {
            message = message.andMetaData(Map.of(CommandKey.KEY, key));
        }
        FutureCallback<Object, Object> callback = new FutureCallback<>();
        context.getBean(CommandBus.class).dispatch(message, callback);
        return callback.getResult();
    }

    private static Receipt receipt(CommandResultMessage<?> result) {
        return Objects.requireNonNull((Receipt) result.getMetaData().get(Receipt.KEY));
    }

    private static CommissionCentre commission() {
        return commission("Patna");
    }

    private static CommissionCentre commission(String name) {
        return new CommissionCentre("BR-PAT-01", CentreKind.DISTRICT_HEADQUARTERS, "PAT", 1, name, "पटना", DAY, DAY);
    }

    private static RegisterCase register(UUID caseId) {
        return new RegisterCase(
                "BR-PAT-01", caseId, UUID.randomUUID(), IntakeChannel.SELF_WALK_IN, DAY, AgeBand.UNKNOWN, DAY, DAY);
    }

    private static byte[] bytes(int value) {
        byte[] bytes = new byte[16];
        Arrays.fill(bytes, (byte) value);
        return bytes;
    }
}
