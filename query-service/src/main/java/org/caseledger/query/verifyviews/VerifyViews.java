package org.caseledger.query.verifyviews;

import com.mongodb.client.MongoDatabase;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.caseledger.eventlog.LogReader;
import org.caseledger.query.cases.Cases;
import org.caseledger.query.projection.ReadModel;
import org.caseledger.query.projection.ViewGenerations;
import org.caseledger.query.spans.RegisterDefinition;
import org.caseledger.query.spans.SpanRecount;
import org.caseledger.service.mongo.LedgerDatabases;
import org.caseledger.service.mongo.MongoSetup;
import org.springframework.beans.factory.ObjectProvider;
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
 * The {@code --views} mode of the query service's jar: prints one line per view (name, rows, SHA-256 over its documents in order of their
 * ids) and ends with 0 if all are equal to a recount, 1 if one is not, naming the first difference. Starts no web server and writes
 * nothing; may run beside a service that is keeping the views.
 */
@ImportAutoConfiguration({ConfigurationPropertiesAutoConfiguration.class, MongoAutoConfiguration.class, MongoSetup.class
})
@ComponentScan(
        basePackages = "org.caseledger.query",
        useDefaultFilters = false,
        includeFilters = @ComponentScan.Filter(type = FilterType.CUSTOM, classes = ReadModelComponents.class))
public class VerifyViews {

    /** The exit code. */
    public static int run(String[] arguments) {
        return run(arguments, System.out);
    }

    /** The exit code. */
    public static int run(String[] arguments, PrintStream out) {
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(VerifyViews.class)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .logStartupInfo(false)
                .properties("logging.level.root=WARN")
                .run(arguments)) {
            MongoDatabase views = context.getBean(LedgerDatabases.class).views();
            ObjectProvider<ReadModel<?>> models = context.getBeanProvider(ResolvableType.forClass(ReadModel.class));
            ObjectProvider<RegisterDefinition<?>> registers =
                    context.getBeanProvider(ResolvableType.forClass(RegisterDefinition.class));
            List<ReadModel<?>> all = models.orderedStream().toList();
            new ViewGenerations(views).lookFor(all);
            List<ViewsCheck.Result> results =
                    new ArrayList<>(new ViewsCheck(views, context.getBean(LogReader.class)).check(all));
            results.add(SpansCheck.check(new SpanRecount(
                    views,
                    context.getBean(Cases.class),
                    registers.orderedStream().toList())));
            return print(results, out);
        }
    }

    private static int print(List<ViewsCheck.Result> results, PrintStream out) {
        results.forEach(result -> out.println(line(result)));
        return results.stream().allMatch(ViewsCheck.Result::equal) ? 0 : 1;
    }

    private static String line(ViewsCheck.Result result) {
        String line =
                String.format(Locale.ROOT, "%-14s %9d rows  sha256 %s", result.view(), result.rows(), result.sha256());
        return result.difference() == null ? line + "  equal" : line + "  DIFFERS: " + result.difference();
    }
}
