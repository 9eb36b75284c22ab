package org.caseledger.acceptance.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.caseledger.events.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The realm beside what the product knows; that Keycloak takes it is tried with Keycloak. */
class KeycloakRealmTest {
    private static final Set<Role> WITHOUT_ACCESS = EnumSet.of(Role.SECURITY_GUARD, Role.PUBLIC, Role.SYSTEM);

    private final JsonNode realm = JsonMapper.shared()
            .readTree(Path.of("../ops/keycloak/caseledger-realm.json").toFile());

    @Test
    void it_has_each_role_that_gives_access_and_no_other() {
        assertThat(names(realm.at("/roles/realm"), "name"))
                .isEqualTo(Arrays.stream(Role.values())
                        .filter(role -> !WITHOUT_ACCESS.contains(role))
                        .map(Role::code)
                        .collect(Collectors.toSet()));
    }

    @Test
    void what_a_token_says_of_a_person_only_an_administrator_changes() {
        JsonNode profile = JsonMapper.shared()
                .readTree(realm.at(
                                "/components/org.keycloak.userprofile.UserProfileProvider/0/config/kc.user.profile.config/0")
                        .asString());
        List<JsonNode> said = StreamSupport.stream(profile.path("attributes").spliterator(), false)
                .filter(attribute -> !attribute.path("name").asString().equals("email"))
                .toList();

        assertThat(said)
                .extracting(attribute -> attribute.path("name").asString())
                .containsExactlyInAnyOrder("username", "employee_id", "centres", "district", "office");
        assertThat(said)
                .allMatch(attribute ->
                        attribute.at("/permissions/edit").toString().equals("[\"admin\"]"));
    }

    @Test
    void the_page_proves_its_code_and_takes_no_passwords() {
        JsonNode page = realm.at("/clients/0");

        assertThat(page.at("/attributes/pkce.code.challenge.method").asString()).isEqualTo("S256");
        assertThat(page.path("publicClient").asBoolean()).isFalse();
        assertThat(List.of("implicitFlowEnabled", "directAccessGrantsEnabled", "serviceAccountsEnabled"))
                .allMatch(way -> !page.path(way).asBoolean(true));
        assertThat(page.path("secret").asString()).isEqualTo("${CASELEDGER_SIGNIN_SECRET}");
        assertThat(names(page.path("redirectUris"), null)).containsExactly("${CASELEDGER_PAGE}/session/code");
    }

    private static Set<String> names(JsonNode list, @Nullable String field) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(one -> (field == null ? one : one.path(field)).asString())
                .collect(Collectors.toSet());
    }
}
