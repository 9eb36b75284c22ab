package org.caseledger.query.tree;

import org.caseledger.service.problem.ProblemBundle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TreeConfiguration {

    @Bean
    ProblemBundle treeProblems() {
        return new ProblemBundle("tree-problems");
    }
}
