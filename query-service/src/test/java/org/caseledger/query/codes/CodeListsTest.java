package org.caseledger.query.codes;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import org.caseledger.events.Code;
import org.junit.jupiter.api.Test;

class CodeListsTest {
    private final CodeLists all = CodeLists.all();

    @Test
    void every_code_list_of_events_and_of_looks_is_published() {
        List<String> lists = new ClassFileImporter()
                .importPackages("org.caseledger.events", "org.caseledger.service.accessledger").stream()
                        .filter(type -> type.isEnum() && type.isAssignableTo(Code.class))
                        .map(JavaClass::getSimpleName)
                        .sorted()
                        .toList();

        assertThat(lists).hasSizeGreaterThan(20);
        assertThat(all.lists().keySet().stream().filter(list -> !list.equals("Action")))
                .containsExactlyInAnyOrderElementsOf(lists);
    }

    @Test
    void every_code_has_words_in_both_languages_and_hindi_in_its_own_script() {
        assertThat(all.lists().values())
                .allSatisfy(list -> assertThat(list).allSatisfy(label -> {
                    assertThat(label.code()).isNotBlank();
                    assertThat(label.en()).matches("\\p{ASCII}+");
                    assertThat(label.hi()).containsPattern("\\p{IsDevanagari}");
                }));
    }

    @Test
    void codes_are_spelt_as_they_are_stored() {
        assertThat(all.lists().get("AgeBand")).extracting(Label::code).contains("18_24", "60_PLUS");
        assertThat(all.lists().get("GbvimsType")).extracting(Label::code).contains("non_gbv");
        assertThat(all.districts()).hasSize(38);
    }
}
