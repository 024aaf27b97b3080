package org.daylight.kernel.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "en|en", "EN-gb|en", "zh|zh-CN", "zh-Hant-TW|zh-CN", "fr|zh-CN", "fr, en;q=0.3|en",
                        "en;q=0.5, zh;q=0.8|zh-CN",
                "en, zh|en", "*|zh-CN", "en;q=0|zh-CN", "en;q=0.1,*;q=0.05|en", "english|zh-CN", "``|zh-CN",
                        ";;;|zh-CN",
                ",,,en|en", "en;q=x|zh-CN", "en;q=1e9|zh-CN", "en;q=-1, zh-CN;q=0.1|zh-CN", "en-|en", "q=1|zh-CN"
            })
    void prefersWhatIsAskedForAndSurvivesNonsense(String header, String expected) {
        assertEquals(expected, Languages.preferred(header).toLanguageTag());
    }

    @Test
    void speaksChineseToThoseWhoDoNotSay() {
        assertEquals("zh-CN", Languages.preferred(null).toLanguageTag());
    }
}
