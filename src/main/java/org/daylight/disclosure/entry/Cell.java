package org.daylight.disclosure.entry;

import org.daylight.kernel.text.Words;

/**
 * One cell of a table.
 *
 * @param text what stands in it, without the white space around it; empty for none. A number is plain, a day ISO 8601
 * @param flaw why it cannot be read, or null
 */
record Cell(Form form, String text, Words flaw) {

    /** What the file says it is. Text may be anything; nothing else is taken for what it is not. */
    enum Form {
        TEXT,
        NUMBER,
        DAY
    }

    static final Cell EMPTY = new Cell(Form.TEXT, "", null);

    static Cell text(String written) {
        var text = stripped(written.replace("\r\n", "\n").replace('\r', '\n'));
        return text.isEmpty() ? EMPTY : new Cell(Form.TEXT, text, null);
    }

    static Cell of(Form form, String text) {
        return new Cell(form, text, null);
    }

    static Cell unreadable(Words flaw) {
        return new Cell(Form.TEXT, "", flaw);
    }

    boolean isEmpty() {
        return text.isEmpty() && flaw == null;
    }

    /** Without white space at either end: that of Unicode, and the no-break space that word processors leave. */
    private static String stripped(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isSpace(text.charAt(from))) {
            from++;
        }
        while (to > from && isSpace(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean isSpace(char character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }
}
