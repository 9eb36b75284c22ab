package org.caseledger.local.testing;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

final class ReplicaSetCondition implements ExecutionCondition {

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        String reason = RealMongo.unavailableBecause();
        if (reason.isEmpty()) {
            return ConditionEvaluationResult.enabled("mongod found");
        }
        if (RealMongo.required()) {
            throw new MongodUnavailable("the replica set is required here, but: " + reason);
        }
        System.out.println("SKIPPED on replica set: no mongod (" + reason + "): " + context.getDisplayName());
        return ConditionEvaluationResult.disabled(reason);
    }
}
