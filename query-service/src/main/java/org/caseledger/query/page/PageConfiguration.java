package org.caseledger.query.page;

import org.caseledger.service.access.OpenPaths;
import org.caseledger.service.problem.ProblemBundle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The frame of the page is open to everyone; what fills it is not. */
@Configuration(proxyBeanMethods = false)
class PageConfiguration {

    @Bean
    OpenPaths pagePaths() {
        return OpenPaths.of("/", "/session", "/assets/**");
    }

    @Bean
    ProblemBundle pageProblems() {
        return new ProblemBundle("page-problems");
    }
}
