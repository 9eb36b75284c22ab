package org.caseledger.query.feed;

import org.caseledger.service.problem.ProblemBundle;
import org.caseledger.service.request.RequestRule;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FeedSettings.class)
class FeedConfiguration {

    @Bean
    RequestRule feedValues(EventFeed feed) {
        return new FeedValues(feed);
    }

    @Bean
    DescribedTypes describedTypes() {
        return new DescribedTypes();
    }

    @Bean
    ProblemBundle feedProblems() {
        return new ProblemBundle("feed-problems");
    }
}
