package org.caseledger.query.daybook;

import org.caseledger.service.problem.ProblemBundle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DayBookProblems {
    @Bean
    ProblemBundle dayBookProblemTexts() {
        return new ProblemBundle("daybook-problems");
    }
}
