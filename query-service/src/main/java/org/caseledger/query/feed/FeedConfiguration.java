package org.caseledger.query.feed;

import org.caseledger.service.problem.ProblemBundle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class FeedConfiguration {

    @Bean
    ProblemBundle feedProblems() {
        return new ProblemBundle("feed-problems");
    }
}
