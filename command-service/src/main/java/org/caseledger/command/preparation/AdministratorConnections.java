package org.caseledger.command.preparation;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoCredential;
import com.mongodb.ServerAddress;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.connection.ClusterConnectionMode;
import java.util.List;
import org.caseledger.service.start.StartRefused;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;

/** Clients with the settings of the services, for others than a service's user. */
record AdministratorConnections(List<MongoClientSettingsBuilderCustomizer> settings, ConnectionString uri) {
    private static final String ADMIN = "admin";

    List<String> hosts() {
        return uri.getHosts();
    }

    /** Name of the replica set. */
    String setName() {
        String name = uri.getRequiredReplicaSetName();
        if (name == null) {
            throw new StartRefused(
                    "MONGODB_URI names no replica set",
                    "Right would be mongodb://host:port,…/caseledger?replicaSet=name.");
        }
        return name;
    }

    /** To the primary, whichever node that is. */
    MongoClient as(String user, String password) {
        return MongoClients.create(builder()
                .credential(MongoCredential.createCredential(user, ADMIN, password.toCharArray()))
                .build());
    }

    /** To one node, whatever its role, as nobody. */
    MongoClient directly(String node) {
        MongoClientSettings.Builder builder = MongoClientSettings.builder();
        MongoClientSettings all = builder().build();
        builder.applyToSslSettings(ssl -> ssl.applySettings(all.getSslSettings()))
                .applyToSocketSettings(socket -> socket.applySettings(all.getSocketSettings()))
                .applyToClusterSettings(cluster -> cluster.hosts(List.of(new ServerAddress(node)))
                        .mode(ClusterConnectionMode.SINGLE)
                        .serverSelectionTimeout(
                                all.getClusterSettings().getServerSelectionTimeout(MILLISECONDS), MILLISECONDS));
        return MongoClients.create(builder.build());
    }

    private MongoClientSettings.Builder builder() {
        MongoClientSettings.Builder builder = MongoClientSettings.builder();
        settings.forEach(setting -> setting.customize(builder));
        return builder;
    }
}
