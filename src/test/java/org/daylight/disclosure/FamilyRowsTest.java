package org.daylight.disclosure;

import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.daylight.contract.Api;
import org.junit.jupiter.api.Test;

/** What each family published is read back from its collection of rows, whole and by its filters. */
@QuarkusTest
class FamilyRowsTest {
    private final Desk desk = Desk.open();

    private static ValidatableResponse rows(String collection, String disclosure, String filters) {
        return Api.given()
                .get("/api/v1/" + collection + "?disclosure=" + disclosure + filters)
                .then()
                .statusCode(200);
    }

    private String origin(String disclosure, String period) {
        return """
                "disclosure":"%s","indexNumber":"%s/2026-00001","body":{"code":"%2$s","name":"%s"},"period":"%s","seq":%d"""
                .formatted(disclosure, desk.office.code, desk.office.name, period, Desk.seqOf(disclosure));
    }

    @Test
    void budgetLines() {
        var disclosure = Case.of("finance/longhu-2023").corrected().published(desk);
        rows("finance/lines", disclosure, "&functionalCode=2010301")
                .body(equalTo(
                        """
                        {"items":[{%s,"direction":"expenditure","phase":"final","fiscalYear":2023,\
                        "functionalCode":"2010301","name":"行政运行","amount":10279419.17,"currency":"CNY"}],"seq":%d}"""
                                .formatted(origin(disclosure, "2023"), Desk.seqOf(disclosure))));
        rows("finance/lines", disclosure, "&functionalCode=20103").body("items.amount.size()", equalTo(4));
        rows("finance/lines", disclosure, "&direction=revenue&phase=final&fiscalYear=2023&amount.lte=10000000")
                .body("items.name", equalTo(List.of("上年结转")));
        rows("finance/lines", disclosure, "&fiscalYear=2024").body("items", equalTo(List.of()));
    }

    @Test
    void landParcels() {
        var disclosure = Case.of("land/fenyi").published(desk);
        rows("land/parcels", disclosure, "&village=县农科所")
                .body(equalTo(
                        """
                        {"items":[{%s,"village":"县农科所","ownership":"state","landClass":"林地","area":1.5411,\
                        "unit":"hectare","rate":199844,"amount":307980,"currency":"CNY"}],"seq":%d}"""
                                .formatted(origin(disclosure, "2026"), Desk.seqOf(disclosure))));
        rows("land/parcels", disclosure, "&landClass=林地").body("items.area", equalTo(List.of(0.4205f, 1.5411f)));
        rows("land/parcels", disclosure, "&amount.gte=300000").body("items.amount", equalTo(List.of(307980)));
        rows("land/parcels", disclosure, "&category=unused").body("items", equalTo(List.of()));
    }

    @Test
    void balanceLines() {
        var disclosure = Case.of("finance-balance/village-2026q2").published(desk);
        rows("finance/balances", disclosure, "&accountCode=11202")
                .body(equalTo(
                        """
                        {"items":[{%s,"side":"asset","accountCode":"11202","name":"应收租金","opening":18000,\
                        "closing":12000,"currency":"CNY"}],"seq":%d}"""
                                .formatted(origin(disclosure, "2026Q2"), Desk.seqOf(disclosure))));
        rows("finance/balances", disclosure, "&side=liability").body("items.name", equalTo(List.of("应付款", "应付工资")));
        rows("finance/balances", disclosure, "&closing.lte=-1").body("items.closing", equalTo(List.of(-246000)));
    }

    @Test
    void documentTexts() {
        var disclosure = Case.of("document/same-level-supervision").published(desk);
        rows("documents/texts", disclosure, "&number=14")
                .body(equalTo(
                        """
                        {"items":[{%s,"part":"14","place":170,"kind":"article","number":14,"text":"对虽存在党风廉政方面的问题但不影响\
                        提拔任用的干部人选，纪委应如实介绍有关情况，提请党委讨论决定。在提拔任用时，由纪委严肃地对拟提拔人选进行针对性廉政谈话。"}],"seq":%d}"""
                                .formatted(origin(disclosure, "2023"), Desk.seqOf(disclosure))));
        rows("documents/texts", disclosure, "&kind=chapter")
                .body("items.part", equalTo(List.of("chapter-1", "chapter-2", "chapter-3", "chapter-4", "chapter-5")));
        rows("documents/texts", disclosure, "&heading=对干部人事监督").body("items.part", equalTo(List.of("chapter-3")));
        rows("documents/texts", disclosure, "&part=17").body("items.number", equalTo(List.of(17)));
    }

    @Test
    void guideItems() {
        var disclosure = Case.of("guide/bangjun-housing-penalty").published(desk);
        rows("guides/items", disclosure, "&section=discipline")
                .body(equalTo(
                        """
                        {"items":[{%s,"section":"discipline","number":1,"text":"调查取证不少于两人"}],"seq":%d}"""
                                .formatted(origin(disclosure, "2026"), Desk.seqOf(disclosure))));
        rows("guides/items", disclosure, "&section=procedure")
                .body("items.text", equalTo(List.of("调查", "审查", "决定", "送达", "执行")));
        rows("guides/items", disclosure, "&section=procedure&number=3").body("items.text", equalTo(List.of("决定")));
        rows("guides/items", disclosure, "&days.lte=5").body("items", equalTo(List.of()));
    }
}
