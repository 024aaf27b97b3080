package org.daylight.disclosure.entry;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipInputStream;
import org.daylight.contract.Api;
import org.daylight.disclosure.Case;
import org.daylight.disclosure.Desk;
import org.daylight.disclosure.Story;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables to fill in: every family has one, and what it holds comes back as it was. */
@QuarkusTest
class TemplatesTest {
    private static final String FAMILIES = "/api/v1/families";

    private final Desk desk = Desk.open();

    private enum Form {
        CSV(Entry.CSV),
        XLSX(Entry.XLSX);

        private final String type;

        Form(String type) {
            this.type = type;
        }

        private String code() {
            return name().toLowerCase();
        }
    }

    static List<Case> all() {
        return Case.all().toList();
    }

    private static Response get(String family, String format) {
        return Api.given().get(FAMILIES + "/" + family + "/template?format=" + format);
    }

    private byte[] downloaded(Response edition, Form form) {
        return Api.as(desk.editor)
                .accept(form.type)
                .get("/api/v1/staff/editions/" + edition.path("edition") + "/rows")
                .then()
                .statusCode(200)
                .contentType(startsWith(form.type))
                .extract()
                .asByteArray();
    }

    private static byte[] empty(Case real, Form form) {
        return get(real.toString().replaceFirst("/.*", ""), form.code()).asByteArray();
    }

    private void assertComesBack(Case real, Form form) {
        var edition = real.entered(desk);
        var table = downloaded(edition, form);
        var entry = new Entry(desk, edition);
        var rows = entry.rows();
        assertEquals(200, entry.put(form.type, empty(real, form)).statusCode());
        assertEquals("{\"rows\":[]}", entry.rows());
        var answer = entry.put(form.type, table);
        assertEquals(200, answer.statusCode(), answer::asString);
        assertEquals(rows, entry.rows());
    }

    @ParameterizedTest
    @MethodSource("all")
    void whatRealBodiesPublishedComesBackAsCsv(Case real) {
        assertComesBack(real, Form.CSV);
    }

    @ParameterizedTest
    @MethodSource("all")
    void whatRealBodiesPublishedComesBackAsXlsx(Case real) {
        assertComesBack(real, Form.XLSX);
    }

    /** The cases prove something of every family. */
    @Test
    void everyFamilyHasATemplate() {
        Set<String> families = all().stream()
                .map(real -> real.toString().replaceFirst("/.*", ""))
                .collect(Collectors.toSet());
        var listed = Api.given().get(FAMILIES).jsonPath();
        assertEquals(families, Set.copyOf(listed.getList("items.family")));
        for (var family : families) {
            assertNotEquals(family, get(family, "json").path("name"), "its content needs a title");
        }
    }

    @Test
    void csvIsHeadedInChineseAndExplained() {
        var lines = new String(get("finance-balance", "csv").asByteArray(), UTF_8).split("\r\n");
        assertEquals(
                List.of(
                        "\uFEFF资产、负债或权益（side）,科目（accountCode）,名称（name）,期初数（opening）,期末数（closing）,币种（ISO 4217）（currency）",
                        "说明：必填；选项：资产、负债、权益；资产、负债或权益,选填；文本；科目；属于其前缀所示的科目,必填；文本，至多 100 字；名称,"
                                + "必填；数字，至多 2 位小数；期初数，至多两位小数,必填；数字，至多 2 位小数；期末数，至多两位小数,"
                                + "必填；文本；币种（ISO 4217）"),
                List.of(lines));
    }

    @Test
    void aFilledCsvIsTakenAsItIs() {
        var entry = new Entry(desk, desk.draft());
        var template = new String(get("subsidy", "csv").asByteArray(), UTF_8);
        assertEquals(
                200,
                entry.csv(template + "乡镇,\t0411,大桥乡,,,8113,21389.328,亩,86.9,\"1,858,737.21\",CNY,2023/6/30,,,\r\n")
                        .statusCode());
        assertEquals(
                """
                {"rows":[{"granularity":"township","areaCode":"0411","areaName":"大桥乡","beneficiaryCount":8113,"quantity":21389.328,\
                "unit":"mu","rate":86.9,"amount":1858737.21,"currency":"CNY","paidOn":"2023-06-30"}]}""",
                entry.rows());
    }

    @Test
    void noSpreadsheetTakesATextForAFormula() {
        var rows = Desk.rows("01-2");
        ((ObjectNode) rows.get(0)).put("areaName", "=HYPERLINK(\"http://x\")");
        var edition = Story.fill(desk.editor, desk.draft(), rows);
        var table = new String(downloaded(edition, Form.CSV), UTF_8);
        assertTrue(table.contains("村,\t01-2,\"\t=HYPERLINK(\"\"http://x\"\")\","), table);
        var entry = new Entry(desk, edition);
        var before = entry.rows();
        assertEquals(200, entry.csv(table).statusCode());
        assertEquals(before, entry.rows());
    }

    @Test
    void xlsxOffersChoicesAndKeepsTheZerosOfCodes() throws IOException {
        var sheet = part(get("subsidy", "xlsx").asByteArray(), "xl/worksheets/sheet1.xml");
        assertTrue(
                sheet.contains("""
                        sqref="A2:A1048576"><formula1>"到户,村,乡镇,县"</formula1>"""),
                sheet);
        assertTrue(sheet.contains("<col min=\"2\" max=\"2\" width=\"22\" style=\"1\">"), sheet);
    }

    private static String part(byte[] workbook, String name) throws IOException {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return new String(zip.readAllBytes(), UTF_8);
                }
            }
        }
        throw new AssertionError("there is no " + name);
    }

    @Test
    void theSameReleaseMakesTheSameFile() {
        assertArrayEquals(
                get("tender", "xlsx").asByteArray(), get("tender", "xlsx").asByteArray());
        var tag = get("tender", "xlsx").header("ETag");
        Api.given()
                .header("If-None-Match", tag)
                .get(FAMILIES + "/tender/template?format=xlsx")
                .then()
                .statusCode(304);
        assertNotEquals(tag, get("tender", "csv").header("ETag"));
    }

    @Test
    void columnsAreToldInTheReadersLanguage() {
        Api.given()
                .header("Accept-Language", "en")
                .get(FAMILIES + "/subsidy/template")
                .then()
                .statusCode(200)
                .header("Content-Language", "en")
                .body("name", equalTo("Subsidies"))
                .body("rows", equalTo("/api/v1/subsidies/payments"))
                .body("columns[0].choices[1].label", equalTo("村"))
                .body("columns[9].description", equalTo("Amount with at most two places"))
                .body("columns[9].places", equalTo(2));
        Api.given().get(FAMILIES + "/subsidy/template").then().body("name", equalTo("补贴"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/csv", "text/csv;q=0.5, application/json;q=0.1"})
    void acceptDecidesUnlessTheFormatIsNamed(String accept) {
        var url = FAMILIES + "/land/template";
        Api.given()
                .accept(accept)
                .get(url)
                .then()
                .contentType(startsWith("text/csv"))
                .header("Content-Disposition", "attachment; filename=\"land-template.csv\"");
        Api.given()
                .accept(accept)
                .get(url + "?format=json")
                .then()
                .statusCode(200)
                .contentType("application/json");
    }

    @Test
    void aDraftsRowsComeAsTheFormatSaysWhateverIsAccepted() {
        var edition = Story.fill(desk.editor, desk.draft(), Desk.rows("A"));
        Api.as(desk.editor)
                .accept("text/csv")
                .get("/api/v1/staff/editions/" + edition.path("edition") + "/rows?format=json")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .header("ETag", edition.header("ETag"))
                .body("rows.areaCode", equalTo(List.of("A")));
    }

    @Test
    void whatThereIsNotIsNotGiven() {
        assertEquals(404, get("weather", "csv").statusCode());
        assertEquals(400, get("land", "pdf").statusCode());
        assertEquals(
                406,
                Api.given()
                        .accept("application/pdf")
                        .get(FAMILIES + "/land/template")
                        .statusCode());
    }
}
