package org.daylight.disclosure.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.daylight.kernel.problem.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a document contradicts, and which of its figures do not follow. */
class DocumentFamilyTest {
    private static final String KNOWN = "411325/2026-00001";

    private final DocumentFamily family = new DocumentFamily(KNOWN::equals);

    private static DocumentRow article(int place, int number) {
        return new DocumentRow(Integer.toString(place), place, TextKind.ARTICLE, number, null, "第" + number + "条");
    }

    private static List<DocumentRow> articles(int... numbers) {
        return IntStream.range(0, numbers.length)
                .mapToObj(i -> article(i + 1, numbers[i]))
                .toList();
    }

    private static LocalDate date(String text) {
        return text == null ? null : LocalDate.parse(text);
    }

    private static DocumentContent dated(DocumentKind kind, String number, String issued, String from, String until) {
        return new DocumentContent(
                kind,
                DocumentStatus.IN_FORCE,
                number,
                "某县人民政府",
                date(issued),
                date(from),
                date(until),
                null,
                null,
                null);
    }

    private static DocumentContent linked(DocumentStatus status, DocumentLink... links) {
        return new DocumentContent(
                DocumentKind.POLICY, status, null, "某县人民政府", null, null, null, null, Arrays.asList(links), null);
    }

    private static DocumentContent counted(Integer articles) {
        return new DocumentContent(
                DocumentKind.POLICY, DocumentStatus.IN_FORCE, null, "某县人民政府", null, null, null, articles, null, null);
    }

    private List<String> faults(DocumentContent content, List<DocumentRow> rows) {
        return family.check(content, rows).stream().map(Fault::pointer).toList();
    }

    private List<String> found(DocumentContent content, List<DocumentRow> rows) {
        return family.reconcile(content, rows).stream()
                .map(each ->
                        "%s %s %s %s".formatted(each.rule().name(), each.pointer(), each.stated(), each.computed()))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "policy, -, -, -, -, ''",
                "normative, 县政〔2026〕1号, 2026-01-02, -, -, ''",
                "normative, -, 2026-01-02, -, -, /content/documentNumber",
                "regulation, 令第3号, -, -, -, /content/issuedOn",
                "policy, -, -, 2026-02-01, 2026-01-31, /content/validUntil",
                "policy, -, -, 2026-02-01, 2026-02-01, ''",
                "policy, -, 2026-02-01, -, 2026-01-31, /content/validUntil",
                "policy, -, 2026-02-01, 2026-01-01, 2026-01-15, /content/validUntil"
            })
    void datesAreInOrder(String kind, String number, String issued, String from, String until, String fault) {
        var content = dated(DocumentKind.valueOf(kind.toUpperCase()), number, issued, from, until);
        assertEquals(fault.isEmpty() ? List.of() : List.of(fault), faults(content, articles(1)));
    }

    @Test
    void anotherDocumentIsPublishedHereOrElsewhere() {
        assertEquals(
                List.of("/content/links/1/indexNumber", "/content/links/3", "/content/links/4"),
                faults(
                        linked(
                                DocumentStatus.IN_FORCE,
                                new DocumentLink(Relation.REPEALS, KNOWN, null),
                                new DocumentLink(Relation.REPEALS, "411325/2026-00002", null),
                                new DocumentLink(Relation.AMENDS, null, "县政〔2019〕7号"),
                                new DocumentLink(Relation.AMENDS, KNOWN, "县政〔2019〕7号"),
                                new DocumentLink(Relation.INTERPRETED_BY, null, null)),
                        articles(1)));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "IN_FORCE, -, ''",
                "IN_FORCE, AMENDED_BY, ''",
                "IN_FORCE, REPEALED_BY, /content/status",
                "AMENDED, -, /content/links",
                "AMENDED, AMENDED_BY, ''",
                "REPEALED, AMENDED_BY, /content/links",
                "REPEALED, REPEALED_BY, ''",
                "EXPIRED, -, /content/validUntil"
            })
    void statusFollowsFromWhatChangedIt(DocumentStatus status, Relation relation, String fault) {
        var links = relation == null
                ? new DocumentLink[0]
                : new DocumentLink[] {new DocumentLink(relation, null, "县政〔2026〕9号")};
        assertEquals(fault.isEmpty() ? List.of() : List.of(fault), faults(linked(status, links), articles(1)));
    }

    @ParameterizedTest
    @CsvSource({
        "县政〔2026〕1号, ''",
        "县政〔2025〕1号, number-is-of-the-year-issued /content/documentNumber 2025 2026",
        "县政[2025]1号, number-is-of-the-year-issued /content/documentNumber 2025 2026",
        "县政办（2027）12号, number-is-of-the-year-issued /content/documentNumber 2027 2026",
        "令第711号, ''",
        "县政〔0025〕1号, ''"
    })
    void aNumberIsOfTheYearOfIssue(String number, String expected) {
        assertEquals(
                expected.isEmpty() ? List.of() : List.of(expected),
                found(dated(DocumentKind.NORMATIVE, number, "2026-03-01", null, null), articles(1)));
    }

    @Test
    void whatAppliesBackwardsSaysWhy() {
        assertEquals(
                List.of("in-force-not-before-issued /content/inForceFrom -59 0"),
                found(dated(DocumentKind.POLICY, null, "2026-03-01", "2026-01-01", null), articles(1)));
        assertEquals(List.of(), found(dated(DocumentKind.POLICY, null, "2026-03-01", "2026-03-01", null), articles(1)));
    }

    /** One gap is named once; the order is that of places, not of the list. */
    @Test
    void articlesAreNumberedInOrder() {
        assertEquals(List.of(), found(counted(3), articles(1, 2, 3)));
        assertEquals(List.of(), found(counted(2), List.of(article(20, 2), article(10, 1))));
        assertEquals(
                List.of(
                        "articles-are-numbered-in-order /rows/2/number 4 3",
                        "articles-are-numbered-in-order /rows/4/number 5 6",
                        "articles-are-as-many-as-stated /content/articleCount 6 5"),
                found(counted(6), articles(1, 2, 4, 5, 5)));
        assertEquals(
                List.of("articles-are-as-many-as-stated /content/articleCount 1 0"),
                found(counted(1), List.of(new DocumentRow("x", 1, TextKind.ITEM, null, "标题", null))));
    }

    /** One wrong number is one misprint, not a second one where the right numbers go on. */
    @ParameterizedTest
    @CsvSource({
        "1 2 13 4 5, 2 13 3",
        "1 2 2 4, 2 2 3",
        "1 2 2 3 4, 2 2 3",
        "2 2 3, 0 2 1",
        "1 2 9, 2 9 3",
        "1 3 4 5, 1 3 2"
    })
    void oneWrongNumberIsNamedOnce(String numbers, String expected) {
        var read = Arrays.stream(numbers.split(" ")).mapToInt(Integer::parseInt).toArray();
        var figures = expected.split(" ");
        assertEquals(
                List.of("articles-are-numbered-in-order /rows/%s/number %s %s".formatted((Object[]) figures)),
                found(counted(null), articles(read)));
    }

    @Test
    void whatIsAnnexedCountsFromOneAgain() {
        var annex = new DocumentRow("annex", 10, TextKind.ANNEX, null, "附件", null);
        assertEquals(List.of(), found(counted(3), List.of(article(1, 1), article(2, 2), annex, article(11, 1))));
        assertEquals(
                List.of("articles-are-numbered-in-order /rows/2/number 3 1"),
                found(counted(2), List.of(article(1, 1), annex, article(11, 3))));
    }

    /** What was amended and then repealed is repealed. */
    @Test
    void whatIsRepealedIsNotMerelyAmended() {
        var links = new DocumentLink[] {
            new DocumentLink(Relation.AMENDED_BY, null, "县政〔2025〕9号"),
            new DocumentLink(Relation.REPEALED_BY, null, "县政〔2026〕9号")
        };
        assertEquals(List.of("/content/status"), faults(linked(DocumentStatus.AMENDED, links), articles(1)));
        assertEquals(List.of(), faults(linked(DocumentStatus.REPEALED, links), articles(1)));
    }

    @Test
    void noTwoPiecesHaveOnePlace() {
        var other = new DocumentRow("x", 1, TextKind.ITEM, null, "标题", null);
        assertEquals(List.of("/rows/2/place"), faults(counted(null), List.of(article(1, 1), article(2, 2), other)));
    }

    @Test
    void aPieceSaysSomethingAndOnlyArticlesAreNumbered() {
        assertEquals(
                List.of("/number", "/text"),
                family.check(new DocumentRow("x", 1, TextKind.CHAPTER, 1, null, null)).stream()
                        .map(Fault::pointer)
                        .toList());
        assertEquals(
                List.of("/number"),
                family.check(new DocumentRow("x", 1, TextKind.ARTICLE, null, "标题", null)).stream()
                        .map(Fault::pointer)
                        .toList());
        assertEquals("2.1", family.key(new DocumentRow("2.1", 1, TextKind.ITEM, null, "标题", null)));
    }
}
