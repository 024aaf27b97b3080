package org.daylight.disclosure.entry;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;

/** What each style of a workbook makes of a number, as far as it changes what the number says (ECMA-376 §18.8.30). */
record NumberFormats(List<String> codes) {
    private static final long MOST_BYTES = 4 << 20;
    private static final int MOST_STYLES = 65_000;

    /** What is quoted, escaped, a colour, a condition or a padding is not part of the format. */
    private static final Pattern LITERALS = Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^\\]]*]|[_*].");

    private static final Pattern PADDED = Pattern.compile("0{2,32}");

    static final NumberFormats NONE = new NumberFormats(List.of());

    static NumberFormats of(ZipFile zip, String part) throws IOException, XMLStreamException {
        Map<String, String> custom = new HashMap<>();
        List<String> codes = new ArrayList<>();
        try (var xml = new XmlPart(zip, part, MOST_BYTES)) {
            var within = "";
            for (var name = xml.nextStart(); name != null; name = xml.nextStart()) {
                switch (name) {
                    case "numFmt" -> custom.put(xml.attribute("numFmtId"), xml.attribute("formatCode"));
                    case "cellXfs", "cellStyleXfs", "cellStyles", "dxfs" -> within = name;
                    case "xf" -> {
                        if (within.equals("cellXfs") && codes.size() < MOST_STYLES) {
                            codes.add(code(xml.attribute("numFmtId"), custom));
                        }
                    }
                    default -> {
                        // Fonts and colours say nothing about a number.
                    }
                }
            }
        }
        return new NumberFormats(codes);
    }

    private static String code(String id, Map<String, String> custom) {
        var code = custom.get(id);
        if (code != null || id == null || !id.matches("[0-9]{1,4}")) {
            return code == null ? "" : code;
        }
        int builtIn = Integer.parseInt(id);
        // Chinese programs have dates from 27 on.
        if (builtIn >= 14 && builtIn <= 17
                || builtIn >= 27 && builtIn <= 31
                || builtIn == 36
                || builtIn >= 50 && builtIn <= 58) {
            return "yyyy-mm-dd";
        }
        if (builtIn >= 18 && builtIn <= 22 || builtIn >= 32 && builtIn <= 35 || builtIn >= 45 && builtIn <= 47) {
            return builtIn == 22 ? "yyyy-mm-dd h:mm" : "h:mm";
        }
        return builtIn == 9 || builtIn == 10 ? "0%" : "";
    }

    private String code(int style) {
        return style >= 0 && style < codes.size() ? codes.get(style) : "";
    }

    private String bare(int style) {
        return LITERALS.matcher(code(style)).replaceAll("").toLowerCase(Locale.ROOT);
    }

    boolean isDay(int style) {
        var bare = bare(style);
        return bare.indexOf('y') >= 0 || bare.indexOf('d') >= 0;
    }

    boolean isTime(int style) {
        var bare = bare(style);
        return !isDay(style) && (bare.indexOf('h') >= 0 || bare.contains("ss") || bare.contains("m"));
    }

    boolean isShare(int style) {
        return bare(style).indexOf('%') >= 0;
    }

    /** How many digits a whole number shows at least: 6 for {@code 000000}; 0 when that is not said. */
    int digits(int style) {
        var code = code(style);
        return PADDED.matcher(code).matches() ? code.length() : 0;
    }
}
