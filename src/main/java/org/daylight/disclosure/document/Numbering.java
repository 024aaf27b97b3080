package org.daylight.disclosure.document;

import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.daylight.publication.Discrepancy;

/** Figures of a document that do not follow from the others: years, days and the numbers of articles. */
final class Numbering {
    /** The year of a 文号, in the brackets of GB/T 9704 or those written instead. */
    private static final Pattern YEAR = Pattern.compile("[〔\\[［（(【]((?:19|20)[0-9]{2})[〕\\]］）)】]");

    private static final Discrepancy.Rule NUMBERED_IN_ITS_YEAR =
            Discrepancy.Rule.of("number-is-of-the-year-issued", "文号年份应为成文年份", "the number's year is the year of issue");
    private static final Discrepancy.Rule NOT_RETROACTIVE = Discrepancy.Rule.of(
            "in-force-not-before-issued", "施行不应早于成文（天）", "is not in force before it is issued, in days");
    private static final Discrepancy.Rule WITHOUT_GAPS =
            Discrepancy.Rule.of("articles-are-numbered-in-order", "条文序号应连续", "articles are numbered in order");
    private static final Discrepancy.Rule ALL_THERE =
            Discrepancy.Rule.of("articles-are-as-many-as-stated", "条文数应与所列相同", "articles are as many as stated");

    private final DocumentContent content;
    private final List<DocumentRow> rows;
    private final List<Discrepancy> found = new ArrayList<>();

    Numbering(DocumentContent content, List<DocumentRow> rows) {
        this.content = content;
        this.rows = rows;
    }

    List<Discrepancy> all() {
        if (content.issuedOn() != null) {
            year();
            retroactive();
        }
        articles();
        return found;
    }

    private void year() {
        if (content.documentNumber() == null) {
            return;
        }
        var year = YEAR.matcher(content.documentNumber());
        if (year.find()) {
            compare(
                    NUMBERED_IN_ITS_YEAR,
                    "/content/documentNumber",
                    Integer.parseInt(year.group(1)),
                    content.issuedOn().getYear());
        }
    }

    private void retroactive() {
        if (content.inForceFrom() != null && content.inForceFrom().isBefore(content.issuedOn())) {
            compare(
                    NOT_RETROACTIVE,
                    "/content/inForceFrom",
                    ChronoUnit.DAYS.between(content.issuedOn(), content.inForceFrom()),
                    0);
        }
    }

    private void articles() {
        List<Integer> articles = new ArrayList<>();
        int count = 0;
        for (int i : inPlace()) {
            switch (rows.get(i).kind()) {
                case ARTICLE -> {
                    articles.add(i);
                    count++;
                }
                case ANNEX -> {
                    // What is annexed counts from one again.
                    inOrder(articles);
                    articles.clear();
                }
                default -> {}
            }
        }
        inOrder(articles);
        if (content.articleCount() != null) {
            compare(ALL_THERE, "/content/articleCount", content.articleCount(), count);
        }
    }

    private List<Integer> inPlace() {
        return IntStream.range(0, rows.size())
                .boxed()
                .sorted(Comparator.comparing(i -> rows.get(i).place()))
                .toList();
    }

    /** One misprint is named once: after a gap it goes on from there, after a single wrong number as if it were right. */
    private void inOrder(List<Integer> articles) {
        int expected = 1;
        for (int i = 0; i < articles.size(); i++) {
            int number = rows.get(articles.get(i)).number();
            compare(WITHOUT_GAPS, "/rows/" + articles.get(i) + "/number", number, expected);
            var wrongAlone =
                    i + 1 < articles.size() && rows.get(articles.get(i + 1)).number() == expected + 1;
            expected = wrongAlone ? expected + 1 : number + 1;
        }
    }

    private void compare(Discrepancy.Rule rule, String pointer, long stated, long computed) {
        if (stated != computed) {
            found.add(new Discrepancy(rule, pointer, BigDecimal.valueOf(stated), BigDecimal.valueOf(computed)));
        }
    }
}
