package org.caseledger.command.generations;

import com.mongodb.MongoException;
import com.mongodb.client.MongoDatabase;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.caseledger.command.sealing.CannotBeOpened;
import org.caseledger.command.sealing.Generations;
import org.caseledger.command.sealing.KeyCopies;
import org.caseledger.command.sealing.RemainingCopies;
import org.caseledger.command.sealing.SealingSettings;
import org.caseledger.eventlog.LogReader;
import org.caseledger.events.Purpose;
import org.caseledger.service.ledger.Ledger;
import org.caseledger.service.mongo.LedgerDatabases;
import org.caseledger.service.mongo.MongoSetup;
import org.caseledger.service.start.StartRefused;
import org.springframework.beans.BeansException;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.ConfigurationPropertiesAutoConfiguration;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The {@code wrapping-keys} mode of the command service's jar. Connects as the service does, and finds the wrapping keys where the service does; here the file or the token is written as
 * well. Each step may be killed and run again.
 */
@ImportAutoConfiguration({
    ConfigurationPropertiesAutoConfiguration.class,
    SslAutoConfiguration.class,
    MongoAutoConfiguration.class,
    MongoSetup.class
})
@EnableConfigurationProperties(SealingSettings.class)
public class WrappingKeysStep {
    /** The argument that asks for this mode. */
    public static final String NAME = "wrapping-keys";

    private static final int DONE = 0;
    private static final int REFUSED = 1;
    private static final int MISCALLED = 2;

    private final Generations generations;
    private final MongoDatabase database;
    private final KeyCopies copies;
    private final PrintStream out;

    private WrappingKeysStep(Generations generations, MongoDatabase database, PrintStream out) {
        this.database = database;
        this.copies = new KeyCopies(database);
        this.generations = generations;
        this.out = out;
    }

    /** The exit code: 0 done, 1 it could not be done, 2 wrong arguments. */
    public static int run(String[] arguments) {
        return run(arguments, System.out, System.err);
    }

    /** @param out takes a line on each thing that is done */
    public static int run(String[] arguments, PrintStream out, PrintStream err) {
        GenerationOrder order;
        try {
            order = GenerationOrder.of(arguments);
        } catch (StartRefused e) {
            err.println(NAME + ": " + e.getMessage());
            return MISCALLED;
        }
        try (ConfigurableApplicationContext context = settings(arguments)) {
            if (order.step().changes()) {
                requireLedger(context);
            }
            MongoDatabase database = context.getBean(LedgerDatabases.class).keys();
            Generations generations = new Generations(
                    database,
                    context.getBean(SealingSettings.class)
                            .wrappingStore(Purpose.PRODUCTION)
                            .orElseThrow());
            new WrappingKeysStep(generations, database, out).take(order);
            return DONE;
        } catch (StartRefused | CannotBeOpened e) {
            err.println(NAME + ": " + e.getMessage());
            return REFUSED;
        } catch (UncheckedIOException e) {
            err.println(NAME + ": " + e.getCause());
            return REFUSED;
        } catch (BeansException e) {
            err.println(
                    NAME + ": " + StartRefused.within(e).orElseThrow(() -> e).getMessage());
            return REFUSED;
        } catch (MongoException e) {
            err.println(NAME + ": MongoDB refused: " + e.getMessage());
            return REFUSED;
        }
    }

    /** Elsewhere nothing needs these wrapping keys, whatever does where they belong. */
    private static void requireLedger(ApplicationContext context) {
        if (Ledger.read(context.getBean(LogReader.class)).isEmpty()) {
            throw new StartRefused(
                    "there is no ledger in "
                            + context.getBean(LedgerDatabases.class).log().getName(),
                    "Name in MONGODB_URI the ledger whose wrapping keys these are; nothing was changed.");
        }
    }

    private void take(GenerationOrder order) {
        switch (order.step()) {
            case NEW -> say("made wrapping-" + generations.make());
            case REWRAP ->
                say(generations.rewrap(done -> say(done + " keys are stored anew"))
                        + " keys were under an older one, all are under wrapping-" + generations.newest());
            case DESTROY -> {
                generations.destroy(order.generation());
                say("destroyed wrapping-" + order.generation());
            }
            case STATUS -> status();
            case COPY -> say(copies.write(Path.of(order.file())) + " documents are in " + order.file());
            case RESTORE -> {
                KeyCopies.Missing missing = generations.addFrom(Path.of(order.file()));
                say(missing.added() + " of them were missing, and are there now");
                if (missing.deleted() > 0) {
                    say(missing.deleted() + " keys are left out: they were deleted because somebody was forgotten");
                }
                if (missing.destroyed() > 0) {
                    say(
                            missing.destroyed()
                                    + " keys are left out: they are under a wrapping key that is destroyed, and nobody opens them");
                }
            }
        }
    }

    private void status() {
        RemainingCopies remaining = new RemainingCopies(database, generations.here());
        say("newest: wrapping-" + generations.newest() + "; destroyed: "
                + (remaining.destroyed().isEmpty() ? "none" : names(remaining.destroyed())));
        generations.lack().ifPresent(this::say);
        Set<Integer> left = generations.leftOver();
        if (!left.isEmpty()) {
            say("on record as destroyed, and still here: " + names(left) + "; copies of what was deleted still open");
        }
        List<String> changed = generations.changed();
        if (!changed.isEmpty()) {
            say(changed.size() + " keys were changed where they are stored and do not open, one of them "
                    + changed.get(0) + ": put them back from a copy (docs/operating.md)");
        }
        for (UUID forgotten : remaining.cases()) {
            Set<Integer> opening = remaining.openingWith(forgotten);
            say("case " + forgotten + ": "
                    + (opening.isEmpty()
                            ? "beyond reading, in every copy"
                            : "forgotten; an old copy opens with " + names(opening)));
        }
    }

    private static String names(Set<Integer> generations) {
        return generations.stream().map(one -> "wrapping-" + one).collect(Collectors.joining(", "));
    }

    private void say(String line) {
        out.println(NAME + ": " + line);
    }

    private static ConfigurableApplicationContext settings(String[] arguments) {
        return new SpringApplicationBuilder(WrappingKeysStep.class)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .logStartupInfo(false)
                .properties(
                        "logging.level.root=WARN",
                        "logging.level.org.mongodb=OFF",
                        "logging.level.org.caseledger.service.start=OFF", // a refusal is told once, below
                        "spring.main.banner-mode=off")
                .run(arguments);
    }
}
