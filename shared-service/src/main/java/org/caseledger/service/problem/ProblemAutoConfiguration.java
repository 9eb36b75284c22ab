package org.caseledger.service.problem;

import jakarta.validation.Validator;
import org.caseledger.events.EntryName;
import org.caseledger.service.texts.Texts;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import tools.jackson.databind.json.JsonMapper;

/** Problems of both services. */
@AutoConfiguration
@ConditionalOnWebApplication
public class ProblemAutoConfiguration {

    @Bean
    ProblemBundle problemTexts() {
        return new ProblemBundle("problems");
    }

    @Bean
    ProblemBundle entryNames() {
        return new ProblemBundle(EntryName.BUNDLE);
    }

    @Bean
    Problems problems(ObjectProvider<ProblemBundle> bundles, JsonMapper json) {
        Texts texts = Texts.of(bundles.stream().map(ProblemBundle::basename).toArray(String[]::new));
        return new Problems(texts, json);
    }

    @Bean
    BodyFaults bodyFaults(JsonMapper json, Validator validator) {
        return new BodyFaults(json, validator);
    }

    @Bean
    ProblemAdvice problemAdvice(Problems problems, BodyFaults bodies) {
        return new ProblemAdvice(problems, bodies);
    }
}
