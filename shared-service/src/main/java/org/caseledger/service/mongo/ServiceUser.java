package org.caseledger.service.mongo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import org.bson.Document;

/** The database users of the product, each with the one role that its service needs; {@code ops/mongo} says what is in it. */
public enum ServiceUser {
    COMMAND_SERVICE("command-service.json", "MONGO_COMMAND_PASSWORD"),
    QUERY_SERVICE("query-service.json", "MONGO_QUERY_PASSWORD");

    private final Document file;
    private final String password;

    ServiceUser(String file, String password) {
        this.file = read("/ops/mongo/" + file);
        this.password = password;
    }

    /** The command {@code createRole}. */
    public Document role() {
        return file.get("role", Document.class);
    }

    /** The command {@code createUser}, without the password. */
    public Document user() {
        return file.get("user", Document.class);
    }

    /** Name of the environment variable that holds the password. */
    public String passwordVariable() {
        return password;
    }

    /** Everything the service needs. */
    public Set<Privilege> needs() {
        return Privilege.of(role().getList("privileges", Document.class));
    }

    private static Document read(String resource) {
        try (InputStream in =
                Objects.requireNonNull(ServiceUser.class.getResourceAsStream(resource), "packaged with this class")) {
            return Document.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
