package org.caseledger.command.preparation;

import com.mongodb.MongoSecurityException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.bson.Document;
import org.caseledger.service.mongo.Privilege;
import org.caseledger.service.mongo.ServiceUser;

/** The users of the services and their roles, as {@code ops/mongo} has them: made, or made equal to it. */
final class ServiceUsers {
    private final MongoDatabase admin;
    private final AdministratorConnections connections;
    private final Consumer<String> said;

    ServiceUsers(MongoClient client, AdministratorConnections connections, Consumer<String> said) {
        this.admin = client.getDatabase("admin");
        this.connections = connections;
        this.said = said;
    }

    void make(Map<ServiceUser, String> passwords) {
        passwords.forEach((user, password) -> {
            makeRole(user.role());
            makeUser(user.user(), password);
        });
    }

    private void makeRole(Document create) {
        String name = create.getString("createRole");
        List<Document> found = admin.runCommand(new Document("rolesInfo", name).append("showPrivileges", true))
                .getList("roles", Document.class);
        if (found.isEmpty()) {
            admin.runCommand(create);
            said.accept("made the role " + name);
        } else if (sameRights(found.get(0), create)) {
            said.accept("the role " + name + " was there");
        } else {
            admin.runCommand(changing(create, "createRole", "updateRole"));
            said.accept("changed the role " + name + " to what this version needs");
        }
    }

    private void makeUser(Document create, String password) {
        String name = create.getString("createUser");
        List<Document> found = admin.runCommand(new Document("usersInfo", name)).getList("users", Document.class);
        if (found.isEmpty()) {
            admin.runCommand(new Document(create).append("pwd", password));
            said.accept("made the user " + name);
        } else if (rolesOf(found.get(0)).equals(rolesOf(create)) && isAccepted(name, password)) {
            said.accept("the user " + name + " was there");
        } else {
            admin.runCommand(changing(create, "createUser", "updateUser").append("pwd", password));
            said.accept("changed the user " + name + ": its roles and its password are what was given here");
        }
    }

    private static boolean sameRights(Document found, Document wanted) {
        return privilegesOf(found).equals(privilegesOf(wanted))
                && rolesOf(found).equals(rolesOf(wanted));
    }

    private static Set<Privilege> privilegesOf(Document role) {
        return Privilege.of(role.getList("privileges", Document.class));
    }

    private static Set<String> rolesOf(Document holder) {
        Set<String> roles = new HashSet<>();
        for (Document role : holder.getList("roles", Document.class)) {
            roles.add(role.getString("role") + " in " + role.getString("db"));
        }
        return roles;
    }

    private boolean isAccepted(String user, String password) {
        try (MongoClient client = connections.as(user, password)) {
            client.getDatabase("admin").runCommand(new Document("ping", 1));
            return true;
        } catch (MongoSecurityException e) {
            return false;
        }
    }

    /** The same command for what is there already. */
    private static Document changing(Document create, String creates, String changes) {
        Document change = new Document(changes, Objects.requireNonNull(create.get(creates)));
        create.forEach((field, value) -> {
            if (!field.equals(creates)) {
                change.append(field, value);
            }
        });
        return change;
    }
}
