package org.caseledger.query.checkpoint;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.util.Map;
import org.caseledger.eventlog.LogReader;
import org.caseledger.query.tree.LogTree;
import org.caseledger.service.ledger.Ledger;
import org.caseledger.service.openapi.RefusedStatuses;
import org.caseledger.tree.NoteKey;
import org.caseledger.tree.Origin;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CheckpointSettings.class)
class CheckpointConfiguration {

    @Bean
    RefusedStatuses withoutCheckpoint() {
        return handler -> handler.getBeanType() == CheckpointController.class
                ? Map.of(HttpStatus.NOT_FOUND, "Nobody signs this log, or it was not signed yet.")
                : Map.of();
    }

    @Bean
    @ConditionalOnExpression("!'${caseledger.checkpoint.key:}'.isBlank()")
    Signing signingHealthIndicator(
            CheckpointSettings settings,
            Ledger ledger,
            LogTree tree,
            LogReader log,
            Checkpoints checkpoints,
            MeterRegistry meters) {
        KeyFile file = new KeyFile(Path.of(settings.key()));
        NoteKey key = file.key(ledger, SigningHistory.read(log));
        Signer signer = new Signer(
                new GrowingLog.Kept(log, tree),
                Origin.read(key.name()),
                key::sign,
                file.signed(),
                checkpoints,
                settings.witnessesToAsk(),
                settings.folderToKeep(),
                () -> {});
        return new Signing(signer, settings.every(), meters);
    }
}
