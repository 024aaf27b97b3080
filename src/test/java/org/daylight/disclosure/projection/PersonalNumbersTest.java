package org.daylight.disclosure.projection;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import org.daylight.kernel.time.RuleFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers of people are found, and no other numbers. Those here are made up; their check digits hold. */
class PersonalNumbersTest {
    private final PersonalNumbers numbers = PersonalNumbers.load(RuleFiles.bundled());

    private List<String> found(String text) {
        return numbers.check("/x", JsonNodeFactory.instance.textNode(text)).stream()
                .map(fault -> fault.detail().en().replaceFirst("holds the number of an? (\\w+).*", "$1"))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "11010519491231002X",
                "11010519491231002x",
                "身份证号440524188001010014。",
                "（110105 19491231 002X）",
                "１１０１０５１９４９１２３１００２Ｘ"
            })
    void identityCards(String text) {
        assertEquals(List.of("identity"), found(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"13800138000", "联系人：李某 138 0013 8000", "+86-138-0013-8000", "电话１３８００１３８０００转1"})
    void mobileTelephones(String text) {
        assertEquals(List.of("mobile"), found(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"6222021234567890128", "6222 0212 3456 7890 128", "卡号4111111111111111", "9558812345678901237"})
    void bankCards(String text) {
        assertEquals(List.of("bank"), found(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // The check digit does not hold; a day that there is not; longer than such a number.
                "110105194912310021",
                "110105194913310020",
                "911010519491231002X1",
                // A unified social credit code, a fiscal code, a file number, an index number.
                "91410100MA3X4Y5Z6T",
                "11411325006098765X",
                "2026011500000123456",
                "411325NY/2026-00001",
                // Landlines, a hotline, amounts, a decimal, a project number.
                "0377-65331234",
                "010-12345678",
                "12345",
                "13800138000.55",
                "0.13800138000",
                "1,3800138000",
                "138001380001",
                "A13800138000",
                "6222021234567890129"
            })
    void noneOfAPerson(String text) {
        assertEquals(List.of(), found(text));
    }

    @Test
    void toldByThePlace() throws Exception {
        var document = new JsonMapper()
                .readTree(
                        """
                        {"title": "x", "content": {"a/b": ["x", "13800138000"], "n": 13800138000},
                         "notes": [{"reason": "11010519491231002X"}]}""");
        assertEquals(
                List.of("/d/content/a~1b/1", "/d/notes/0/reason"),
                numbers.check("/d", document).stream()
                        .map(fault -> fault.pointer())
                        .toList());
    }
}
