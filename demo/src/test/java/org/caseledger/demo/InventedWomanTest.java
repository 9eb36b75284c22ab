package org.caseledger.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.caseledger.command.personal.PersonalRecord;
import org.caseledger.command.personal.PersonalText;
import org.junit.jupiter.api.Test;

class InventedWomanTest {
    @Test
    void her_phone_is_never_assigned_and_now_and_then_that_of_another_one() {
        Set<String> phones = new HashSet<>();
        int all = 0;
        for (int i = 0; i < 1_000; i++) {
            for (String phone : told(i, "phones", "number")) {
                assertThat(phone).matches("0000 07\\d{4}");
                phones.add(phone);
                all++;
            }
        }

        assertThat(all).isBetween(750, 950);
        assertThat(phones.size()).isBetween(all * 3 / 4, all - 20);
    }

    @Test
    void she_has_a_name_and_is_the_same_every_time() {
        assertThat(told(7, "name", "name")).hasSize(1).isEqualTo(told(7, "name", "name"));
        assertThat(told(7, "name", "name")).isNotEqualTo(told(8, "name", "name"));
    }

    private static List<String> told(int which, String field, String detail) {
        PersonalText text = new InventedWoman(SeededRandom.of(1, "woman", which), 7).text();
        return PersonalRecord.of(text).details(List.of(field)).stream()
                .map(one -> one.get(detail))
                .map(one -> one == null ? "" : one.revealed())
                .toList();
    }
}
