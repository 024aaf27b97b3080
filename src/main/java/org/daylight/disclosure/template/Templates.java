package org.daylight.disclosure.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import org.daylight.disclosure.entry.ContractColumns;
import org.daylight.kernel.problem.ProblemType;
import org.daylight.kernel.problem.Refusal;
import org.daylight.publication.Families;
import org.daylight.publication.Family;

/**
 * Tables to fill in, one form for each family: empty, or with rows in it. What they hold goes back through the rows entry as
 * it is.
 */
@ApplicationScoped
public class Templates {
    private final Families families;
    private final ContractColumns columns;
    private final ObjectMapper json;

    Templates(Families families, ContractColumns columns, ObjectMapper json) {
        this.families = families;
        this.columns = columns;
        this.json = json;
    }

    public List<FamilyView> all(Locale locale) {
        return families.all().map(family -> view(family, locale)).toList();
    }

    /** 404 for a family that there is not. */
    public FamilyView of(String family, Locale locale) {
        return view(found(family), locale);
    }

    private FamilyView view(Family<?, ?> family, Locale locale) {
        return new FamilyView(
                family.code(),
                columns.name(family).in(locale),
                "/api/v1/" + family.rows().path(),
                "/api/v1/families/" + family.code() + "/template",
                columns.of(family).all().stream()
                        .map(column -> ColumnView.of(column, locale))
                        .toList());
    }

    /** The table with {@code rows} as CSV. 404 for a family that there is not. */
    public byte[] csv(String family, List<? extends Record> rows) {
        return new CsvRows(columns.of(found(family))).bytes(trees(rows));
    }

    /** The same as XLSX. */
    public byte[] xlsx(String family, List<? extends Record> rows) {
        return new XlsxRows(columns.of(found(family))).bytes(trees(rows));
    }

    private List<JsonNode> trees(List<? extends Record> rows) {
        return rows.stream().<JsonNode>map(json::valueToTree).toList();
    }

    private Family<?, ?> found(String code) {
        return families.find(code).orElseThrow(() -> Refusal.of(ProblemType.NOT_FOUND));
    }
}
