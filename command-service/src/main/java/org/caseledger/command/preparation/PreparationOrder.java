package org.caseledger.command.preparation;

import com.mongodb.MongoException;
import com.mongodb.ServerAddress;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.caseledger.service.mongo.ServiceUser;
import org.caseledger.service.start.StartRefused;
import org.jspecify.annotations.Nullable;

/**
 * What the administrator asked for. Passwords come from the environment alone: arguments are read by everybody on the machine.
 *
 * @param administrator name of the administrator
 * @param initiateAt a node on this machine, where there may be no replica set or no administrator yet
 * @param dropsAbandoned whether no service of another version runs, so that what one left may go
 * @param retention of the access ledger
 */
record PreparationOrder(
        String administrator,
        String administratorPassword,
        Map<ServiceUser, String> passwords,
        @Nullable String initiateAt,
        boolean dropsAbandoned,
        RetentionOrder retention) {
    static final String ADMINISTRATOR = "MONGO_ADMIN_USER";
    static final String ADMINISTRATOR_PASSWORD = "MONGO_ADMIN_PASSWORD";

    /** Where none is named; the first administrator is called so. */
    private static final String DEFAULT_ADMINISTRATOR = "admin";

    private static final String INITIATE_AT = "--initiate-at=";

    private static final int HIGHEST_PORT = 65_535;

    static final String DROP_ABANDONED = "--drop-abandoned";

    /** @throws StartRefused naming every setting that is missing */
    static PreparationOrder of(String[] arguments, Map<String, String> environment) {
        List<String> missing = new ArrayList<>();
        Map<ServiceUser, String> passwords = new EnumMap<>(ServiceUser.class);
        String administratorPassword = password(ADMINISTRATOR_PASSWORD, environment, missing);
        for (ServiceUser user : ServiceUser.values()) {
            passwords.put(user, password(user.passwordVariable(), environment, missing));
        }
        if (!missing.isEmpty()) {
            throw new StartRefused(
                    "Not set in the environment: " + String.join(", ", missing),
                    "Set each to a password; the services are given theirs in MONGODB_URI.");
        }
        return new PreparationOrder(
                environment.getOrDefault(ADMINISTRATOR, DEFAULT_ADMINISTRATOR),
                administratorPassword,
                passwords,
                initiateAt(arguments),
                List.of(arguments).contains(DROP_ABANDONED),
                RetentionOrder.of(arguments));
    }

    private static String password(String variable, Map<String, String> environment, List<String> missing) {
        String password = environment.getOrDefault(variable, "");
        if (password.isBlank()) {
            missing.add(variable);
        }
        return password;
    }

    private static @Nullable String initiateAt(String[] arguments) {
        String node = null;
        for (String argument : arguments) {
            if (argument.startsWith(INITIATE_AT)) {
                node = node(argument);
            } else if (!List.of(PrepareDatabase.NAME, DROP_ABANDONED).contains(argument)
                    && !RetentionOrder.isOf(argument)
                    && !isSetting(argument)) {
                throw new StartRefused(
                        "Unknown argument " + argument,
                        "Right would be " + PrepareDatabase.NAME + " [" + INITIATE_AT + "127.0.0.1:27017] ["
                                + DROP_ABANDONED + "] [" + RetentionOrder.DROP + "2025-11] [" + RetentionOrder.HOLD
                                + "2025-11] [" + RetentionOrder.RELEASE + "2025-11] [" + RetentionOrder.GONE
                                + "2025-11].");
            }
        }
        return node;
    }

    private static String node(String argument) {
        String node = argument.substring(INITIATE_AT.length());
        if (!node.isBlank() && isAddress(node)) {
            return node;
        }
        throw new StartRefused(
                "The argument " + argument + " names no node", "Write it as in " + INITIATE_AT + "127.0.0.1:27017.");
    }

    private static boolean isAddress(String node) {
        try {
            return new ServerAddress(node).getPort() <= HIGHEST_PORT;
        } catch (MongoException e) {
            return false;
        }
    }

    /** As any service takes them. */
    private static boolean isSetting(String argument) {
        return argument.startsWith("--spring.") || argument.startsWith("--caseledger.");
    }

    /** Never with a password in it. */
    @Override
    public String toString() {
        return "prepare as " + administrator + (initiateAt == null ? "" : ", initiating at " + initiateAt);
    }
}
