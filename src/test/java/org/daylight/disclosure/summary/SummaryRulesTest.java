package org.daylight.disclosure.summary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether a summary is short enough to be read, and which sentence is not. */
class SummaryRulesTest {
    private final SummaryRules rules = SummaryRules.bundled();

    private List<String> found(String summary) {
        return rules.check(summary).stream()
                .map(fault -> fault.pointer() + " " + fault.detail().en())
                .toList();
    }

    private static String sentence(int characters) {
        return "字".repeat(characters - 1) + "。";
    }

    @ParameterizedTest
    @CsvSource({
        "10, '/summary has at least 10 characters, not 9; marks and spaces are not counted'",
        "11, ''",
        "80, ''",
        "81, /summary sentence 1 is too long: 81 characters of at most 80"
    })
    void oneSentence(int characters, String fault) {
        assertEquals(fault.isEmpty() ? List.of() : List.of(fault), found(sentence(characters)));
    }

    @Test
    void itNamesEachSentenceThatIsTooLong() {
        assertEquals(
                List.of(
                        "/summary sentence 2 is too long: 90 characters of at most 80",
                        "/summary sentence 4 is too long: 81 characters of at most 80"),
                found(sentence(80) + sentence(90) + sentence(20) + sentence(81)));
        assertEquals(
                List.of("第2句过长：90字，至多80字"),
                rules.check(sentence(80) + sentence(90)).stream()
                        .map(fault -> fault.detail().zh())
                        .toList());
    }

    @Test
    void theWholeIsBounded() {
        assertEquals(List.of(), found(sentence(80).repeat(5)));
        assertEquals(
                List.of("/summary has at most 400 characters, not 401"),
                found(sentence(80).repeat(4) + sentence(41) + sentence(40)));
        assertEquals(List.of(), found(sentence(20).repeat(8)));
        assertEquals(
                List.of("/summary has at most 8 sentences, not 9"),
                found(sentence(20).repeat(9)));
    }

    /** Characters, not halves of surrogate pairs; spaces around are no words. */
    @Test
    void charactersAreCountedAsPeopleDo() {
        assertEquals(List.of(), found("𠀀".repeat(79) + "。"));
        assertEquals(
                List.of("/summary has at least 10 characters, not 4; marks and spaces are not counted"),
                found("  " + sentence(5) + "\n     "));
    }

    /** Neither marks nor blanks make a summary, nor sentences. */
    @ParameterizedTest
    @CsvSource({"。。。。。。。。。。。。, 0", "村。。。。。。。。。。。, 1", "村                 道, 2", "！ ？ ！ ？ ！ ？ ！ ？ ！ ？ ！, 0"})
    void marksSayNothing(String summary, int said) {
        assertEquals(
                List.of("/summary has at least 10 characters, not %d; marks and spaces are not counted"
                        .formatted(said)),
                found(summary));
    }

    @Test
    void englishIsCountedApart() {
        assertEquals(
                List.of(), found("In 2023 the county paid 70.2 million yuan. Each mu of farmland received 86.9 yuan."));
        assertEquals(
                List.of("/summary sentence 2 is too long: 205 characters of at most 200"),
                found("This is the first sentence. " + "words ".repeat(34) + "."));
        assertEquals(
                List.of("/summary has at least 30 characters, not 10; marks and spaces are not counted"),
                found("Subsidies 1"));
        assertEquals(List.of(), found("a".repeat(199) + "."));
        var seven = ("a".repeat(148) + ".\n").repeat(7);
        assertEquals(List.of(), found(seven + "a".repeat(150)));
        assertEquals(List.of("/summary has at most 1200 characters, not 1201"), found(seven + "a".repeat(151)));
    }

    /** A name in the other language changes nothing of how long a sentence may be. */
    @Test
    void aTextIsOfTheLanguageThatMostOfItIsIn() {
        assertEquals(
                List.of(),
                found("In 2023 the county of 内乡 paid a subsidy for farmland to 120,519 people in eleven townships,"
                        + " which is 86.9 yuan for each mu."));
        assertEquals(
                List.of("/summary sentence 1 is too long: 94 characters of at most 80"),
                found("Open Contracting Data Standard" + "字".repeat(63) + "。"));
        assertEquals(
                List.of("/summary sentence 1 is too long: 81 characters of at most 80"),
                found("a".repeat(60) + "字".repeat(20) + "。"));
        assertEquals(List.of(), found("a".repeat(61) + "字".repeat(20) + "。"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "收入19559.87万元。支出18313.81万元。 | 收入19559.87万元。/支出18313.81万元。",
                "怎么办？！看这里…… | 怎么办？！/看这里……",
                "他说：“可以。”然后走了 | 他说：“可以。”然后走了",
                "Paid 3.2 million. Done! | Paid 3.2 million./Done!",
                "没有句号 | 没有句号",
                "收入195.87万元.支出183.13万元. | 收入195.87万元./支出183.13万元.",
                "See art. 49, e.g. the limit. No. 5 of U.S. firms, i.e. Smith Co. Ltd. won. | See art. 49, e.g. the limit./No. 5 of U.S. firms, i.e. Smith Co. Ltd. won.",
                "It ended in May. 2,300 households were paid. | It ended in May./2,300 households were paid.",
                "好。…… | 好。……",
                "一。 。 ！二 | 一。/二"
            })
    void aSentenceEndsWithItsMark(String text, String sentences) {
        assertEquals(sentences, String.join("/", SummaryRules.sentences(text)));
    }

    @Test
    void theBoundsSayWhy() {
        assertFalse(rules.chinese().reason().zh().isBlank());
        assertFalse(rules.english().reason().en().isBlank());
    }
}
