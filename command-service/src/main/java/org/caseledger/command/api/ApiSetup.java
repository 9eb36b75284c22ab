package org.caseledger.command.api;

import java.util.List;
import org.caseledger.command.gateway.LedgerCommandGateway;
import org.caseledger.command.gateway.ReachedPosition;
import org.caseledger.eventlog.LogReader;
import org.caseledger.service.access.PagePosts;
import org.caseledger.service.access.PageReads;
import org.caseledger.service.clock.LedgerClock;
import org.caseledger.service.problem.ProblemBundle;
import org.caseledger.service.request.RequestRule;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PositionSettings.class)
class ApiSetup {
    @Bean
    WebMvcConfigurer sendingArgument(LedgerCommandGateway gateway, RefusalsOnRecord refusals, LedgerClock clock) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new CommandSenderArgument(gateway, refusals, clock));
            }

            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new CommandSenderRole()).order(Ordered.HIGHEST_PRECEDENCE);
            }
        };
    }

    @Bean
    RequestRule sendingHeaders() {
        return new CommandHeaders();
    }

    /** What needs the keys or stands on record beside the ledger; and of commands those of which nothing is a figure (decision 44). */
    @Bean
    PagePosts sentByThePage() {
        return new PagePosts(List.of(
                BreakGlassController.OPENING,
                BreakGlassController.REVIEW,
                RevealController.PATH,
                SearchController.BY_PHONE,
                SearchController.BY_NAME,
                PersonalDataCommandController.NOTES,
                ErasureCommandController.HOLDS,
                ErasureCommandController.LIFTINGS,
                ErasureCommandController.APPROVALS));
    }

    @Bean
    PageReads readByThePage() {
        return new PageReads(List.of(ErasureController.PATH, WaitingErasuresController.PATH));
    }

    @Bean
    WebMvcConfigurer ledgerPosition(LogReader log, PositionSettings settings) {
        ReachedPosition reached =
                new ReachedPosition(() -> log.head().position(), settings.patience(), settings.waiting());
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new LedgerPosition(reached)).addPathPatterns("/api/**");
            }
        };
    }

    /** Before the shared texts: here it is known who may. */
    @Bean
    @Order(0)
    ProblemBundle refusalTexts() {
        return new ProblemBundle("refusals");
    }

    @Bean
    @Order(0)
    ProblemBundle commandTexts() {
        return new ProblemBundle("command-problems");
    }
}
