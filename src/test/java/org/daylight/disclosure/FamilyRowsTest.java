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
}
