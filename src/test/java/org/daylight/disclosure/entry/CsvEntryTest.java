package org.daylight.disclosure.entry;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.Charset;
import org.daylight.disclosure.Desk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows of a draft as CSV: what is understood, and how all that is not is told at once. */
@QuarkusTest
class CsvEntryTest {
    private static final String TABLE =
            """
            金额,村或乡镇名称,到户或汇总,村或乡镇代码,币种,补贴人（户）数,发放日期
            "1,858,737.21",大桥乡,township,041132502,CNY,8113,2023/6/30
            ,,,,,,
            60,"赵店乡
            （东）",乡镇,41132503,CNY,,
            """;
    private static final String ROWS =
            """
            {"rows":[{"granularity":"township","areaCode":"041132502","areaName":"大桥乡","beneficiaryCount":8113,\
            "amount":1858737.21,"currency":"CNY","paidOn":"2023-06-30"},{"granularity":"township",\
            "areaCode":"41132503","areaName":"赵店乡\\n（东）","amount":60,"currency":"CNY"}]}""";

    private final Desk desk = Desk.open();
    private Entry entry;

    @BeforeEach
    void draft() {
        entry = new Entry(desk, desk.draft());
    }

    private static void assertRefused(String errors, Response answer) {
        assertEquals(
                """
                {"type":"/problems/invalid-content","title":"Content does not pass its checks","status":422,\
                "detail":"Well formed, but the content contradicts itself or a rule; errors names each place.",\
                "errors":[%s]}"""
                        .formatted(errors),
                answer.asString());
        assertEquals(422, answer.statusCode());
    }

    @Test
    void columnsAreFoundByTheirHeadings() {
        assertEquals(200, entry.csv(TABLE).statusCode());
        assertEquals(ROWS, entry.rows());
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/csv;charset=gb18030", "text/csv; charset=\"GBK\"", "text/csv; charset=gb2312"})
    void inTheCharactersOfChineseSpreadsheets(String type) {
        assertEquals(
                200, entry.put(type, TABLE.getBytes(Charset.forName("GB18030"))).statusCode());
        assertEquals(ROWS, entry.rows());
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/csv", "text/csv;charset=UTF-8", "text/csv; header=present; charset=utf-8"})
    void withAByteOrderMark(String type) {
        assertEquals(200, entry.put(type, ("\uFEFF" + TABLE).getBytes(UTF_8)).statusCode());
        assertEquals(ROWS, entry.rows());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"text/csv; charset=big5", "text/csv; charset", "text/csv, text/csv", "text/tab-separated-values"
            })
    void otherTypesAreUnsupported(String type) {
        assertEquals(415, entry.put(type, TABLE.getBytes(UTF_8)).statusCode());
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() {
        entry.csv(TABLE);
        assertRefused(
                """
                {"detail":"must be a number such as 1234.5","column":5,"heading":"amount","line":2},\
                {"detail":"must be one of: household, village, township, county","column":1,"heading":"granularity","line":4},\
                {"detail":"must be at least 1","column":4,"heading":"补贴人（户）数","line":4},\
                {"detail":"is required","column":3,"heading":" AreaName","line":5},\
                {"detail":"household rows carry a beneficiary code, totals do not","heading":"beneficiaryCode","line":6},\
                {"detail":"there is no heading above this cell","column":8,"line":7},\
                {"detail":"has 3 cells under 6 headings","line":8},\
                {"detail":"is the same row as another one (G//)","line":10}"""
                        .replace(" AreaName", "AreaName"),
                entry.csv(
                        """
                        granularity,areaCode, AreaName,补贴人（户）数,amount,currency
                        village,"A
                        ","甲",1,"12,50元",CNY
                        Village,B,乙,0,5,CNY
                        village,C,,1,5,CNY
                        household,D,丁,1,5,CNY
                        village,E,戊,1,5,CNY,,x
                        village,F,己
                        village,G,庚,1,5,CNY
                        village,G,辛,1,5,CNY
                        """));
        assertEquals(ROWS, entry.rows());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    areaCode;areaName | {"detail":"there is no such column","column":1,"heading":"areaCode;areaName","line":1}
                    granularity,areaCode,areaName,amount,金额（元）,currency | {"detail":"this column appears twice","column":5,"heading":"金额（元）","line":1}
                    granularity,areaCode,areaName,amount,currency,idNumber | {"detail":"there is no such column","column":6,"heading":"idNumber","line":1}
                    """)
    void headingsThatAreNotUnderstood(String headings, String error) {
        var answer = entry.csv(headings + "\n");
        assertEquals(422, answer.statusCode());
        assertEquals(error, answer.asString().replaceFirst(".*\"errors\":\\[(\\{.*?}).*", "$1"));
    }

    @Test
    void columnsThatAreMissing() {
        assertRefused(
                """
                {"detail":"this column (areaName) is missing","heading":"村或乡镇名称","line":1},\
                {"detail":"this column (currency) is missing","heading":"币种（ISO 4217）","line":1}""",
                entry.csv("granularity,areaCode,amount\nvillage,A,1\n"));
    }

    @Test
    void aQuoteThatIsNotClosed() {
        assertRefused(
                """
                {"detail":"a quote is not closed or not doubled, or a cell is too long","line":3}""",
                entry.csv("granularity,areaCode,areaName,amount,currency\nvillage,A,甲,1,CNY\nvillage,B,\"乙,1,CNY\n"));
    }

    @Test
    void bytesThatAreNoText() {
        var headings = "granularity,areaCode,areaName,amount,currency\n";
        var file = (headings + "village,A,甲,1,CNY\nvillage,B,乙,1,CNY\n").getBytes(Charset.forName("GB18030"));
        assertRefused(
                """
                {"detail":"is not valid UTF-8; declare another charset if it is in one","line":2}""",
                entry.put("text/csv", file));
    }

    @Test
    void theFirstHundredOfManyAreTold() {
        var answer = entry.csv("granularity,areaCode,areaName,amount,currency\n" + "village,A,甲,x,CNY\n".repeat(250));
        assertEquals(422, answer.statusCode());
        assertEquals(100, answer.<Integer>path("errors.size()"));
        assertEquals(250, answer.<Integer>path("errorCount"));
        assertEquals(101, answer.<Integer>path("errors[99].line"));
    }

    @Test
    void aTableWithoutRowsEmptiesTheDraft() {
        entry.csv(TABLE);
        assertEquals(
                200,
                entry.csv("granularity,areaCode,areaName,amount,currency\n").statusCode());
        assertEquals("{\"rows\":[]}", entry.rows());
    }

    @Test
    void aFileThatIsTooLarge() {
        assertEquals(413, entry.csv(TABLE + "\n".repeat(17 << 20)).statusCode());
    }
}
