package org.caseledger.command.preparation;

import com.mongodb.MongoException;
import java.io.PrintStream;
import java.util.Map;
import org.caseledger.eventlog.BrokenLog;
import org.caseledger.service.accessledger.AccessMonthMissing;
import org.caseledger.service.append.AppendConflict;
import org.caseledger.service.append.NotStored;
import org.caseledger.service.append.OutcomeUnknown;
import org.caseledger.service.mongo.MongoSetup;
import org.caseledger.service.start.StartRefused;
import org.springframework.beans.BeansException;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.ConfigurationPropertiesAutoConfiguration;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.mongodb.autoconfigure.MongoConnectionDetails;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The {@code prepare-database} mode of the command service's jar: makes what is missing of a ledger's database, says what it made and what
 * was there, and changes nothing where all is right. Run by an administrator, because no service may do any of it. Connects as the
 * services do: the same URI, the same TLS.
 */
@ImportAutoConfiguration({
    ConfigurationPropertiesAutoConfiguration.class,
    SslAutoConfiguration.class,
    MongoAutoConfiguration.class,
    MongoSetup.class
})
public class PrepareDatabase {
    /** The argument that asks for this mode. */
    public static final String NAME = "prepare-database";

    private static final int DONE = 0;
    private static final int REFUSED = 1;
    private static final int MISCALLED = 2;

    /** The exit code: 0 all is there, 1 something could not be made, 2 wrong arguments. */
    public static int run(String[] arguments, Map<String, String> environment) {
        return run(arguments, environment, System.out, System.err);
    }

    static int run(String[] arguments, Map<String, String> environment, PrintStream out, PrintStream err) {
        PreparationOrder order;
        try {
            order = PreparationOrder.of(arguments, environment);
        } catch (StartRefused e) {
            err.println(NAME + ": " + e.getMessage());
            return MISCALLED;
        }
        try (ConfigurableApplicationContext context = settings(arguments)) {
            AdministratorConnections connections = new AdministratorConnections(
                    context.getBeanProvider(MongoClientSettingsBuilderCustomizer.class)
                            .orderedStream()
                            .toList(),
                    context.getBean(MongoConnectionDetails.class).getConnectionString());
            new Preparation(connections, order, line -> out.println(NAME + ": " + line)).make();
            return DONE;
        } catch (StartRefused e) {
            err.println(NAME + ": " + e.getMessage());
            return REFUSED;
        } catch (BeansException e) {
            err.println(
                    NAME + ": " + StartRefused.within(e).orElseThrow(() -> e).getMessage());
            return REFUSED;
        } catch (MongoException e) {
            err.println(NAME + ": MongoDB refused: " + e.getMessage());
            return REFUSED;
        } catch (BrokenLog e) {
            err.println(NAME + ": what is stored is no longer as it was written: " + e.getMessage()
                    + ". Run verify, which names all that is broken; nothing more is dropped.");
            return REFUSED;
        } catch (AccessMonthMissing e) {
            err.println(NAME + ": " + e.getMessage() + ". " + AccessMonthMissing.MEND);
            return REFUSED;
        } catch (NotStored | OutcomeUnknown | AppendConflict e) {
            err.println(NAME + ": what was to be recorded may not be: " + e.getMessage()
                    + ". Call it again: what is on record already is not recorded twice.");
            return REFUSED;
        }
    }

    /** Only to read the settings that both services have; its own client is never made. */
    private static ConfigurableApplicationContext settings(String[] arguments) {
        return new SpringApplicationBuilder(PrepareDatabase.class)
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
