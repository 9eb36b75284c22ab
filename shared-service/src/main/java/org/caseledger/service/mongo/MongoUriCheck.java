package org.caseledger.service.mongo;

import com.mongodb.ConnectionString;
import org.caseledger.service.start.StartRefused;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Refuses what does not read as an address before anything is made of it. It is not repeated, nor what the driver says of it: there may be a password in it. */
final class MongoUriCheck implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        String uri = context.getEnvironment().getProperty("spring.mongodb.uri");
        if (uri != null && !isAddress(uri)) {
            throw new StartRefused(
                    "MONGODB_URI does not read as an address of MongoDB",
                    "Right would be mongodb://host:port/database?replicaSet=name, what is special in a password percent-encoded.");
        }
    }

    private static boolean isAddress(String uri) {
        try {
            return !new ConnectionString(uri).getHosts().isEmpty();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
