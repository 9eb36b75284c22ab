package org.caseledger.query.listing;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.caseledger.service.clock.LedgerClock;
import org.caseledger.service.limits.LimitRefusals;
import org.caseledger.service.problem.ProblemBundle;
import org.caseledger.service.request.RequestRule;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ExportSettings.class)
class ListsConfiguration {
    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Export.class);
        SpringDocUtils.getConfig().replaceWithClass(KnownAt.class, String.class);
        SpringDocUtils.getConfig().replaceWithClass(CaseNumber.class, String.class);
    }

    @Bean
    ProblemBundle listsProblems() {
        return new ProblemBundle("lists-problems");
    }

    @Bean
    RequestRule readValues() {
        return new ReadValues();
    }

    @Bean
    ExportLimit exportLimit(ExportSettings settings, LimitRefusals refusals, MeterRegistry meters) {
        return new ExportLimit(settings, new ExportArgument(settings), refusals, meters);
    }

    @Bean
    WrittenFileConverter writtenFileConverter(ExportSettings settings) {
        return new WrittenFileConverter(settings.longest());
    }

    /** One way to read a day, a moment, a number and a code, whatever they are asked of. */
    @Bean
    WebMvcConfigurer valuesOfRequests(LedgerClock clock) {
        return new WebMvcConfigurer() {
            @Override
            public void addFormatters(FormatterRegistry registry) {
                registry.addConverter(new DayOfRequest());
                registry.addConverterFactory(new CodeOfRequest());
                registry.addConverter(
                        String.class,
                        KnownAt.class,
                        asked -> KnownAt.parse(asked).notAfter(clock.today()));
                registry.addConverter(String.class, CaseNumber.class, CaseNumber::parse);
            }
        };
    }

    @Bean
    WebMvcConfigurer listsAsFiles(ExportSettings settings, ExportLimit limit) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new ExportArgument(settings));
            }

            /** The last one: who still waits for a view is not at work. */
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(limit).order(Ordered.LOWEST_PRECEDENCE);
            }
        };
    }
}
