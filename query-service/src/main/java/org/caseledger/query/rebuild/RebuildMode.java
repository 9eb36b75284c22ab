package org.caseledger.query.rebuild;

import com.mongodb.client.MongoDatabase;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.caseledger.eventlog.LogNotifier;
import org.caseledger.eventlog.LogReader;
import org.caseledger.query.cases.Cases;
import org.caseledger.query.projection.ReadModel;
import org.caseledger.query.projection.ViewGenerations;
import org.caseledger.query.projection.ViewMaking;
import org.caseledger.query.projection.ViewTokens;
import org.caseledger.query.spans.RegisterDefinition;
import org.caseledger.query.spans.Registers;
import org.caseledger.query.spans.SpanMaking;
import org.caseledger.query.verifyviews.ReadModelComponents;
import org.caseledger.service.mongo.LedgerDatabases;
import org.caseledger.service.mongo.MongoSetup;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.ConfigurationPropertiesAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.core.ResolvableType;

/**
 * The {@code --rebuild=VIEW} mode of the query service's jar: makes a view anew beside the one that answers, says how far it is, and ends when running services
 * have gone over to it. Ends with 0 if it did, 1 if the view cannot be made, 2 if there is no such view. May be killed and run again at any moment; starts no web server.
 */
@ImportAutoConfiguration({ConfigurationPropertiesAutoConfiguration.class, MongoAutoConfiguration.class, MongoSetup.class
})
@ComponentScan(
        basePackages = "org.caseledger.query",
        useDefaultFilters = false,
        includeFilters = @ComponentScan.Filter(type = FilterType.CUSTOM, classes = ReadModelComponents.class))
public class RebuildMode {
    /** Option of who knows that no query service runs on the ledger: there is nobody to wait for. */
    public static final String NOBODY_READS = "--nobody-reads";

    private static final int NO_SUCH_VIEW = 2;
    /** A running service looks every two seconds; one that has been killed never does. */
    private static final Duration OTHERS_GO_OVER = Duration.ofSeconds(30);

    /** The exit code. */
    public static int run(String[] arguments) {
        return run(arguments, System.out, System.err);
    }

    /** The exit code. */
    static int run(String[] arguments, PrintStream out, PrintStream err) {
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(RebuildMode.class)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .logStartupInfo(false)
                .properties("logging.level.root=WARN")
                .run(arguments)) {
            String wanted = context.getEnvironment().getRequiredProperty("rebuild");
            List<RebuiltView> views = views(context);
            return views.stream()
                    .filter(view -> view.name().equals(wanted))
                    .findFirst()
                    .map(view -> rebuild(view, context, out))
                    .orElseGet(() -> unknown(wanted, views, err));
        }
    }

    private static int rebuild(RebuiltView view, ConfigurableApplicationContext context, PrintStream out) {
        MongoDatabase database = context.getBean(LedgerDatabases.class).views();
        return new Rebuild(
                        view,
                        new ViewGenerations(database),
                        new ViewTokens(database),
                        context.getBean(LogReader.class),
                        out,
                        context.getEnvironment().containsProperty(NOBODY_READS.substring(2))
                                ? Duration.ZERO
                                : OTHERS_GO_OVER)
                .run();
    }

    private static int unknown(String wanted, List<RebuiltView> views, PrintStream err) {
        err.println("rebuild: there is no view '" + wanted + "'; right would be one of "
                + views.stream().map(RebuiltView::name).sorted().collect(Collectors.joining(", ")));
        return NO_SUCH_VIEW;
    }

    private static List<RebuiltView> views(ConfigurableApplicationContext context) {
        MongoDatabase database = context.getBean(LedgerDatabases.class).views();
        List<ReadModel<?>> models = context.<ReadModel<?>>getBeanProvider(ResolvableType.forClass(ReadModel.class))
                .orderedStream()
                .toList();
        new ViewGenerations(database).lookFor(models);
        List<RebuiltView> views = new ArrayList<>();
        for (ReadModel<?> model : models) {
            views.add(new RebuiltView(
                    model.name(),
                    model.first(),
                    model.first(),
                    next -> new ViewMaking(
                            model,
                            next,
                            database,
                            context.getBean(LogReader.class),
                            context.getBean(LogNotifier.class))));
        }
        List<RegisterDefinition<?>> registers = context.<RegisterDefinition<?>>getBeanProvider(
                        ResolvableType.forClass(RegisterDefinition.class))
                .orderedStream()
                .toList();
        Cases records = context.getBean(Cases.class);
        views.add(new RebuiltView(
                Registers.VIEW,
                SpanMaking.first(registers),
                records.first(),
                next -> new SpanMaking(registers, records, next, database)));
        return views;
    }
}
