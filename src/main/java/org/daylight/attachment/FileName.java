package org.daylight.attachment;

import java.util.Optional;
import java.util.regex.Pattern;
import org.daylight.kernel.text.PlainText;
import org.daylight.kernel.text.Words;

/** What a file may be called: a name that every system can save it under. */
public final class FileName {
    private static final int MOST = 120;

    /** No sign that separates folders or means something to a shell or to Windows; not hidden; an extension. */
    private static final Pattern FORM = Pattern.compile(
            "[^\\p{Z}\\p{C}/\\\\:*?\"<>|.]([^\\p{Cc}\\p{Zl}\\p{Zp}/\\\\:*?\"<>|]*)\\.[0-9A-Za-z]{1,10}");

    private FileName() {}

    /** What is wrong with {@code name}, or nothing. */
    public static Optional<Words> flaw(String name) {
        if (name.codePointCount(0, name.length()) > MOST
                || PlainText.flaw(name).isPresent()
                || !FORM.matcher(name).matches()) {
            return Optional.of(Words.of(
                    "文件名须带扩展名，至多 120 个字符，不含 / \\ : * ? \" < > |",
                    "a file's name has an extension, 120 characters at most and none of / \\ : * ? \" < > |"));
        }
        return Optional.empty();
    }

    /** The same for a file of {@code type}: the extension must say it. */
    public static Optional<Words> flaw(String name, FileType type) {
        return flaw(name)
                .or(() -> FileType.named(name).filter(named -> named == type).isPresent()
                        ? Optional.empty()
                        : Optional.of(Words.of("扩展名与文件类型不符", "the extension does not fit the file's type")));
    }

    /** Without the extension. */
    public static String stem(String name) {
        return name.substring(0, name.lastIndexOf('.'));
    }
}
