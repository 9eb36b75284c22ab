package org.caseledger.local.log;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.caseledger.eventlog.LogCollection;
import org.caseledger.eventlog.Unanswered;
import org.caseledger.events.AccessLogEvent;

/** The log at a connection string. */
public record StoredLog(String uri) {
    /** Of the database where the connection string names none. */
    private static final String DATABASE = "caseledger";
    /** Behind the name of that of the log. */
    private static final String OF_VIEWS = "_views";

    private static final String OF_ACCESS = "_access";
    /** A wrong address should not keep anybody waiting longer. */
    private static final int FOUND_SECONDS = 10;
    /** Of one batch of blocks on a busy machine. */
    private static final int READ_SECONDS = 60;

    /** @throws CommandRefused if it cannot be read */
    public <T> T read(Function<LogCollection, T> work) {
        return connected((client, database) -> work.apply(LogCollection.of(client, client.getDatabase(database))));
    }

    /**
     * The database of the query service.
     *
     * @throws CommandRefused if it cannot be read
     */
    public <T> T readViews(Function<MongoDatabase, T> work) {
        return connected((client, database) -> work.apply(client.getDatabase(database + OF_VIEWS)));
    }

    /**
     * A collection of the database that says who looked at what.
     *
     * @throws CommandRefused if it cannot be read
     */
    public <T> T readAccess(String collection, Function<LogCollection, T> work) {
        return connected((client, database) ->
                work.apply(LogCollection.of(client, client.getDatabase(database + OF_ACCESS), collection)));
    }

    /**
     * Whether that database has any month, be it empty. Only names are asked for, which may who can read what stands under them.
     *
     * @throws CommandRefused if it cannot be read
     */
    public boolean hasAccess() {
        return connected((client, database) -> client
                .getDatabase(database + OF_ACCESS)
                .listCollectionNames()
                .authorizedCollections(true)
                .into(new ArrayList<>())
                .stream()
                .anyMatch(name -> name.startsWith(AccessLogEvent.collectionOf(""))));
    }

    /** Which it is, for messages. */
    public String name() {
        ConnectionString address = address();
        return "database " + database(address) + " at " + String.join(",", address.getHosts());
    }

    /** In which the log is at an address. */
    public static String database(ConnectionString address) {
        return address.getDatabase() == null ? DATABASE : address.getDatabase();
    }

    private <T> T connected(Work<T> work) {
        ConnectionString address = address();
        MongoClientSettings settings = MongoClientSettings.builder()
                .applyConnectionString(address)
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(FOUND_SECONDS, TimeUnit.SECONDS))
                .applyToSocketSettings(socket -> socket.readTimeout(READ_SECONDS, TimeUnit.SECONDS))
                .applyToSslSettings(ssl -> TrustedAuthority.of(System.getenv())
                        .ifPresent(authority -> ssl.enabled(true).context(authority)))
                .build();
        String database = database(address);
        try (MongoClient client = MongoClients.create(settings)) {
            try {
                return work.with(client, database);
            } catch (MongoException e) {
                throw refusal(address, Unanswered.of(client, e));
            }
        }
    }

    private static CommandRefused refusal(ConnectionString address, Unanswered unanswered) {
        String log = "the log at " + String.join(",", address.getHosts());
        String why = String.valueOf(unanswered.why().getMessage());
        return new CommandRefused(
                switch (unanswered.reason()) {
                    case USER_NOT_ACCEPTED ->
                        log + " cannot be read: it does not accept the user; check user and password in the URI";
                    case RIGHTS_MISSING ->
                        log
                                + " cannot be read: the user of the URI may not, or it names none; right would be caseledger-query";
                    case CERTIFICATE_OF_ANOTHER_HOST ->
                        log + " shows a certificate of another host (" + why
                                + "); name it in the URI as its certificate does";
                    case CERTIFICATE_NOT_TRUSTED ->
                        log + " shows a certificate of an authority that is not trusted here; " + TrustedAuthority.HOW;
                    case NO_TLS -> log + " could not agree on TLS (" + why + "); " + TrustedAuthority.HOW;
                    case SILENCE ->
                        log + " cannot be read (" + unanswered.why().getClass().getSimpleName()
                                + "); start it, or name another one with --uri. If it demands TLS, "
                                + TrustedAuthority.HOW;
                });
    }

    private ConnectionString address() {
        try {
            return new ConnectionString(uri);
        } catch (IllegalArgumentException e) {
            throw new CommandRefused("the URI is no connection string; right would be mongodb://host:port/caseledger");
        }
    }

    @FunctionalInterface
    private interface Work<T> {
        T with(MongoClient client, String database);
    }
}
