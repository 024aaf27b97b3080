package org.daylight.disclosure.template;

/** How the cells of a column are shown, which decides how a spreadsheet takes what is typed into them. */
enum XlsxStyle {
    NUMBER(14),
    /** Whatever is typed stays as it is typed: codes keep their zeros. */
    TEXT(22),
    DAY(14),
    /** Lines are broken. */
    PROSE(40),
    HEADING(0),
    /** The heading of a column that may not be empty. */
    REQUIRED(0);

    /** The part of a workbook that says so, in the order of the constants. */
    static final String PART =
            """
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">\
            <numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts>\
            <fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>\
            <font><b/><sz val="11"/><name val="Calibri"/></font></fonts>\
            <fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>\
            <fill><patternFill patternType="solid"><fgColor rgb="FFFFF2CC"/></patternFill></fill></fills>\
            <borders count="1"><border/></borders>\
            <cellStyleXfs count="1"><xf/></cellStyleXfs>\
            <cellXfs count="6"><xf numFmtId="0"/><xf numFmtId="49" applyNumberFormat="1"/>\
            <xf numFmtId="164" applyNumberFormat="1"/>\
            <xf numFmtId="49" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>\
            <xf numFmtId="49" fontId="1" applyFont="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>\
            <xf numFmtId="49" fontId="1" fillId="2" applyFont="1" applyFill="1" applyAlignment="1">\
            <alignment vertical="top" wrapText="1"/></xf></cellXfs>\
            <cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>""";

    /** Of a column, in characters; 0 where there is none. */
    final int width;

    XlsxStyle(int width) {
        this.width = width;
    }
}
