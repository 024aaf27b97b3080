package org.daylight.disclosure.document;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.daylight.kernel.text.Prose;

/**
 * What is said of a document beside its text (DOMAIN.md §3; Regulations art. 12, 20).
 *
 * @param documentNumber 文号; a regulation or normative document has one
 * @param issuer who issued it 发文机关, all of them when it was several
 * @param issuedOn 成文日期; a regulation or normative document has one
 * @param inForceFrom 施行日期
 * @param validUntil the last day on which it is in force; absent when no end is set
 * @param articleCount of how many articles the document says it consists
 * @param links documents that it changes or that change it, and its interpretation 政策解读
 * @param source where the text was taken from, when it was published elsewhere before
 */
public record DocumentContent(
        @NotNull DocumentKind kind,
        @NotNull DocumentStatus status,
        @Prose(max = 100) String documentNumber,
        @NotNull @Prose(max = 300) String issuer,
        LocalDate issuedOn,
        LocalDate inForceFrom,
        LocalDate validUntil,
        @Min(1) @Max(10_000) Integer articleCount,
        @Size(max = 100) List<@NotNull @Valid DocumentLink> links,
        @Prose(max = 500) String source) {

    List<DocumentLink> linked() {
        return links == null ? List.of() : links;
    }

    boolean isLinked(Relation relation) {
        return linked().stream().anyMatch(link -> link.relation() == relation);
    }
}
