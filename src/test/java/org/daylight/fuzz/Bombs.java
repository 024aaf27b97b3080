package org.daylight.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.daylight.kernel.rest.RawHttp;
import org.daylight.kernel.rest.RawHttp.Answer;

/** Requests that are small to send and meant to be large to understand. */
final class Bombs {
    private static final int LIMIT = 4 << 20;
    private static final String DRAFT =
            "{\"family\":\"subsidy\",\"body\":\"900000\",\"title\":\"t\",\"period\":\"2026\",\"summary\":\"s\",\"content\":";
    private static final String JSON = "Content-Type: application/json";

    private final RawHttp http;
    private final String token;

    Bombs(int port, String token) {
        this.http = new RawHttp(port);
        this.token = "Authorization: Bearer " + token;
    }

    /** Sends one and returns what was answered. */
    interface Bomb {
        Answer send();
    }

    /** Each with its name and the statuses that would do. */
    Map<String, Bomb> all() {
        Map<String, Bomb> all = new LinkedHashMap<>();
        all.put("400 lists, 1,000,000 deep", body(DRAFT + "[".repeat(1_000_000) + "]".repeat(1_000_000) + "}"));
        all.put("400 objects, 500,000 deep", body(DRAFT + "{\"a\":".repeat(500_000) + "1" + "}".repeat(500_001)));
        all.put("400 as many members as fit", body(DRAFT + object(i -> "k" + i) + "}"));
        all.put("400 members of one hash", body(DRAFT + object(Bombs::collision) + "}"));
        all.put("400 as many numbers as fit", body(DRAFT + "[" + "99,".repeat(LIMIT / 3 - 100) + "99]}"));
        all.put("400 as many empty lists as fit", body(DRAFT + "[" + "[],".repeat(LIMIT / 3 - 100) + "[]]}"));
        all.put("400 one text as long as fits", body("{\"title\":\"" + "长".repeat(LIMIT / 3 - 100) + "\"}"));
        all.put("400 one number as long as fits", body(DRAFT + "9".repeat(LIMIT - 1000) + "}"));
        all.put("400 blanks up to the limit", body(" ".repeat(LIMIT)));
        all.put("413 one byte more", body(" ".repeat(LIMIT + 1)));
        all.put("415 a zipped gigabyte", zipped());
        all.put("414 1,000,000 parameters", () -> http.request("GET /api/v1/bodies?" + "a=&".repeat(1_000_000)));
        all.put("400 as many parameters as fit", () -> http.request("GET /api/v1/bodies?" + "a&".repeat(3_900)));
        all.put("431 as many headers as fit", () -> http.request("GET /api/v1/bodies", headers(4_000)));
        all.put("431 500,000 headers", () -> http.request("GET /api/v1/bodies", headers(500_000)));
        return all;
    }

    private Bomb body(String text) {
        byte[] bytes = text.getBytes(UTF_8);
        return () -> http.post("/api/v1/staff/disclosures", bytes, JSON, token);
    }

    private Bomb zipped() {
        byte[] bytes = zippedZeros();
        return () -> http.post("/api/v1/staff/disclosures", bytes, JSON, token, "Content-Encoding: gzip");
    }

    private static byte[] zippedZeros() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 1024; i++) {
                zip.write(zeros);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    private static String[] headers(int count) {
        String[] lines = new String[count];
        Arrays.setAll(lines, i -> "X" + i + ": y");
        return lines;
    }

    private static String object(IntFunction<String> name) {
        int length = name.apply(100_000).length() + 6;
        return IntStream.range(0, (LIMIT - 1000) / length)
                .mapToObj(i -> "\"" + name.apply(i) + "\":1")
                .collect(Collectors.joining(",", "{", "}"));
    }

    /** A name that has the same hash as all others: "Aa" and "BB" do (String.hashCode). */
    private static String collision(int number) {
        return IntStream.range(0, 20)
                .mapToObj(bit -> (number >> bit & 1) == 0 ? "Aa" : "BB")
                .collect(Collectors.joining());
    }
}
