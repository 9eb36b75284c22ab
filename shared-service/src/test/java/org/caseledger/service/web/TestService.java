package org.caseledger.service.web;

import static org.mockito.Mockito.mock;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.caseledger.eventlog.LogReader;
import org.caseledger.events.AgeBand;
import org.caseledger.events.Purpose;
import org.caseledger.service.access.AccessScope;
import org.caseledger.service.access.OpenPaths;
import org.caseledger.service.accessledger.AccessLedgerAutoConfiguration;
import org.caseledger.service.ledger.Ledger;
import org.caseledger.service.mongo.MongoSetup;
import org.caseledger.service.problem.ProblemException;
import org.caseledger.service.wallclock.WallClockAutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@Configuration
@EnableAutoConfiguration(
        exclude = {
            MongoAutoConfiguration.class,
            MongoSetup.class,
            AccessLedgerAutoConfiguration.class,
            WallClockAutoConfiguration.class
        },
        excludeName = "org.springframework.boot.mongodb.autoconfigure.health.MongoHealthContributorAutoConfiguration")
public class TestService {

    @Bean
    Ledger ledger() {
        return new Ledger(new UUID(1, 1), Purpose.DEMO, Duration.ZERO, LocalDate.of(2026, 2, 1));
    }

    @Bean
    LogReader logReader() {
        return mock(LogReader.class);
    }

    @Bean
    OpenPaths page() {
        return OpenPaths.of("/page");
    }

    record Woman(
            @NotNull AgeBand ageBand,

            @Pattern(regexp = "[a-z-]+", message = "case-worker")
            String worker,

            LocalDate occurredOn) {}

    @RestController
    static class Deeds {
        @GetMapping("/api/me")
        AccessScope me(AccessScope scope) {
            return scope;
        }

        @PostMapping("/api/women")
        Woman register(@Valid @RequestBody Woman woman) {
            return woman;
        }

        @GetMapping("/api/women/{id}")
        String woman(@PathVariable UUID id, @RequestParam(required = false) AgeBand ageBand) {
            if (id.getMostSignificantBits() == 0) {
                throw new ProblemException(HttpStatus.SERVICE_UNAVAILABLE, "STORE_UNAVAILABLE", Duration.ofSeconds(7));
            }
            throw new IllegalStateException("a secret of the inside");
        }

        @GetMapping("/page")
        String page() {
            return "open";
        }
    }
}
