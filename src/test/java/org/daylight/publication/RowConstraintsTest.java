package org.daylight.publication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.daylight.disclosure.Case;
import org.daylight.disclosure.Desk;
import org.daylight.kernel.persistence.Roles;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a family checks of a single row the database checks too. */
@QuarkusTest
class RowConstraintsTest {
    private static final Map<String, String> EDITIONS = new HashMap<>();

    private static String editionOf(String real) {
        return EDITIONS.computeIfAbsent(
                real, absent -> Case.of(absent).entered(Desk.open()).path("edition"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    finance/qingxi-2023-general     | budget_line  | "direction": "BOTH"         | budget_line_direction_check
                    finance/qingxi-2023-general     | budget_line  | "phase": "DREAM"            | budget_line_phase_check
                    finance/qingxi-2023-general     | budget_line  | "fiscal_year": 1948         | budget_line_fiscal_year_check
                    finance/qingxi-2023-general     | budget_line  | "functional_code": "2010"   | budget_line_functional_code_check
                    finance/qingxi-2023-general     | budget_line  | "economic_code": "3010101"  | budget_line_economic_code_check
                    finance/qingxi-2023-general     | budget_line  | "departmental_code": "x"    | budget_line_departmental_code_check
                    finance/qingxi-2023-general     | budget_line  | "currency": "cny"           | budget_line_currency_check
                    finance-balance/village-2026q2  | balance_line | "side": "OFF"               | balance_line_side_check
                    finance-balance/village-2026q2  | balance_line | "account_code": "1-1"       | balance_line_account_code_check
                    finance-balance/village-2026q2  | balance_line | "currency": ""              | balance_line_currency_check
                    land/longtou-2012               | land_parcel  | "ownership": "NOBODY"       | land_parcel_ownership_check
                    land/longtou-2012               | land_parcel  | "category": "SEA"           | land_parcel_category_check
                    land/longtou-2012               | land_parcel  | "unit": "ACRE"              | land_parcel_unit_check
                    land/longtou-2012               | land_parcel  | "beneficiary_count": 0      | land_parcel_beneficiary_count_check
                    land/longtou-2012               | land_parcel  | "currency": "YUAN"          | land_parcel_currency_check
                    land/longtou-2012               | land_parcel  | "unit": null                | area_with_unit
                    land/longtou-2012               | land_parcel  | "area": null, "unit": null  | area_with_unit
                    land/longtou-2012               | land_parcel  | "currency": null            | money_with_currency
                    document/same-level-supervision | document_text | "part": "一"               | document_text_part_check
                    document/same-level-supervision | document_text | "place": 0                 | document_text_place_check
                    document/same-level-supervision | document_text | "kind": "POEM", "number": null | document_text_kind_check
                    document/same-level-supervision | document_text | "kind": "ARTICLE", "number": 0 | document_text_number_check
                    document/same-level-supervision | document_text | "kind": "ARTICLE", "number": null | articles_are_numbered
                    document/same-level-supervision | document_text | "heading": null, "text": null | says_something
                    guide/bangjun-housing-penalty   | guide_item   | "section": "SONG"           | guide_item_section_check
                    guide/bangjun-housing-penalty   | guide_item   | "number": 0                 | guide_item_number_check
                    guide/bangjun-housing-penalty   | guide_item   | "section": "PROCEDURE", "days": -1 | guide_item_days_check
                    guide/bangjun-housing-penalty   | guide_item   | "days": 3                   | days_of_a_step
                    guide/bangjun-housing-penalty   | guide_item   | "amount": 0, "currency": "CNY" | amount_of_a_fee
                    guide/bangjun-housing-penalty   | guide_item   | "currency": "CNY"           | amount_with_currency
                    guide/bangjun-housing-penalty   | guide_item   | "section": "FEE", "amount": 1, "currency": "CNY", "basis": null | fee_with_basis
                    guide/bangjun-housing-penalty   | guide_item   | "section": "FEE", "amount": -1, "currency": "CNY", "basis": "x" | guide_item_amount_check
                    guide/bangjun-housing-penalty   | guide_item   | "section": "FEE", "amount": 1, "currency": "cny", "basis": "x" | guide_item_currency_check
                    tender/huangpu-2020             | tender_event | "type": "NONE"              | tender_event_type_check
                    tender/huangpu-2020             | tender_event | "ordinal": 0                | tender_event_ordinal_check
                    tender/huangpu-2020             | tender_event | "party_code": "x"           | tender_event_party_code_check
                    tender/huangpu-2020             | tender_event | "amount": -1                | tender_event_amount_check
                    tender/huangpu-2020             | tender_event | "amount": null, "printed_amount": -1.001 | tender_event_printed_amount_check
                    tender/huangpu-2020             | tender_event | "currency": "cny"           | tender_event_currency_check
                    tender/huangpu-2020             | tender_event | "rank": 0                   | tender_event_rank_check
                    tender/huangpu-2020             | tender_event | "type": "CHANGE_ORDER", "ordinal": 1, "date": "2026-01-01", "amount": null, "reason": "x", "signed_by": "x", "old_value": -1, "new_value": 1 | tender_event_old_value_check
                    tender/huangpu-2020             | tender_event | "type": "CHANGE_ORDER", "ordinal": 1, "date": "2026-01-01", "amount": null, "reason": "x", "signed_by": "x", "old_value": 1, "new_value": -1 | tender_event_new_value_check
                    tender/huangpu-2020             | tender_event | "type": "CHANGE_ORDER"      | change_order_is_whole
                    tender/huangpu-2020             | tender_event | "reason": "x"               | change_order_is_whole
                    tender/huangpu-2020             | tender_event | "type": "CHANGE_ORDER", "ordinal": 1, "date": "2026-01-01", "amount": null, "reason": "x", "signed_by": "x", "old_value": 1, "new_value": 1, "meeting": "x" | meeting_with_day
                    tender/huangpu-2020             | tender_event | "party": null               | event_has_its_party
                    tender/huangpu-2020             | tender_event | "type": "PAYMENT", "rank": 1 | evaluated_are_bids
                    tender/huangpu-2020             | tender_event | "outcome": "x"              | accepted_is_acceptance
                    tender/huangpu-2020             | tender_event | "printed_amount": 1.001     | printed_is_finer_than_money
                    tender/huangpu-2020             | tender_event | "currency": null            | event_money_with_currency
                    """)
    void bites(String real, String table, String wrong, String constraint) throws SQLException {
        var copy =
                """
                insert into %1$s select (jsonb_populate_record(r, '{"id": "%2$s", "row_key": "copy %2$s", %3$s}')).*
                from %1$s r where edition_id = '%4$s' order by r.row_key limit 1""";
        var good = copy.formatted(table, java.util.UUID.randomUUID(), "\"seq_to\": null", editionOf(real));
        assertEquals(null, Roles.APPLICATION.attempt(List.of(good)));
        var bad = copy.formatted(table, java.util.UUID.randomUUID(), wrong, editionOf(real));
        var refused = Roles.APPLICATION.attempt(List.of(bad));
        assertEquals("23514", refused.getSQLState());
        assertTrue(refused.getMessage().contains("\"" + constraint + "\""), refused.getMessage());
    }
}
