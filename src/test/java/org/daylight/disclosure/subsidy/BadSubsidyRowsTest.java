package org.daylight.disclosure.subsidy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.daylight.contract.Api;
import org.daylight.disclosure.Story;
import org.daylight.identity.Office;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows that are wrong in one thing: the whole problem in both languages, and a draft that stays as it was. */
@QuarkusTest
class BadSubsidyRowsTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String EDITIONS = "/api/v1/staff/editions/";

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    unknown granularity | 422 | granularity | "person" | 应为其中之一：household, village, township, county | must be one of: household, village, township, county
                    a granularity in capitals | 422 | granularity | "TOWNSHIP" | 应为其中之一：household, village, township, county | must be one of: household, village, township, county
                    no granularity | 422 | granularity |  | 必填 | is required
                    an area code with a path in it | 422 | areaCode | "../41132502" | 须符合格式 [0-9A-Za-z-]{1,32} | must match the pattern [0-9A-Za-z-]{1,32}
                    an area code that is a number | 422 | areaCode | 41132502 | 应为文本 | must be a text
                    an area code that is too long | 422 | areaCode | "411325020000000000000000000000000" | 须符合格式 [0-9A-Za-z-]{1,32} | must match the pattern [0-9A-Za-z-]{1,32}
                    an area without a name | 422 | areaName | "  " | 不能为空白，至多 100 个字符 | must not be blank, and has at most 100 characters
                    an area name with half a character | 400 | areaName | "大桥\\ud800" | 第 3 个字符 U+D800 不可用于文本 | character U+D800 at position 3 does not belong in text
                    an area name with a NUL | 400 | areaName | "大桥乡\\u0000" | 第 4 个字符 U+0000 不可用于文本 | character U+0000 at position 4 does not belong in text
                    a beneficiary code with a full stop | 422 | beneficiaryCode | "1.2" | 须符合格式 [0-9A-Za-z-]{1,32} | must match the pattern [0-9A-Za-z-]{1,32}
                    an empty beneficiary name | 422 | beneficiaryName | "" | 不能为空白，至多 100 个字符 | must not be blank, and has at most 100 characters
                    nobody paid | 422 | beneficiaryCount | 0 | 不得小于 1 | must be at least 1
                    half a person paid | 422 | beneficiaryCount | 1.5 | 应为整数，且在允许范围内 | must be a whole number within its range
                    more people than there are | 422 | beneficiaryCount | 2147483648 | 应为整数，且在允许范围内 | must be a whole number within its range
                    a count as text | 422 | beneficiaryCount | "8113" | 应为整数，且在允许范围内 | must be a whole number within its range
                    a negative quantity | 422 | quantity | -0.5 | 不得小于 0 | must be at least 0
                    a quantity with seven places | 422 | quantity | 1.2345678 | 整数至多 9 位，小数至多 6 位 | must have at most 9 digits before and 6 after the decimal point
                    an unheard-of unit | 422 | unit | "acre" | 应为其中之一：mu, hectare, square-metre, head, person, household, month, piece | must be one of: mu, hectare, square-metre, head, person, household, month, piece
                    no amount | 422 | amount |  | 必填 | is required
                    an amount in tenths of a fen | 422 | amount | 1858737.211 | 整数至多 13 位，小数至多 2 位 | must have at most 13 digits before and 2 after the decimal point
                    an amount of fourteen digits | 422 | amount | 12345678901234 | 整数至多 13 位，小数至多 2 位 | must have at most 13 digits before and 2 after the decimal point
                    an amount beyond any number | 400 | amount | 1e400000000 | 数字至多 15 位有效数字，小数至多 15 位 | a number has at most 15 significant digits and 15 decimals
                    an amount with a thousands separator | 422 | amount | "1,858,737.21" | 应为数字 | must be a number
                    a currency in small letters | 422 | currency | "cny" | 须符合格式 [A-Z]{3} | must match the pattern [A-Z]{3}
                    a day that never was | 422 | paidOn | "2023-02-29" | 应为日期，如 2026-11-22 | must be a date such as 2026-11-22
                    a day as an epoch number | 422 | paidOn | 1677628800 | 应为日期，如 2026-11-22 | must be a date such as 2026-11-22
                    a batch with a space | 422 | batch | "second run" | 须符合格式 [0-9A-Za-z-]{1,32} | must match the pattern [0-9A-Za-z-]{1,32}
                    a member nobody knows | 422 | idNumber | "411325199001011234" | 没有这个成员 | there is no such member
                    """)
    void isRefused(String name, int status, String member, String value, String zh, String en) {
        var office = Office.department();
        var draft = Story.draft(office.editor(), office.code);
        var row = row();
        row.remove(member);
        // Raw, because no JSON library would write some of these.
        var text = value == null
                ? row.toString()
                : "{\"%s\":%s,%s".formatted(member, value, row.toString().substring(1));
        var body = "{\"rows\":[" + text + "]}";
        var rows = EDITIONS + draft.path("edition") + "/rows";
        assertProblem(
                status,
                "/rows/0/" + member,
                zh,
                at(office, draft, "zh-CN").body(body).put(rows),
                false);
        assertProblem(
                status,
                "/rows/0/" + member,
                en,
                at(office, draft, "en").body(body).put(rows),
                true);
        assertEquals("{\"rows\":[]}", Api.as(office.editor()).get(rows).asString());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    a household without a code | {"granularity":"household"} | beneficiaryCode | 到户的行须有对象编码，汇总的行不得有 | household rows carry a beneficiary code, totals do not
                    a total with a household's code | {"beneficiaryCode":"12"} | beneficiaryCode | 到户的行须有对象编码，汇总的行不得有 | household rows carry a beneficiary code, totals do not
                    a total with a name | {"beneficiaryName":"张某"} | beneficiaryName | 汇总的行不得写姓名 | a total does not name a beneficiary
                    a quantity of nothing | {"unit":null,"rate":null} | unit | 数量与单位须同时填写 | quantity and unit go together
                    a unit of nothing | {"quantity":null,"rate":null} | unit | 数量与单位须同时填写 | quantity and unit go together
                    a rate of nothing | {"quantity":null,"unit":null} | quantity | 有标准须有数量 | a rate needs a quantity
                    """)
    void isRefusedForWhatItContradicts(String name, String changes, String member, String zh, String en)
            throws JsonProcessingException {
        var office = Office.department();
        var draft = Story.draft(office.editor(), office.code);
        var body = Story.rowsDocument(JSON.createArrayNode().add(row(changes)));
        var rows = EDITIONS + draft.path("edition") + "/rows";
        assertProblem(
                422,
                "/rows/0/" + member,
                zh,
                at(office, draft, "zh-CN").body(body).put(rows),
                false);
        assertProblem(
                422, "/rows/0/" + member, en, at(office, draft, "en").body(body).put(rows), true);
        assertEquals("{\"rows\":[]}", Api.as(office.editor()).get(rows).asString());
    }

    /** A good row with these members instead of its own; null takes one away. */
    private static ObjectNode row(String changes) throws JsonProcessingException {
        var row = row();
        JSON.readTree(changes).properties().forEach(change -> {
            if (change.getValue().isNull()) {
                row.remove(change.getKey());
            } else {
                row.set(change.getKey(), change.getValue());
            }
        });
        return row;
    }

    private static ObjectNode row() {
        return (ObjectNode) Story.rows().get(0);
    }

    private static RequestSpecification at(Office office, Response draft, String language) {
        return Api.as(office.editor())
                .header("If-Match", draft.header("ETag"))
                .header("Accept-Language", language)
                .contentType("application/json");
    }

    private static void assertProblem(int status, String pointer, String detail, Response answer, boolean english) {
        var head = status == 400
                ? english
                        ? """
                          "type":"/problems/invalid-request","title":"Invalid request","status":400,\
                          "detail":"A parameter, header or body does not follow the contract; errors names each place and reason.\""""
                        : """
                          "type":"/problems/invalid-request","title":"请求有误","status":400,\
                          "detail":"请求的参数、标头或正文不符合接口约定；errors 逐项指出位置和原因。\""""
                : english
                        ? """
                          "type":"/problems/invalid-content","title":"Content does not pass its checks","status":422,\
                          "detail":"Well formed, but the content contradicts itself or a rule; errors names each place.\""""
                        : """
                          "type":"/problems/invalid-content","title":"内容未通过校验","status":422,\
                          "detail":"格式正确，但内容自身不一致；errors 逐项指出。\"""";
        assertEquals(
                "{%s,\"errors\":[{\"pointer\":\"%s\",\"detail\":\"%s\"}]}".formatted(head, pointer, detail),
                answer.asString());
        assertEquals(status, answer.statusCode());
    }
}
