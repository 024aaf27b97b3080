package org.daylight.disclosure.meeting;

import java.util.Arrays;
import org.daylight.kernel.text.Words;

/** Who decides before something is published: whose meeting it was. */
public enum DecisionKind {
    PEOPLE_CONGRESS(Words.of("人民代表大会", "the people's congress")),
    STANDING_COMMITTEE(Words.of("人大常委会", "the standing committee of the people's congress")),
    VILLAGERS_ASSEMBLY(Words.of("村民会议", "the villagers' assembly")),
    VILLAGERS_REPRESENTATIVES(Words.of("村民代表会议", "the villagers' representatives")),
    /** 政府常务会议或全体会议. */
    EXECUTIVE_MEETING(Words.of("政府常务会议", "the executive meeting of the government")),
    /** 集体决策: the leaders of a body, together. */
    COLLECTIVE(Words.of("领导班子集体决策", "the leaders of the body together"));

    private final Words words;

    DecisionKind(Words words) {
        this.words = words;
    }

    /**
     * The one with this code.
     *
     * @throws IllegalArgumentException when there is none
     */
    static DecisionKind of(String code) {
        return Arrays.stream(values())
                .filter(kind -> Proposal.code(kind).equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("nobody decides as " + code));
    }

    Words words() {
        return words;
    }
}
