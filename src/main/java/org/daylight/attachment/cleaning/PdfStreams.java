package org.daylight.attachment.cleaning;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.daylight.attachment.FileFlaw;

/**
 * Looks through a PDF before anything is read from it: a reader unfolds streams of objects and of cross-references in
 * memory, and a few kilobytes may unfold to gigabytes.
 */
final class PdfStreams {
    /** Bytes of all of them together. */
    private static final long MOST = 32L * 1024 * 1024;

    private static final byte[] STREAM = bytes("stream");
    private static final byte[] START = bytes("startxref");
    private static final byte[] OBJECT = bytes("obj");

    /** Keys without which no reader takes a stream for one of these. */
    private static final Pattern STRUCTURE = Pattern.compile("/(First|W|XRef|ObjStm)\\b");

    private static final Pattern ONE_INFLATION =
            Pattern.compile("/Filter\\s*(/FlateDecode\\b|/Fl\\b|\\[\\s*/(FlateDecode|Fl)\\s*])");
    private static final Pattern ESCAPE = Pattern.compile("#([0-9A-Fa-f]{2})");

    /** A dictionary before its stream; longer ones are none of these. */
    private static final int LONGEST = 1 << 20;

    private final Path file;
    private final byte[] out = new byte[1 << 16];
    private long unfolded;

    PdfStreams(Path file) {
        this.file = file;
    }

    /** Returns how many states of the document the file holds; 422 when it unfolds to too much. */
    int check() throws IOException {
        try (var channel = FileChannel.open(file)) {
            return check(channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size()));
        }
    }

    private int check(ByteBuffer bytes) {
        int states = 0;
        int object = 0;
        boolean isLinear = false;
        for (int i = 0; i < bytes.limit(); i++) {
            var first = bytes.get(i);
            if (first == 'o' && is(OBJECT, bytes, i) && i > 0 && bytes.get(i - 1) <= ' ') {
                object = i;
            } else if (first == 's' && is(START, bytes, i)) {
                states++;
            } else if (first == 's' && is(STREAM, bytes, i) && (i == 0 || bytes.get(i - 1) != 'd')) {
                checkStream(bytes, object, i);
            } else if (first == '/' && i < 2048 && is(bytes("/Linearized"), bytes, i)) {
                isLinear = true;
            }
        }
        return isLinear ? states - 1 : states;
    }

    private void checkStream(ByteBuffer bytes, int object, int at) {
        if (at - object > LONGEST) {
            throw FileFlaw.BROKEN.refusal();
        }
        var dictionary = unescaped(text(bytes, object, at));
        if (!STRUCTURE.matcher(dictionary).find() || !dictionary.contains("/Filter")) {
            return;
        }
        if (ONE_INFLATION.matcher(dictionary).replaceAll("").contains("/Filter")) {
            throw FileFlaw.TOO_MUCH.refusal("/Filter");
        }
        int start = at + STREAM.length;
        while (start < bytes.limit() && (bytes.get(start) == '\r' || bytes.get(start) == '\n')) {
            start++;
        }
        unfold(bytes.duplicate().position(start));
    }

    private void unfold(ByteBuffer packed) {
        var inflater = new Inflater();
        try {
            inflater.setInput(packed);
            for (int n = 1; n > 0 && !inflater.finished(); ) {
                n = inflater.inflate(out);
                unfolded += n;
                if (unfolded > MOST) {
                    throw FileFlaw.TOO_MUCH.refusal();
                }
            }
        } catch (DataFormatException e) {
            // Whoever reads it will say so.
            return;
        } finally {
            inflater.end();
        }
    }

    private static String text(ByteBuffer bytes, int from, int to) {
        var text = new byte[to - from];
        bytes.duplicate().position(from).get(text);
        return new String(text, StandardCharsets.ISO_8859_1);
    }

    /** {@code /Obj#53tm} is another way to write {@code /ObjStm}. */
    private static String unescaped(String dictionary) {
        return dictionary.indexOf('#') < 0
                ? dictionary
                : ESCAPE.matcher(dictionary)
                        .replaceAll(match -> Matcher.quoteReplacement(
                                Character.toString((char) Integer.parseInt(match.group(1), 16))));
    }

    private static boolean is(byte[] word, ByteBuffer bytes, int at) {
        if (at + word.length > bytes.limit()) {
            return false;
        }
        for (int i = 0; i < word.length; i++) {
            if (bytes.get(at + i) != word[i]) {
                return false;
            }
        }
        return true;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
