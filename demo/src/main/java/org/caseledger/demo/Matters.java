package org.caseledger.demo;

import static org.caseledger.events.Category.*;

import java.util.EnumSet;
import java.util.Map;
import org.caseledger.events.AgeBand;
import org.caseledger.events.Category;
import org.caseledger.events.GbvimsType;
import org.caseledger.events.IntakeChannel;
import org.caseledger.events.RiskLevel;

/** How often women come with what; synthetic, shaped after what such centres see. */
final class Matters {
    private static final double SECOND_CATEGORY = 0.22;

    private static final WeightedChoice<AgeBand> AGES = WeightedChoice.of(5, AgeBand.UNDER_18)
            .and(27, AgeBand.AGE_18_24)
            .and(35, AgeBand.AGE_25_34)
            .and(18, AgeBand.AGE_35_44)
            .and(8, AgeBand.AGE_45_59)
            .and(3, AgeBand.AGE_60_PLUS)
            .and(4, AgeBand.UNKNOWN);

    private static final WeightedChoice<IntakeChannel> CHANNELS = WeightedChoice.of(30, IntakeChannel.SELF_WALK_IN)
            .and(14, IntakeChannel.THROUGH_PERSON)
            .and(16, IntakeChannel.WOMEN_HELPLINE_181)
            .and(5, IntakeChannel.ERSS_112)
            .and(11, IntakeChannel.POLICE)
            .and(6, IntakeChannel.WOMEN_HELP_DESK)
            .and(3, IntakeChannel.HOSPITAL)
            .and(3, IntakeChannel.LEGAL_SERVICES_OR_COURT)
            .and(3, IntakeChannel.PROTECTION_OFFICER)
            .and(4, IntakeChannel.FRONTLINE_WORKER)
            .and(2, IntakeChannel.NGO)
            .and(1.5, IntakeChannel.OUTREACH_CAMP)
            .and(0.8, IntakeChannel.ONLINE_PORTAL)
            .and(0.7, IntakeChannel.OTHER_CENTRE);

    private static final WeightedChoice<IntakeChannel> CHANNELS_OF_GIRLS = WeightedChoice.of(
                    34, IntakeChannel.CHILD_HELPLINE_1098)
            .and(26, IntakeChannel.POLICE)
            .and(18, IntakeChannel.THROUGH_PERSON)
            .and(10, IntakeChannel.WOMEN_HELPLINE_181)
            .and(7, IntakeChannel.FRONTLINE_WORKER)
            .and(5, IntakeChannel.HOSPITAL);

    private static final WeightedChoice<Category> CATEGORIES = WeightedChoice.of(52, DOMESTIC_VIOLENCE)
            .and(11, DOWRY_HARASSMENT)
            .and(8, MENTAL_HARASSMENT)
            .and(7, PHYSICAL_VIOLENCE)
            .and(4, SECOND_MARRIAGE)
            .and(4, ECONOMIC_ABUSE)
            .and(3, MISSING_OR_KIDNAPPED)
            .and(2, CYBER_CRIME)
            .and(1.5, MOLESTATION)
            .and(1.2, SEXUAL_ABUSE)
            .and(1.0, RAPE)
            .and(0.6, WORKPLACE_SEXUAL_HARASSMENT)
            .and(0.4, WITCH_HUNTING)
            .and(0.3, HUMAN_TRAFFICKING)
            .and(0.2, HONOUR_CRIME)
            .and(0.1, ACID_ATTACK)
            .and(3.7, OTHER);

    private static final WeightedChoice<Category> CATEGORIES_OF_GIRLS = WeightedChoice.of(28, MISSING_OR_KIDNAPPED)
            .and(20, CHILD_MARRIAGE)
            .and(14, SEXUAL_ABUSE)
            .and(12, RAPE)
            .and(10, MOLESTATION)
            .and(8, MENTAL_HARASSMENT)
            .and(5, PHYSICAL_VIOLENCE)
            .and(3, HUMAN_TRAFFICKING);

    private static final WeightedChoice<RiskLevel> RISKS =
            WeightedChoice.of(18, RiskLevel.HIGH).and(47, RiskLevel.MEDIUM).and(35, RiskLevel.LOW);

    private static final WeightedChoice<GbvimsType> ANY_TYPE = WeightedChoice.of(
                    40, GbvimsType.PSYCHOLOGICAL_EMOTIONAL_ABUSE)
            .and(25, GbvimsType.DENIAL_OF_RESOURCES_OPPORTUNITIES_OR_SERVICES)
            .and(20, GbvimsType.NON_GBV)
            .and(15, GbvimsType.PHYSICAL_ASSAULT);

    private static final WeightedChoice<GbvimsType> AT_HOME = WeightedChoice.of(52, GbvimsType.PHYSICAL_ASSAULT)
            .and(28, GbvimsType.PSYCHOLOGICAL_EMOTIONAL_ABUSE)
            .and(17, GbvimsType.DENIAL_OF_RESOURCES_OPPORTUNITIES_OR_SERVICES)
            .and(3, GbvimsType.SEXUAL_ASSAULT);

    private static final Map<Category, WeightedChoice<GbvimsType>> TYPES = Map.of(
            DOMESTIC_VIOLENCE, AT_HOME,
            DOWRY_HARASSMENT, AT_HOME,
            PHYSICAL_VIOLENCE, WeightedChoice.of(1, GbvimsType.PHYSICAL_ASSAULT),
            RAPE, WeightedChoice.of(1, GbvimsType.RAPE),
            SEXUAL_ABUSE, WeightedChoice.of(80, GbvimsType.SEXUAL_ASSAULT).and(20, GbvimsType.RAPE),
            MOLESTATION, WeightedChoice.of(1, GbvimsType.SEXUAL_ASSAULT),
            CHILD_MARRIAGE, WeightedChoice.of(1, GbvimsType.FORCED_MARRIAGE),
            ACID_ATTACK, WeightedChoice.of(1, GbvimsType.PHYSICAL_ASSAULT),
            ECONOMIC_ABUSE, WeightedChoice.of(1, GbvimsType.DENIAL_OF_RESOURCES_OPPORTUNITIES_OR_SERVICES));

    private Matters() {}

    static CaseMatter drawn(SeededRandom dice) {
        AgeBand age = AGES.draw(dice);
        boolean girl = age == AgeBand.UNDER_18;
        WeightedChoice<Category> mix = girl ? CATEGORIES_OF_GIRLS : CATEGORIES;
        Category first = mix.draw(dice);
        EnumSet<Category> categories = EnumSet.of(first);
        if (dice.chance(SECOND_CATEGORY)) {
            categories.add(mix.draw(dice));
        }
        IntakeChannel channel = (girl ? CHANNELS_OF_GIRLS : CHANNELS).draw(dice);
        return new CaseMatter(channel, age, categories, type(first, dice), RISKS.draw(dice));
    }

    private static GbvimsType type(Category category, SeededRandom dice) {
        return TYPES.getOrDefault(category, ANY_TYPE).draw(dice);
    }
}
