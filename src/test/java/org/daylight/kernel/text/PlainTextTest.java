package org.daylight.kernel.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainTextTest {

    @ParameterizedTest
    @CsvSource({
        "0,U+0000",
        "1B,U+001B",
        "D,U+000D",
        "D800,U+D800",
        "DC00,U+DC00",
        "FFFE,U+FFFE",
        "FDD0,U+FDD0",
        "202E,U+202E",
        "2066,U+2066",
        "1FFFF,U+1FFFF"
    })
    void namesTheCharacterAndItsPosition(String hex, String name) {
        String text = "街" + new String(Character.toChars(Integer.parseInt(hex, 16))) + "x";
        assertEquals(
                Optional.of(new Words(
                        "第 2 个字符 " + name + " 不可用于文本", "character " + name + " at position 2 does not belong in text")),
                PlainText.flaw(text));
    }

    @Test
    void acceptsLineFeedsTabsAndEveryPlane() {
        assertEquals(Optional.empty(), PlainText.flaw("街道\t第一条\n\uD83D\uDE02\u00E9\uE000\uFFFD"));
        assertEquals(Optional.empty(), PlainText.flaw(""));
    }
}
