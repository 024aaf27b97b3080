package org.daylight.launch;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.daylight.kernel.text.Words;

/** A sentence for whoever starts the portal, in both languages on one line: nobody has yet said which one they read. */
final class Notice {

    private Notice() {}

    static String line(Words words) {
        return (words.zh() + " / " + words.en()).replaceAll("\\s+", " ");
    }

    /** Prints it on standard error; as UTF-8 where the locale, as in many containers, knows no Chinese. */
    static void print(Words words) {
        String line = line(words) + System.lineSeparator();
        String encoding =
                System.getProperty("stderr.encoding", Charset.defaultCharset().name());
        Charset charset = Charset.forName(encoding);
        byte[] bytes = line.getBytes(charset.newEncoder().canEncode(line) ? charset : StandardCharsets.UTF_8);
        System.err.write(bytes, 0, bytes.length);
        System.err.flush();
    }
}
