package org.daylight.kernel.rest;

import jakarta.ws.rs.core.MediaType;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.daylight.kernel.problem.ProblemType;
import org.daylight.kernel.problem.Refusal;

/** The media types of tables, and what one says of its characters. */
public final class TableType {
    public static final String CSV = "text/csv";
    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final Pattern CSV_FORM = Pattern.compile(
            "text/csv(\\s*;\\s*(charset\\s*=\\s*(\"?)[a-z0-9_-]+\\3|header\\s*=\\s*present))*\\s*",
            Pattern.CASE_INSENSITIVE);

    private TableType() {}

    static boolean isTable(String type) {
        return CSV_FORM.matcher(type).matches() || type.strip().equalsIgnoreCase(XLSX);
    }

    public static boolean isXlsx(MediaType type) {
        return MediaType.valueOf(XLSX).isCompatible(type);
    }

    /** UTF-8 unless {@code type} declares GB 18030 or what it grew out of; 415 for anything else. */
    public static Charset charset(MediaType type) {
        var declared = type.getParameters().getOrDefault(MediaType.CHARSET_PARAMETER, "utf-8");
        return switch (declared.toLowerCase(Locale.ROOT)) {
            case "utf-8", "utf8" -> StandardCharsets.UTF_8;
            case "gb18030", "gbk", "gb2312" -> Charset.forName("GB18030");
            default -> throw Refusal.of(ProblemType.UNSUPPORTED_MEDIA_TYPE);
        };
    }
}
