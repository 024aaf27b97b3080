package org.daylight.kernel.rest;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Variant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.daylight.kernel.page.Choice;
import org.daylight.kernel.problem.ProblemType;
import org.daylight.kernel.problem.Refusal;

/** In what a table is answered: by {@code format=}, or else by {@code Accept}, JSON when both leave it open. */
public enum TableFormat {
    JSON(MediaType.APPLICATION_JSON),
    CSV(TableType.CSV + ";charset=UTF-8;header=present"),
    XLSX(TableType.XLSX);

    private static final List<Variant> VARIANTS = Variant.mediaTypes(
                    MediaType.APPLICATION_JSON_TYPE,
                    MediaType.valueOf(TableType.CSV),
                    MediaType.valueOf(TableType.XLSX))
            .build();

    private final String mediaType;

    TableFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /** 400 when {@code format} is none of them, 406 when the request accepts none. */
    public static TableFormat of(String format, Request request) {
        if (format != null) {
            return Choice.of("format", format, TableFormat.class);
        }
        var accepted = request.selectVariant(VARIANTS);
        if (accepted == null) {
            throw Refusal.of(ProblemType.NOT_ACCEPTABLE);
        }
        return Arrays.stream(values())
                .filter(each -> MediaType.valueOf(each.mediaType).isCompatible(accepted.getMediaType()))
                .findFirst()
                .orElseThrow();
    }

    /** {@code Content-Disposition} that keeps the answer as a file called so, with this format's ending. */
    public String fileNamed(String name) {
        return "attachment; filename=\"" + name + "." + name().toLowerCase(Locale.ROOT) + "\"";
    }
}
