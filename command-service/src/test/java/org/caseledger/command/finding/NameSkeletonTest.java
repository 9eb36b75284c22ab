package org.caseledger.command.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SortedSet;
import org.caseledger.command.eventlog.BesideOthers;
import org.caseledger.command.personal.PersonalText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@BesideOthers
class NameSkeletonTest {
    @ParameterizedTest
    @CsvSource({
        "Sunita, सुनीता",
        "Suneeta, Sunita",
        "Sangita, संगीता",
        "Sangeeta, Sangita",
        "Poonam, पूनम",
        "Punam, Poonam",
        "Puja, पूजा",
        "Pooja, Puja",
        "Lakshmi, लक्ष्मी",
        "Laxmi, Lakshmi",
        "Vimla, Bimla",
        "Vimala, विमला",
        "Bimla, विमला",
        "Savitri, सावित्री",
        "Sabitri, Savitri",
        "Shanti, शांति",
        "Santi, शान्ति",
        "Mamta, ममता",
        "Mamata, Mamta",
        "Kamla, कमला",
        "Kamala, Kamla",
        "Chandni, चाँदनी",
        "Chandani, चांदनी",
        "Champa, चंपा",
        "Champa, चम्पा",
        "Fatima, फातिमा",
        "Phatima, Fatima",
        "Nazma, नजमा",
        "Najma, नज़मा",
        "Zeenat, ज़ीनत",
        "Jinat, Zeenat",
        "Shabnam, शबनम",
        "Tabassum, तबस्सुम",
        "Khushboo, खुशबू",
        "Khusbu, Khushboo",
        "Priyanka, प्रियंका",
        "Pria, प्रिया",
        "Jyoti, ज्योति",
        "Joti, Jyoti",
        "Aarti, आरती",
        "Arti, Aarti",
        "Usha, उषा",
        "Oosha, Usha",
        "Asha, आशा",
        "Isha, ईशा",
        "Ekta, एकता",
        "Aishwarya, ऐश्वर्या",
        "Vaishali, वैशाली",
        "Baisali, Vaishali",
        "Gauri, गौरी",
        "Gouri, Gauri",
        "Gyanti, ज्ञानती",
        "Kriti, कृति",
        "Guddi, गुड्डी",
        "Gudi, Guddi",
        "Munni, मुन्नी",
        "Rekha, रेखा",
        "Neha, नेहा",
        "Sarah, सारा",
        "Phoolmati, फूलमती",
        "Fulmati, Phoolmati",
        "Chhaya, छाया",
        "Chaya, Chhaya",
        "Archana, अर्चना",
        "Sharma, शर्\u200dमा",
        "लक्ष्मी, लक्ष्\u200dमी",
        "Pratibha, प्र\u200dतिभा",
        "Shabnam, शब\u200cनम",
        "Archna, Archana",
        "Rajni, रजनी",
        "Urmila, उर्मिला",
        "Yasmin, यासमीन",
        "Om, ओम",
        "SUNITA, sunita",
        "Sheela, शीला",
        "Sinha, सिन्हा",
        "Rai, राय",
        "Ray, राय",
        "Upadhyay, उपाध्याय",
        "Sahay, सहाय",
        "Jaiswal, जायसवाल",
        "Vijay, विजय",
        "Abhay, अभय",
        "Uday, उदय",
        "Saira, सायरा",
        "Kainat, कायनात",
        "Kaynat, Kainat",
        "Naina, नयना",
        "Payal, पायल",
        "Jayanti, जयंती",
        "Dayal, दयाल",
        "Pandey, पांडेय",
        "Satya, सत्य",
        "Mishra, मिश्र",
        "Jaya, जया",
        "Farah, फ़रह",
        "Begum, बेगम",
        "Begam, Begum",
        "Shila, Sheela",
        "Gudiya, गुड़िया",
        "Guriya, गुड़िया",
        "Gudia, गुडिया",
        "Guria, Gudiya",
        "Verma, वर्मा",
        "Varma, Verma",
        "Perween, परवीन",
        "Parveen, Perween",
        "Sherwani, शेरवानी",
        "Kerketta, केरकेट्टा",
        "Seraj, Siraj",
        "Ferdous, फ़िरदौस",
        "Baby, बेबी",
        "Shaikh, शेख",
        "Shekh, Shaikh",
        "Sheikh, शेख",
        "Shaikh, शैख",
        "Chaudhary, चौधरी",
        "Choudhary, चौधरी",
        "Chowdhury, चौधरी",
        "Choudhury, Chowdhary",
        "Gowri, गौरी",
        "Monica, मोनिका",
        "Monika, Monica",
        "Jessica, जेसिका",
        "CECILIA, सेसीलिया",
        "Vicky, विकी",
        "Kaushalya, कौशल्या",
        "Kaushaliya, कौशल्या",
        "Kaushalia, Kaushalya",
        "Ahiliya, अहिल्या",
        "Aliya, आलिया"
    })
    void heard_alike_is_the_same(String one, String other) {
        assertThat(of(one)).isNotEmpty().isEqualTo(of(other));
    }

    @ParameterizedTest
    @CsvSource({
        "Sunita, Sangita",
        "Sunita, Anita",
        "सुनीता, अनीता",
        "Asha, Usha",
        "आशा, उषा",
        "Isha, Asha",
        "Rani, Rina",
        "रानी, रीना",
        "Renu, Rani",
        "Seema, Saima",
        "सीमा, Saima",
        "Meena, Maina",
        "Mira, Mala",
        "Kamla, Vimla",
        "कमला, विमला",
        "Gita, Gauri",
        "Radha, Ridhi",
        "Rekha, Rakhi",
        "Puja, Priya",
        "Punam, Pinam",
        "Shabnam, Sonam",
        "Savita, Savitri",
        "Kiran, Karuna",
        "Neha, Nisha",
        "Om, Am",
        "Jaya, Jyoti",
        "Jaya, Jai",
        "जया, जय",
        "Sheela, Sheetal",
        "Sinha, Sunaina",
        "सिन्हा, सोना",
        "Gudiya, Gauri",
        "गुड़िया, गौरी",
        "Gudiya, Guliya",
        "Saida, Saira",
        "सईदा, सायरा",
        "Madina, Marina",
        "Baby, Babita",
        "Verma, Barman",
        "Shaikh, Shakha",
        "चंदा, Kanta"
    })
    void heard_differently_is_another(String one, String other) {
        assertThat(of(one)).isNotEmpty().isNotEqualTo(of(other));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Devi",
                "देवी",
                "Kumari",
                "कुमारी",
                "कु\u200cमारी",
                "Khatun",
                "Khatoon",
                "खातून",
                "Kumar",
                "कुमार",
                "Singh",
                "सिंह",
                "Sing",
                "DEVI KUMARI",
                "S. Devi",
                "A",
                "-",
                "Sah",
                "Shah",
                "साह",
                "शाह",
                "1234",
                " ",
                "ग"
            })
    void who_is_one_of_too_many_is_not_found_by_it(String name) {
        assertThat(of(name)).isEmpty();
    }

    @Test
    void each_word_counts_once_and_what_stands_between_them_does_not() {
        assertThat(of("Sunita  Devi-Paswan, सुनीता"))
                .isEqualTo(of("पासवान Sunita"))
                .hasSize(2);
    }

    private static SortedSet<String> of(String name) {
        return NameSkeleton.of(PersonalText.of(name));
    }
}
