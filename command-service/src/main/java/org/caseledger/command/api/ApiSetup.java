package org.caseledger.command.api;

import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import java.util.Arrays;
import java.util.List;
import org.caseledger.command.dispatch.CommandDoor;
import org.caseledger.command.dispatch.ReachedPosition;
import org.caseledger.eventlog.LogReader;
import org.caseledger.service.clock.LedgerClock;
import org.caseledger.service.problem.ProblemBundle;
import org.caseledger.service.request.RequestRule;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PositionSettings.class)
class ApiSetup {
    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Sending.class);
    }

    @Bean
    WebMvcConfigurer sendingArgument(CommandDoor door, LedgerClock clock) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new SendingArgument(door, clock));
            }

            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new SendingRole()).order(Ordered.HIGHEST_PRECEDENCE);
            }
        };
    }

    @Bean
    RequestRule sendingHeaders() {
        return new SendingHeaders();
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

    @Bean
    OperationCustomizer conditionsOfSending() {
        return (operation, method) -> {
            if (Arrays.asList(method.getMethod().getParameterTypes()).contains(Sending.class)) {
                operation.addParametersItem(
                        header(SendingArgument.KEY, "One key, one deed: sent again, it gives the first answer"));
                operation.addParametersItem(
                        header("If-Match", "Version the caller has seen; required where something ends"));
            }
            if (method.hasMethodAnnotation(PostMapping.class)) {
                operation.addParametersItem(
                        header(
                                LedgerPosition.HEADER,
                                "Newest position the caller has seen, of any answer of either service: it is decided on no less"));
            }
            return operation;
        };
    }

    private static HeaderParameter header(String name, String description) {
        HeaderParameter header = new HeaderParameter();
        header.setName(name);
        header.setDescription(description);
        header.setRequired(false);
        header.setSchema(new StringSchema());
        return header;
    }
}
