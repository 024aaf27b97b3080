package org.daylight.disclosure.difference;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.util.List;
import org.daylight.kernel.json.StrictJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DifferencesTest {
    private static final ObjectMapper JSON = StrictJson.mapper();

    private record Line(String name, BigDecimal amount, Integer count) {}

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            nullValues = "-",
            value = {
                "{\"a\":1}           | {\"a\":1}             | []",
                "{\"a\":1.50}        | {\"a\":1.5}           | []",
                "{\"a\":2.0}         | {\"a\":2}             | []",
                "{\"a\":1,\"b\":2}   | {\"b\":2,\"a\":1}     | []",
                "{\"a\":1}           | {\"a\":2}             | [{\"pointer\":\"/a\",\"from\":1,\"to\":2}]",
                "{\"a\":1}           | {\"a\":\"1\"}         | [{\"pointer\":\"/a\",\"from\":1,\"to\":\"1\"}]",
                "{\"a\":1}           | {}                    | [{\"pointer\":\"/a\",\"from\":1}]",
                "{}                  | {\"a\":{\"b\":1}}     | [{\"pointer\":\"/a\",\"to\":{\"b\":1}}]",
                "{\"a\":{\"b\":1}}   | {\"a\":{\"b\":2}}     | [{\"pointer\":\"/a/b\",\"from\":1,\"to\":2}]",
                "{\"a\":{\"b\":1}}   | {\"a\":[1]}           | [{\"pointer\":\"/a\",\"from\":{\"b\":1},\"to\":[1]}]",
                "{\"a\":[1,2]}       | {\"a\":[1,3,4]}       | [{\"pointer\":\"/a/1\",\"from\":2,\"to\":3},{\"pointer\":\"/a/2\",\"to\":4}]",
                "{\"a\":[1,2]}       | {\"a\":[1]}           | [{\"pointer\":\"/a/1\",\"from\":2}]",
                "{\"a/b~c\":1}       | {\"a/b~c\":2}         | [{\"pointer\":\"/a~1b~0c\",\"from\":1,\"to\":2}]",
                "{\"a\":1,\"b\":1}   | {\"c\":1,\"b\":2}     | [{\"pointer\":\"/a\",\"from\":1},{\"pointer\":\"/b\",\"from\":1,\"to\":2},{\"pointer\":\"/c\",\"to\":1}]",
            })
    void tellsEachValueThatDiffers(String from, String to, String expected) throws JsonProcessingException {
        assertEquals(tree(expected), JSON.valueToTree(Differences.between(tree(from), tree(to))));
    }

    @Test
    void comparesRowsByTheirKeys() throws JsonProcessingException {
        var sides = List.of(
                side("gone", false, "10.00", 1),
                side("new", true, "20", null),
                side("other", false, "30.00", 3),
                side("other", true, "30.50", 3),
                side("same", false, "40.00", 4),
                side("same", true, "40", 4));
        assertEquals(
                tree(
                        """
                        [{"key":"gone","kind":"removed","fields":[{"pointer":"/name","from":"gone"},
                            {"pointer":"/amount","from":10},{"pointer":"/count","from":1}]},
                         {"key":"new","kind":"added","fields":[{"pointer":"/name","to":"new"},{"pointer":"/amount","to":20}]},
                         {"key":"other","kind":"changed","fields":[{"pointer":"/amount","from":30,"to":30.5}]}]"""),
                tree(JSON.writeValueAsString(Differences.between(sides, JSON))));
    }

    private static RowSide side(String key, boolean isTo, String amount, Integer count) {
        return new RowSide(key, isTo, new Line(key, new BigDecimal(amount), count));
    }

    private static JsonNode tree(String text) throws JsonProcessingException {
        return JSON.readTree(text);
    }
}
