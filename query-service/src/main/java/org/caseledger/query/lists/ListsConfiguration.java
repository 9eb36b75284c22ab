package org.caseledger.query.lists;

import java.util.List;
import org.caseledger.service.problem.ProblemBundle;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ExportSettings.class)
class ListsConfiguration {
    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Export.class);
    }

    @Bean
    ProblemBundle listsProblems() {
        return new ProblemBundle("lists-problems");
    }

    @Bean
    WebMvcConfigurer listsAsFiles(ExportSettings settings) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new ExportArgument(settings));
            }
        };
    }
}
