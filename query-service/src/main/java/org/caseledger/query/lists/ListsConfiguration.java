package org.caseledger.query.lists;

import org.caseledger.service.problem.ProblemBundle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ListsConfiguration {

    @Bean
    ProblemBundle listsProblems() {
        return new ProblemBundle("lists-problems");
    }
}
